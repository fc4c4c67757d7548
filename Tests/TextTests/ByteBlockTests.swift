import Testing

@testable import Text

@Suite struct ByteBlockTests {
  @Test func `finds the first of the bytes asked for, wherever it stands`() {
    for length in 0...26 {
      for place in 0...length {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        for later in place..<length where later == place || later % 3 == 0 {
          text[later] = UInt8(ascii: ".")
        }
        let distance = ByteBlock.distance(in: text.span) { $0.equal(to: UInt8(ascii: ".")) }
        #expect(distance == place)
      }
    }
  }

  @Test func `tells every byte from every other, in every place`() {
    for byte in UInt8.min...UInt8.max {
      let text = [UInt8](repeating: byte, count: 8)
      let block = ByteBlock(text.span, at: 0)
      let all = ByteBlock.each(0x80)
      #expect(block.letters == (Bytes.isLetter(byte) ? all : 0))
      #expect(block.beyondASCII == (byte >= 0x80 ? all : 0))
      let different = (UInt8.min...UInt8.max).allSatisfy {
        block.equal(to: $0) == ($0 == byte ? all : 0)
      }
      #expect(different)
      let differentInPart = (UInt8.min...UInt8.max).allSatisfy {
        block.equal(to: $0, in: 0xFA) == (($0 ^ byte) & 0xFA == 0 ? all : 0)
      }
      #expect(differentInPart)
    }
  }

  @Test(arguments: ["", " x", ".", ". ", "1", "1b ", "'s one", "é", "-"])
  func `words are the same by eight letters as one by one`(ending: String) {
    for length in 1...26 {
      let text = Array((String(repeating: "aBcdEfg", count: 4).prefix(length) + ending).utf8)
      var lexemes: [Lexeme] = []
      Lexeme.split(text.span, 0..<text.count, into: &lexemes)
      var hash = WordHash()
      var end = 0
      while end < text.count, Bytes.isLetter(text[end]) || Bytes.isDigit(text[end]) {
        hash.add(Words.lowercased(text[end]))
        end += 1
      }
      #expect(lexemes[0].word == 0..<end)
      #expect(lexemes[0].hash == hash.value)
      #expect(lexemes[0].kinds.contains(.capital) == (length > 1))
      #expect(lexemes[0].kinds.contains(.small))
    }
  }
}
