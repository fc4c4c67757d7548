import Readers
import TestSupport
import Testing
import Text

@Suite struct ReportDefinitionTests {
  private func read(_ text: String, file: String = "Reports/x/report.yml") throws
    -> ReportDefinition
  {
    try ReportDefinition.read(Array(text.utf8), file: file)
  }

  @Test func `a title and a version are enough`() throws {
    let definition = try read("title: Iraq\nversions:\n  2021: corpus/2021\n")
    #expect(definition.title == "Iraq")
    #expect(definition.actors == "actors.csv")
    #expect(definition.lexicon == "vader")
    #expect(definition.versions.map(\.label) == ["2021"])
    #expect(definition.versions.map(\.path) == ["corpus/2021"])
    #expect(definition.versions.map(\.line) == [3])
    #expect(definition.levels == [.name, .metonym, .adjectival])
    #expect(definition.template == "summary")
    #expect(definition.comparisonTemplate == "comparison")
    #expect(definition.workbookRows == 5000)
    #expect(definition.top == 10)
    #expect(definition.matrixActors == 200)
    #expect(definition.lines == ["title": 1, "versions": 2])
  }

  @Test func `reads every key, and keeps versions in their order`() throws {
    let definition = try read(
      """
      # All keys.
      title: "Iraq: a portrait"
      actors: lists/actors.csv
      lexicon: tone.tsv
      versions: {new: corpus/b, 2021: corpus/a, old.1: /data/c}
      levels:
        - role
        - name
      template: short
      comparison_template: long
      top: 25
      matrix_actors: 50
      workbook_rows: 1048000
      """)
    #expect(definition.title == "Iraq: a portrait")
    #expect(definition.actors == "lists/actors.csv")
    #expect(definition.lexicon == "tone.tsv")
    #expect(definition.versions.map(\.label) == ["new", "2021", "old.1"])
    #expect(definition.levels == [.nominal, .name])
    #expect(definition.template == "short")
    #expect(definition.comparisonTemplate == "long")
    #expect(definition.top == 25)
    #expect(definition.matrixActors == 50)
    #expect(definition.workbookRows == 1_048_000)
  }

  @Test func `paths start at the report's folder`() throws {
    let text = "title: t\nversions: {a: b}"
    #expect(try read(text).folder == "Reports/x")
    #expect(try read(text).path("corpus/a") == "Reports/x/corpus/a")
    #expect(try read(text).path("/data/a") == "/data/a")
    #expect(try read(text, file: "report.yml").path("corpus/a") == "corpus/a")
    #expect(try read(text, file: "/report.yml").path("corpus/a") == "/corpus/a")
  }

  @Test func `every fault is listed in the order of the file`() {
    expectFaults(
      """
      Reports/x/report.yml: error: no key 'title'
        help: add it, e.g. title: Iraq in our publications
      Reports/x/report.yml:1: error: unknown key 'titel'
        help: did you mean 'title'? keys are title, actors, lexicon, tone, versions, levels, \
      template, comparison_template, top, matrix_actors, workbook_rows
      Reports/x/report.yml:2: error: 'actors' is no text
        help: write one text after the colon
      Reports/x/report.yml:3: error: 'top' is no whole number in 1...1000
        help: write a number, without separators between its digits
      Reports/x/report.yml:4: error: 'workbook_rows' is no whole number in 1...1048000
        help: write a number, without separators between its digits
      Reports/x/report.yml:5: error: unknown level 'names'
        help: did you mean 'name'? levels are name, adjectival, metonym, nominal
      Reports/x/report.yml:5: error: level 'nominal' stands twice
        help: keep one of the two
      Reports/x/report.yml:5: error: unknown level 'exclusion'
        help: levels are name, adjectival, metonym, nominal
      Reports/x/report.yml:7: error: label '.a' begins with '.'
        help: use letters, digits, '.', '_' and '-', and begin with a letter or digit
      Reports/x/report.yml:8: error: label 'a/b' contains '/'
        help: use letters, digits, '.', '_' and '-', and begin with a letter or digit
      Reports/x/report.yml:9: error: label 'a..b' contains '..'
        help: use letters, digits, '.', '_' and '-', and begin with a letter or digit
      Reports/x/report.yml:10: error: version 'c' has no folder
        help: write the folder's path after the colon
      """
    ) {
      _ = try read(
        """
        titel: Iraq
        actors: [a, b]
        top: ten
        workbook_rows: 0
        levels: [names, role, nominal, exclusion]
        versions:
          .a: x
          a/b: x
          a..b: x
          c:
        """)
    }
  }

  @Test func `levels and versions have their shapes`() {
    expectFaults(
      """
      Reports/x/report.yml:2: error: 'versions' is no list of labels and folders
        help: write a line 'label: folder' for each version, indented
      Reports/x/report.yml:3: error: 'levels' is no list
        help: write e.g. [name, metonym]; levels are name, adjectival, metonym, nominal
      """
    ) { _ = try read("title: t\nversions: corpus\nlevels: name\n") }
  }

  @Test func `labels whose comparisons would share a folder are refused`() {
    expectFaults(
      """
      r.yml:2: error: the comparison of 'a' with 'b' and version 'a-b' would share the folder 'a-b'
        help: rename a label
      """
    ) { _ = try read("title: t\nversions: {a: x, b: y, a-b: z}", file: "r.yml") }
    expectFaults(
      """
      r.yml:6: error: the comparison of 'a-b' with 'c' and the comparison of 'a' with 'b-c' would \
      share the folder 'a-b-c'
        help: rename a label
      """
    ) {
      _ = try read("title: t\nversions:\n  a: w\n  b-c: x\n  a-b: y\n  c: z\n", file: "r.yml")
    }
  }

  @Test func `what is not YAML is a fault with its line`() {
    expectFaults(
      """
      r.yml:1: error: is not YAML: mapping values are not allowed in this context
        help: check indents, colons and quotes; put quotes around a value that holds ': '
      """
    ) { _ = try read("title: Iraq: a portrait\n", file: "r.yml") }
    expectFaults(
      """
      r.yml:2: error: is not YAML: found a tab character that violates indentation
        help: check indents, colons and quotes; put quotes around a value that holds ': '
      """
    ) { _ = try read("title: t\n\tactors: a\n", file: "r.yml") }
    expectFaults(
      """
      r.yml:2: error: is not YAML: control characters are not allowed
        help: remove the character
      """
    ) { _ = try read("title: t\nactors: a\u{7}\n", file: "r.yml") }
    expectFaults(
      """
      r.yml:1: error: key 'title' stands twice
        help: keep one of the two
      """
    ) { _ = try read("title: t\ntitle: u\n", file: "r.yml") }
    expectFaults(
      """
      r.yml:1: error: is no list of keys and values
        help: write 'key: value' lines
      """
    ) { _ = try read("- a\n- b\n", file: "r.yml") }
  }

  @Test func `an empty file lacks what is required`() {
    expectFaults(
      """
      r.yml: error: no key 'title'
        help: add it, e.g. title: Iraq in our publications
      r.yml: error: no key 'versions'
        help: add it, e.g. versions: {2023: corpus/2023}
      """
    ) { _ = try read("\u{FEFF}# nothing\n", file: "r.yml") }
  }

  @Test func `loads from the folder or from the file`() throws {
    try withTemporaryFolder { folder in
      try write("title: t\nversions: {a: corpus}\n", to: folder + "/report.yml")
      for path in [folder, folder + "/", folder + "/report.yml"] {
        #expect(try ReportDefinition.load(path).file == folder + "/report.yml")
      }
      expectFaults(
        """
        \(folder)/no: error: no such file
          help: name a report's folder, which holds a file report.yml
        """
      ) { _ = try ReportDefinition.load(folder + "/no") }
    }
  }

  @Test func `missing files and folders are faults on their lines`() throws {
    try withTemporaryFolder { folder in
      let text = "title: t\nactors: who.csv\nversions:\n  a: corpus\n  b: corpus.txt\n"
      let definition = try read(text, file: folder + "/report.yml")
      try write("", to: folder + "/corpus.txt")
      expectFaults(
        """
        \(folder)/report.yml:2: error: no file '\(folder)/who.csv'
          help: give the path of the gazetteer as 'actors', relative to the report's folder
        \(folder)/report.yml:4: error: no folder '\(folder)/corpus'
          help: give the folder of version 'a', relative to the report's folder
        \(folder)/report.yml:5: error: no folder '\(folder)/corpus.txt'
          help: give the folder of version 'b', relative to the report's folder
        """
      ) { try definition.check() }
    }
  }
}
