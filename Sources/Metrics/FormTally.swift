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
  /// Counts the unlisted names of a document, in the order of the text.
  static func count(_ annotations: Annotations, _ table: inout NameTable) -> [UnlistedTally] {
    let unlisted = annotations.unlisted
    guard !unlisted.isEmpty else { return [] }
    table.begin(unlisted.count)
    let found = unlisted.span
    for index in found.indices {
      table.count(found[index].hash) {
        let sentence = annotations.sentences[unlisted[index].sentence].range
        return UnlistedTally(
          hash: unlisted[index].hash, count: 1, start: UInt32(unlisted[index].range.lowerBound),
          end: UInt32(unlisted[index].range.upperBound),
          sentenceStart: UInt32(sentence.lowerBound), sentenceEnd: UInt32(sentence.upperBound))
      }
    }
    return table.names.copied()
  }
}

extension FormTally {
  /// Counts the forms of a document's mentions, those of the gazetteer ascending by alias, others in
  /// the order of the text.
  static func count(
    _ document: Document, _ annotations: Annotations, _ forms: inout [FormTally]
  ) -> ([FormTally], [VariantTally]) {
    forms.removeAll(keepingCapacity: true)
    var variants: [VariantTally] = []
    let allMentions = annotations.mentions
    let mentions = allMentions.span
    for index in mentions.indices {
      let number = mentions[index].sentence
      guard annotations.isInBody(number), let place = mentions[index].alias else { continue }
      if case .name(.variant) = mentions[index].rule {
        let form: String = document.excerpt(mentions[index].range)
        let known = variants.firstIndex { $0.alias == place && $0.form == form }
        if let known {
          variants[known].count += 1
        } else {
          variants.append(
            VariantTally(
              alias: place, form: form, count: 1, sentence: annotations.sentences[number].range))
        }
        continue
      }
      let alias = Int32(place)
      // Documents use few forms, the same ones again and again.
      if let known = forms.firstIndex(where: { $0.alias == alias }) {
        forms[known].count += 1
      } else {
        let sentence = annotations.sentences[number].range
        forms.append(
          FormTally(
            alias: alias, count: 1, start: UInt32(sentence.lowerBound),
            end: UInt32(sentence.upperBound)))
      }
    }
    forms.sort { $0.alias < $1.alias }
    return (forms.copied(), variants)
  }
}

extension AmbiguousTally {
  /// Counts the forms of a document that nothing decides, in the order of the text.
  static func count(_ document: Document, _ annotations: Annotations) -> [AmbiguousTally] {
    var tallies: [AmbiguousTally] = []
    for mention in annotations.ambiguous
    where annotations.isInBody(mention.sentence) {
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
