import Readers
import TestSupport
import Testing
import Text

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `agrees with the vectors of FIPS 180`(text: String, hex: String) throws {
    #expect(SHA256.digest(of: Array(text.utf8)).hex == hex)
    try withTemporaryFolder { folder in
      try write(text, to: folder + "/a.txt")
      #expect(try SHA256.digest(ofFile: folder + "/a.txt").hex == hex)
    }
  }

  @Test func `equal bytes have equal digests`() {
    #expect(SHA256.digest(of: [1, 2, 3]) == SHA256.digest(of: [1, 2, 3]))
    #expect(SHA256.digest(of: [1, 2, 3]) != SHA256.digest(of: [1, 2, 4]))
  }

  @Test func `a digest prints all leading zeros`() {
    let digest = Digest([UInt8](repeating: 0, count: 31) + [7])
    #expect(digest.hex == String(repeating: "0", count: 63) + "7")
  }

  @Test func `a missing file cannot be read`() {
    expectFaults(
      """
      lexicon.txt: error: cannot be read: no such file or directory
        help: check the path and, if it is a link, what it points to
      """
    ) { _ = try SHA256.digest(ofFile: "/nowhere/at/all", name: "lexicon.txt") }
  }

  @Test func `a folder is no file`() throws {
    try withTemporaryFolder { folder in
      expectFaults(
        """
        x: error: cannot be read: is a directory
          help: check the file's permissions
        """
      ) { _ = try FileBytes.read(folder, name: "x") }
    }
  }

  @Test func `reads files beyond the size of a piece`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    try withTemporaryFolder { folder in
      try write(bytes, to: folder + "/a.bin")
      #expect(try FileBytes.read(folder + "/a.bin") == bytes)
    }
  }
}
