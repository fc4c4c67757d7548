import Text

/// A code of CAMEO, which tells an actor's country and what it is by parts of three letters, with
/// the days on which it holds.
struct PetrarchCode: Equatable {
  var parts: [String]
  /// First and last day, both included; `nil` = open.
  var from: CalendarDate?
  var to: CalendarDate?
  /// What is doubtful about the dates.
  private(set) var doubts: [Fault] = []

  /// What is wrong with a code.
  struct Fault: Error, Equatable {
    var problem: String
    var remedy: String
  }

  /// Whether it stands for nobody.
  var isNull: Bool { parts == ["---"] }

  /// Reads what stands between the brackets: a code and perhaps its dates.
  ///
  /// - Parameter text: `CODE`, `CODE <date`, `CODE >date` or `CODE date-date`.
  /// - Throws: `Fault` where there is no code, a date is none, or the last day is before the first
  ///   and neither is in doubt.
  init(reading text: Substring) throws(Fault) {
    let text = text.drop { $0.isWhitespace }
    let code = text.prefix { !$0.isWhitespace && $0 != "<" && $0 != ">" }
    guard !code.isEmpty else {
      throw Fault(problem: "no code between the brackets", remedy: "write one, e.g. [IRQGOV]")
    }
    parts = Self.parts(of: code)
    let bounds = text[code.endIndex...].filter { !$0.isWhitespace }
    guard let sign = bounds.first else { return }
    if sign == "<" {
      to = try date(bounds.dropFirst())
    } else if sign == ">" {
      from = try date(bounds.dropFirst())
    } else {
      let days = bounds.split(separator: "-", omittingEmptySubsequences: false)
      guard days.count == 2 else {
        throw Fault(
          problem: "'\(bounds)' is no range of dates",
          remedy: "write <date, >date or date-date, with dates as YYMMDD or YYYYMMDD")
      }
      let first = try date(days[0])
      let last = try date(days[1])
      guard first <= last || !doubts.isEmpty else {
        throw Fault(
          problem: "\(first) is after \(last)", remedy: "exchange the two dates, or correct one")
      }
      from = first
      to = last
    }
  }

  /// The type that the codes of an actor tell; see `PetrarchActors`.
  static func type(of codes: [Self]) -> ActorType {
    if codes.allSatisfy({ $0.parts.count == 1 && countries.contains($0.parts[0]) }) {
      return .state
    }
    if codes.contains(where: { $0.from != nil || $0.to != nil || $0.parts.contains("ELI") }) {
      return .person
    }
    return codes.contains { !offices.isDisjoint(with: $0.parts) } ? .organisation : .group
  }

  /// The one country that the codes of an actor begin with, or nothing.
  static func country(of codes: [Self]) -> String {
    let named = Set(codes.compactMap(\.parts.first)).intersection(countries)
    return named.count == 1 ? named.first ?? "" : ""
  }

  private static func parts(of code: Substring) -> [String] {
    let letters = Array(code.uppercased())
    return stride(from: 0, to: letters.count, by: 3).map { start in
      String(letters[start..<min(start + 3, letters.count)])
    }
  }

  /// Reads a date: of more than eight digits, the first eight, as PETRARCH does.
  private mutating func date(_ text: Substring) throws(Fault) -> CalendarDate {
    let digits = text.utf8.compactMap { (0...9).contains(Int($0) - 0x30) ? Int($0) - 0x30 : nil }
    guard digits.count == text.utf8.count, digits.count == 6 || digits.count >= 8 else {
      throw Fault(problem: "'\(text)' is no date", remedy: "write YYMMDD or YYYYMMDD")
    }
    let number = digits.prefix(8).reduce(0) { $0 * 10 + $1 }
    var year = number / 10_000
    if digits.count == 6 {
      year += year <= Self.lastOfThisCentury ? 2000 : 1900
      if Self.doubtfulYears.contains(year) {
        doubts.append(
          Fault(
            problem: "'\(text)' is read as a day of \(year), and may be one of \(year + 100)",
            remedy: "write the year with four digits"))
      }
    } else if digits.count > 8 {
      doubts.append(
        Fault(
          problem:
            "'\(text)' has \(digits.count) digits; the first eight are read, a day of \(year)",
          remedy: "write YYYYMMDD"))
    }
    guard let date = CalendarDate(year: year, month: number / 100 % 100, day: number % 100) else {
      throw Fault(problem: "'\(text)' is no day of the calendar", remedy: "correct month or day")
    }
    return date
  }

  private static let lastOfThisCentury = 30
  /// Years near enough to be meant by files that look ahead.
  private static let doubtfulYears = 1931...1949

  /// Parts of a code that stand for offices, bodies and companies.
  private static let offices: Set<String> = [
    "BUS", "COP", "EDU", "GOV", "IGO", "IMG", "INT", "JUD", "LEG", "MED", "MIL", "MNC", "NGM",
    "NGO", "PTY", "SPY",
  ]

  /// ISO 3166-1 alpha-3, its withdrawn codes that old files have, and KSV for Kosovo.
  static let countries = Set(
    """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR
    BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG
    COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH
    FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY
    HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
    KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL
    MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR
    NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU
    SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA
    TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
    VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
    CSK DDR KSV ROM SCG SUN TMP YUG ZAR
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
