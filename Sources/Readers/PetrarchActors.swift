import Text

/// Reads the actor files of PETRARCH and TABARI.
///
/// ```
/// IRAQ_  [IRQ]                    # a head phrase and its code
/// +REPUBLIC_OF_IRAQ_              # a synonym of the head above
/// JALAL_TALABANI_
/// 	[IRQGOV 20050406-20140724]    # a code with its dates, both included
/// 	[IRQELI <20050405]            # until a day; > is from a day on
/// ```
///
/// A head phrase is an actor: its id the phrase in small letters, its name the phrase as titles are
/// written, its aliases the phrase and its synonyms, all at the level *name*, since the format does
/// not tell adjectives and capitals from names. Lines of the same head phrase are one actor. `_` and
/// spaces divide words. A phrase without `_` at its end is a stem, which old programs found in longer
/// words too: it is whole words here, with the plural of the last; see `RegularPlural`. For letter
/// case see `UncasedName`.
///
/// A name counts for its actor on every day. Codes and their dates, which tell who somebody spoke for
/// when, are checked and not kept; they decide
///
/// | | |
/// | --- | --- |
/// | country | what the codes begin with, if it is one and the same country |
/// | state | every code is a country |
/// | person | else, a code has dates or holds ELI |
/// | organisation | else, a code holds GOV, MIL, IGO or another part that stands for offices |
/// | group | else |
/// | exclusion | the only code is `[---]`: the phrase is no actor |
///
/// Comments begin with `#` or `;` or stand between `<!--` and `-->`. Dates have six digits (YYMMDD,
/// where 00...30 is 2000...2030) or eight; see `PetrarchCode` for others. Agents, which have a `~` in
/// their code, are passed over with a warning, and so is what else only their files have.
enum PetrarchActors {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - builder: Has nothing yet; takes warnings.
  /// - Returns: The actors and aliases in the order of the file, an actor's repeated aliases once.
  /// - Throws: `InputFaults` with every fault.
  static func read(
    _ text: DictionaryText, into builder: inout GazetteerBuilder
  ) throws(InputFaults) -> Gazetteer {
    var parser = PetrarchParser(builder: builder)
    for (index, line) in text.lines.enumerated() { parser.read(line, number: index + 1) }
    defer { builder = parser.builder }
    return try parser.gazetteer()
  }
}

/// What stands under the head phrases of a file.
private struct PetrarchParser {
  var builder: GazetteerBuilder

  private var actors: [Actor] = []
  /// Index into `actors`, by `Spellings.key`.
  private var indices: [String: Int] = [:]
  /// Index of the actor that the next lines belong to.
  private var current: Int?
  /// The line on which a comment began that is still open.
  private var openComment: Int?

  private struct Phrase {
    var text: String
    var line: Int
    /// Whether the end of its last word is left open.
    var isStem: Bool
    /// To tell whether another is the same.
    var key: String
  }

  private struct Actor {
    /// The head first.
    var phrases: [Phrase]
    var codes: [PetrarchCode] = []
    /// Whether any code was written, if a faulty one.
    var hasCode = false
  }

  init(builder: GazetteerBuilder) {
    self.builder = builder
  }

  mutating func read(_ line: String, number: Int) {
    let text = withoutComments(line, number: number).trimmed
    guard !text.isEmpty else { return }
    let bracket = text.firstIndex(of: "[") ?? text.endIndex
    let isSynonym = text.hasPrefix("+")
    guard !text.hasPrefix("!") else {
      current = nil
      builder.warn(
        line: number, "a set of words for agents is passed over",
        "write the names of actors out, each on a line with its code")
      return
    }
    let phrase = phrase(
      text[..<bracket].drop { $0 == "+" }, line: number, isAgent: text[bracket...].contains("~"))
    if bracket == text.startIndex {
      guard current != nil else {
        builder.fault(line: number, "a code before any actor", "put the actor's phrase before it")
        return
      }
    } else if phrase.text.isEmpty {
      builder.fault(line: number, "no phrase", "give a form under which texts name the actor")
      return
    } else if isSynonym {
      guard let current else {
        builder.fault(
          line: number, "synonym '\(phrase.text)' stands before any actor",
          "put the actor's phrase on the line before it, without '+'")
        return
      }
      add(phrase, to: current)
    } else if line.first?.isWhitespace == true {
      builder.fault(
        line: number, "'\(phrase.text)' is no code",
        "begin an actor at the start of the line, a synonym with '+', a code with '['")
      return
    } else {
      begin(phrase)
    }
    readCodes(text[bracket...], line: number)
  }

  /// Everything read.
  ///
  /// - Returns: Actors and aliases in the order of the file.
  /// - Throws: `InputFaults` with every fault, in the order of lines.
  mutating func gazetteer() throws(InputFaults) -> Gazetteer {
    if let openComment {
      builder.fault(line: openComment, "a comment has no end", "close it with -->")
    }
    // A plural that stands in the file is whose it says.
    var keys = Set(actors.flatMap(\.phrases).map(\.key))
    for actor in actors {
      let head = actor.phrases[0]
      guard actor.hasCode else {
        builder.fault(
          line: head.line, "'\(head.text)' has no code",
          "add one, e.g. [IRQGOV]; with [---] the phrase is an exclusion")
        continue
      }
      // Whose codes are all faulty is not known to be anything.
      guard !actor.codes.isEmpty else { continue }
      let codes = actor.codes.filter { !$0.isNull }
      let isExclusion = codes.isEmpty
      let type = PetrarchCode.type(of: codes)
      let headAlias = UncasedName.alias(head.text, type: type)
      // An acronym keeps its capitals.
      let name = headAlias.caseRule == .exact ? headAlias.text : UncasedName.titled(head.text)
      let id = UncasedName.identifier(head.text.lowercased())
      for phrase in actor.phrases {
        var forms = [phrase.text]
        if phrase.isStem,
          let plural = RegularPlural.of(phrase.text, type: isExclusion ? .group : type),
          keys.insert(Spellings.key(of: plural)).inserted
        {
          forms.append(plural)
        }
        for form in forms {
          let alias = UncasedName.alias(form, type: type)
          builder.add(
            GazetteerRow(
              line: phrase.line, id: isExclusion ? "" : id,
              name: name, type: type.rawValue, alias: alias.text,
              country: PetrarchCode.country(of: codes), level: isExclusion ? "exclusion" : "",
              caseRule: alias.caseRule.rawValue))
        }
      }
    }
    if builder.isEmpty {
      builder.fault(line: nil, "names no actor", "add lines such as 'IRAQ_ [IRQ]'")
    }
    return try builder.gazetteer()
  }

  private mutating func begin(_ phrase: Phrase) {
    let index = indices[phrase.key] ?? actors.count
    if index == actors.count {
      indices[phrase.key] = index
      actors.append(Actor(phrases: [phrase]))
    } else {
      builder.warn(
        line: phrase.line,
        "'\(phrase.text)' already stands on line \(actors[index].phrases[0].line); both are read "
          + "as one actor",
        "put all codes and synonyms of an actor below one line, or name two actors apart")
      add(phrase, to: index)
    }
    current = index
  }

  private mutating func add(_ phrase: Phrase, to index: Int) {
    guard let same = actors[index].phrases.firstIndex(where: { $0.key == phrase.key }) else {
      actors[index].phrases.append(phrase)
      return
    }
    if phrase.isStem { actors[index].phrases[same].isStem = true }
  }

  /// Reads what should be nothing but codes in brackets.
  private mutating func readCodes(_ text: Substring, line: Int) {
    var rest = text
    while let first = rest.first {
      guard first == "[" else {
        builder.fault(
          line: line, "'\(String(rest).trimmed)' stands after the code",
          "put '#' before it to make it a comment")
        return
      }
      if let current { actors[current].hasCode = true }
      guard let end = rest.firstIndex(of: "]") else {
        builder.fault(line: line, "'\(rest)' has no closing bracket", "end the code with ']'")
        return
      }
      let code = rest[rest.index(after: rest.startIndex)..<end]
      if code.contains("~") {
        builder.warn(
          line: line, "'[\(code)]' is an agent's code, and an agent is no actor: passed over",
          "write offices into an actors.csv, as roles")
      } else if let current {
        do {
          let code = try PetrarchCode(reading: code)
          for doubt in code.doubts { builder.warn(line: line, doubt.problem, doubt.remedy) }
          actors[current].codes.append(code)
        } catch {
          builder.fault(line: line, error.problem, error.remedy)
        }
      }
      rest = rest[end...].dropFirst().drop { $0.isWhitespace }
    }
  }

  /// A phrase without the signs between its words, and without what only agents have.
  private mutating func phrase(_ text: Substring, line: Int, isAgent: Bool) -> Phrase {
    let brace = text.firstIndex(of: "{") ?? text.endIndex
    // The code of an agent says it already.
    if brace < text.endIndex, !isAgent {
      builder.warn(
        line: line, "'\(String(text[brace...]).trimmed)' is for agents and is passed over",
        "write another form of an actor as a synonym, with '+'")
    }
    let kept = String(text[..<brace]).trimmed
    let words = kept.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    return Phrase(
      text: words, line: line, isStem: !kept.hasSuffix("_"), key: Spellings.key(of: words))
  }

  /// A line without its comments, and without what belongs to a comment of earlier lines.
  private mutating func withoutComments(_ line: String, number: Int) -> String {
    var kept = ""
    var rest = line[...]
    while true {
      if openComment != nil {
        guard let end = rest.firstRange(of: "-->") else { return kept }
        openComment = nil
        rest = rest[end.upperBound...]
      }
      let sign = rest.firstIndex { $0 == "#" || $0 == ";" } ?? rest.endIndex
      guard let start = rest[..<sign].firstRange(of: "<!--") else { return kept + rest[..<sign] }
      kept += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      openComment = number
    }
  }
}
