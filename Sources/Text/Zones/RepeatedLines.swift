/// The lines that recur throughout a corpus: menus, pleas and labels of the pages it was taken from.
package struct RepeatedLines: Sendable {
  /// Hashes of the lines.
  private var hashes = KeyTable()

  /// Longer lines are texts, which may well be quoted in several documents.
  private static let longest = 1_000

  /// No lines.
  package init() {}

  /// The lines that stand in many of the documents counted: in three or more, and in one of a
  /// hundred, though never in more than fifty.
  ///
  /// - Parameter documents: What `hashes(of:)` returned for each document of the corpus, in any
  ///   order.
  package init(_ documents: [[UInt64]]) {
    let least = min(max(3, documents.count / 100), 50)
    guard documents.count >= least else { return }
    let count = documents.reduce(0) { $0 + $1.count }
    // Most lines stand once: counted by the end of their hashes alone, few are left to be sorted.
    var counts = [UInt8](repeating: 0, count: 1 << (Int.bitWidth - count.leadingZeroBitCount + 1))
    let mask = UInt64(counts.count - 1)
    for document in documents {
      for hash in document where counts[Int(hash & mask)] < least { counts[Int(hash & mask)] += 1 }
    }
    var all: [UInt64] = []
    for document in documents { all += document.filter { counts[Int($0 & mask)] == least } }
    all.sort()
    var repeated: [UInt64] = []
    var start = 0
    while start + least <= all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start >= least { repeated.append(all[start]) }
      start = end
    }
    hashes = KeyTable(repeated)
  }

  /// Whether every line of a paragraph is one of these.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - paragraph: Where the paragraph stands in it.
  /// - Returns: `false` also where there is no such line at all.
  package func contain(_ bytes: Span<UInt8>, _ paragraph: Range<Int>) -> Bool {
    guard !hashes.isEmpty else { return false }
    var position = paragraph.lowerBound
    var found = false
    while let line = Self.line(of: bytes, from: &position, to: paragraph.upperBound) {
      guard let hash = Self.hash(bytes, line), hashes.index(of: hash) != nil else { return false }
      found = true
    }
    return found
  }

  /// The hashes of a document's lines, each once.
  ///
  /// - Parameter file: The document's bytes, front matter and all.
  /// - Returns: Ascending.
  package static func hashes(of file: [UInt8]) -> [UInt64] {
    let bytes = file.span
    var hashes: [UInt64] = []
    var position = 0
    while let line = line(of: bytes, from: &position, to: bytes.count) {
      if let hash = hash(bytes, line) { hashes.append(hash) }
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    return hashes
  }

  /// The next line that is not blank, without the white space around it, and the position behind it.
  private static func line(
    of bytes: Span<UInt8>, from position: inout Int, to end: Int
  ) -> Range<Int>? {
    while position < end {
      let start = position
      position += ByteBlock.distance(in: bytes.extracting(position..<end)) {
        $0.equal(to: Bytes.newline)
      }
      let line = Bytes.trimmed(start..<position, in: bytes)
      position += 1
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// Twice eight bytes a step, neither of which waits for the other.
  private static func hash(_ bytes: Span<UInt8>, _ line: Range<Int>) -> UInt64? {
    guard line.count <= longest else { return nil }
    var one: UInt64 = 0xCBF2_9CE4_8422_2325
    var other = ~one
    var rest: UInt64 = 0
    if line.count < 8 {
      for index in line { rest = rest << 8 | UInt64(bytes[index]) }
    } else {
      var position = line.lowerBound
      while line.upperBound - position >= 16 {
        one = joined(one, ByteBlock(bytes, at: position).bytes)
        other = joined(other, ByteBlock(bytes, at: position + 8).bytes)
        position += 16
      }
      if line.upperBound - position >= 8 {
        one = joined(one, ByteBlock(bytes, at: position).bytes)
      }
      rest = ByteBlock(bytes, at: line.upperBound - 8).bytes
    }
    one = joined(joined(one, rest), other ^ UInt64(line.count) << 48)
    return one ^ one >> 32
  }

  @inline(__always) private static func joined(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
  }
}
