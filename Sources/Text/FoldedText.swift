/// What the matchers see: a document's text with typographic variants made plain, and the way back
/// to the bytes of the file.
///
/// Curly quotes, primes and modifier apostrophes become straight, no-break and thin spaces plain,
/// hyphens and en dashes `-`, em dashes `-` between spaces; soft hyphens, zero-width characters and
/// direction marks vanish. Latin letters and the marks that follow them become one letter where there
/// is one (NFC). Arabic letters lose hamza, vowel signs and tatweel, and those that Persian writes
/// otherwise become the Arabic ones. Everything else, letter case among it, stays.
package struct FoldedText: Sendable {
  /// The folded text.
  package private(set) var bytes: [UInt8] = []

  /// Where folded and original offsets begin to differ by another amount.
  private struct Shift {
    /// First folded offset the shift holds for.
    var folded: Int
    /// Original offset − folded offset.
    var delta: Int
    /// Original bytes that stand before this offset and gave nothing.
    var dropped: Int
  }
  /// Ascending in `folded`.
  private var shifts: [Shift] = []
  /// Original offset − folded offset before the first shift.
  private var base = 0

  package init() {}

  /// Folds a range of a document's bytes, reusing this value's buffers.
  ///
  /// - Parameters:
  ///   - original: Valid UTF-8.
  ///   - range: The part to fold, on scalar boundaries.
  /// - Complexity: O(length of the range).
  package mutating func fold(_ original: [UInt8], range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    shifts.removeAll(keepingCapacity: true)
    base = range.lowerBound
    bytes.reserveCapacity(range.count)
    var plain = range.lowerBound
    var position = range.lowerBound
    let end = range.upperBound
    let source = original.span
    while true {
      position += ByteBlock.distance(in: source.extracting(position..<end)) { $0.beyondASCII }
      guard position < end else { break }
      let byte = source[position]
      if byte < 0xC2 || (byte > 0xCD && byte < 0xD8) || (byte > 0xDB && byte < 0xE2)
        || (byte > 0xE3 && byte != 0xEF)
      {
        position += 1
        continue
      }
      let (length, folding) = Self.folding(source, at: position, end: end)
      guard let folding else {
        position += length
        continue
      }
      bytes.append(contentsOf: original[plain..<position])
      switch folding {
      case .byte(let replacement):
        bytes.append(replacement)
        shift(by: length - 1, dropped: 0)
      case .dash:
        bytes.append(UInt8(ascii: " "))
        bytes.append(UInt8(ascii: "-"))
        bytes.append(UInt8(ascii: " "))
      case .nothing:
        shift(by: length, dropped: length)
      case .pair(let first, let second):
        bytes.append(first)
        bytes.append(second)
      case .mark:
        compose(with: source[position], source[position + 1])
      }
      position += length
      plain = position
    }
    bytes.append(contentsOf: original[plain..<end])
  }

  /// The range of original bytes that a range of folded bytes came from.
  ///
  /// - Parameters:
  ///   - folded: A range of offsets into `bytes`.
  ///   - original: The bytes that were folded.
  /// - Returns: The smallest range of whole scalars that holds it.
  package func original(_ folded: Range<Int>, in original: [UInt8]) -> Range<Int> {
    var passed = shifts.count
    return self.original(folded, in: original, passed: &passed)
  }

  /// The same for ranges that mostly come in order.
  ///
  /// - Parameters:
  ///   - folded: A range of offsets into `bytes`.
  ///   - original: The bytes that were folded.
  ///   - passed: 0 at first; what it was made for the range before.
  /// - Returns: The smallest range of whole scalars that holds it.
  func original(
    _ folded: Range<Int>, in original: [UInt8], passed: inout Int
  ) -> Range<Int> {
    let shifts = shifts.span
    let before = Self.count(of: shifts, upTo: folded.lowerBound, near: passed)
    passed = before
    var start = folded.lowerBound + (before > 0 ? shifts[before - 1].delta : base)
    // What lies within a sentence or a name is soon passed.
    var within = before
    while within < shifts.count, shifts[within].folded <= folded.upperBound { within += 1 }
    var end = folded.upperBound + base
    if within > 0 {
      let last = shifts[within - 1]
      end = folded.upperBound + last.delta
      // Bytes dropped exactly there are no part of it.
      if last.folded == folded.upperBound { end -= last.dropped }
    }
    while start > 0, start < original.count, original[start] & 0xC0 == 0x80 { start -= 1 }
    while end < original.count, original[end] & 0xC0 == 0x80 { end += 1 }
    return start..<max(start, end)
  }

  /// The range of folded bytes that a range of original bytes became.
  ///
  /// - Parameters:
  ///   - original: A range within the one that was folded.
  ///   - bytes: The bytes that were folded.
  /// - Returns: Empty where nothing of it is left.
  func folded(_ original: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    let start = firstFolded(at: original.lowerBound, of: bytes)
    return start..<max(start, firstFolded(at: original.upperBound, of: bytes))
  }

  /// The first folded byte that came from an original position or a later one.
  private func firstFolded(at position: Int, of original: [UInt8]) -> Int {
    bytes.indices.partitioningIndex {
      self.original($0..<$0 + 1, in: original).lowerBound >= position
    }
  }

  /// Makes one letter of the last and a mark, or lets the mark follow it.
  private mutating func compose(with first: UInt8, _ second: UInt8) {
    var start = bytes.count
    var letter: UInt32 = 0
    while start > 0, bytes.count - start < 3 {
      start -= 1
      letter |= UInt32(bytes[start]) << (8 * (bytes.count - 1 - start))
      if bytes[start] & 0xC0 != 0x80 { break }
    }
    let key = UInt64(letter) << 16 | UInt64(first) << 8 | UInt64(second)
    guard let composed = Self.compositions[key] else {
      bytes.append(first)
      bytes.append(second)
      return
    }
    let length = bytes.count - start
    bytes.removeLast(length)
    bytes += composed
    shift(by: 2 + length - composed.count, dropped: 0)
  }

  /// The bytes of a letter and of a mark after it → the bytes of both in one.
  private static let compositions: [UInt64: [UInt8]] = {
    // Strings are equal where they mean the same characters, however these are encoded.
    var scalars: [String: Unicode.Scalar] = [:]
    for value in Array(UInt32(0xC0)..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      scalars[String(scalar)] = scalar
    }
    let letters =
      (UInt32(0x41)...0x5A).compactMap(Unicode.Scalar.init)
      + (UInt32(0x61)...0x7A).compactMap(Unicode.Scalar.init) + scalars.values
    var compositions: [UInt64: [UInt8]] = [:]
    for letter in letters {
      for mark in (UInt32(0x300)...0x331).compactMap(Unicode.Scalar.init) {
        var both = String(letter)
        both.unicodeScalars.append(mark)
        guard let composed = scalars[both] else { continue }
        let key = (Array(String(letter).utf8) + Array(String(mark).utf8)).reduce(UInt64(0)) {
          $0 << 8 | UInt64($1)
        }
        compositions[key] = Array(String(composed).utf8)
      }
    }
    return compositions
  }()

  private mutating func shift(by amount: Int, dropped: Int) {
    let folded = bytes.count
    if let last = shifts.last, last.folded == folded {
      shifts[shifts.count - 1].delta += amount
      shifts[shifts.count - 1].dropped += dropped
    } else {
      let delta = (shifts.last?.delta ?? base) + amount
      shifts.append(Shift(folded: folded, delta: delta, dropped: dropped))
    }
  }

  /// The same by a number that may be just a little too small.
  private static func count(of shifts: Span<Shift>, upTo folded: Int, near guess: Int) -> Int {
    let reach = 8
    var count = guess
    if guess > 0, shifts[guess - 1].folded > folded { return self.count(of: shifts, upTo: folded) }
    while count < shifts.count, count < guess + reach, shifts[count].folded <= folded { count += 1 }
    return count < guess + reach ? count : self.count(of: shifts, upTo: folded)
  }

  /// How many shifts are in force at a folded offset or before.
  private static func count(of shifts: Span<Shift>, upTo folded: Int) -> Int {
    var count = 0
    var rest = shifts.count
    // Without a branch on what is found, which nobody can guess.
    while rest > 0 {
      let half = (rest + 1) / 2
      count += shifts[count + half - 1].folded <= folded ? half : 0
      rest -= half
    }
    return count
  }

  private enum Folding {
    case byte(UInt8)
    case dash
    case nothing
    /// A letter of two bytes for another.
    case pair(UInt8, UInt8)
    /// A mark that may be one with the letter before it.
    case mark
  }

  /// How long the scalar at `position` is, and what becomes of it; `nil` = it stays.
  private static func folding(
    _ source: Span<UInt8>, at position: Int, end: Int
  ) -> (length: Int, folding: Folding?) {
    let first = source[position]
    guard position + 1 < end else { return (1, nil) }
    let second = source[position + 1]
    switch first {
    case 0xC2:
      switch second {
      case 0xA0: return (2, .byte(UInt8(ascii: " ")))
      case 0xAD: return (2, .nothing)
      case 0xB4: return (2, .byte(UInt8(ascii: "'")))
      default: return (2, nil)
      }
    case 0xCA:  // modifier letters: turned comma, apostrophe, prime, half rings
      switch second {
      case 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF: return (2, .byte(UInt8(ascii: "'")))
      default: return (2, nil)
      }
    case 0xCC, 0xCD: return (2, first == 0xCC || second <= 0xAF ? .mark : nil)
    case 0xD8...0xDB: return (2, arabic(first, second))
    case 0xE2:
      guard second == 0x80 || second == 0x81 || second == 0x88, position + 2 < end else {
        return (2, nil)
      }
      return (3, folding(second, source[position + 2]))
    case 0xE3:
      guard second == 0x80, position + 2 < end, source[position + 2] == 0x80 else {
        return (2, nil)
      }
      return (3, .byte(UInt8(ascii: " ")))
    case 0xEF:
      guard second == 0xBB, position + 2 < end, source[position + 2] == 0xBF else {
        return (2, nil)
      }
      return (3, .nothing)
    default:
      return (1, nil)
    }
  }

  /// Folding of Arabic letters by their two bytes.
  private static func arabic(_ first: UInt8, _ second: UInt8) -> Folding? {
    switch (first, second) {
    // Alef with madda, hamza or wasla.
    case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5), (0xD9, 0xB1): .pair(0xD8, 0xA7)
    case (0xD8, 0xA4): .pair(0xD9, 0x88)  // waw with hamza
    case (0xD8, 0xA6), (0xD9, 0x89), (0xDB, 0x8C): .pair(0xD9, 0x8A)  // yeh in all its forms
    case (0xD8, 0xA9), (0xDB, 0x81), (0xDB, 0x95): .pair(0xD9, 0x87)  // teh marbuta, heh
    case (0xDA, 0xA9): .pair(0xD9, 0x83)  // keheh
    // Tatweel, vowel signs, hamza and madda above or below, superscript alef.
    case (0xD9, 0x80), (0xD9, 0x8B...0x9F), (0xD9, 0xB0): .nothing
    default: nil
    }
  }

  /// Folding of U+2000…U+207F and U+2200…U+223F by their last two bytes.
  private static func folding(_ second: UInt8, _ third: UInt8) -> Folding? {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): .byte(UInt8(ascii: " "))
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA4), (0x81, 0xA6...0xA9):
      .nothing
    case (0x80, 0x90...0x93), (0x88, 0x92): .byte(UInt8(ascii: "-"))
    case (0x80, 0x94...0x95): .dash
    case (0x80, 0x98...0x9B), (0x80, 0xB2), (0x80, 0xB5): .byte(UInt8(ascii: "'"))
    case (0x80, 0x9C...0x9F), (0x80, 0xB3), (0x80, 0xB6): .byte(UInt8(ascii: "\""))
    default: nil
    }
  }
}
