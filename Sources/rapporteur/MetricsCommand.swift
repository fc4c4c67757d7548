import ArgumentParser
import Metrics
import Tables
import Text

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Prints the definition of every column of every output.")

  @Flag(help: "Print a page of Markdown.")
  var markdown = false

  func run() throws {
    try Console.reporting {
      try Console.put(markdown ? Self.page : Self.listing)
    }
  }

  /// Every table of a run and of a comparison, without rows.
  static var tables: [(command: String, tables: [Table])] {
    let gazetteer = Gazetteer(entries: [], aliases: [])
    let sum = CorpusTally(actors: 0)
    let corpus = CorpusTables(gazetteer: gazetteer, documents: [], sum: sum)
    let provenance = Provenance(
      title: "", program: "", inputs: [], levels: [], top: 0, matrixActors: 0)
    let run = Report(
      corpus,
      review: ReviewTables(gazetteer: gazetteer, aliases: [], documents: [], sum: sum),
      sentences: SentencesTable.table([], ids: [], total: 0),
      leftOut: LeftOutTable.table(rows: [], total: 0),
      quotations: QuotationsTable.table(rows: [], total: 0),
      tone: ToneTables(
        corpus, lexicon: Lexicon(name: "", terms: []), words: WordSums(),
        compared: [ComparedLexicon(name: "", score: .valence, negation: .subtract)]),
      version: "", skipped: [],
      provenance: provenance)
    let comparison = Report(
      CorpusComparison(before: [], after: [], sumBefore: sum, sumAfter: sum),
      gazetteer: gazetteer, labels: ("", ""), movers: [],
      wordShift: WordShiftTable.table(
        [], lexicon: Lexicon(name: "", terms: []), most: 0,
        note: "What moved the mean tone of sentences with a lexicon word from the earlier version "
          + "to the later: of all, and of those that mention an actor; the shifts of a subject sum "
          + "to its difference."),
      provenance: provenance)
    return [("run", run.tables), ("compare", comparison.tables)]
  }

  private static var listing: String {
    var text = ""
    for (command, tables) in tables {
      for table in tables {
        text += "\(table.name).csv (\(command))\n"
        for column in table.columns {
          let unit = column.unit.isEmpty ? "" : " [\(column.unit)]"
          text += "  \(column.name)\(unit)\n      \(column.definition)\n"
        }
        text += "\n"
      }
    }
    return text
  }

  private static var page: String {
    var text = """
      # Definitions

      Every column of every output, as `rapporteur metrics --markdown` prints them.

      An undefined figure is an empty cell, never 0.

      """
    for (command, tables) in tables {
      for table in tables {
        text += """

          ## \(table.name).csv (\(command))

          \(table.note)

          | column | unit | definition |
          | --- | --- | --- |

          """
        for column in table.columns {
          let definition = column.definition.replacing("|", with: "\\|")
          text += "| `\(column.name)` | \(column.unit) | \(definition) |\n"
        }
      }
    }
    return text
  }
}
