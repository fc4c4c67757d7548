/// Which part of a page a paragraph is.
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

  /// The compound of a sum of valences by VADER's formula: *s* ∕ √(*s*² + 15), in ten-thousandths.
  package static func compound(of points: Double) -> Int {
    let compound = points / (points * points + SentimentRules.normalizer).squareRoot()
    return Int((compound * 10_000).rounded())
  }
}

/// One paragraph of a document.
package struct Paragraph: Sendable, Equatable {
  /// Bytes of the original file, without surrounding white space.
  package var range: Range<Int>
  package var zone: Zone
  /// Why it has its zone.
  package var rule: ZoneRule
  package var words: Int

  package init(range: Range<Int>, zone: Zone = .body, rule: ZoneRule = .text, words: Int = 0) {
    self.range = range
    self.zone = zone
    self.rule = rule
    self.words = words
  }
}

/// One sentence of a document.
package struct Sentence: Sendable, Equatable {
  /// Bytes of the original file, without surrounding white space.
  package var range: Range<Int>
  /// Index into `Annotations.paragraphs`.
  package var paragraph: Int
  package var tone: Tone
}

/// How sure it is that a form means an actor.
package enum Certainty: String, Sendable, CaseIterable {
  /// The form is the actor's alone.
  case certain
  /// Decided from what stands around it.
  case likely
}

/// One occurrence of an actor in a text.
package struct Mention: Sendable, Equatable {
  /// Bytes of the original file: the form as it stands there, without title or possessive.
  package var range: Range<Int>
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  package var level: Level
  /// Index into `Annotations.sentences`.
  package var sentence: Int
  /// Index into `Scanner.aliases`: the alias that was found, or that the form is a variant of; `nil`
  /// for *his successor*, which needs none.
  package var alias: Int?
  package var certainty: Certainty
  package var rule: MentionRule
  /// What a state's name stands for here; `nil` for other actors.
  package var sense: StateSense?
}

/// Why a form was taken for its actor.
package enum MentionRule: Sendable, Equatable {
  case name(NameRule)
  case state(StateRule)
  case role(RoleRule)

  /// As reviewers read it.
  package var text: String {
    switch self {
    case .name(let rule): rule.rawValue
    case .state(let rule): rule.rawValue
    case .role(let rule): rule.rawValue
    }
  }
}

/// A form that several actors share, and that nothing in the document decides.
package struct AmbiguousMention: Sendable, Equatable {
  package var range: Range<Int>
  package var sentence: Int
  package var level: Level
  /// Indexes into `Gazetteer.entries`, ascending; two or more.
  package var candidates: [Int]
}

/// A capital or seat of government that is only a place here: no mention.
package struct PlaceMention: Sendable, Equatable {
  package var range: Range<Int>
  package var sentence: Int
  /// The actor it could have stood for.
  package var actor: Int
  package var rule: StateRule
}

/// A name inside a longer one: a fact, but no mention.
package struct NestedName: Sendable, Equatable {
  package var range: Range<Int>
  package var sentence: Int
  package var actor: Int
  package var level: Level
  /// `institution` where the actor is a state and the longer name is not its own.
  package var sense: StateSense?
  /// Actor of the longer name; `nil` where that is an exclusion.
  package var inside: Int?
}

/// The tone of one sentence toward one of the actors that it mentions.
package struct ActorTone: Sendable, Equatable {
  /// Index into `Annotations.sentences`.
  package var sentence: Int
  /// Index into `Gazetteer.entries`.
  package var actor: Int
  /// In ten-thousandths, −10000...10000.
  package var tone: Int
  /// Words that count toward it, at least one.
  package var hits: Int
}

/// Words between quotation marks.
package struct QuotedSpeech: Sendable, Equatable {
  /// Bytes of the original file, inside the marks.
  package var range: Range<Int>
  /// Index into `Annotations.sentences`: the one in which it begins.
  package var sentence: Int
  /// Speech, or a term at arm's length.
  package var kind: Quotation.Kind
  /// Who speaks, as an index into `Gazetteer.entries`; `nil` where nobody listed is named.
  package var speaker: Int?
  /// The verb of saying that the speaker was read from.
  package var verb: Range<Int>?
}

/// A word of the lexicon inside an actor's name, left out of all scores.
package struct MaskedWord: Sendable, Equatable {
  /// Bytes of the original file.
  package var range: Range<Int>
  /// Index into `Lexicon.terms`.
  package var term: Int
  /// The sentence that it begins in; `nil` outside of all.
  package var sentence: Int?
  /// Index into `Gazetteer.entries`: whose name it is, the first of several.
  package var actor: Int
}

/// Everything found in one document, as ranges of its original bytes and whole numbers.
package struct Annotations: Sendable, Equatable {
  package var paragraphs: [Paragraph] = []
  /// In order; each lies within one paragraph.
  package var sentences: [Sentence] = []
  /// In order, none overlapping another.
  package var mentions: [Mention] = []
  package var ambiguous: [AmbiguousMention] = []
  package var places: [PlaceMention] = []
  package var nested: [NestedName] = []
  /// In the body only, in order.
  package var unlisted: [UnlistedName] = []
  /// Whether tone was scored at all.
  package var isScored = true
  /// The tone of the whole text taken as one.
  package var tone = Tone()
  /// The same with the words inside actors' names.
  package var unmaskedTone = Tone()
  /// Lexicon words left out because they stand inside an actor's name, in order.
  package var maskedWords: [MaskedWord] = []
  /// The sentences whose tone would be another with those words, in order.
  package var unmaskedSentences: [UnmaskedSentence] = []
  /// What made the compound tone of each sentence, in order.
  package var contributions: [ToneContribution] = []
  /// In the body only, by sentence and actor; no element where nothing is said of an actor.
  package var actorTones: [ActorTone] = []
  /// In order, none overlapping another.
  package var quotations: [QuotedSpeech] = []
  /// What the lexicons set beside the first one find, in their order.
  package var compared: [DictionaryMatches] = []

  package init() {}

  /// The zone that a sentence stands in.
  package func zone(ofSentence sentence: Int) -> Zone {
    paragraphs[sentences[sentence].paragraph].zone
  }
}
