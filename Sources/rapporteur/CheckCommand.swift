import ArgumentParser
import Foundation
import Metrics
import Readers
import Text

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads everything of a report, lists every fault and doubtful alias; writes nothing.",
    discussion: """
      Reads the definition, the gazetteer, the lexicons, the templates and every document of every \
      version, and looks at the gazetteer in the light of the corpus: aliases that two actors share, \
      that are common words or words of the lexicon, that stand inside others, that the corpus never \
      has or only in another case. What a gazetteer or lexicon says in doubt counts as a warning.

      Ends with code 2 where there is a fault, else with 1 where there is a warning, else with 0; \
      notes change nothing unless --strict.
      """)

  @Argument(help: "The report's folder, or its report.yml.")
  var report: String

  @Option(help: "A folder to look for templates in, before the bundled ones.")
  var templates: String?

  @Flag(help: "Let notes count as warnings.")
  var strict = false

  @Flag(help: "Say nothing of notes.")
  var quiet = false

  func run() throws {
    try Console.reporting {
      let inputs = try ReportInputs.load(report, templates: templates)
      inputs.sayWarnings()
      let gazetteer = inputs.gazetteer
      var lines = [
        "\(inputs.definition.file): \(gazetteer.entries.count) actors, "
          + "\(gazetteer.aliases.count) aliases, lexicon \(inputs.lexicon.name)"
      ]
      var faults: [InputError] = []
      var sightings: AliasSightings?
      for version in inputs.definition.versions {
        do throws(InputFaults) {
          let corpus = try inputs.corpus(version)
          let (found, seen) = read(corpus, gazetteer)
          faults += found
          sightings = sightings.map { $0 + seen } ?? seen
          let state = found.isEmpty ? "no faults" : "\(found.count) of them cannot be read"
          lines.append(
            "version \(version.label): \(count(corpus.references.count, "document")), \(state)")
        } catch {
          faults += error.faults
        }
      }
      let findings = GazetteerLint(
        gazetteer, lexicon: inputs.lexicon, caseWriting: inputs.gazetteerFormat.caseWriting,
        hasExclusions: inputs.gazetteerFormat.hasExclusions
      ).findings(sightings)
      let file = inputs.definition.path(inputs.definition.actors)
      for finding in findings where !(quiet && finding.weight == .note) {
        Console.say(
          "\(file):\(finding.line): \(finding.weight.rawValue): \(finding.problem)\n"
            + "  help: \(finding.remedy)")
      }
      let notes = findings.count { $0.weight == .note }
      let doubts = findings.count - notes + inputs.gazetteerWarnings.count
      lines.append("gazetteer: \(count(doubts, "warning")), \(count(notes, "note"))")
      if !inputs.lexiconWarnings.isEmpty {
        lines.append("lexicons: \(count(inputs.lexiconWarnings.count, "warning"))")
      }
      let warnings = doubts + inputs.lexiconWarnings.count
      try Console.put(lines.joined(separator: "\n") + "\n")
      guard faults.isEmpty else { throw InputFaults(faults) }
      if warnings > 0 || (strict && !findings.isEmpty) { throw Console.doubt }
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Reads all documents of a version: which cannot be read, and what the others have of aliases.
  private func read(
    _ corpus: Corpus, _ gazetteer: Gazetteer
  ) -> (faults: [InputError], sightings: AliasSightings) {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let faults = parallelMap(corpus.references, threads: threads) { reference -> InputError? in
      do throws(InputError) {
        _ = try corpus.load(reference)
        return nil
      } catch {
        return error
      }
    }
    let sightings = AliasSightings(
      of: gazetteer, in: corpus.batches(most: 64 * threads), threads: threads
    ) { place in try? corpus.load(corpus.references[place]).document }
    return (faults.compactMap { $0 }, sightings)
  }
}

extension GazetteerFormat {
  /// What of letter case its files can say.
  fileprivate var caseWriting: GazetteerLint.CaseWriting {
    switch self {
    case .table: .column
    case .petrarch, .quanteda: .letters
    case .spacy: .tokens
    }
  }

  fileprivate var hasExclusions: Bool {
    self == .table || self == .petrarch
  }
}
