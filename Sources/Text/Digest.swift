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
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for number in [first, second, third, fourth] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: number >> shift & 0xF)
        hex.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: hex, as: UTF8.self)
  }

  package var description: String { hex }
}
