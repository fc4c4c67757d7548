/// A zip archive whose members stand as they are packed: they can be taken over into another
/// without being unpacked (APPNOTE.TXT 6.3.10, without its 64-bit extension).
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

  /// Joins archives that have members of the same names in the same order.
  ///
  /// - Parameters:
  ///   - archives: At least one; together below 4 GB.
  ///   - choice: For the name of a member, the archive to take it from.
  ///   - write: Takes the archive piece by piece.
  /// - Throws: What `write` throws.
  package static func join(
    _ archives: [ZipArchive], choice: (String) -> Int,
    write: (ArraySlice<UInt8>) throws(OutputError) -> Void
  ) throws(OutputError) {
    var directory: [UInt8] = []
    var count = 0
    for (place, member) in archives[0].members.enumerated() {
      let archive = archives[choice(String(decoding: member.name, as: UTF8.self))]
      let chosen = archive.members[place]
      precondition(chosen.name == member.name, "the archives have the same members")
      let entry = directory.count
      directory += archive.bytes[chosen.entry]
      put(count, in: &directory, entry + 42)
      try write(archive.bytes[chosen.range])
      count += chosen.range.count
    }
    var end = Array(archives[0].bytes[archives[0].end])
    put(directory.count, in: &end, 12)
    put(count, in: &end, 16)
    try write(directory[...])
    try write(end[...])
  }

  private static func number(in bytes: [UInt8], _ start: Int, _ length: Int) -> Int {
    bytes[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Writes a number of four bytes.
  private static func put(_ number: Int, in bytes: inout [UInt8], _ start: Int) {
    for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
  }
}
