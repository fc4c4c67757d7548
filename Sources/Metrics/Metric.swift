/// One figure of a subject: what it is called, what it means, how it is computed, and proof.
package struct Metric<Subject: Sendable>: Sendable {
  /// The column header and the key in comparisons; never reused for another definition.
  package var name: String
  package var unit: String
  package var definition: String
  /// Digits after the point; `nil` for a count, which is a whole number.
  package var decimals: Int?
  /// `nil` where the figure is undefined.
  package var value: @Sendable (Subject) -> Double?
  /// Subjects with their values, worked by hand; one test runs those of every metric.
  package var examples: [(subject: Subject, value: Double?)]

  package init(
    name: String, unit: String, definition: String, decimals: Int? = nil,
    value: @escaping @Sendable (Subject) -> Double?,
    examples: [(subject: Subject, value: Double?)]
  ) {
    self.name = name
    self.unit = unit
    self.definition = definition
    self.decimals = decimals
    self.value = value
    self.examples = examples
  }

  /// The value as it is reported: rounded to `decimals`, half away from zero, and never −0.
  ///
  /// - Parameter subject: What to measure.
  /// - Returns: `nil` where the figure is undefined.
  package func reported(_ subject: Subject) -> Double? {
    value(subject)?.reported(scale: scale)
  }

  /// 10 to the power of `decimals`.
  package var scale: Double {
    (0..<(decimals ?? 0)).reduce(1.0) { scale, _ in scale * 10 }
  }

  /// The same figure of a larger subject that contains this one.
  ///
  /// - Parameter part: Where the subject stands in the larger one.
  /// - Returns: A metric with the same name and definition, without examples.
  package func of<Whole: Sendable>(
    _ part: @escaping @Sendable (Whole) -> Subject
  ) -> Metric<Whole> {
    Metric<Whole>(
      name: name, unit: unit, definition: definition, decimals: decimals,
      value: { [value] in value(part($0)) }, examples: [])
  }
}

extension Double {
  /// A figure as it is reported: rounded, half away from zero, and never −0.
  ///
  /// - Parameter scale: 10 to the power of its decimals.
  /// - Returns: A figure with no more decimals.
  package func reported(scale: Double) -> Double {
    precondition(isFinite, "figures are finite")
    let rounded = (self * scale).rounded(.toNearestOrAwayFromZero) / scale
    return rounded == 0 ? 0 : rounded
  }
}
