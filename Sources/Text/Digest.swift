/// The SHA-256 of a file's bytes: equal digests mean equal files.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes as four big-endian numbers, so that a digest needs no storage of its own.
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  /// - Parameter bytes: The 32 bytes of the sum, first byte first.
  /// - Precondition: `bytes.count == 32`
  package init(_ bytes: [UInt8]) {
    precondition(bytes.count == 32)
    func number(at start: Int) -> UInt64 {
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    first = number(at: 0)
    second = number(at: 8)
    third = number(at: 16)
    fourth = number(at: 24)
  }

  /// 64 lower-case digits, as `sha256sum` prints them.
  package var hex: String {
    [first, second, third, fourth].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  package var description: String { hex }
}
