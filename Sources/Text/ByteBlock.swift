/// Eight bytes of a text as one number, so that they can be looked at in one step.
struct ByteBlock {
  /// The first byte highest.
  let bytes: UInt64

  /// Reads eight bytes, which must lie within the text.
  @inline(__always) init(_ text: Span<UInt8>, at position: Int) {
    // The place is checked, and any eight bytes make a number.
    bytes = unsafe UInt64(
      bigEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// Reads what is left of a text after a position, less than eight bytes, and fills up with 0.
  private init(endOf text: Span<UInt8>, from position: Int) {
    let count = text.count - position
    guard count > 0 else {
      bytes = 0
      return
    }
    if text.count >= 8 {
      // Reads what stands before, too, and pushes it out.
      bytes = ByteBlock(text, at: text.count - 8).bytes << UInt64(8 * (8 - count))
    } else {
      var bytes: UInt64 = 0
      for index in position..<text.count { bytes = bytes << 8 | UInt64(text[index]) }
      self.bytes = bytes << UInt64(8 * (8 - count))
    }
  }

  /// A number with the same byte in all eight places.
  @inline(__always) static func each(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The highest bit of every byte that equals another.
  @inline(__always) func equal(to byte: UInt8) -> UInt64 { equal(to: byte, in: 0xFF) }

  /// The highest bit of every byte that equals another in some of its bits.
  @inline(__always) func equal(to byte: UInt8, in mask: UInt8) -> UInt64 {
    let difference = (bytes ^ Self.each(byte)) & Self.each(mask)
    return ~((difference & Self.each(0x7F)) &+ Self.each(0x7F) | difference) & Self.each(0x80)
  }

  /// The highest bit of every byte that is not ASCII.
  @inline(__always) var beyondASCII: UInt64 { bytes & Self.each(0x80) }

  /// The highest bit of every byte that is a letter of ASCII.
  @inline(__always) var letters: UInt64 {
    let small = (bytes | Self.each(0x20)) & Self.each(0x7F)
    let least = small &+ Self.each(0x80 - UInt8(ascii: "a"))
    let beyond = small &+ Self.each(0x7F - UInt8(ascii: "z"))
    return least & ~beyond & ~bytes & Self.each(0x80)
  }

  /// The bytes with small letters of ASCII in place of capitals.
  @inline(__always) var small: UInt64 { bytes | letters >> 2 }

  /// Bytes of a text before the first that is found; all, where none is.
  ///
  /// - Parameters:
  ///   - text: Where to look.
  ///   - find: The highest bit of every byte that is wanted.
  /// - Returns: A number in `0...text.count`.
  @inline(__always) static func distance(
    in text: Span<UInt8>, _ find: (ByteBlock) -> UInt64
  ) -> Int {
    var position = 0
    while text.count - position >= 16 {
      let first = find(ByteBlock(text, at: position))
      let second = find(ByteBlock(text, at: position + 8))
      guard first | second == 0 else {
        let count = first != 0 ? first.leadingZeroBitCount : 64 + second.leadingZeroBitCount
        return position + count / 8
      }
      position += 16
    }
    if text.count - position >= 8 {
      let found = find(ByteBlock(text, at: position))
      if found != 0 { return position + found.leadingZeroBitCount / 8 }
      position += 8
    }
    let found = find(ByteBlock(endOf: text, from: position))
    return min(text.count, position + found.leadingZeroBitCount / 8)
  }
}
