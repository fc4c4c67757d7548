import ArgumentParser
import Foundation
import Metrics
import Readers
import Tables
import Text
import Writers

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Sets two versions of a corpus side by side.",
    discussion: """
      Writes output/A-B in the report's folder: comparison.csv (actors and pairs, before and \
      after), documents.csv (added, removed, edited, unchanged), word_shift.csv (the words that moved \
      the tone), comparison.xlsx, comparison.txt and manifest.json. They appear together or not at all.
      """)

  @Argument(help: "The report's folder, or its report.yml.")
  var report: String

  @Argument(help: "The earlier version (default: the last but one of report.yml).")
  var before: String?

  @Argument(help: "The later version (default: the last of report.yml).")
  var after: String?

  @OptionGroup var options: ScanOptions

  func validate() throws {
    guard before == nil || after != nil else {
      throw ValidationError("name two versions, or none for the last two")
    }
  }

  func run() throws {
    try Console.reporting {
      let inputs = try ReportInputs.load(report, templates: options.templates)
      inputs.sayWarnings()
      let versions = inputs.definition.versions
      guard before != nil || versions.count > 1 else {
        throw InputError(
          file: inputs.definition.file, line: inputs.definition.lines["versions"],
          problem: "there is one version, and a comparison needs two",
          remedy: "add the other version's label and folder under 'versions'")
      }
      let first = try before.map { try inputs.version($0) } ?? versions[versions.count - 2]
      let second = try inputs.version(after)
      guard first.label != second.label else {
        throw InputError(
          file: inputs.definition.file, line: first.line,
          problem: "version '\(first.label)' cannot be compared with itself",
          remedy: "name two versions: "
            + inputs.definition.versions.map(\.label).joined(separator: ", "))
      }
      let run = ComparisonRun(inputs: inputs, before: first, after: second, options: options)
      let complete = try run.run()
      if options.show { try Console.put(FileBytes.read("\(run.target)/comparison.txt")) }
      if !complete { throw Console.trouble }
    }
  }
}

/// One comparison: two corpus versions in, their output folder out.
struct ComparisonRun {
  var inputs: ReportInputs
  var before: ReportDefinition.Version
  var after: ReportDefinition.Version
  var options: ScanOptions

  static let fileNames = [
    "comparison.csv", "documents.csv", "word_shift.csv", "comparison.xlsx", "comparison.txt",
    Manifest.fileName,
  ]

  /// Where the output goes.
  var target: String { inputs.definition.path("output/\(before.label)-\(after.label)") }

  /// Computes and writes the output.
  ///
  /// - Returns: Whether every document was read.
  func run() throws -> Bool {
    let corpora = (before: try inputs.corpus(before), after: try inputs.corpus(after))
    if options.ifChanged, isCurrent(target, corpora.before, corpora.after) {
      Console.say("\(target) is up to date")
      return true
    }
    return try OutputRun(target: target, fileNames: Self.fileNames)
      .run { try write(corpora.before, corpora.after, to: $0) }
  }

  /// `false` also where a document cannot be read: the run says which.
  private func isCurrent(_ target: String, _ earlier: Corpus, _ later: Corpus) -> Bool {
    guard
      let old = try? inputs.manifestVersion(before, earlier, threads: options.threads),
      let new = try? inputs.manifestVersion(after, later, threads: options.threads)
    else { return false }
    return Manifest.isCurrent(
      target, inputs: inputs.manifest(of: [old, new], skipped: [], comparing: true))
  }

  private func write(
    _ earlier: Corpus, _ later: Corpus, to output: OutputFolder
  ) throws -> Written {
    let tallying = inputs.tallying(inputs.scanner, threads: options.threads)
    var old = try tally(earlier, with: tallying)
    var new = try tally(later, with: tallying)
    // Unreadable in one version, a document would look as if it had come or gone.
    let unread = Set(
      old.skipped.map { earlier.references[$0.place].id }
        + new.skipped.map { later.references[$0.place].id })
    old.documents.removeAll { unread.contains($0.metadata.id) }
    new.documents.removeAll { unread.contains($0.metadata.id) }
    let actors = inputs.gazetteer.entries.count
    func sum(_ tallied: Tallied) -> CorpusTally {
      unread.isEmpty
        ? tallied.sum
        : CorpusTally(tallied.documents, actors: actors, threads: options.threads)
    }
    let comparison = CorpusComparison(
      before: old.documents, after: new.documents, sumBefore: sum(old), sumAfter: sum(new))
    let evidence = ComparisonEvidence(comparison: comparison, tallying: tallying)
    let movers = try comparison.movers(top: inputs.definition.top).map { actor in
      Mover(
        actor: actor,
        before: try evidence.quotation(of: actor, in: earlier, old.repeated, side: \.before),
        after: try evidence.quotation(of: actor, in: later, new.repeated, side: \.after))
    }
    let skipped = skipped(old, before, earlier) + skipped(new, after, later)
    let report = Report(
      comparison, gazetteer: inputs.gazetteer, labels: (before.label, after.label),
      movers: movers,
      wordShift: wordShift(comparison, old, new, isWhole: unread.isEmpty), skipped: skipped,
      provenance: inputs.provenance)
    let written = try ReportFiles(
      report: report, text: (name: "comparison.txt", writer: inputs.comparison),
      workbook: "comparison.xlsx", rowLimit: inputs.definition.workbookRows
    ).write(to: output, csvFor: report.tables, threads: options.threads)
    let made = inputs.manifest(
      of: [Manifest.Version(before, earlier, old), Manifest.Version(after, later, new)],
      skipped: skipped.map(\.document), comparing: true)
    return Written(
      inputs: made, skipped: (old.skipped + new.skipped).map(\.fault), digests: written)
  }

  /// What moved the tone from one version to the other: of all sentences, and of each actor's.
  ///
  /// Words are counted by version, not by document: with documents left out there is no telling.
  private func wordShift(
    _ comparison: CorpusComparison, _ old: Tallied, _ new: Tallied, isWhole: Bool
  ) -> Table {
    let (first, second) = (comparison.sumBefore, comparison.sumAfter)
    func shift(
      _ subject: String, _ group: WordSums.Group, _ before: Int, _ after: Int
    ) -> NamedShift? {
      guard before >= ToneTables.leastSentences, after >= ToneTables.leastSentences else {
        return nil
      }
      return WordShift(
        from: WordShift.Side(words: old.words.words(of: group), sentences: before),
        to: WordShift.Side(words: new.words.words(of: group), sentences: after),
        most: ToneTables.mostWords
      ).map { NamedShift(kind: "version", subject: subject, base: self.before.label, shift: $0) }
    }
    let entries = inputs.gazetteer.entries
    let ranking = entries.indices.sorted { left, right in
      (second.actors[right].mentions, left) < (second.actors[left].mentions, right)
    }
    let shifts =
      [shift("all", .corpus, first.sentenceTone.scored, second.sentenceTone.scored)]
      + ranking.map {
        shift(
          entries[$0].id, .actor($0), first.actors[$0].scoredSentences,
          second.actors[$0].scoredSentences)
      }
    return WordShiftTable.table(
      isWhole ? shifts.compactMap(\.self) : [], lexicon: inputs.lexicon,
      most: ToneTables.mostWords,
      note: "What moved the mean tone of sentences with a lexicon word from \(before.label) to "
        + "\(after.label): of all, and of those that mention an actor, most mentioned actors "
        + "first; the shifts of a subject sum to its difference. Empty where documents were skipped."
    )
  }

  /// What could not be read, with the version's label before the id.
  private func skipped(
    _ tallied: Tallied, _ version: ReportDefinition.Version, _ corpus: Corpus
  ) -> [Skipped] {
    tallied.skipped.map {
      Skipped(
        document: "\(version.label)/\(corpus.references[$0.place].id)", problem: $0.fault.problem)
    }
  }

  private func tally(_ corpus: Corpus, with tallying: Tallying) throws -> Tallied {
    let progress = Progress(sizes: corpus.references.map(\.size))
    defer { progress.end() }
    return try tallying.tally(
      corpus.batches(most: 1_024 * options.threads), keepGoing: options.keepGoing,
      peek: { corpus.peek(corpus.references[$0]) },
      load: { (place) throws(InputError) in try corpus.load(corpus.references[place]) },
      render: nil, write: { _ in }, found: { _ in }, progress: progress.show)
  }
}

/// Finds a sentence that shows what moved, by scanning one document again.
struct ComparisonEvidence {
  var comparison: CorpusComparison
  var tallying: Tallying

  /// A sentence that mentions an actor: from a document that came, went or changed where there is
  /// one, and of those from the one with the most mentions.
  ///
  /// - Parameters:
  ///   - actor: Index into the gazetteer's entries.
  ///   - corpus: The version.
  ///   - repeated: The lines that recur throughout it.
  ///   - side: Which version of a changed document it is.
  /// - Returns: `nil` where the version does not mention the actor.
  /// - Throws: `InputError` where the document cannot be read again.
  func quotation(
    of actor: Int, in corpus: Corpus, _ repeated: RepeatedLines,
    side: KeyPath<DocumentChange, Int?>
  ) throws -> ShownSentence? {
    let tallies = side == \.before ? comparison.before : comparison.after
    let candidates = comparison.documents.compactMap { change -> (Int, Bool, Int)? in
      guard let index = change[keyPath: side],
        let tally = tallies[index].actors.first(where: { $0.actor == actor }), tally.mentions > 0
      else { return nil }
      return (index, change.status != .unchanged, Int(tally.mentions))
    }
    let best = candidates.max { left, right in
      (left.1 ? 1 : 0, left.2, right.0) < (right.1 ? 1 : 0, right.2, left.0)
    }
    guard let best else { return nil }
    let tally = tallies[best.0]
    let id = tally.metadata.id
    guard let reference = corpus.references.first(where: { $0.id == id }) else { return nil }
    var scratch = Text.Scanner.Scratch()
    let document = try corpus.reload(reference, digest: tally.digest)
    let annotations = tallying.scanner.scan(document, repeated: repeated, scratch: &scratch)
    let places = annotations.mentions
      .filter { mention in
        mention.actor == actor && tallying.levels.contains(mention.level)
          && annotations.zone(ofSentence: mention.sentence) == .body
      }.map(\.sentence)
    // A heading says little and a page-long sentence too much.
    let readable = places.first { (60...400).contains(annotations.sentences[$0].range.count) }
    guard let place = readable ?? places.first else { return nil }
    return ShownSentence(
      document: id, sentence: place + 1,
      text: document.excerpt(annotations.sentences[place].range))
  }
}
