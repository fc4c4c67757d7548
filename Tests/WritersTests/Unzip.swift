/// Reads the members of a zip archive, stored or deflated (RFC 1951), by its central directory.
///
/// Written anew, so that a workbook is not judged by the library that made it.
func unzip(_ archive: [UInt8]) throws -> [String: String] {
  func number(_ start: Int, _ length: Int) -> Int {
    archive[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
  var members: [String: String] = [:]
  let end = archive.count - 22
  var entry = number(end + 16, 4)
  for _ in 0..<number(end + 10, 2) {
    let nameLength = number(entry + 28, 2)
    let name = String(decoding: archive[entry + 46..<entry + 46 + nameLength], as: UTF8.self)
    let local = number(entry + 42, 4)
    let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
    let packed = archive[start..<start + number(entry + 20, 4)]
    let bytes = number(entry + 10, 2) == 0 ? Array(packed) : try inflate(packed)
    guard bytes.count == number(entry + 24, 4) else { throw UnzipError() }
    members[name] = String(decoding: bytes, as: UTF8.self)
    entry += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
  }
  return members
}

struct UnzipError: Error {}

private func inflate(_ packed: ArraySlice<UInt8>) throws -> [UInt8] {
  var input = Bits(bytes: packed)
  var output: [UInt8] = []
  var isLast = false
  while !isLast {
    isLast = try input.take(1) == 1
    switch try input.take(2) {
    case 0:
      input.skipToByte()
      let length = try input.take(16)
      _ = try input.take(16)
      for _ in 0..<length { output.append(UInt8(try input.take(8))) }
    case 1:
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      try copy(&input, &output, Code(lengths), Code(Array(repeating: 5, count: 30)))
    case 2:
      let (literals, distances) = try readCodes(&input)
      try copy(&input, &output, literals, distances)
    default: throw UnzipError()
    }
  }
  return output
}

private struct Bits {
  var bytes: ArraySlice<UInt8>
  private var held = 0
  private var count = 0

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  mutating func take(_ wanted: Int) throws -> Int {
    while count < wanted {
      guard let byte = bytes.popFirst() else { throw UnzipError() }
      held |= Int(byte) << count
      count += 8
    }
    defer {
      held >>= wanted
      count -= wanted
    }
    return held & ((1 << wanted) - 1)
  }

  mutating func skipToByte() {
    held >>= count % 8
    count -= count % 8
  }
}

/// A canonical Huffman code: how many symbols have each length, and the symbols in order.
private struct Code {
  private var counts = Array(repeating: 0, count: 16)
  private var symbols: [Int]

  init(_ lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols = lengths.indices.filter { lengths[$0] > 0 }
      .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  func symbol(_ input: inout Bits) throws -> Int {
    var code = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      code |= try input.take(1)
      if code - first < counts[length] { return symbols[index + code - first] }
      index += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    throw UnzipError()
  }
}

private func readCodes(_ input: inout Bits) throws -> (Code, Code) {
  let literalCount = try input.take(5) + 257
  let distanceCount = try input.take(5) + 1
  let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  var lengthLengths = Array(repeating: 0, count: 19)
  let given = try input.take(4) + 4
  for place in order.prefix(given) { lengthLengths[place] = try input.take(3) }
  let code = Code(lengthLengths)
  var lengths: [Int] = []
  while lengths.count < literalCount + distanceCount {
    switch try code.symbol(&input) {
    case 16:
      let previous = lengths.last ?? 0
      lengths += Array(repeating: previous, count: try input.take(2) + 3)
    case 17: lengths += Array(repeating: 0, count: try input.take(3) + 3)
    case 18: lengths += Array(repeating: 0, count: try input.take(7) + 11)
    case let length: lengths.append(length)
    }
  }
  return (Code(Array(lengths.prefix(literalCount))), Code(Array(lengths.dropFirst(literalCount))))
}

private func copy(
  _ input: inout Bits, _ output: inout [UInt8], _ literals: Code, _ distances: Code
) throws {
  while true {
    let symbol = try literals.symbol(&input)
    guard symbol >= 256 else {
      output.append(UInt8(symbol))
      continue
    }
    guard symbol > 256 else { return }
    var length = 258
    if symbol < 285 {
      let extra = symbol < 265 ? 0 : (symbol - 261) / 4
      let base = symbol < 265 ? symbol - 254 : ((symbol - 261) % 4 + 4) << extra + 3
      length = base + (try input.take(extra))
    }
    let code = try distances.symbol(&input)
    let extra = code < 4 ? 0 : code / 2 - 1
    let base = code < 4 ? code + 1 : (code % 2 + 2) << extra + 1
    let distance = base + (try input.take(extra))
    guard distance <= output.count else { throw UnzipError() }
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }
}
