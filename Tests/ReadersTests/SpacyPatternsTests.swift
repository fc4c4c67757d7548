import Readers
import Testing
import Text

@Suite struct SpacyPatternsTests {
  private func read(_ text: String) throws -> Gazetteer {
    try GazetteerFormat.read(Array(text.utf8), file: "a.jsonl").gazetteer
  }

  private func aliases(_ pattern: String) throws -> [String] {
    try read(#"{"label": "ORG", "pattern": \#(pattern)}"#).aliases.map {
      "\($0.text) \($0.caseRule.rawValue)"
    }
  }

  @Test func `lines of the same id are one actor, others are actors of their own`() throws {
    let gazetteer = try read(
      """
      {"label": "GPE", "pattern": "Ruritania", "id": "rur"}
      {"label": "GPE", "pattern": [{"LOWER": "the"}, {"LOWER": "kingdom"}], "id": "rur"}

      {"label":"PERSON","pattern":[{"LOWER":"jane"},{"LOWER":"doe"}]}\r
      {"label": "NORP", "pattern": "Riders", "extra": 1}
      {"label": "FAC", "pattern": "IWB"}
      """)
    #expect(
      gazetteer.entries == [
        Gazetteer.Entry(id: "rur", name: "Ruritania", type: .state),
        Gazetteer.Entry(id: "jane_doe", name: "Jane Doe", type: .person),
        Gazetteer.Entry(id: "riders", name: "Riders", type: .group),
        Gazetteer.Entry(id: "iwb", name: "IWB", type: .organisation),
      ])
    #expect(
      gazetteer.aliases.map { "\($0.line) \($0.text) \($0.caseRule.rawValue)" } == [
        "1 Ruritania exact", "2 the kingdom any", "4 jane doe any", "5 Riders exact", "6 IWB exact",
      ])
  }

  @Test func `tokens are joined as texts write them`() throws {
    #expect(
      try aliases(
        #"[{"lower": "children"}, {"lower": "'s"}, {"lower": "fund"}, {"orth": "("}, {"LOWER": "un"}, {"TEXT": ")"}]"#
      ) == ["children's fund (un) any"])
    #expect(
      try aliases(#"[{"TEXT": "al"}, {"ORTH": "-"}, {"TEXT": "Amal"}]"#) == ["al-Amal exact"])
  }

  @Test func `alternatives and tokens that may be missing are written out`() throws {
    #expect(
      try aliases(
        #"[{"LOWER": {"IN": ["water", "river"]}}, {"LOWER": "joint", "OP": "?"}, {"LOWER": "board"}]"#
      ) == [
        "water joint board any", "water board any", "river joint board any", "river board any",
      ])
  }

  @Test func `every fault is listed with its line`() {
    expectFaults(
      """
      a.jsonl:1: error: this is no pattern
        help: write one JSON object a line, with label, pattern and perhaps id
      a.jsonl:2: error: no label
        help: add one, e.g. PERSON, ORG, GPE or NORP
      a.jsonl:3: error: no pattern
        help: add a text, or a list of tokens
      a.jsonl:4: error: no pattern
        help: add a text, or a list of tokens
      a.jsonl:5: error: the pattern is empty
        help: give a form, or delete the line
      a.jsonl:6: error: the pattern is empty
        help: give a form, or delete the line
      a.jsonl:7: error: IS_PUNCT of a token cannot be told from the text alone
        help: write the forms that you mean, with TEXT, LOWER, "IN" and "OP": "?" only
      a.jsonl:8: error: OP of a token cannot be told from the text alone
        help: write the forms that you mean, with TEXT, LOWER, "IN" and "OP": "?" only
      a.jsonl:9: error: a token without TEXT or LOWER matches any word
        help: give its text
      a.jsonl:10: error: LOWER 'Water' has a capital and matches nothing
        help: write it in small letters, or as TEXT
      a.jsonl:11: error: some tokens are TEXT and some LOWER
        help: write all of a pattern as TEXT, or all as LOWER in small letters
      a.jsonl:12: error: TEXT of a token is no text
        help: write a text, or "IN" and a list
      a.jsonl:13: error: the pattern matches more than 100 texts
        help: write several lines with fewer alternatives
      a.jsonl:14: error: id 'Q1:x' contains ':'
        help: use letters, digits, '_', '-' and '.' only
      a.jsonl:16: error: alias 'b' of 'c' belongs to 'b' on line 15
        help: an alias names one actor; use longer forms, or keep one of the two
      """
    ) {
      let optional = #"{"LOWER": "x", "OP": "?"}"#
      _ = try read(
        """
        label: ORG
        {"pattern": "a"}
        {"label": "ORG"}
        {"label": "ORG", "pattern": {"LOWER": "a"}}
        {"label": "ORG", "pattern": " "}
        {"label": "ORG", "pattern": []}
        {"label": "ORG", "pattern": [{"LOWER": "a"}, {"IS_PUNCT": true}]}
        {"label": "ORG", "pattern": [{"LOWER": "a", "OP": "+"}]}
        {"label": "ORG", "pattern": [{}]}
        {"label": "ORG", "pattern": [{"LOWER": "Water"}]}
        {"label": "ORG", "pattern": [{"LOWER": "water"}, {"TEXT": "Board"}]}
        {"label": "ORG", "pattern": [{"TEXT": {"REGEX": "^a"}}]}
        {"label": "ORG", "pattern": [\(Array(repeating: optional, count: 7).joined(separator: ", "))]}
        {"label": "ORG", "pattern": "a", "id": "Q1:x"}
        {"label": "ORG", "pattern": "b"}
        {"label": "ORG", "pattern": "b", "id": "c"}
        """)
    }
  }
}
