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
  ///   - tokens: Those of the text or a part of it, phrases joined.
  func find(_ text: Span<UInt8>, in tokens: inout ToneTokens) {
    for partner in tokens.partners {
      for place in max(partner - 1, 0)..<min(partner + 3, tokens.all.count)
      where tokens.all[place].word == 0 && tokens.all[place].cue == .ordinary {
        let run = Int(tokens.all[place].start)..<Int(tokens.all[place].end)
        tokens.all[place].cue = cue(of: text, ToneLetters.bare(text, run))
      }
    }
  }
}
