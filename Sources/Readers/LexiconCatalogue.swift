package import Text

/// The lexicons that come with the program, as files in one folder.
///
/// A lexicon is a file `<name>.tsv`; a table of emoji that belongs to it is `<name>.emoji.tsv`.
package enum LexiconCatalogue {
  /// Lists the lexicons of a folder.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Returns: Names in alphabetical order.
  /// - Throws: `InputError` where the folder cannot be read.
  package static func names(in folder: String) throws(InputError) -> [String] {
    try files(in: folder).filter { !$0.hasSuffix(emojiEnding) }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// Reads a lexicon, with its emoji where it has any.
  ///
  /// - Parameters:
  ///   - name: One of the names in the folder.
  ///   - folder: The path of the folder.
  /// - Returns: The lexicon.
  /// - Throws: `InputFaults` where the folder has no such lexicon or its files have faults.
  package static func load(_ name: String, from folder: String) throws(InputFaults) -> Lexicon {
    do {
      let names = try names(in: folder)
      guard names.contains(name) else {
        throw InputError(
          file: folder, problem: "there is no lexicon '\(name)'",
          remedy: nearest(name, among: names).map { "did you mean '\($0)'?" }
            ?? "choose one of: \(names.joined(separator: ", "))")
      }
      let file = "\(folder)/\(name)\(ending)"
      var lexicon = try LexiconTable.read(FileBytes.read(file), file: file)
      if try files(in: folder).contains(name + emojiEnding) {
        let file = "\(folder)/\(name)\(emojiEnding)"
        lexicon.emoji = try LexiconTable.readEmoji(FileBytes.read(file), file: file)
      }
      return lexicon
    } catch let error as InputError {
      throw InputFaults([error])
    } catch let faults as InputFaults {
      throw faults
    } catch {
      preconditionFailure("only faults of input are thrown")
    }
  }

  private static let ending = ".tsv"
  private static let emojiEnding = ".emoji.tsv"

  private static func files(in folder: String) throws(InputError) -> [String] {
    try FileBytes.list(folder, name: folder) { $0.hasSuffix(ending) }.entries
      .filter { $0.kind == .file }.compactMap(\.name)
  }
}
