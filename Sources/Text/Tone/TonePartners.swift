/// Words that are no terms of the lexicon and have a part in the rules only beside certain others.
///
/// Texts are full of them, but have few of the others: they are looked for beside those alone.
struct TonePartners: Sendable {
  private var words = Vocabulary()
  /// By number.
  private var cues = [Cue.ordinary]

  /// Adds a word.
  ///
  /// - Parameters:
  ///   - word: In small letters.
  ///   - cue: Its cue, which needs a partner.
  mutating func insert(_ word: [UInt8], _ cue: Cue) {
    _ = words.insert(word[...])
    cues.append(cue)
  }

  /// The cue of a word; ordinary for one that has none here.
  func cue(of text: Span<UInt8>, _ word: Range<Int>) -> Cue {
    guard cues.count > 1 else { return .ordinary }
    let hash = ToneLetters.hash(of: text, word)
    return cues[Int(words.number(of: text, range: word, hash: hash, isASCII: false))]
  }

  /// Gives the words beside partners their cues.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - lexemes: Of the text or a part of it.
  ///   - tokens: Those of the lexemes, phrases joined; words that get a cue are known then.
  func find(_ text: Span<UInt8>, _ lexemes: [Lexeme], in tokens: inout ToneTokens) {
    /// Words that come to be known, ascending.
    var added: [ToneToken] = []
    // Places before it have been looked at beside another.
    var next = 0
    for partner in tokens.partners {
      let own = Int(tokens.known[partner].place)
      let end = min(own + 3, tokens.count)
      for place in max(own - 1, next)..<max(end, own - 1, next) where place != own {
        let index = tokens.firstKnown(from: place)
        if index < tokens.known.count, Int(tokens.known[index].place) == place {
          let token = tokens.known[index]
          guard token.word == 0, token.cue == .ordinary else { continue }
          let run = Int(token.start)..<Int(token.end)
          tokens.known[index].cue = cue(of: text, ToneLetters.bare(text, run))
        } else {
          let lexeme = lexemes[tokens.lexeme(at: place)]
          let cue = cue(of: text, ToneLetters.bare(text, lexeme.range))
          guard cue != .ordinary else { continue }
          var token = ToneToken(lexeme, text, word: 0, cue: cue, roles: [])
          token.place = UInt32(truncatingIfNeeded: place)
          added.append(token)
        }
      }
      next = end
    }
    tokens.insert(added)
  }
}
