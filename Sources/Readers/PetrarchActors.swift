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
/// spaces divide words; an alias is whole words, whether or not it ends with `_`. For letter case see
/// `UncasedName`.
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
/// where 00...30 is 2000...2030) or eight.
enum PetrarchActors {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8 or Windows-1252.
  ///   - file: The name to use in error messages.
  /// - Returns: The actors and aliases in the order of the file, an actor's repeated aliases once.
  /// - Throws: `InputFaults` with every fault.
  static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Gazetteer {
    let lines: [String]
    do {
      lines = try TextLines.legacy(bytes, file: file)
    } catch {
      throw InputFaults([error])
    }
    var parser = PetrarchParser(builder: GazetteerBuilder(file: file))
    for (index, line) in lines.enumerated() { parser.read(line, number: index + 1) }
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

  private struct Actor {
    var phrases: [(text: String, line: Int)]
    var keys: Set<String>
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
    let phrase = words(of: text[..<bracket].drop { $0 == "+" })
    if bracket == text.startIndex {
      guard current != nil else {
        builder.fault(line: number, "a code before any actor", "put the actor's phrase before it")
        return
      }
    } else if phrase.isEmpty {
      builder.fault(line: number, "no phrase", "give a form under which texts name the actor")
      return
    } else if isSynonym {
      guard let current else {
        builder.fault(
          line: number, "synonym '\(phrase)' stands before any actor",
          "put the actor's phrase on the line before it, without '+'")
        return
      }
      add(phrase, to: current, line: number)
    } else if line.first?.isWhitespace == true {
      builder.fault(
        line: number, "'\(phrase)' is no code",
        "begin an actor at the start of the line, a synonym with '+', a code with '['")
      return
    } else {
      begin(phrase, line: number)
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
        let alias = UncasedName.alias(phrase.text, type: type)
        builder.add(
          GazetteerRow(
            line: phrase.line, id: isExclusion ? "" : id,
            name: name, type: type.rawValue, alias: alias.text,
            country: PetrarchCode.country(of: codes), level: isExclusion ? "exclusion" : "",
            caseRule: alias.caseRule.rawValue))
      }
    }
    if builder.isEmpty {
      builder.fault(line: nil, "names no actor", "add lines such as 'IRAQ_ [IRQ]'")
    }
    return try builder.gazetteer()
  }

  private mutating func begin(_ phrase: String, line: Int) {
    let key = Spellings.key(of: phrase)
    let index = indices[key] ?? actors.count
    if index == actors.count {
      indices[key] = index
      actors.append(Actor(phrases: [(phrase, line)], keys: [key]))
    }
    current = index
  }

  private mutating func add(_ phrase: String, to index: Int, line: Int) {
    guard actors[index].keys.insert(Spellings.key(of: phrase)).inserted else { return }
    actors[index].phrases.append((phrase, line))
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
      if let current {
        do {
          actors[current].codes.append(
            try PetrarchCode(reading: rest[rest.index(after: rest.startIndex)..<end]))
        } catch {
          builder.fault(line: line, error.problem, error.remedy)
        }
      }
      rest = rest[end...].dropFirst().drop { $0.isWhitespace }
    }
  }

  private func words(of text: Substring) -> String {
    text.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
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
