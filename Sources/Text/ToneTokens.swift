/// What a word does in VADER's rules.
struct ToneRoles: OptionSet, Sendable {
  let rawValue: UInt8

  /// Stands in the lexicon.
  static let lexical = Self(rawValue: 1)
  /// Has a valence that counts: stands in the lexicon and neither strengthens nor weakens.
  static let scoring = Self(rawValue: 2)
  static let booster = Self(rawValue: 4)
  static let dampener = Self(rawValue: 8)
  static let negator = Self(rawValue: 16)
  /// Has capital letters and no others. Belongs to the token, not to the word.
  static let capitals = Self(rawValue: 32)
}

/// A word, number or emoticon as VADER splits a text.
struct ToneToken {
  /// The run of characters between white space that it is taken from, in bytes of the text.
  var start: UInt32
  var end: UInt32
  /// Index into the words of the vocabulary; 0 for a word it does not have.
  var word: UInt32
  var cue: Cue
  var roles: ToneRoles
  /// At most four of each, since more make no difference.
  var exclamations: UInt8
  var questions: UInt8

  fileprivate var isNotable: Bool {
    !roles.isDisjoint(with: [.scoring, .capitals]) || exclamations | questions != 0 || cue == .but
  }
}

/// The words of a text, in order.
struct ToneTokens {
  var all: [ToneToken] = []
  /// Ascending places of the tokens that a figure depends on other than by their number: those that
  /// may score, are in capitals, carry marks or say "but".
  var notable: [Int] = []

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    notable.removeAll(keepingCapacity: true)
  }

  mutating func append(_ token: ToneToken) {
    if token.isNotable { notable.append(all.count) }
    all.append(token)
  }

  /// Appends tokens until there is none, with a single look for room.
  ///
  /// - Parameters:
  ///   - most: How many there may be.
  ///   - next: Makes the next one.
  @inline(__always) mutating func append(upTo most: Int, _ next: () -> ToneToken?) {
    var notable: [Int] = []
    swap(&notable, &self.notable)
    let first = all.count
    all.append(addingCapacity: most) { room in
      while let token = next() {
        if token.isNotable { notable.append(first + room.count) }
        room.append(token)
      }
    }
    swap(&notable, &self.notable)
  }
}

/// What splitting reuses from text to text.
struct ToneBuffers {
  /// A run of characters in which words have taken the place of emoji.
  var run: [UInt8] = []
  /// A word in small letters.
  var small: [UInt8] = []
}

/// Every word that matters for tone, and the splitting of texts into such words and others.
struct ToneVocabulary: Sendable {
  private struct Word {
    var cue = Cue.ordinary
    var roles: ToneRoles = []
  }

  private var vocabulary = Vocabulary()
  /// By number; the first stands for all words not in the vocabulary.
  private var words = [Word()]
  /// In points, by number; apart from the rest, which is asked for at every word of a text.
  private var valences = [0.0]
  private var emoji: [Unicode.Scalar: [UInt8]]

  init(_ lexicon: Lexicon) {
    emoji = lexicon.emoji.mapValues { Array($0.utf8) }
    for cue in Cue.allCases where cue != .ordinary {
      words[index(of: "\(cue)")].cue = cue
    }
    for term in lexicon.terms {
      let index = index(of: term.text)
      valences[index] = Double(term.valence) / 1000
      words[index].roles.formUnion([.lexical, .scoring])
    }
    let lists: [(ToneRoles, [String])] = [
      (.booster, SentimentRules.boosters), (.dampener, SentimentRules.dampeners),
      (.negator, SentimentRules.negators),
    ]
    for (role, list) in lists {
      for word in list { words[index(of: word)].roles.insert(role) }
    }
    for index in words.indices where !words[index].roles.isDisjoint(with: [.booster, .dampener]) {
      words[index].roles.remove(.scoring)
    }
  }

  /// In points; 0 for a word that is not in the lexicon.
  func valence(of token: ToneToken) -> Double {
    valences[Int(token.word)]
  }

  /// Makes tokens of lexemes, as VADER splits a text.
  ///
  /// A token loses the punctuation around it unless fewer than three characters would be left.
  /// An emoji starts a token and becomes the words that describe it; what follows it without a
  /// space is part of the last of them.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - lexemes: Of the text or a part of it.
  ///   - tokens: Replaced by the tokens, in order.
  ///   - buffers: Any.
  func read(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], into tokens: inout ToneTokens,
    buffers: inout ToneBuffers
  ) {
    tokens.removeAll()
    var next = 0
    while true {
      tokens.append(upTo: lexemes.count - next) {
        guard next < lexemes.count, !lexemes[next].kinds.contains(.beyondASCII) else { return nil }
        defer { next += 1 }
        return token(of: lexemes[next], text)
      }
      guard next < lexemes.count else { break }
      var position = Int(lexemes[next].start)
      let end = Int(lexemes[next].end)
      while position < end {
        position = splitBeyondASCII(text, position..<end, into: &tokens, buffers: &buffers)
      }
      next += 1
    }
  }

  /// The token of a lexeme of ASCII.
  @inline(__always) private func token(of lexeme: Lexeme, _ text: Span<UInt8>) -> ToneToken {
    var bare = lexeme.word
    var hash = lexeme.hash
    var negates = false
    if !lexeme.isPlain {
      bare = withoutPunctuation(text, lexeme.range)
      if bare.count <= 2 { bare = lexeme.range }
      hash = self.hash(of: text, bare)
      negates = lexeme.kinds.contains(.apostrophe) && hasContractedNot(text, bare)
    }
    let word = vocabulary.number(of: text, range: bare, hash: hash, isASCII: true)
    var token = token(
      Int(word), negates: negates,
      allCapitals: lexeme.kinds.intersection([.capital, .small]) == .capital)
    token.start = lexeme.start
    token.end = lexeme.end
    if lexeme.kinds.contains(.emphasis) { countMarks(of: text, lexeme.range, in: &token) }
    return token
  }

  /// Splits one run of characters that are not white space, some of them beyond ASCII.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - range: From the start of the run to where it must end.
  ///   - tokens: To be added to.
  ///   - buffers: Any.
  /// - Returns: Where the run ends.
  private func splitBeyondASCII(
    _ text: Span<UInt8>, _ range: Range<Int>, into tokens: inout ToneTokens,
    buffers: inout ToneBuffers
  ) -> Int {
    let first = tokens.all.count
    var position = range.lowerBound
    buffers.run.removeAll(keepingCapacity: true)
    while position < range.upperBound {
      let byte = text[position]
      if byte < 0x80 {
        guard ByteKinds(of: byte) != .space else { break }
        buffers.run.append(byte)
        position += 1
        continue
      }
      let (scalar, length) = decode(text, at: position, before: range.upperBound)
      if isSpace(scalar) {
        // A space that ends a run of no characters is passed over.
        if position == range.lowerBound { position += length }
        break
      }
      if let description = emoji[scalar] {
        addWords(of: buffers.run, to: &tokens, small: &buffers.small)
        buffers.run.removeAll(keepingCapacity: true)
        buffers.run.append(contentsOf: description)
      } else {
        for index in position..<position + length { buffers.run.append(text[index]) }
      }
      position += length
    }
    addWords(of: buffers.run, to: &tokens, small: &buffers.small)
    for index in first..<tokens.all.count {
      tokens.all[index].start = UInt32(range.lowerBound)
      tokens.all[index].end = UInt32(position)
    }
    return position
  }

  private func addWords(
    of run: [UInt8], to tokens: inout ToneTokens, small: inout [UInt8]
  ) {
    let run = run.span
    var position = 0
    while position < run.count {
      guard ByteKinds(of: run[position]) != .space else {
        position += 1
        continue
      }
      let start = position
      while position < run.count, ByteKinds(of: run[position]) != .space {
        position += 1
      }
      addWord(run, start..<position, to: &tokens, small: &small)
    }
  }

  private func addWord(
    _ run: Span<UInt8>, _ range: Range<Int>, to tokens: inout ToneTokens, small: inout [UInt8]
  ) {
    var bare = withoutPunctuation(run, range)
    var characters = 0
    for index in bare where run[index] & 0xC0 != 0x80 { characters += 1 }
    if characters <= 2 { bare = range }

    small.removeAll(keepingCapacity: true)
    let cases = lowercase(run, bare, into: &small)
    let word = small.span
    let letters = 0..<word.count
    let number = vocabulary.number(
      of: word, range: letters, hash: hash(of: word, letters), isASCII: false)
    var token = token(
      Int(number),
      negates: hasContractedNot(word, letters),
      allCapitals: cases.intersection([.capital, .small]) == .capital)
    countMarks(of: run, range, in: &token)
    tokens.append(token)
  }

  /// A word without the punctuation at its ends.
  private func withoutPunctuation(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ByteKinds(of: text[end - 1]).contains(.punctuation) { end -= 1 }
    while start < end, ByteKinds(of: text[start]).contains(.punctuation) { start += 1 }
    return start..<end
  }

  /// A token whose place in the text is still to be filled in.
  private func token(_ word: Int, negates: Bool, allCapitals: Bool) -> ToneToken {
    var roles = word == 0 ? [] : words[word].roles
    if negates { roles.insert(.negator) }
    if allCapitals { roles.insert(.capitals) }
    return ToneToken(
      start: 0, end: 0, word: UInt32(truncatingIfNeeded: word),
      cue: word == 0 ? .ordinary : words[word].cue,
      roles: roles, exclamations: 0, questions: 0)
  }

  private func countMarks(of text: Span<UInt8>, _ range: Range<Int>, in token: inout ToneToken) {
    for index in range {
      if text[index] == UInt8(ascii: "!") { token.exclamations = min(token.exclamations + 1, 4) }
      if text[index] == UInt8(ascii: "?") { token.questions = min(token.questions + 1, 4) }
    }
  }

  /// Whether "n't" stands anywhere in a word.
  private func hasContractedNot(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    for index in range.lowerBound + 1..<range.upperBound - 1
    where text[index] == UInt8(ascii: "'") {
      if text[index - 1] | 0x20 == UInt8(ascii: "n"), text[index + 1] | 0x20 == UInt8(ascii: "t") {
        return true
      }
    }
    return false
  }
}

// MARK: - Letters

extension ToneVocabulary {
  /// Appends a word in small letters.
  ///
  /// - Returns: The kinds of its letters, capital and small;
  ///   a titlecase letter such as "ǅ" counts as a small one.
  @discardableResult
  private func lowercase(
    _ text: Span<UInt8>, _ range: Range<Int>, into small: inout [UInt8]
  ) -> ByteKinds {
    var seen = ByteKinds()
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      guard byte >= 0x80 else {
        seen.formUnion(ByteKinds(of: byte))
        small.append(Self.small(byte))
        position += 1
        continue
      }
      let (scalar, length) = decode(text, at: position, before: range.upperBound)
      let properties = scalar.properties
      if properties.isCased {
        seen.formUnion(properties.isUppercase ? .capital : .small)
        small.append(contentsOf: properties.lowercaseMapping.utf8)
      } else {
        for index in position..<position + length { small.append(text[index]) }
      }
      position += length
    }
    return seen
  }

  /// The character at a position, and its length in bytes; U+FFFD for a byte that is not UTF-8.
  private func decode(
    _ text: Span<UInt8>, at position: Int, before end: Int
  ) -> (Unicode.Scalar, length: Int) {
    let lead = text[position]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, position + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length {
      guard text[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// White space beyond ASCII.
  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

// MARK: - Table

extension ToneVocabulary {
  @inline(__always) private static func small(_ byte: UInt8) -> UInt8 {
    byte | ByteKinds(of: byte).rawValue & ByteKinds.capital.rawValue
  }

  private func hash(of text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = WordHash()
    for index in range {
      hash.add(Self.small(text[index]))
    }
    return hash.value
  }

  /// The number of a word, which is added where it is new.
  private mutating func index(of word: String) -> Int {
    let bytes = Array(word.utf8)
    var small: [UInt8] = []
    lowercase(bytes.span, 0..<bytes.count, into: &small)
    let number = Int(vocabulary.insert(small[...]))
    if number == words.count {
      words.append(Word())
      valences.append(0)
    }
    return number
  }
}
