/// A zip archive whose members can be given other contents, while the rest stays as it is packed
/// (APPNOTE.TXT 6.3.10, without its 64-bit extension).
package struct ZipArchive {
  private let bytes: [UInt8]
  /// In the order of the file.
  private let members: [Member]
  /// The record behind the directory.
  private let end: Range<Int>

  private struct Member {
    var name: ArraySlice<UInt8>
    /// Its header and its packed content.
    var range: Range<Int>
    /// In the directory.
    var entry: Range<Int>
  }

  private static let endLength = 22
  private static let headerLength = 30
  private static let entryLength = 46

  /// Reads the directory of an archive; `nil` where the file does not end with a record that leads
  /// back to it, or where it is no list of members one behind another.
  ///
  /// - Parameter bytes: A whole file.
  package init?(_ bytes: [UInt8]) {
    let end = bytes.count - Self.endLength
    guard end >= 0, bytes[end...].starts(with: [0x50, 0x4B, 0x05, 0x06]) else { return nil }
    let directory = Self.number(in: bytes, end + 16, 4)
    guard directory + Self.number(in: bytes, end + 12, 4) == end else { return nil }
    var members: [Member] = []
    var entry = directory
    while entry < end {
      guard entry + Self.entryLength <= end else { return nil }
      let nameEnd = entry + Self.entryLength + Self.number(in: bytes, entry + 28, 2)
      let next =
        nameEnd + Self.number(in: bytes, entry + 30, 2) + Self.number(in: bytes, entry + 32, 2)
      let start = Self.number(in: bytes, entry + 42, 4)
      let previous = members.last?.range.lowerBound ?? -1
      guard next <= end, start > previous, start < directory else { return nil }
      if let last = members.indices.last { members[last].range = previous..<start }
      members.append(
        Member(
          name: bytes[entry + Self.entryLength..<nameEnd], range: start..<directory,
          entry: entry..<next))
      entry = next
    }
    guard members.count == Self.number(in: bytes, end + 10, 2) else { return nil }
    self.bytes = bytes
    self.members = members
    self.end = end..<bytes.count
  }

  /// Writes the archive with other contents in some of its members.
  ///
  /// - Parameters:
  ///   - contents: By the name of a member that there is, what it holds then; all together below
  ///     4 GB.
  ///   - write: Takes the archive piece by piece.
  /// - Throws: What `write` throws.
  package func write(
    replacing contents: [String: PackedBytes],
    _ write: (ArraySlice<UInt8>) throws(OutputError) -> Void
  ) throws(OutputError) {
    var directory: [UInt8] = []
    var count = 0
    var left = contents
    for member in members {
      let entry = directory.count
      directory += bytes[member.entry]
      Self.put(count, 4, in: &directory, entry + 42)
      guard let content = left.removeValue(forKey: String(decoding: member.name, as: UTF8.self))
      else {
        try write(bytes[member.range])
        count += member.range.count
        continue
      }
      let start = member.range.lowerBound
      let length =
        Self.headerLength + Self.number(in: bytes, start + 26, 2)
        + Self.number(in: bytes, start + 28, 2)
      var header = Array(bytes[start..<start + length])
      content.describe(in: &header, 8)
      content.describe(in: &directory, entry + 10)
      try write(header[...])
      try write(content.bytes[...])
      count += length + content.bytes.count
    }
    precondition(left.isEmpty, "what is replaced is there")
    var end = Array(bytes[end])
    Self.put(directory.count, 4, in: &end, 12)
    Self.put(count, 4, in: &end, 16)
    try write(directory[...])
    try write(end[...])
  }

  private static func number(in bytes: [UInt8], _ start: Int, _ length: Int) -> Int {
    bytes[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate static func put(
    _ number: Int, _ length: Int, in bytes: inout [UInt8], _ start: Int
  ) {
    for place in 0..<length {
      bytes[start + place] = UInt8(truncatingIfNeeded: number >> (8 * place))
    }
  }
}

extension PackedBytes {
  /// Says how the member is packed, what its check sum is, and how long it is packed and unpacked.
  ///
  /// - Parameters:
  ///   - record: A member's header or its entry of the directory.
  ///   - start: Where the method stands there, with the time and the date behind it.
  fileprivate func describe(in record: inout [UInt8], _ start: Int) {
    let deflated = 8
    ZipArchive.put(deflated, 2, in: &record, start)
    // Among the flags before: that sum and lengths do not stand here, but behind the content.
    record[start - 2] &= ~0b1000
    ZipArchive.put(Int(checksum), 4, in: &record, start + 6)
    ZipArchive.put(bytes.count, 4, in: &record, start + 10)
    ZipArchive.put(size, 4, in: &record, start + 14)
  }
}
