/// Every word that matters for tone, and the splitting of texts into such words and others.
struct ToneVocabulary: Sendable {
  private var vocabulary = Vocabulary()
  /// By number; the first stands for all words not in the vocabulary.
  private var words = [ToneWord()]
  private var emoji: [Unicode.Scalar: [UInt8]]
  private(set) var phrases = TonePhrases()
  private(set) var partners = TonePartners()
  /// Terms with wildcards. A word that is a term as it is spelled, or that has a part of its own in
  /// the rules for strength and negation, is none of theirs.
  private var globs = ToneGlobs()
  /// Words of phrases with wildcards. A word that stands so in some phrase goes before them.
  private var phraseGlobs = ToneGlobs()
  /// Whether any term has a wildcard.
  private var hasWildcards = false

  init(_ lexicon: Lexicon, matchesPhrases: Bool) {
    emoji = lexicon.emoji.mapValues { Array($0.utf8) }
    for cue in Cue.allCases where cue != .ordinary && !cue.needsPartner { add(cue) }
    let lists: [(ToneRoles, [String])] = [
      (.booster, SentimentRules.boosters), (.dampener, SentimentRules.dampeners),
      (.negator, SentimentRules.negators),
    ]
    for (role, list) in lists {
      for word in list { words[index(of: word)].roles.formUnion([role, .acting]) }
    }
    var spelled: [String] = []
    for (number, term) in lexicon.terms.enumerated() {
      if matchesPhrases, term.text.utf8.contains(UInt8(ascii: " ")) {
        let parts = term.text.split(separator: " ").map(String.init)
        addPhrase(parts, term, number: number, hasGlobs: lexicon.hasGlobs)
        spelled += parts
      } else {
        let index = add(term.text, term, number: number)
        guard lexicon.hasGlobs else { continue }
        spelled.append(term.text)
        if ToneGlobs.isGlob(term.text) {
          globs.insert(small(term.text), number: Int32(index))
        }
      }
    }
    hasWildcards = !globs.isEmpty || !phraseGlobs.isEmpty
    for cue in Cue.allCases where cue.needsPartner {
      if hasWildcards || isKnown("\(cue)") {
        add(cue)
      } else {
        partners.insert(small("\(cue)"), cue)
      }
    }
    if hasWildcards {
      for cue in Cue.allCases where cue != .ordinary { spelled.append("\(cue)") }
      matchGlobs(against: spelled)
    }
    for index in words.indices where !words[index].roles.isDisjoint(with: [.booster, .dampener]) {
      words[index].roles.remove(.scoring)
    }
  }

  /// In points; 0 for a word that is not in the lexicon.
  func valence(of token: ToneToken) -> Double {
    words[Int(token.word)].valence
  }

  /// Index into the terms of the lexicon; `nil` for a word it does not have.
  func term(of token: ToneToken) -> Int? {
    let term = words[Int(token.word)].term
    return term < 0 ? nil : Int(term)
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
    let lexemes = lexemes.span
    buffers.glances.find(in: lexemes, vocabulary, words, takesAll: hasWildcards)
    // What to add to the number of a lexeme for the place of its token.
    var shift = 0
    for index in 0..<buffers.glances.count {
      let glance = buffers.glances[index]
      let lexeme = lexemes[Int(glance.lexeme)]
      let place = Int(glance.lexeme) + shift
      guard !lexeme.kinds.contains(.beyondASCII) else {
        tokens.count = place
        var position = Int(lexeme.start)
        while position < Int(lexeme.end) {
          position = splitBeyondASCII(
            text, position..<Int(lexeme.end), into: &tokens, buffers: &buffers)
        }
        guard tokens.count != place + 1 else { continue }
        shift += tokens.count - place - 1
        tokens.steps.append(
          ToneTokens.Step(lexeme: Int(glance.lexeme) + 1, place: tokens.count))
        continue
      }
      var token =
        glance.number > 0 || glance.number == 0 && !hasWildcards
        ? ToneToken(
          lexeme, text, word: Int(glance.number), cue: glance.cue, roles: glance.roles)
        : token(of: lexeme, text)
      guard !token.isOrdinary else { continue }
      token.place = UInt32(truncatingIfNeeded: place)
      tokens.append(token)
    }
    tokens.count = lexemes.count + shift
  }

  /// The token of a lexeme of ASCII for which a glance will not do.
  private func token(of lexeme: Lexeme, _ text: Span<UInt8>) -> ToneToken {
    guard lexeme.isPlain else { return looseToken(of: lexeme, text) }
    let number = vocabulary.find(text, lexeme)
    guard number != 0 || !hasWildcards else {
      return token(of: lexeme, text, bare: lexeme.word, negates: false)
    }
    return token(of: lexeme, text, word: Int(number), negates: false)
  }

  /// The token of a lexeme of ASCII that is more than a word and punctuation behind it.
  @inline(never) private func looseToken(of lexeme: Lexeme, _ text: Span<UInt8>) -> ToneToken {
    let bare = ToneLetters.withoutPunctuation(text, lexeme.range)
    guard bare.count <= 2 else {
      return token(
        of: lexeme, text, bare: bare,
        negates: lexeme.kinds.contains(.apostrophe) && ToneLetters.hasContractedNot(text, bare))
    }
    var token = token(of: lexeme, text, bare: lexeme.range, negates: false)
    // Phrases do without the punctuation ahead.
    if mayOpenPhrase(text, bare) { token.roles.insert(.opensPhrase) }
    return token
  }

  /// The token of a lexeme of ASCII whose word is to be found, by itself or by a wildcard.
  private func token(
    of lexeme: Lexeme, _ text: Span<UInt8>, bare: Range<Int>, negates: Bool
  ) -> ToneToken {
    let number = vocabulary.number(
      of: text, range: bare, hash: ToneLetters.hash(of: text, bare), isASCII: true)
    guard number == 0, hasWildcards else {
      return token(of: lexeme, text, word: Int(number), negates: negates)
    }
    let glob = globs.number(of: text, bare)
    var token = token(of: lexeme, text, word: Int(glob), negates: negates)
    if mayOpenPhrase(text, bare) { token.roles.insert(.opensPhrase) }
    return token
  }

  private func token(
    of lexeme: Lexeme, _ text: Span<UInt8>, word: Int, negates: Bool
  ) -> ToneToken {
    let known = words[word]
    var token = ToneToken(lexeme, text, word: word, cue: known.cue, roles: known.roles)
    if negates { token.roles.formUnion([.negator, .acting]) }
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
    let first = tokens.known.count
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
      let (scalar, length) = ToneLetters.decode(text, at: position, before: range.upperBound)
      if ToneLetters.isSpace(scalar) {
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
    for index in first..<tokens.known.count {
      tokens.known[index].start = UInt32(range.lowerBound)
      tokens.known[index].end = UInt32(position)
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
    let bare = ToneLetters.bare(run, range)
    small.removeAll(keepingCapacity: true)
    let cases = ToneLetters.lowercase(run, bare, into: &small)
    let word = small.span
    let letters = 0..<word.count
    var number = vocabulary.number(
      of: word, range: letters, hash: ToneLetters.hash(of: word, letters), isASCII: false)
    var opensPhrase = false
    if number == 0, hasWildcards {
      number = globs.number(of: word, letters)
      opensPhrase = mayOpenPhrase(word, letters)
    }
    var token = token(
      Int(number),
      negates: ToneLetters.hasContractedNot(word, letters),
      allCapitals: cases.intersection([.capital, .small]) == .capital)
    if number == 0 { token.cue = partners.cue(of: word, letters) }
    token.countMarks(of: run, range)
    if opensPhrase { token.roles.insert(.opensPhrase) }
    token.place = UInt32(truncatingIfNeeded: tokens.count)
    tokens.count += 1
    tokens.append(token)
  }

  /// A token whose place, and range in the text, are still to be filled in.
  @inline(__always) private func token(_ word: Int, negates: Bool, allCapitals: Bool) -> ToneToken {
    let known = words[word]
    var roles = known.roles
    if negates { roles.formUnion([.negator, .acting]) }
    if allCapitals { roles.insert(.capitals) }
    return ToneToken(
      start: 0, end: 0, place: 0, word: UInt32(truncatingIfNeeded: word),
      cue: known.cue, roles: roles, exclamations: 0, questions: 0)
  }
}

// MARK: - Phrases and wildcards

extension ToneVocabulary {
  /// The node of the tree of phrases that a word leads to from another, 0 where there is none.
  ///
  /// - Parameters:
  ///   - node: Where the words before it led; 0 for none.
  ///   - text: UTF-8.
  ///   - word: In bytes.
  ///   - small: Any.
  /// - Returns: The node.
  func phraseNode(
    from node: Int32, _ text: Span<UInt8>, _ word: Range<Int>, small: inout [UInt8]
  ) -> Int32 {
    guard !word.isEmpty else { return 0 }
    small.removeAll(keepingCapacity: true)
    ToneLetters.lowercase(text, word, into: &small)
    let letters = 0..<small.count
    let number = vocabulary.number(
      of: small.span, range: letters, hash: ToneLetters.hash(of: small.span, letters),
      isASCII: false)
    let next = phrases.node(from: node, by: number)
    guard next == 0, hasWildcards else { return next }
    return phrases.node(from: node, by: phraseGlobs.number(of: small.span, letters))
  }

  /// Whether a phrase may begin with a word.
  private func mayOpenPhrase(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard !phrases.isEmpty, !word.isEmpty else { return false }
    let number = vocabulary.number(
      of: text, range: word, hash: ToneLetters.hash(of: text, word), isASCII: false)
    return words[Int(number)].roles.contains(.opensPhrase)
      || hasWildcards
        && words[Int(phraseGlobs.number(of: text, word))].roles.contains(.opensPhrase)
  }

  private mutating func addPhrase(
    _ parts: [String], _ term: Lexicon.Term, number: Int, hasGlobs: Bool
  ) {
    let numbers = parts.map { part in
      let index = Int32(index(of: part))
      if hasGlobs, ToneGlobs.isGlob(part) { phraseGlobs.insert(small(part), number: index) }
      return index
    }
    // The token of a word is known by what is left without its punctuation.
    let first = Array(parts[0].utf8)
    let bare = String(decoding: first[ToneLetters.bare(first.span, 0..<first.count)], as: UTF8.self)
    for word in [parts[0], bare] { words[index(of: word)].roles.insert(.opensPhrase) }
    let text = parts.joined(separator: " ")
    phrases.insert(numbers, number: Int32(add(text, term, number: number)))
  }

  /// Gives words of the vocabulary what the wildcards that they match have.
  private mutating func matchGlobs(against spelled: [String]) {
    for word in spelled {
      let index = index(of: word)
      let bytes = small(word)
      let opener = Int(phraseGlobs.number(of: bytes.span, 0..<bytes.count))
      if words[opener].roles.contains(.opensPhrase) { words[index].roles.insert(.opensPhrase) }
      let term = Int(globs.number(of: bytes.span, 0..<bytes.count))
      let taken: ToneRoles = [.lexical, .booster, .dampener, .negator]
      guard term > 0, words[index].roles.isDisjoint(with: taken) else { continue }
      words[index].roles.formUnion([.lexical, .scoring])
      words[index].valence = words[term].valence
      words[index].term = words[term].term
    }
  }

  /// Adds what a term says to the word or phrase it is about; of two the later one counts.
  private mutating func add(_ text: String, _ term: Lexicon.Term, number: Int) -> Int {
    let index = index(of: text)
    words[index].valence = Double(term.valence) / 1000
    words[index].term = Int32(number)
    words[index].roles.formUnion([.lexical, .scoring])
    return index
  }

  private mutating func add(_ cue: Cue) {
    let index = index(of: "\(cue)")
    words[index].cue = cue
    if !cue.isWeak { words[index].roles.insert(.acting) }
  }

  private func isKnown(_ word: String) -> Bool {
    let letters = small(word)
    let range = 0..<letters.count
    let hash = ToneLetters.hash(of: letters.span, range)
    return vocabulary.number(of: letters.span, range: range, hash: hash, isASCII: false) != 0
  }

  /// The number of a word, which is added where it is new.
  private mutating func index(of word: String) -> Int {
    let number = Int(vocabulary.insert(small(word)[...]))
    if number == words.count {
      words.append(ToneWord())
    }
    return number
  }

  private func small(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    var small: [UInt8] = []
    ToneLetters.lowercase(bytes.span, 0..<bytes.count, into: &small)
    return small
  }
}
