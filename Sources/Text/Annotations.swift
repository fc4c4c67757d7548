/// Which part of a page a paragraph is. This version reads every paragraph as body.
package enum Zone: String, Sendable, CaseIterable {
  case body, title, byline, boilerplate
}

/// The tone of a text after VADER: four figures and what they rest on.
package struct Tone: Sendable, Equatable {
  /// Share of negative, neutral and positive weight, in thousandths, 0...1000.
  package var negative = 0
  package var neutral = 0
  package var positive = 0
  /// The normalized sum of valences, in ten-thousandths, −10000...10000.
  package var compound = 0
  /// Words with a valence that counted.
  package var hits = 0

  package init() {}
}

/// One paragraph of a document.
package struct Paragraph: Sendable, Equatable {
  /// Bytes of the original file, without surrounding white space.
  package var range: Range<Int>
  package var zone: Zone
}

/// One sentence of a document.
package struct Sentence: Sendable, Equatable {
  /// Bytes of the original file, without surrounding white space.
  package var range: Range<Int>
  /// Index into `Annotations.paragraphs`.
  package var paragraph: Int
  package var tone: Tone
}

/// One occurrence of an alias, resolved to its actor.
package struct Mention: Sendable, Equatable {
  /// Bytes of the original file: the alias as it stands there, without title or possessive.
  package var range: Range<Int>
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  package var level: Level
  /// Index into `Annotations.sentences`.
  package var sentence: Int
}

/// Everything found in one document, as ranges of its original bytes and whole numbers.
package struct Annotations: Sendable, Equatable {
  package var words = 0
  package var paragraphs: [Paragraph] = []
  /// In order; each lies within one paragraph.
  package var sentences: [Sentence] = []
  /// In order. Names never overlap one another; a role may hold the name of a state.
  package var mentions: [Mention] = []
  /// The tone of the whole text taken as one.
  package var tone = Tone()
  /// Lexicon words left out because they stand inside an actor's name.
  package var hitsInNames = 0

  package init() {}
}
