/// A mention that may turn out to be the speaker of a quotation.
package struct SpeakerCandidate: Sendable, Equatable {
  /// Bytes of the folded text.
  package var range: Range<Int>
  /// The number by which the caller knows the mention; handed back as it is.
  package var index: Int
  /// Whether the actor is a person, so that *he* and *she* can mean it.
  package var isPerson: Bool

  package init(range: Range<Int>, index: Int, isPerson: Bool) {
    self.range = range
    self.index = index
    self.isPerson = isPerson
  }
}

/// A stretch of text between quotation marks.
package struct Quotation: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// Somebody's words.
    case speech
    /// A word at arm's length, a nickname or a title.
    case term
  }

  /// Bytes of the folded text inside the marks. A quotation that runs over several paragraphs is one
  /// in each of them.
  package var range: Range<Int>
  package var kind: Kind
  /// `index` of the mention that names the speaker; `nil` where nobody listed is named, and for terms.
  package var speaker: Int?
  /// The verb of saying, or the *according* or *words* of *according to* and *in the words of*, that
  /// the speaker was read from; `nil` where there is none, and for terms.
  package var verb: Range<Int>?
}

/// Finds quotations, tells speech from terms and names the speakers. A value keeps its buffers from
/// document to document.
package struct Quotations {
  private var marks = QuotationMarks()
  private var spans: [QuotedSpan] = []
  private var speakers = QuotationSpeakers.Buffers()

  package init() {}

  /// Finds the quotations of a document.
  ///
  /// - Parameters:
  ///   - text: Folded, so that curly quotes are straight: whether a mark opens or closes is read from
  ///     the characters around it.
  ///   - paragraphs: In order. A quotation ends with its paragraph at the latest.
  ///   - sentences: In order.
  ///   - mentions: In order, none overlapping another.
  ///   - quotations: Takes what is found, in order, none overlapping another.
  /// - Complexity: O(length of the text). Paragraphs without a quotation mark are only searched for
  ///   one.
  package mutating func find(
    in text: Span<UInt8>, paragraphs: [Range<Int>], sentences: [Range<Int>],
    mentions: [SpeakerCandidate], into quotations: inout [Quotation]
  ) {
    var lexemes: [Lexeme] = []
    Lexeme.split(text, 0..<text.count, into: &lexemes)
    find(
      in: text, paragraphs: paragraphs, sentences: sentences, lexemes: lexemes,
      mentions: mentions, into: &quotations)
  }

  /// The same where the lexemes of the text are known.
  mutating func find(
    in text: Span<UInt8>, paragraphs: [Range<Int>], sentences: [Range<Int>], lexemes: [Lexeme],
    mentions: [SpeakerCandidate], into quotations: inout [Quotation]
  ) {
    var speakers = QuotationSpeakers(
      paragraphs: paragraphs, sentences: sentences, mentions: mentions, lexemes: lexemes)
    speakers.swap(&self.speakers)
    defer { speakers.swap(&self.speakers) }
    /// The first part of a quotation that goes on in the next paragraph.
    var unfinished: Int?
    for (number, paragraph) in paragraphs.enumerated() {
      spans.removeAll(keepingCapacity: true)
      let next = number + 1 < paragraphs.count ? paragraphs[number + 1] : nil
      marks.find(text, paragraph: paragraph, next: next, sentences: sentences, into: &spans)
      let first = quotations.count
      let goesOn = unfinished != nil && spans.first?.outer.lowerBound == paragraph.lowerBound
      if !spans.isEmpty {
        speakers.read(text, paragraph: number, spans: spans, goesOn: goesOn, into: &quotations)
      }
      let isOpen = spans.last?.goesOn ?? false
      if let start = unfinished, !(goesOn && isOpen && spans.count == 1) {
        Self.join(start..<(goesOn ? first + 1 : first), of: &quotations)
        unfinished = nil
      }
      if isOpen, unfinished == nil { unfinished = quotations.count - 1 }
    }
  }

  /// Gives all parts of a quotation over several paragraphs the speaker of the part that has one.
  private static func join(_ parts: Range<Int>, of quotations: inout [Quotation]) {
    let named = parts.first { quotations[$0].speaker != nil }
    let source = named ?? parts.first { quotations[$0].verb != nil }
    for part in parts {
      quotations[part].kind = .speech
      guard let source, quotations[part].speaker == nil else { continue }
      quotations[part].speaker = quotations[source].speaker
      quotations[part].verb = quotations[source].verb
    }
  }
}
