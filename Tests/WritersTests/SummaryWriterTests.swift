import Tables
import Testing
import Text
import Writers

@Suite struct SummaryWriterTests {
  private let summary = Summary(
    values: ["title": "R&D <now>", "empty": ""],
    lists: [
      "actors": [["name": "EU", "count": "3"], ["name": "\"NATO\"", "count": ""]], "none": [],
    ])

  @Test func `renders values and lists without escaping`() throws {
    let template = """
      {{title}}
      {{#actors}}
      - {{name}}: {{#count}}{{count}}{{/count}}{{^count}}undefined{{/count}} ({{title}})
      {{/actors}}
      {{#none}}{{anything}}{{/none}}{{^none}}nobody{{/none}}
      """
    let expected = """
      R&D <now>
      - EU: 3 (R&D <now>)
      - "NATO": undefined (R&D <now>)
      nobody

      """
    #expect(try SummaryWriter(template: template, file: "s").text(for: summary) == expected)
  }

  @Test func `writes LF line ends from a template with CRLF`() throws {
    let writer = try SummaryWriter(template: "{{title}}\r\nend\r\n", file: "s")
    #expect(try writer.text(for: summary) == "R&D <now>\nend\n")
  }

  @Test func `a section on the first line leaves no empty line`() throws {
    let writer = try SummaryWriter(template: "{{#title}}\nx\n{{/title}}\n", file: "s")
    #expect(try writer.text(for: summary) == "x\n")
  }

  @Test func `an empty value shows no section, and none from around a list`() throws {
    let summary = Summary(values: ["note": "outer"], lists: ["items": [["note": ""]]])
    let template = "{{#items}}[{{note}}{{#note}}x{{/note}}]{{/items}}"
    #expect(try SummaryWriter(template: template, file: "s").text(for: summary) == "[]\n")
  }

  @Test func `partials see what is around them and are not escaped`() throws {
    let writer = try SummaryWriter(
      template: "{{#actors}}\n{{> row}}\n{{/actors}}", file: "s",
      partials: ["row": "{{name}}/{{title}}\n"])
    #expect(try writer.text(for: summary) == "EU/R&D <now>\n\"NATO\"/R&D <now>\n")
  }

  @Test(arguments: [
    ("a\n{{#x}}\nb", 2, "section 'x' does not end"),
    ("{{#x}}\n{{/y}}", 2, "'{{/y}}' stands where section 'x' of line 1 is to end"),
    ("a\n\n{{/y}}", 3, "'{{/y}}' ends a section that did not begin"),
    ("a\nb {{name\n", 2, "a tag begins with '{{' and does not end"),
    ("{{=<% %>=}}", 1, "delimiters cannot be changed"),
    ("a\n{{two words}}", 2, "this tag cannot be read"),
    ("a\n{{> nowhere}}", 2, "there is no partial 'nowhere'"),
  ])
  func `names the line of a fault`(template: String, line: Int, problem: String) {
    let error = #expect(throws: InputError.self) {
      try SummaryWriter(template: template, file: "s.mustache")
    }
    #expect(error?.file == "s.mustache")
    #expect(error?.line == line)
    #expect(error?.problem == problem)
  }

  @Test func `a partial that contains itself is a fault`() {
    let error = #expect(throws: InputError.self) {
      try SummaryWriter(
        template: "{{> a}}", file: "s", partials: ["a": "\n{{> b}}", "b": "{{> a}}"])
    }
    #expect(error?.description.hasPrefix("partials/b.mustache:1: error: partial 'a'") == true)
  }

  @Test(arguments: [
    ("a\n{{tilte}}", 2), ("{{#actors}}\n{{nmae}}\n{{/actors}}", 2), ("{{name}}", 1),
    ("{{#actors}}{{/actors}}\n{{name}}", 2), ("{{^acters}}{{/acters}}", 1),
    ("{{title.length}}", 1), ("{{#title}}{{name}}{{/title}}", 1),
  ])
  func `a name that the summary does not have is a fault`(template: String, line: Int) throws {
    let writer = try SummaryWriter(template: template, file: "s.mustache")
    let error = #expect(throws: InputError.self) { try writer.text(for: summary) }
    #expect(error?.line == line)
    #expect(error?.remedy?.hasPrefix("there are: actors, ") == true)
  }

  @Test func `transforms of the template language work`() throws {
    let template = "{{uppercased(title)}}{{#actors}}{{^first()}}, {{/first()}}{{name}}{{/actors}}"
    let writer = try SummaryWriter(template: template, file: "s")
    #expect(try writer.text(for: summary) == "R&D <NOW>EU, \"NATO\"\n")
  }
}
