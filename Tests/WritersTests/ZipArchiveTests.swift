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
      // Version, flags, method, time, date; a check sum that nobody asks for here.
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4)
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

  private func join(_ archives: [ZipArchive], choice: (String) -> Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try ZipArchive.join(archives, choice: choice) { bytes += $0 }
    return bytes
  }

  @Test func `each member is taken from the archive that is chosen for it`() throws {
    let first = try #require(ZipArchive(archive([("a", "1"), ("b", "a longer one"), ("c", "3")])))
    let second = try #require(ZipArchive(archive([("a", "x"), ("b", "y"), ("c", "")])))
    let joined = try join([first, second]) { $0 == "b" ? 1 : 0 }
    #expect(joined == archive([("a", "1"), ("b", "y"), ("c", "3")]))
    #expect(try unzip(joined) == ["a": "1", "b": "y", "c": "3"])
  }

  @Test func `an archive of one stays as it is`() throws {
    let bytes = archive([("a", "1"), ("b", "2")])
    #expect(try join([try #require(ZipArchive(bytes))]) { _ in 0 } == bytes)
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
