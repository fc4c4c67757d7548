import ArgumentParser
import Foundation
import Metrics
import Readers
import Text

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads everything of a report and lists every fault; writes nothing.",
    discussion: """
      Reads the definition, the gazetteer, the lexicon, the templates and every document of every \
      version. Ends with code 2 where there is a fault.
      """)

  @Argument(help: "The report's folder, or its report.yml.")
  var report: String

  @Option(help: "A folder to look for templates in, before the bundled ones.")
  var templates: String?

  func run() throws {
    try Console.reporting {
      let inputs = try ReportInputs.load(report, templates: templates)
      let gazetteer = inputs.gazetteer
      var lines = [
        "\(inputs.definition.file): \(gazetteer.entries.count) actors, "
          + "\(gazetteer.aliases.count) aliases, lexicon \(inputs.lexicon.name)"
      ]
      var faults: [InputError] = []
      for version in inputs.definition.versions {
        do throws(InputFaults) {
          let corpus = try inputs.corpus(version)
          let found = parallelMap(
            corpus.references, threads: ProcessInfo.processInfo.activeProcessorCount
          ) { reference -> InputError? in
            do throws(InputError) {
              _ = try corpus.load(reference)
              return nil
            } catch {
              return error
            }
          }.compactMap { $0 }
          faults += found
          let state = found.isEmpty ? "no faults" : "\(found.count) of them cannot be read"
          lines.append(
            "version \(version.label): \(corpus.references.count) documents, \(state)")
        } catch {
          faults += error.faults
        }
      }
      try Console.put(lines.joined(separator: "\n") + "\n")
      guard faults.isEmpty else { throw InputFaults(faults) }
    }
  }
}
