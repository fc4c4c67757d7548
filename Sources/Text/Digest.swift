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
    let hex = [UInt8](capacity: 64) { room in
      Self.append(first, to: &room)
      Self.append(second, to: &room)
      Self.append(third, to: &room)
      Self.append(fourth, to: &room)
    }
    return String(decoding: hex, as: UTF8.self)
  }

  private static func append(_ number: UInt64, to room: inout OutputSpan<UInt8>) {
    var rest = number
    for _ in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: rest >> 60)
      room.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      rest <<= 4
    }
  }

  package var description: String { hex }
}
