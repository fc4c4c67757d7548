import ArgumentParser

/// The version, as outputs and `--version` name it.
let programVersion = "0.1.0"

/// The program: actors, tone and co-occurrence in a corpus, and what changed between versions.
@main
struct Rapporteur: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur",
    abstract: "Counts the actors of a corpus of policy documents, in what tone and with whom.",
    discussion: """
      A report is a folder with a report.yml, a gazetteer and a corpus; its figures go to \
      output/ beside them. Start one with 'rapporteur init', see the definition of every figure \
      with 'rapporteur metrics'.

      Exit codes: 0 done, 1 doubts (of check), 2 trouble with input or output, 64 wrong usage.
      """,
    version: programVersion,
    subcommands: [
      RunCommand.self, CompareCommand.self, CheckCommand.self, MetricsCommand.self,
      InitCommand.self, AnnotateCommand.self,
    ])
}
