import Foundation

/// Documents to draw paragraphs from.
struct BenchCorpus {
  private var paragraphs: [String] = []
  /// How many paragraphs each document has.
  private var lengths: [Int] = []

  /// Reads every `.txt` and `.md` file below a folder, in the order of paths.
  init(from folder: String) throws {
    guard let files = FileManager.default.enumerator(atPath: folder) else {
      throw BenchError(description: "\(folder): cannot be read")
    }
    let names = files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
    for name in names {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let text = String(data: data, encoding: .utf8)
      else { continue }
      let parts = text.replacing("\r\n", with: "\n").split(separator: "\n\n").map(String.init)
      guard !parts.isEmpty else { continue }
      lengths.append(parts.count)
      paragraphs += parts
    }
    guard !paragraphs.isEmpty else {
      throw BenchError(description: "\(folder): holds no .txt or .md file")
    }
  }

  /// Writes documents as long as those read, of paragraphs drawn at random.
  ///
  /// - Parameters:
  ///   - folder: Where; it gets folders of a thousand documents.
  ///   - bytes: Stops when so many bytes are written…
  ///   - documents: …or so many documents.
  /// - Returns: What was written.
  /// - Throws: What the system says where it refuses.
  func write(
    to folder: URL, bytes: Int = .max, documents: Int = .max
  ) throws -> (paths: [String], documents: Int, bytes: Int) {
    var generator = SplitMix(state: 1)
    var paths: [String] = []
    var total = 0
    while total < bytes, paths.count < documents {
      let length = lengths[Int(generator.next() % UInt64(lengths.count))]
      let text = (0..<length).map { _ in
        paragraphs[Int(generator.next() % UInt64(paragraphs.count))]
      }.joined(separator: "\n\n")
      let part = folder.appendingPathComponent(String(format: "%03d", paths.count / 1_000))
      if paths.count % 1_000 == 0 {
        try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
      }
      let file = part.appendingPathComponent(String(format: "%06d.txt", paths.count))
      let data = Data(text.utf8)
      try data.write(to: file)
      paths.append(file.path)
      total += data.count
    }
    return (paths, paths.count, total)
  }
}

/// Steele, Lea and Flood's SplitMix64: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
