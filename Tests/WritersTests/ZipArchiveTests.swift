import Testing
import Writers

@Suite struct ZipArchiveTests {
  /// An archive with stored members, put together by hand (APPNOTE.TXT 4.3).
  private func archive(_ members: [(name: String, content: String)]) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(value >> (8 * $0) & 0xFF) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in members {
      // Version, flags (with sum and lengths behind the content), method, time, date; a check sum that
      // nobody asks for here.
      let common =
        number(20, 2) + number(8, 2) + number(0, 2) + number(0, 4) + number(0, 4)
        + number(content.utf8.count, 4) + number(content.utf8.count, 4)
        + number(name.utf8.count, 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + common + number(0, 10) + number(bytes.count, 4)
        + Array(name.utf8)
      bytes += [0x50, 0x4B, 0x03, 0x04] + common + Array((name + content).utf8)
    }
    let end =
      [0x50, 0x4B, 0x05, 0x06] + number(0, 4) + number(members.count, 2)
      + number(members.count, 2) + number(directory.count, 4) + number(bytes.count, 4)
      + number(0, 2)
    return bytes + directory + end
  }

  private func written(
    _ archive: [UInt8], replacing contents: [String: String] = [:]
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try #require(ZipArchive(archive)).write(replacing: contents.mapValues(packed)) { bytes += $0 }
    return bytes
  }

  private func packed(_ text: String) throws -> PackedBytes {
    try #require(unsafe Array(text.utf8).withUnsafeBytes { unsafe PackedBytes($0) })
  }

  @Test func `a member holds what it is given, others what they held`() throws {
    let long = String(repeating: "a longer one, ", count: 50)
    let bytes = try written(
      archive([("a", "1"), ("b", "2"), ("c", ""), ("d", "4")]),
      replacing: ["b": long, "c": "3"])
    #expect(try unzip(bytes) == ["a": "1", "b": long, "c": "3", "d": "4"])
    #expect(bytes.count < 4 * (30 + 46 + 2) + 22 + 100)
    // A member's header says of it what the directory says: flags, method, time, date, sum, lengths.
    let local = 30 + 1 + 1
    let entry = bytes.count - 22 - 3 * (46 + 1)
    #expect(bytes[local + 6..<local + 28] == bytes[entry + 8..<entry + 30])
    #expect(bytes[entry + 8..<entry + 12].elementsEqual([0, 0, 8, 0]))
    let sum = try packed(long).checksum
    #expect(
      bytes[entry + 16..<entry + 20].elementsEqual((0..<4).map { UInt8(sum >> (8 * $0) & 0xFF) }))
    #expect(bytes[6] == 8)
  }

  @Test func `an archive stays as it is`() throws {
    let bytes = archive([("a", "1"), ("b", "2")])
    #expect(try written(bytes) == bytes)
  }

  @Test func `packed bytes know their length and check sum`() throws {
    // The check value of CRC-32 (ITU-T V.42), as catalogues of such sums have it.
    let packed = try packed("123456789")
    #expect(packed.size == 9)
    #expect(packed.checksum == 0xCBF4_3926)
    #expect(try self.packed("").size == 0)
  }

  @Test func `an archive without its end, or with another directory, is none`() {
    let whole = archive([("a", "1"), ("b", "2")])
    for kept in 0..<whole.count { #expect(ZipArchive(Array(whole.prefix(kept))) == nil) }
    #expect(ZipArchive([0] + whole) == nil)
    // The number of members, the length of the first name, and where the second member begins.
    let directory = 2 * (30 + 1 + 1)
    for place in [whole.count - 12, directory + 28, directory + 46 + 1 + 42] {
      var bytes = whole
      bytes[place] = 0xFF
      #expect(ZipArchive(bytes) == nil)
    }
  }
}
