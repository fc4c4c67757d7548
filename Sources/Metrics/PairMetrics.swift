/// The figures of a pair of actors in units of one kind, in column order.
package enum PairMetrics {
  package static let all = [
    both, first, second, total, expected, pmi, npmi, jaccard, dice, logLikelihood, logOdds,
  ]

  package static let both = Metric<UnitCounts>(
    name: "units_both", unit: "units",
    definition: "Units (sentences, paragraphs or documents, as the column unit says) that mention "
      + "both actors.",
    value: { Double($0.both) }, examples: [(counts, 4)])

  package static let first = Metric<UnitCounts>(
    name: "units_a", unit: "units", definition: "Units that mention actor a.",
    value: { Double($0.first) }, examples: [(counts, 10)])

  package static let second = Metric<UnitCounts>(
    name: "units_b", unit: "units", definition: "Units that mention actor b.",
    value: { Double($0.second) }, examples: [(counts, 8)])

  package static let total = Metric<UnitCounts>(
    name: "units", unit: "units", definition: "All units of the corpus.",
    value: { Double($0.total) }, examples: [(counts, 40)])

  package static let expected = Metric<UnitCounts>(
    name: "expected", unit: "units",
    definition: "Units that would mention both if the two were independent: "
      + "units_a × units_b ÷ units.",
    decimals: 4, value: Association.expected, examples: [(counts, 2), (none, nil)])

  package static let pmi = Metric<UnitCounts>(
    name: "pmi", unit: "bits",
    definition: "Pointwise mutual information: log2(units_both × units ÷ (units_a × units_b)).",
    decimals: 4, value: Association.pmi, examples: [(counts, 1), (none, nil)])

  /// 4 of 40 units: −log2 of a tenth is 3.3219…
  package static let npmi = Metric<UnitCounts>(
    name: "npmi", unit: "−1 to 1",
    definition: "Normalized PMI: pmi ÷ −log2(units_both ÷ units); 1 = never named apart.",
    decimals: 4, value: Association.npmi,
    examples: [(counts, 0.301_029_995_7), (always, nil), (none, nil)])

  package static let jaccard = Metric<UnitCounts>(
    name: "jaccard", unit: "0 to 1",
    definition: "units_both ÷ (units_a + units_b − units_both).",
    decimals: 4, value: Association.jaccard, examples: [(counts, 4.0 / 14), (none, nil)])

  package static let dice = Metric<UnitCounts>(
    name: "dice", unit: "0 to 1", definition: "2 × units_both ÷ (units_a + units_b).",
    decimals: 4, value: Association.dice, examples: [(counts, 8.0 / 18), (none, nil)])

  /// Cells 4, 6, 4, 26 against 2, 8, 6, 24:
  /// 2·(4·ln 2 + 6·ln ¾ + 4·ln ⅔ + 26·ln 13⁄12) = 3.0115.
  package static let logLikelihood = Metric<UnitCounts>(
    name: "g2_four_term", unit: "G², 1 degree of freedom",
    definition: "Log-likelihood ratio of the 2 × 2 table of units, four terms (Dunning), with the "
      + "sign of units_both − expected. |G²| > 3.84, 6.63, 10.83: p < .05, .01, .001 if units were "
      + "independent.",
    decimals: 4, value: Association.logLikelihoodFourTerm,
    examples: [(counts, 3.011_492_5), (always, nil), (none, nil)])

  /// ln(4.5 × 26.5 ÷ (6.5 × 4.5)) = ln(26.5 ÷ 6.5)
  package static let logOdds = Metric<UnitCounts>(
    name: "log_odds", unit: "natural logarithm",
    definition:
      "Logarithm of the odds ratio of the 2 × 2 table of units with ½ added to each cell.",
    decimals: 4, value: Association.logOdds, examples: [(counts, 1.405_342_556), (none, nil)])

  /// For the examples: ten, eight and four of forty units.
  private static let counts = UnitCounts(total: 40, first: 10, second: 8, both: 4)
  private static let always = UnitCounts(total: 5, first: 5, second: 5, both: 5)
  private static let none = UnitCounts(total: 0, first: 0, second: 0, both: 0)
}
