package import Metrics
import Text

extension Column {
  /// The column of a metric.
  package init<Subject: Sendable>(_ metric: Metric<Subject>) {
    self.init(
      name: metric.name, unit: metric.unit, definition: metric.definition,
      kind: metric.decimals.map { .number(decimals: $0) } ?? .integer)
  }
}

/// Makes the cells of a subject, one for each of some metrics.
struct MetricCells<Subject: Sendable>: Sendable {
  private struct Figure: Sendable {
    var value: @Sendable (Subject) -> Double?
    var scale: Double
    var isCount: Bool
  }
  private let figures: [Figure]

  init(_ metrics: [Metric<Subject>]) {
    figures = metrics.map {
      Figure(value: $0.value, scale: $0.scale, isCount: $0.decimals == nil)
    }
  }

  func append(_ subject: Subject, to row: inout [Cell]) {
    let figures = figures.span
    for index in figures.indices {
      guard let value = figures[index].value(subject) else {
        row.append(.empty)
        continue
      }
      // A count is whole: there is nothing to round.
      row.append(
        figures[index].isCount
          ? .integer(Int(value)) : .number(value.reported(scale: figures[index].scale)))
    }
  }
}

extension Cell {
  /// A metric's value of a subject, as it is reported.
  package init<Subject: Sendable>(_ metric: Metric<Subject>, of subject: Subject) {
    guard let figure = metric.reported(subject) else {
      self = .empty
      return
    }
    self = metric.decimals == nil ? .integer(Int(figure)) : .number(figure)
  }

  init(_ date: CalendarDate?) {
    self = date.map { .date($0) } ?? .empty
  }

  /// Text, where there is any.
  init(_ text: String) {
    self = text.isEmpty ? .empty : .text(text)
  }
}

/// The columns that are no figures: who and what a row is about.
enum Identity {
  static let document = Column(
    name: "document", definition: "Id of the document: its path within the corpus version.",
    kind: .text, width: 34)
  static let title = Column(
    name: "title", definition: "Title, from the document's front matter or metadata.csv.",
    kind: .text, width: 44)
  static let date = Column(
    name: "date",
    definition: "Date of the document, from its front matter, metadata.csv or file name.",
    kind: .date)
  static let source = Column(
    name: "source", definition: "Source, from the document's front matter or metadata.csv.",
    kind: .text, width: 26)
  static let digest = Column(
    name: "sha256", definition: "SHA-256 of the document's file, as sha256sum prints it.",
    kind: .text, width: 18)
  static let actor = Column(
    name: "actor", definition: "Id of the actor in the gazetteer.", kind: .text, width: 22)
  static let name = Column(
    name: "actor_name", definition: "Canonical name of the actor.", kind: .text, width: 30)
  static let type = Column(
    name: "type", definition: "What the actor is: person, organisation, state or group.",
    kind: .text, width: 13)
  static let country = Column(
    name: "country", definition: "Country of the actor, ISO 3166-1 alpha-3.", kind: .text,
    width: 10)
  static let firstDate = Column(
    name: "first_date", definition: "Date of the earliest dated document that mentions the actor.",
    kind: .date)
  static let lastDate = Column(
    name: "last_date", definition: "Date of the latest dated document that mentions the actor.",
    kind: .date)
  static let actorA = Column(
    name: "actor_a", definition: "Id of the pair's actor that stands first in the gazetteer.",
    kind: .text, width: 22)
  static let nameA = Column(
    name: "name_a", definition: "Canonical name of actor a.", kind: .text, width: 30)
  static let actorB = Column(
    name: "actor_b", definition: "Id of the pair's other actor.", kind: .text, width: 22)
  static let nameB = Column(
    name: "name_b", definition: "Canonical name of actor b.", kind: .text, width: 30)
  static let unit = Column(
    name: "unit", definition: "What is counted: sentence, paragraph or document.", kind: .text,
    width: 11)
  static let month = Column(
    name: "month", definition: "Month of the documents' dates, YYYY-MM.", kind: .text, width: 10)
}
