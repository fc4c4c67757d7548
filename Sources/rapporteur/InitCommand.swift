import ArgumentParser
import Foundation
import Readers
import Text
import Writers

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Starts a report: a commented definition and a gazetteer to build on.",
    discussion: "The new report runs at once: 'rapporteur run DIR'.")

  @Argument(
    help: "The folder to make.",
    transform: { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
  var dir: String

  @Option(help: "The folder with the corpus: .txt and .md files, in subfolders if you like.")
  var corpus: String

  func run() throws {
    try Console.reporting {
      let documents = try Corpus.list(folder: corpus).references.count
      if let entries = try? FileManager.default.contentsOfDirectory(atPath: dir), !entries.isEmpty {
        throw OutputError(
          path: dir, problem: "this folder exists and is not empty",
          remedy: "name a new folder; nothing was written")
      }
      let folder = URL(fileURLWithPath: corpus).standardizedFileURL
      let definition = StarterReport.definition(
        title: folder.lastPathComponent, label: StarterReport.label(folder.lastPathComponent),
        corpus: StarterReport.path(from: dir, to: folder))
      // Read back, so that what is written always runs.
      _ = try ReportDefinition.read(Array(definition.utf8), file: "\(dir)/report.yml")
      try write(["report.yml": definition, "actors.csv": StarterReport.gazetteer])
      try Console.put(
        """
        \(dir): report.yml and actors.csv, for \(documents == 1 ? "the document" : "\(documents) documents") of \(corpus)
        Next: rapporteur run \(dir)
        Then edit \(dir)/actors.csv in a spreadsheet: one row for each name of an actor.

        """)
    }
  }
}

extension InitCommand {
  /// Writes all files or none, into a folder that may be there already: a shell may stand in it.
  private func write(_ files: [String: String]) throws(OutputError) {
    var written: [URL] = []
    do {
      let folder = URL(fileURLWithPath: dir)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file, options: .atomic)
        written.append(file)
      }
    } catch {
      for file in written { try? FileManager.default.removeItem(at: file) }
      throw OutputError(
        path: dir, problem: "cannot write here: \(error.localizedDescription)",
        remedy: "name a folder that you may write to")
    }
  }
}

/// The files of a new report.
enum StarterReport {
  /// A definition with every key and its default.
  static func definition(title: String, label: String, corpus: String) -> String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return """
      # What this report counts, and in what. Paths are relative to this file's folder.

      # The title on the first sheet and in the summary.
      title: \(quoted(title))

      # The gazetteer: one row for each name of an actor.
      actors: actors.csv

      # The words with scores for tone: a bundled lexicon (vader, conflict) or the path of a file.
      lexicon: vader

      # How tone is scored.
      tone:
        # vader: by its rules; none: no tone at all.
        method: vader
        # true: exactly the figures of vaderSentiment 3.3.2. Leave the next three out then.
        parity: false
        # Curly quotes and the like are read as plain ones: don’t negates as don't does.
        fold_quotes: true
        # Lexicon words inside actors' names are left out: united in United States.
        mask_names: true
        # Terms of several words are found: fed up.
        phrases: true
        # The tone toward an actor is told from so many documents on.
        minimum: 5
        # Draws of its bootstrap interval, and where they begin.
        resamples: 1000
        seed: 1
        # Lexicons to set beside, e.g. [conflict, my.lc3]; in place of a path {file: my.dic,
        # method: logit, negation: subtract, positive: [posemo], negative: [negemo]}.
        lexicons: []

      # The versions of the corpus: a label, and the folder with its .txt and .md files. 'run' takes
      # the last one, 'compare' the last two.
      versions:
        \(quoted(label)): \(quoted(corpus))

      # The levels of mention that count: name, metonym (Baghdad for Iraq's government), adjectival
      # (Iraqi), nominal (the Iraqi prime minister). Each is shown apart as well.
      levels: [name, metonym, adjectival]

      # The templates of summary.txt and comparison.txt, looked for in this folder first.
      template: summary
      comparison_template: comparison

      # The most rows that a sheet of the workbook shows; the CSV files always have all.
      workbook_rows: 5000

      # How long the lists of the summaries are.
      top: 10

      # The most actors that the matrix has, by mentions.
      matrix_actors: 200

      """
  }

  /// A label for the corpus, from its folder's name.
  static func label(_ name: String) -> String {
    let allowed = name.unicodeScalars.map { scalar -> Character in
      let isAllowed =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isAllowed ? Character(scalar) : "_"
    }
    let label = String(allowed).trimmingCharacters(in: CharacterSet(charactersIn: "_"))
    return label.isEmpty ? "corpus" : label
  }

  /// The corpus as seen from the report's folder; absolute where they share no folder but the root.
  static func path(from dir: String, to folder: URL) -> String {
    let start = URL(fileURLWithPath: dir).standardizedFileURL.pathComponents
    let end = folder.pathComponents
    let shared = zip(start, end).prefix { $0 == $1 }.count
    guard shared > 1 else { return folder.path }
    let up = Array(repeating: "..", count: start.count - shared)
    return (up + end[shared...]).joined(separator: "/")
  }

  /// Actors that most policy corpora name, to be replaced by one's own.
  static let gazetteer: String = {
    var rows = ["id,name,type,country,alias,level,case,from,to,context,note"]
    func add(
      _ id: String, _ name: String, _ type: String, _ country: String,
      names: [(String, String)], adjectives: [String] = [], capitals: [String] = []
    ) {
      let forms =
        names.map { ($0.0, "", $0.1) } + adjectives.map { ($0, "adjectival", "") }
        + capitals.map { ($0, "metonym", "") }
      for (alias, level, rule) in forms {
        rows.append(
          [id, name, type, country, alias, level, rule, "", "", "", ""].joined(separator: ","))
      }
    }
    add(
      "united_states", "United States", "state", "USA",
      names: [
        ("United States", ""), ("United States of America", ""), ("U.S.", "exact"), ("US", "exact"),
        ("USA", "exact"), ("America", ""),
      ], adjectives: ["American", "Americans"], capitals: ["Washington", "White House"])
    add(
      "china", "China", "state", "CHN",
      names: [("China", ""), ("People's Republic of China", ""), ("PRC", "exact")],
      adjectives: ["Chinese"], capitals: ["Beijing"])
    add(
      "russia", "Russia", "state", "RUS", names: [("Russia", ""), ("Russian Federation", "")],
      adjectives: ["Russian", "Russians"], capitals: ["Moscow", "Kremlin"])
    add(
      "united_kingdom", "United Kingdom", "state", "GBR",
      names: [
        ("United Kingdom", ""), ("U.K.", "exact"), ("UK", "exact"), ("Britain", ""),
        ("Great Britain", ""),
      ], adjectives: ["British", "Britons"], capitals: ["Downing Street"])
    add(
      "france", "France", "state", "FRA", names: [("France", "")], adjectives: ["French"],
      capitals: ["Élysée"])
    add(
      "germany", "Germany", "state", "DEU", names: [("Germany", "")],
      adjectives: ["German", "Germans"])
    add(
      "japan", "Japan", "state", "JPN", names: [("Japan", "")], adjectives: ["Japanese"],
      capitals: ["Tokyo"])
    add(
      "india", "India", "state", "IND", names: [("India", "")], adjectives: ["Indian", "Indians"],
      capitals: ["New Delhi"])
    add(
      "iran", "Iran", "state", "IRN", names: [("Iran", ""), ("Islamic Republic of Iran", "")],
      adjectives: ["Iranian", "Iranians"], capitals: ["Tehran"])
    add(
      "iraq", "Iraq", "state", "IRQ", names: [("Iraq", ""), ("Republic of Iraq", "")],
      adjectives: ["Iraqi", "Iraqis"], capitals: ["Baghdad"])
    add(
      "israel", "Israel", "state", "ISR", names: [("Israel", "")],
      adjectives: ["Israeli", "Israelis"])
    add(
      "turkey", "Turkey", "state", "TUR", names: [("Turkey", ""), ("Türkiye", "")],
      adjectives: ["Turkish", "Turks"], capitals: ["Ankara"])
    add(
      "ukraine", "Ukraine", "state", "UKR", names: [("Ukraine", "")],
      adjectives: ["Ukrainian", "Ukrainians"], capitals: ["Kyiv"])
    add(
      "united_nations", "United Nations", "organisation", "",
      names: [("United Nations", ""), ("UN", "exact"), ("U.N.", "exact")])
    add(
      "security_council", "UN Security Council", "organisation", "",
      names: [("Security Council", ""), ("UN Security Council", ""), ("U.N. Security Council", "")])
    add(
      "european_union", "European Union", "organisation", "",
      names: [("European Union", ""), ("EU", "exact")], capitals: ["Brussels"])
    add(
      "nato", "NATO", "organisation", "",
      names: [("NATO", ""), ("North Atlantic Treaty Organization", ""), ("Atlantic Alliance", "")])
    add(
      "imf", "International Monetary Fund", "organisation", "",
      names: [("International Monetary Fund", ""), ("IMF", "exact")])
    add("world_bank", "World Bank", "organisation", "", names: [("World Bank", "")])
    rows.append(",,,,Washington Post,exclusion,,,,,a newspaper: swallows Washington")
    rows.append(",,,,\"Washington, D.C.\",exclusion,,,,,the city")
    return rows.joined(separator: "\n") + "\n"
  }()
}
