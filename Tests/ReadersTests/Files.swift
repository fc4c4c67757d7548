import Foundation

/// Writes a file, and the folders around it.
func write(_ bytes: [UInt8], to path: String) throws {
  let file = URL(fileURLWithPath: path)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: file)
}

func write(_ text: String, to path: String) throws {
  try write(Array(text.utf8), to: path)
}

func link(_ path: String, to target: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}
