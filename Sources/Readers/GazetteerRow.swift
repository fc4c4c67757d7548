/// An alias and what is said of its actor, as the text of cells; see `GazetteerTable` for their
/// meaning.
struct GazetteerRow {
  /// Counted from 1.
  var line: Int
  var id: String
  var name: String
  var type: String
  var alias: String
  var country = ""
  var level = ""
  var caseRule = ""
  var from = ""
  var to = ""
  var context = ""
}
