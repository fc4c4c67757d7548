package import Metrics
package import Text

/// A word shift with what it is between.
package struct NamedShift: Sendable {
  /// actor, month or version.
  package var kind: String
  package var subject: String
  package var base: String
  package var shift: WordShift

  package init(kind: String, subject: String, base: String, shift: WordShift) {
    self.kind = kind
    self.subject = subject
    self.base = base
    self.shift = shift
  }
}

/// The table of words that moved a tone.
package enum WordShiftTable {
  private struct Row {
    var place: Int
    var word: String
    var term: Int?
    var hits: (before: Int?, after: Int?)
    var parts: (before: Double, after: Double)
    var shift: Int
  }

  /// - Parameters:
  ///   - shifts: In the order of the table.
  ///   - lexicon: Whose terms they speak of.
  ///   - most: Words listed for each; what is left is one row.
  ///   - note: What the table holds.
  /// - Returns: A row a word.
  package static func table(
    _ shifts: [NamedShift], lexicon: Lexicon, most: Int, note: String
  ) -> Table {
    let rows = shifts.indices.flatMap { Self.rows(of: shifts[$0].shift, $0, lexicon, most) }
    func figure(_ name: String, _ definition: String) -> Column {
      Column(
        name: name, unit: "VADER compound", definition: definition, kind: .number(decimals: 6))
    }
    return Table(
      name: "word_shift", title: "Word shift", note: note,
      columns: [
        Column(name: "kind", definition: "actor, month or version.", kind: .text, width: 9),
        Column(
          name: "subject",
          definition: "The actor's id, or the month; of a version, all or an actor's id.",
          kind: .text,
          width: 24),
        Column(
          name: "against",
          definition: "What it is compared with: all = all sentences, the month before, or the "
            + "earlier version.",
          kind: .text, width: 12),
        figure(
          "difference",
          "Mean tone of the subject's sentences less that of what it is compared with, of "
            + "sentences with a lexicon word."),
        Column(
          name: "word",
          definition: "A term of the lexicon; (punctuation) for ! and ?, (other words) for all "
            + "that are not listed.", kind: .text, width: 20),
        Column(
          name: "score", unit: "points", definition: "Its score in the lexicon.",
          kind: .number(decimals: 3)),
        Column(
          name: "hits_against", unit: "words", definition: "How often it counts there.",
          kind: .integer),
        Column(
          name: "hits", unit: "words", definition: "How often it counts in the subject's.",
          kind: .integer),
        figure("part_against", "What it adds to the mean there."),
        figure("part", "What it adds to the subject's mean."),
        figure(
          "shift", "part less part_against, rounded so that a subject's shifts sum to difference."),
      ],
      leadingColumns: 3, rowCount: rows.count,
      row: { index in
        let row = rows[index]
        let named = shifts[row.place]
        return [
          .text(named.kind), .text(named.subject), .text(named.base),
          .number(Double(named.shift.difference) / 1_000_000), .text(row.word),
          row.term.map { .number(Double(lexicon.terms[$0].valence) / 1_000) } ?? .empty,
          row.hits.before.map { .integer($0) } ?? .empty,
          row.hits.after.map { .integer($0) } ?? .empty,
          .number(row.parts.before), .number(row.parts.after),
          .number(Double(row.shift) / 1_000_000),
        ]
      })
  }

  private static func rows(
    of shift: WordShift, _ place: Int, _ lexicon: Lexicon, _ most: Int
  ) -> [Row] {
    func part(_ value: Int, _ sentences: Int) -> Double {
      let points = Double(value) / 10_000 / Double(sentences)
      return (points * 1_000_000).rounded() / 1_000_000 + 0
    }
    func parts(_ words: ArraySlice<WordShift.Word>) -> (before: Double, after: Double) {
      (
        part(words.reduce(0) { $0 + $1.valueBefore }, shift.sentencesBefore),
        part(words.reduce(0) { $0 + $1.valueAfter }, shift.sentencesAfter)
      )
    }
    let listed = shift.words.prefix(most).indices.map { index -> Row in
      let word = shift.words[index]
      return Row(
        place: place, word: word.term.map { lexicon.terms[$0].text } ?? "(punctuation)",
        term: word.term, hits: (word.hitsBefore, word.hitsAfter),
        parts: parts(shift.words[index...index]), shift: word.shift)
    }
    let others = shift.words.dropFirst(most)
    guard !others.isEmpty else { return listed }
    return listed + [
      Row(
        place: place, word: "(other words)", term: nil, hits: (nil, nil), parts: parts(others),
        shift: others.reduce(0) { $0 + $1.shift })
    ]
  }
}
