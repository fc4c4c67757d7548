import Metrics
import Testing

/// The definitions of all figures carry examples worked by hand; this runs them.
@Suite struct MetricExamplesTests {
  /// A list of metrics as something that can be looped over whatever its subject is.
  private struct List: Sendable {
    var name: String
    var names: [String]
    var definitions: [String]
    var exampleCounts: [Int]
    /// Values that are not what the example says.
    var mistakes: [String]

    init<Subject>(_ name: String, _ metrics: [Metric<Subject>]) {
      self.name = name
      names = metrics.map(\.name)
      definitions = metrics.map(\.definition)
      exampleCounts = metrics.map(\.examples.count)
      mistakes = metrics.flatMap { metric in
        metric.examples.compactMap { subject, expected in
          let value = metric.value(subject)
          let isRight =
            switch (value, expected) {
            case (nil, nil): true
            case (let value?, let expected?): abs(value - expected) <= 5e-7
            default: false
            }
          return isRight
            ? nil
            : "\(metric.name): \(String(describing: value)), not \(String(describing: expected))"
        }
      }
    }
  }

  private static let lists = [
    List("documents", DocumentMetrics.all), List("actors", ActorMetrics.all),
    List("actors of a month", ActorMetrics.ofMonth),
    List("actors of a document", ActorMetrics.ofDocument), List("pairs", PairMetrics.all),
    List("changes", ChangeMetrics.all), List("lexicons", LexiconMetrics.all),
  ]

  @Test func `gives what every example says`() {
    for list in Self.lists { #expect(list.mistakes == [], "\(list.name)") }
  }

  @Test func `has an example for every metric`() {
    for list in Self.lists {
      for (name, count) in zip(list.names, list.exampleCounts) {
        #expect(count > 0, "\(list.name): \(name)")
      }
    }
  }

  @Test func `has names that are unique in a list and written in snake case`() {
    for list in Self.lists {
      #expect(Set(list.names).count == list.names.count, "\(list.name)")
      for name in list.names {
        let isSnakeCase = name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil
        #expect(isSnakeCase, "\(list.name): \(name)")
      }
    }
  }

  @Test func `defines every metric in sentences`() {
    for list in Self.lists {
      for definition in list.definitions { #expect(definition.hasSuffix("."), "\(definition)") }
    }
  }

  @Test func `shows an example without a figure for every metric that divides`() {
    // A count has no decimals; every other metric is undefined somewhere.
    func undefined<Subject>(_ metrics: [Metric<Subject>]) -> [String] {
      metrics.filter { metric in
        metric.decimals != nil && !metric.examples.contains { $0.value == nil }
      }.map(\.name)
    }
    #expect(undefined(DocumentMetrics.all) == [])
    #expect(undefined(ActorMetrics.all) == [])
    #expect(undefined(PairMetrics.all) == [])
    #expect(undefined(ChangeMetrics.all) == [])
    #expect(undefined(LexiconMetrics.all) == [])
  }
}

@Suite struct MetricTests {
  private func reported(_ value: Double?, decimals: Int?) -> Double? {
    Metric<Int>(
      name: "x", unit: "", definition: "", decimals: decimals, value: { _ in value }, examples: []
    ).reported(0)
  }

  @Test func `reports as many decimals as the metric has, half away from zero`() {
    // 0.125 and 2.5 are exact in binary.
    #expect(reported(0.125, decimals: 2) == 0.13)
    #expect(reported(-0.125, decimals: 2) == -0.13)
    #expect(reported(2.5, decimals: 0) == 3)
    #expect(reported(12.344_9, decimals: 2) == 12.34)
    #expect(reported(7, decimals: nil) == 7)
    #expect(reported(nil, decimals: 2) == nil)
  }

  @Test func `reports no negative zero`() throws {
    #expect(try #require(reported(-0.001, decimals: 2)).sign == .plus)
    #expect(try #require(reported(-0.0, decimals: 2)).sign == .plus)
  }

  @Test func `is the same figure of a larger subject`() {
    let metric = PairMetrics.jaccard.of { (counts: [UnitCounts]) in counts[1] }
    let subject = [
      UnitCounts(total: 9, first: 1, second: 1, both: 1),
      UnitCounts(total: 9, first: 3, second: 2, both: 1),
    ]
    #expect(metric.value(subject) == 0.25)
    #expect(metric.name == "jaccard" && metric.decimals == 4)
  }
}
