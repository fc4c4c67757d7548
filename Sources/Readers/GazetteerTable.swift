package import Text

/// Reads `actors.csv`: the actors of a report and the aliases under which texts name them.
///
/// One row an alias, with the columns
///
/// | column | holds | empty |
/// | --- | --- | --- |
/// | `id` | the actor's key: letters, digits, `_`, `-`, `.` | only for an exclusion |
/// | `name` | its canonical name | as on another row of the actor |
/// | `type` | person, organisation, state or group | as on another row of the actor |
/// | `country` | ISO 3166-1 alpha-3 | as on another row of the actor, or none |
/// | `alias` | a form that texts use | never |
/// | `level` | name, adjectival, metonym, role or exclusion | name |
/// | `case` | exact, any | as written or in capitals |
/// | `from`, `to` | first and last day of a role, YYYY-MM-DD | open |
/// | `context` | words that speak for the actor where it shares the alias, `;` between; `-` = none | the alias is the actor's alone |
/// | `note` | for people; not read | |
///
/// in any order; `id`, `name`, `type` and `alias` must be there, and columns of other names are
/// passed over. A canonical name is no alias: only the forms listed are searched for.
///
/// Two aliases are the same if they differ at most in quotes, dashes, spaces and normal form, or in
/// letter case where the case rule of one is `any`. No actor has the same alias twice. Two actors
/// have aliases that one text may match only where a row says so, with `context`; but roles may be
/// shared: an office passes from actor to actor, if those of one country do not hold it at once, and
/// of roles without dates the text decides.
package enum GazetteerTable {
  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name to use in error messages.
  /// - Returns: The actors in the order in which they first stand in the file, and the aliases in
  ///   the order of its rows, with all their spellings.
  /// - Throws: `InputFaults` with every fault of the file.
  /// - Complexity: O(*n*) for *n* rows, but O(*k*²) for *k* holders of one office.
  package static func read(_ bytes: [UInt8], file: String) throws(InputFaults) -> Gazetteer {
    let records = try CSVRecords(reading: bytes, file: file)
    let names = [
      "id", "name", "type", "alias", "country", "level", "case", "from", "to", "context",
      "note",
    ]
    let columns = try records.columns(named: names.map { [$0] }, required: 4, file: file)
    var builder = GazetteerBuilder(
      file: file,
      clashRemedy:
        "use longer forms, or write into column context of one of the two rows the words "
        + "that speak for its actor, with ; between (- where there are none)")
    for record in records.records {
      builder.add(
        GazetteerRow(
          line: record.line, id: record.text(columns[0]), name: record.text(columns[1]),
          type: record.text(columns[2]), alias: record.text(columns[3]),
          country: record.text(columns[4]), level: record.text(columns[5]),
          caseRule: record.text(columns[6]), from: record.text(columns[7]),
          to: record.text(columns[8]), context: record.text(columns[9])))
    }
    return try builder.gazetteer()
  }
}
