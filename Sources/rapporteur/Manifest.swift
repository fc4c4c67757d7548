import Foundation
import Metrics
import Readers
import Text

/// What an output was made from and what it consists of, by SHA-256; its file is `manifest.json`.
///
/// It holds no path and no time, so that the same inputs give the same bytes anywhere, any day.
struct Manifest: Decodable, Equatable {
  static let fileName = "manifest.json"

  struct File: Decodable, Equatable {
    var role: String?
    var name: String
    var sha256: String
  }

  struct Version: Decodable, Equatable {
    var label: String
    var metadata: String?
    /// Every document of the version that was read, by id.
    var documents: [File]
  }

  struct Settings: Decodable, Equatable {
    var levels: [String]
    var matrixActors: Int
    var top: Int
    var workbookRows: Int
  }

  /// What decides about every byte of the output.
  struct Inputs: Decodable, Equatable {
    var program: String
    var settings: Settings
    var files: [File]
    var versions: [Version]
    /// Ids of documents that could not be read.
    var skipped: [String]
  }

  var inputs: Inputs
  var outputs: [File]

  /// The file's bytes: JSON with sorted keys, LF at the end.
  var bytes: [UInt8] {
    var text = JSONText()
    text.object { text in
      text.key("inputs")
      inputs.write(to: &text)
      text.key("outputs")
      text.list(outputs) { $1.write(to: &$0) }
    }
    return text.bytes + [UInt8(ascii: "\n")]
  }

  /// Whether a folder holds just this output, made from just these inputs.
  ///
  /// - Parameters:
  ///   - folder: Where the output would be.
  ///   - inputs: What it would be made from now.
  /// - Returns: `false` also where there is no manifest, or none of this program.
  static func isCurrent(_ folder: String, inputs: Inputs) -> Bool {
    guard
      let data = FileManager.default.contents(atPath: "\(folder)/\(fileName)"),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.inputs == inputs
    else { return false }
    return manifest.outputs.allSatisfy { file in
      (try? SHA256.digest(ofFile: "\(folder)/\(file.name)").hex) == file.sha256
    }
  }
}

extension Manifest.Inputs {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.key("files")
      text.list(files) { $1.write(to: &$0) }
      text.add("program", program)
      text.key("settings")
      text.object { text in
        text.add("levels", settings.levels)
        text.add("matrixActors", settings.matrixActors)
        text.add("top", settings.top)
        text.add("workbookRows", settings.workbookRows)
      }
      text.add("skipped", skipped)
      text.key("versions")
      text.list(versions) { $1.write(to: &$0) }
    }
  }
}

extension Manifest.File {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.add("name", name)
      text.add("role", role)
      text.add("sha256", sha256)
    }
  }
}

extension Manifest.Version {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.key("documents")
      text.list(documents) { $1.write(to: &$0) }
      text.add("label", label)
      text.add("metadata", metadata)
    }
  }

  /// A version as it was read.
  init(_ version: ReportDefinition.Version, _ corpus: Corpus, _ tallied: Tallied) {
    self.init(
      label: version.label, metadata: corpus.metadataDigest?.hex,
      documents: tallied.documents.map {
        Manifest.File(name: $0.metadata.id, sha256: $0.digest.hex)
      })
  }
}

extension ReportInputs {
  /// The inputs as the manifest lists them.
  ///
  /// - Parameters:
  ///   - versions: The versions that the output is about.
  ///   - skipped: Documents that could not be read.
  ///   - comparing: Whether the comparison's template decides, or the summary's.
  /// - Returns: The manifest's part.
  func manifest(
    of versions: [Manifest.Version], skipped: [String], comparing: Bool
  ) -> Manifest.Inputs {
    let other = comparing ? "template" : "comparison template"
    return Manifest.Inputs(
      program: "rapporteur \(programVersion)",
      settings: Manifest.Settings(
        levels: definition.levels.map(\.rawValue), matrixActors: definition.matrixActors,
        top: definition.top, workbookRows: definition.workbookRows),
      files: sources.filter { $0.role != other }.map {
        Manifest.File(role: $0.role, name: $0.name, sha256: $0.digest.hex)
      },
      versions: versions, skipped: skipped)
  }

  /// A version's documents by digest, read only for it.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - corpus: Its documents.
  ///   - threads: From 1.
  /// - Returns: The manifest's part.
  /// - Throws: `InputError` where a file cannot be read.
  func manifestVersion(
    _ version: ReportDefinition.Version, _ corpus: Corpus, threads: Int
  ) throws -> Manifest.Version {
    let digests = parallelMap(corpus.references, threads: threads) { reference in
      Result { try SHA256.digest(ofFile: "\(corpus.folder)/\(reference.id)") }
    }
    return Manifest.Version(
      label: version.label, metadata: corpus.metadataDigest?.hex,
      documents: try zip(corpus.references, digests).map {
        Manifest.File(name: $0.id, sha256: try $1.get().hex)
      })
  }
}
