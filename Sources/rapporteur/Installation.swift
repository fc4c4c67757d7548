import Foundation
import Text

/// Where the program's own files are: beside the binary, in its installation, or in the source
/// tree that it was built in.
enum Installation {
  /// The folder of the bundled lexicons.
  static func lexicons() throws -> String {
    try folder(
      named: "lexicons",
      candidates: {
        [
          "\($0)/rapporteur_Readers.resources/Lexicons", "\($0)/../share/rapporteur/Lexicons",
          "\($0)/Sources/Readers/Lexicons",
        ]
      })
  }

  /// The folder of the templates.
  static func templates() throws -> String {
    try folder(
      named: "templates",
      candidates: { ["\($0)/Templates", "\($0)/../share/rapporteur/Templates"] })
  }

  private static func folder(
    named name: String, candidates: (String) -> [String]
  ) throws -> String {
    let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var place = binary.deletingLastPathComponent()
    // From the binary upward: a source tree's binary lies some folders below its root.
    while true {
      for candidate in candidates(place.path) {
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
          isFolder.boolValue
        {
          return URL(fileURLWithPath: candidate).standardizedFileURL.path
        }
      }
      if place.path == "/" { break }
      place = place.deletingLastPathComponent()
    }
    throw InputError(
      file: binary.path, problem: "the program's \(name) are not beside it",
      remedy: "install it with 'make install PREFIX=…', which puts them in their place")
  }
}
