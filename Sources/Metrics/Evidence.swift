package import Text

/// A sentence that mentions an actor, with what was measured in it: the evidence behind a figure.
package struct SentenceEvidence: Sendable, Equatable {
  /// The document's place in the corpus.
  package var document: Int
  /// Counted from 1 within the document.
  package var sentence: Int
  package var paragraph: Int
  /// Bytes of the file.
  package var range: Range<Int>
  package var tone: Tone
  /// Indexes into `Gazetteer.entries`, ascending, each once.
  package var actors: ArraySlice<Int>
  /// What is said of each of them, in ten-thousandths; `nil` for nothing.
  package var toward: ArraySlice<Int?>
  /// The words that made the tone, each with what it added, in UTF-8: "praised 0.4215; war -0.6705".
  package var words: ArraySlice<UInt8>

  /// The sentences of a document's body that mention an actor at one of the levels, in order.
  static func found(
    in document: Document, _ annotations: Annotations, _ place: Int, levels: CountedLevels
  ) -> [SentenceEvidence] {
    let mentions = annotations.mentions
    guard !mentions.isEmpty else { return [] }
    let tones = annotations.actorTones
    let contributions = annotations.contributions
    // Those of all sentences, one after the other: arrays for each would be half a million.
    var actors: [Int] = []
    var toward: [Int?] = []
    var words: [UInt8] = []
    actors.reserveCapacity(mentions.count)
    toward.reserveCapacity(mentions.count)
    // As much as words with their numbers mostly take.
    words.reserveCapacity(20 * contributions.count)
    /// Sentences, and where those of each end.
    var parts: [(sentence: Int, actors: Int, words: Int)] = []
    parts.reserveCapacity(mentions.count)
    var (index, tone, word) = (0, 0, 0)
    while index < mentions.count {
      let number = mentions[index].sentence
      let isInBody = annotations.isInBody(number)
      let start = actors.count
      while index < mentions.count, mentions[index].sentence == number {
        if isInBody, levels.contains(mentions[index].level) {
          actors.insertOnce(mentions[index].actor, from: start)
        }
        index += 1
      }
      guard actors.count > start else { continue }
      while tone < tones.count, tones[tone].sentence < number { tone += 1 }
      for slot in start..<actors.count {
        var said = tone
        while said < tones.count, tones[said].sentence == number, tones[said].actor != actors[slot]
        {
          said += 1
        }
        let isAny = said < tones.count && tones[said].sentence == number
        toward.append(isAny ? tones[said].tone : nil)
      }
      while word < contributions.count, contributions[word].sentence < number { word += 1 }
      let first = words.count
      while word < contributions.count, contributions[word].sentence == number {
        if words.count > first { words.appendSeparator() }
        document.list(contributions[word], in: &words)
        word += 1
      }
      parts.append((number, actors.count, words.count))
    }
    var evidence: [SentenceEvidence] = []
    evidence.reserveCapacity(parts.count)
    var (actorStart, wordStart) = (0, 0)
    for part in parts {
      let sentence = annotations.sentences[part.sentence]
      evidence.append(
        SentenceEvidence(
          document: place, sentence: part.sentence + 1, paragraph: sentence.paragraph + 1,
          range: sentence.range, tone: sentence.tone, actors: actors[actorStart..<part.actors],
          toward: toward[actorStart..<part.actors], words: words[wordStart..<part.words]))
      (actorStart, wordStart) = (part.actors, part.words)
    }
    return evidence
  }
}

/// A quotation of speech.
package struct QuotationEvidence: Sendable, Equatable {
  /// The document's place in the corpus.
  package var document: Int
  /// Its sentence, counted from 1 within the document.
  package var sentence: Int
  package var quotation: QuotedSpeech
  package var tone: MeanTone<Int>

  static func found(in tally: QuotedTally, _ document: Int) -> [QuotationEvidence] {
    zip(tally.speech, tally.tones).map { quotation, tone in
      QuotationEvidence(
        document: document, sentence: quotation.sentence + 1, quotation: quotation, tone: tone)
    }
  }
}

/// A paragraph that is not body, and why.
package struct ParagraphEvidence: Sendable, Equatable {
  /// The document's place in the corpus.
  package var document: Int
  /// Counted from 1 within the document.
  package var number: Int
  package var paragraph: Paragraph

  static func leftOut(of annotations: Annotations, _ document: Int) -> [ParagraphEvidence] {
    var evidence: [ParagraphEvidence] = []
    for (index, paragraph) in annotations.paragraphs.enumerated() where !paragraph.isBody {
      evidence.append(
        ParagraphEvidence(document: document, number: index + 1, paragraph: paragraph))
    }
    return evidence
  }
}

/// What a reader may want to see of a document beside its figures.
package struct Findings: Sendable {
  package var document: Document
  package var sentences: [SentenceEvidence] = []
  package var leftOut: [ParagraphEvidence] = []
  package var quotations: [QuotationEvidence] = []
}

extension Document {
  /// Appends a word with what it adds to a tone.
  fileprivate func list(_ word: ToneContribution, in text: inout [UInt8]) {
    let isWord = word.term != nil
    if !isWord { text += "(punctuation)".utf8 }
    let source = bytes.span.extracting(isWord ? word.range : 0..<0)
    text.append(addingCapacity: source.count + 1) { room in
      source.drawTogether(in: &room)
      room.append(UInt8(ascii: " "))
    }
    text.append(tenThousandths: word.value)
  }
}

extension [UInt8] {
  /// Appends what stands between the parts of a list: a semicolon and a space.
  package mutating func appendSeparator() {
    append(UInt8(ascii: ";"))
    append(UInt8(ascii: " "))
  }

  /// Appends a number of ten-thousandths with four decimals: "-0.0420".
  package mutating func append(tenThousandths value: Int) {
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: 10_000)
    if whole >= 10 {
      if value < 0 { append(UInt8(ascii: "-")) }
      append(contentsOf: String(whole).utf8)
    }
    append(addingCapacity: 7) { room in
      if whole < 10 {
        if value < 0 { room.append(UInt8(ascii: "-")) }
        room.append(UInt8(ascii: "0") + UInt8(whole))
      }
      room.append(UInt8(ascii: "."))
      room.append(UInt8(ascii: "0") + UInt8(fraction / 1_000))
      room.append(UInt8(ascii: "0") + UInt8(fraction / 100 % 10))
      room.append(UInt8(ascii: "0") + UInt8(fraction / 10 % 10))
      room.append(UInt8(ascii: "0") + UInt8(fraction % 10))
    }
  }
}

extension Span<UInt8> {
  /// Appends the bytes with every run of white space drawn together to one space.
  fileprivate func drawTogether(in room: inout OutputSpan<UInt8>) {
    var last: UInt8 = 0
    for index in indices {
      let byte = self[index]
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, last == 0x20 { continue }
      last = isSpace ? 0x20 : byte
      room.append(last)
    }
  }
}

extension Document {
  /// A part of the file with every run of white space drawn together to one space; copied only where
  /// that changes something.
  package func excerpt(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let source = bytes.span.extracting(range)
    // Minima without an early exit make a loop that the compiler turns into vector instructions.
    var least = UInt8.max
    // Of two spaces the greater is a space, of other bytes one is greater.
    var leastOfTwo = UInt8.max
    for index in source.indices.dropFirst() {
      least = min(least, source[index])
      leastOfTwo = min(leastOfTwo, max(source[index], source[index - 1]))
    }
    let isPlain = least >= 0x20 && leastOfTwo > 0x20 && !source.isEmpty && source[0] > 0x20
    guard !isPlain else { return bytes[range] }
    let plain = [UInt8](capacity: range.count) { source.drawTogether(in: &$0) }
    return plain[...]
  }

  /// The same as text.
  package func excerpt(_ range: Range<Int>) -> String {
    String(decoding: excerpt(range) as ArraySlice<UInt8>, as: UTF8.self)
  }
}
