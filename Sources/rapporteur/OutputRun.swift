import Text
import Writers

/// What a run has written, for the manifest and for the user.
struct Written {
  var inputs: Manifest.Inputs
  /// Why documents could not be read.
  var skipped: [InputError]
  /// Of the files, by name.
  var digests: [String: Digest]
}

/// One folder of output, written whole or not at all.
struct OutputRun {
  /// Where the files appear.
  var target: String
  /// Every file that this kind of run writes, the manifest among them.
  var fileNames: [String]

  /// Has the files written, adds the manifest and puts them in their place.
  ///
  /// - Parameter write: Writes every file but the manifest.
  /// - Returns: Whether every document was read.
  /// - Throws: What `write` throws, or `OutputError`; the target is then as it was.
  func run(_ write: (OutputFolder) throws -> Written) throws -> Bool {
    let output = try OutputFolder(target: target)
    let interruption = Interruption(removing: output.stagingPath)
    defer { interruption.end() }
    do {
      let written = try write(output)
      precondition(
        Set(written.digests.keys).union([Manifest.fileName]) == Set(fileNames),
        "every file of the output is written, and no other")
      let manifest = Manifest(
        inputs: written.inputs,
        outputs: written.digests.sorted { $0.key < $1.key }
          .map { Manifest.File(name: $0.key, sha256: $0.value.hex) })
      try output.write(manifest.bytes, to: Manifest.fileName)
      try Interruption.holdingOff { try output.commit(ours: Set(fileNames)) }
      Console.say("\(target): \(fileNames.joined(separator: ", "))")
      for fault in written.skipped { Console.say(fault.description) }
      return written.skipped.isEmpty
    } catch {
      output.discard()
      throw output.described(error)
    }
  }
}

extension OutputFolder {
  /// An error in the words of the user, who knows the target and not the folder beside it.
  fileprivate func described(_ error: any Error) -> any Error {
    guard var fault = error as? OutputError else { return error }
    fault.path = fault.path.replacing(stagingPath, with: target)
    return fault
  }
}
