package import Text

/// How often one document's body uses one form of an actor.
package struct FormTally: Sendable, Equatable {
  /// Index into `Scanner.aliases`.
  package var alias: Int32
  package var count: Int32
  /// Bytes of the first sentence that has it.
  package var start: UInt32
  package var end: UInt32
}

/// How often one document's body uses a spelling that the gazetteer does not have.
package struct VariantTally: Sendable, Equatable {
  /// Index into `Scanner.aliases`: the alias that it is a spelling of.
  package var alias: Int
  /// As it stands in the text.
  package var form: String
  package var count: Int
  /// Bytes of the first sentence that has it.
  package var sentence: Range<Int>
}

/// How often one document's body uses a form that may be several actors.
package struct AmbiguousTally: Sendable, Equatable {
  /// As it stands in the text.
  package var form: String
  package var level: Level
  /// Indexes into `Gazetteer.entries`, ascending.
  package var candidates: [Int]
  package var count: Int
  /// Bytes of the first sentence that has it.
  package var sentence: Range<Int>
}

/// How often one document's body uses a name that the gazetteer does not have.
package struct UnlistedTally: Sendable, Equatable {
  /// Of the name's letters.
  package var hash: UInt64
  package var count: Int32
  /// Bytes of the first occurrence, and of its sentence.
  package var start: UInt32
  package var end: UInt32
  package var sentenceStart: UInt32
  package var sentenceEnd: UInt32
}

extension UnlistedTally {
  /// Counts the unlisted names of a document, ascending by hash.
  static func count(_ annotations: Annotations) -> [UnlistedTally] {
    let found = annotations.unlisted
    guard !found.isEmpty else { return [] }
    // Equal hashes keep the order of the text, so that the first occurrence is the first.
    var names = found.indices.map { (hash: found[$0].hash, place: $0) }
    names.sort { $0.hash == $1.hash ? $0.place < $1.place : $0.hash < $1.hash }
    var tallies: [UnlistedTally] = []
    // Exactly as many as there are: those of every document are kept.
    let distinct = names.indices.count { $0 == 0 || names[$0].hash != names[$0 - 1].hash }
    tallies.reserveCapacity(distinct)
    for (hash, place) in names {
      if let last = tallies.indices.last, tallies[last].hash == hash {
        tallies[last].count += 1
        continue
      }
      let name = found[place]
      let sentence = annotations.sentences[name.sentence].range
      tallies.append(
        UnlistedTally(
          hash: hash, count: 1, start: UInt32(name.range.lowerBound),
          end: UInt32(name.range.upperBound), sentenceStart: UInt32(sentence.lowerBound),
          sentenceEnd: UInt32(sentence.upperBound)))
    }
    return tallies
  }
}

extension FormTally {
  /// Counts the forms of a document's mentions, those of the gazetteer ascending by alias, others in
  /// the order of the text.
  static func count(
    _ document: Document, _ annotations: Annotations
  ) -> ([FormTally], [VariantTally]) {
    var forms: [FormTally] = []
    var variants: [VariantTally] = []
    for mention in annotations.mentions
    where annotations.zone(ofSentence: mention.sentence) == .body {
      guard let place = mention.alias else { continue }
      let sentence = annotations.sentences[mention.sentence].range
      if mention.rule == .name(.variant) {
        let form: String = document.excerpt(mention.range)
        let known = variants.firstIndex { $0.alias == place && $0.form == form }
        if let known {
          variants[known].count += 1
        } else {
          variants.append(
            VariantTally(alias: place, form: form, count: 1, sentence: sentence))
        }
        continue
      }
      let alias = Int32(place)
      // Documents use few forms, the same ones again and again.
      if let known = forms.firstIndex(where: { $0.alias == alias }) {
        forms[known].count += 1
      } else {
        forms.append(
          FormTally(
            alias: alias, count: 1, start: UInt32(sentence.lowerBound),
            end: UInt32(sentence.upperBound)))
      }
    }
    forms.sort { $0.alias < $1.alias }
    return (forms, variants)
  }
}

extension AmbiguousTally {
  /// Counts the forms of a document that nothing decides, in the order of the text.
  static func count(_ document: Document, _ annotations: Annotations) -> [AmbiguousTally] {
    var tallies: [AmbiguousTally] = []
    for mention in annotations.ambiguous
    where annotations.zone(ofSentence: mention.sentence) == .body {
      let form: String = document.excerpt(mention.range)
      let known = tallies.firstIndex {
        $0.form == form && $0.candidates == mention.candidates && $0.level == mention.level
      }
      if let known {
        tallies[known].count += 1
      } else {
        tallies.append(
          AmbiguousTally(
            form: form, level: mention.level, candidates: mention.candidates, count: 1,
            sentence: annotations.sentences[mention.sentence].range))
      }
    }
    return tallies
  }
}
