/// Finds spellings of romanised Arabic and Persian names that the gazetteer does not write out.
///
/// The names of the gazetteer stand in a tree by the keys of their parts (see `Romanisation`). A
/// word of text with a capital costs its key and one look at a small filter; only one that begins a
/// name is followed further, and what is found is compared with the name part by part. Where a form
/// could be the name of two actors, it is the name of neither.
struct VariantMatcher: Sendable {
  let names: VariantIndex

  /// - Parameters:
  ///   - gazetteer: Whose names are found.
  ///   - shortNames: Made from it; they follow its aliases in number.
  init(_ gazetteer: Gazetteer, shortNames: [Gazetteer.Alias]) {
    names = VariantIndex(gazetteer, shortNames: shortNames)
  }

  /// What a thread keeps, for one gazetteer.
  struct Scratch {
    fileprivate var judged = JudgedWords()
    /// The lexemes of the document that are not known to begin no name.
    fileprivate var candidates = NameLexemes.Places()
    fileprivate var path: [NamePart] = []
  }

  /// What is known while one paragraph is searched.
  private struct Search {
    var paragraph: Range<Int>
    /// The exact matches of the paragraph that a name may still touch.
    var taken: Range<Int>
    /// Where the last variant ended.
    var free: Int
    /// A word with marks that the name must hold to be one in plain letters; empty otherwise.
    var mark = 0..<0
    var path: [NamePart] = []
    /// Whether the word looked at last is, or may be, the first of a name.
    var begins = false
    var best: Found?
  }

  private struct Found {
    var range: Range<Int>
    var actor: Int32
    /// `nil` where the form belongs to an alias that is not to be varied.
    var alias: Int?
    /// Of a short name, what those of the same letters share.
    var form: Int32
    var isShort: Bool
    /// Whether only a full name spelled like it bears it out.
    var isLoose: Bool
    /// Whether it could be the name of another actor too.
    var isShared = false

    /// Takes another name that begins with the same word for the better, where it is.
    mutating func take(_ other: Found) {
      if isShort != other.isShort, actor != other.actor || range == other.range {
        // Short names count in few documents, those of the gazetteer in all.
        if isShort { self = other }
      } else if range != other.range {
        let isLonger =
          (other.range.upperBound, range.lowerBound) > (range.upperBound, other.range.lowerBound)
        if isLonger { self = other }
      } else if isLoose != other.isLoose {
        if isLoose { self = other }
      } else {
        isShared =
          isShared || other.isShared
          || (actor != other.actor && !(isShort && form == other.form))
        alias = [alias, other.alias].compactMap { $0 }.min()
      }
    }
  }

  /// Makes ready for another document: most words with capitals have been met before and begin no
  /// name.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - lexemes: Of the document, in order.
  ///   - marked: Where in them those with capitals or letters beyond ASCII stand.
  ///   - scratch: The thread's own.
  func begin(
    _ text: Span<UInt8>, _ lexemes: [Lexeme], _ marked: NameLexemes.Places,
    _ scratch: inout Scratch
  ) {
    guard !names.isEmpty else { return }
    var buffer = scratch.candidates.begin(room: marked.count)
    var places = buffer.mutableSpan
    var count = 0
    let span = lexemes.span
    for index in 0..<marked.count {
      let place = marked[index]
      let lexeme = span[place]
      places[count] = UInt32(truncatingIfNeeded: place)
      guard lexeme.end - lexeme.start > 2 else { continue }
      let isRejected =
        lexeme.isPlain
        && (!names.hasRomanised || scratch.judged.hasRejected(JudgedWords.key(of: lexeme, text)))
      count += isRejected ? 0 : 1
    }
    scratch.candidates.end(buffer, count: count)
  }

  /// Adds the variants in one paragraph to the exact matches found there.
  ///
  /// A variant that holds exact matches and more takes their place, since the longest name wins;
  /// one that crosses, equals or stands within an exact match is none.
  ///
  /// - Parameters:
  ///   - text: Folded.
  ///   - paragraph: Where to look; no match leaves it.
  ///   - lexemes: Of the document, in order.
  ///   - part: Those of the paragraph.
  ///   - first: The first of the exact matches of the paragraph in `matches`, which are the last
  ///     there.
  ///   - matches: Stays in order, without overlaps.
  ///   - scratch: The thread's own.
  func match(
    _ text: Span<UInt8>, paragraph: Range<Int>, lexemes: [Lexeme], _ part: Range<Int>,
    from first: Int, in matches: inout [PhraseMatcher.Match],
    _ scratch: inout Scratch
  ) {
    guard !names.isEmpty else { return }
    let candidates = scratch.candidates.next(before: part.upperBound)
    guard !candidates.isEmpty else { return }
    var variants: [PhraseMatcher.Match] = []
    var search = Search(
      paragraph: paragraph, taken: first..<matches.count, free: paragraph.lowerBound)
    swap(&search.path, &scratch.path)
    defer { swap(&search.path, &scratch.path) }
    let span = lexemes.span
    for index in candidates {
      let lexeme = span[scratch.candidates[index]]
      guard lexeme.end > search.free else { continue }
      if lexeme.isPlain {
        findPlain(text, lexeme, matches, &search, &scratch.judged, into: &variants)
        continue
      }
      var position = Int(lexeme.start)
      while position < Int(lexeme.end) {
        guard Words.isWord(at: position, in: text, end: Int(lexeme.end)) else {
          position +=
            text[position] < 0x80
            ? 1 : Words.scalar(in: text, at: position, end: Int(lexeme.end)).length
          continue
        }
        var start = position
        position = Self.wordEnd(text, from: start, limit: Int(lexeme.end))
        if text[start] & 0x20 != 0 { start = Self.skipElision(text, start..<position) }
        if (start..<position).contains(where: { text[$0] >= 0x80 }) {
          findMarked(text, start..<position, matches, &search, into: &variants)
        } else if names.hasRomanised, names.mayBegin(text, start..<position) {
          find(text, at: start, matches, &search, into: &variants)
        }
      }
    }
    guard !variants.isEmpty else { return }
    Self.merge(variants, from: first, into: &matches)
  }

  /// Looks for a variant whose first word is that of a plain lexeme.
  @inline(__always) private func findPlain(
    _ text: Span<UInt8>, _ lexeme: Lexeme, _ matches: [PhraseMatcher.Match],
    _ search: inout Search, _ judged: inout JudgedWords,
    into variants: inout [PhraseMatcher.Match]
  ) {
    let start = Int(lexeme.start)
    let key = JudgedWords.key(of: lexeme, text)
    let judgement = key.map { judged.judgement(of: $0) } ?? .none
    if judgement == .rejected { return }
    let word =
      judgement == .accepted
      ? RomanisedWord(text, at: start, limit: search.paragraph.upperBound)
      : names.mayBegin(text, lexeme.word) ? beginning(text, at: start, search) : nil
    if let word {
      find(text, word, at: start, matches, &search, into: &variants)
    } else {
      search.begins = false
    }
    if let key, judgement == .none { judged.insert(key, isAccepted: search.begins) }
  }

  /// Looks for a variant that holds a word with marks: it may begin some words before.
  private func findMarked(
    _ text: Span<UInt8>, _ word: Range<Int>, _ matches: [PhraseMatcher.Match],
    _ search: inout Search, into variants: inout [PhraseMatcher.Match]
  ) {
    var starts = [word.lowerBound]
    while starts.count <= 4,
      let previous = NameReader.previous(
        text, before: starts[starts.count - 1], limit: search.free),
      previous.word.startsWithCapital || previous.word.letters.count <= 3
    {
      starts.append(previous.word.start)
    }
    search.mark = word
    for start in starts.reversed() {
      find(text, at: start, matches, &search, into: &variants)
    }
    search.mark = 0..<0
  }

  /// The word at a position, where it may begin a name.
  @inline(__always) private func beginning(
    _ text: Span<UInt8>, at start: Int, _ search: Search
  ) -> RomanisedWord? {
    let byte = text[start]
    guard byte >= 0x80 || byte & 0x20 == 0,
      let word = RomanisedWord(text, at: start, limit: search.paragraph.upperBound),
      word.startsWithCapital, word.letters.count > (search.mark.isEmpty ? 2 : 1),
      NamePart.mayBeCompound(word.letters)
        || mayBegin(Romanisation.key(of: word.letters), search)
    else { return nil }
    return word
  }

  /// Looks for a variant whose first word with a capital begins at a position.
  @inline(__always) private func find(
    _ text: Span<UInt8>, at start: Int, _ matches: [PhraseMatcher.Match], _ search: inout Search,
    into variants: inout [PhraseMatcher.Match]
  ) {
    guard start >= search.free, let word = beginning(text, at: start, search) else { return }
    find(text, word, at: start, matches, &search, into: &variants)
  }

  private func find(
    _ text: Span<UInt8>, _ word: RomanisedWord, at start: Int, _ matches: [PhraseMatcher.Match],
    _ search: inout Search, into variants: inout [PhraseMatcher.Match]
  ) {
    search.begins = true
    guard start >= search.free else { return }
    search.begins = false
    // A word with marks looks back some words.
    while let first = search.taken.first, matches[first].range.upperBound + 160 < start {
      search.taken.removeFirst()
    }
    search.path.removeAll(keepingCapacity: true)
    let step = NameReader.Step(word: word, before: [], start: start)
    follow(text, step, from: 0, matches, &search)
    if let best = search.best {
      search.best = nil
      search.free = best.range.upperBound
      if let alias = best.alias, best.isShort || !best.isShared {
        variants.append(
          PhraseMatcher.Match(
            range: best.range, alias: alias, isVariant: true,
            isLoose: best.isLoose || best.isShared))
      }
    }
  }

  @inline(__always) private func mayBegin(_ key: UInt64, _ search: Search) -> Bool {
    search.mark.isEmpty ? names.mayBegin(key) : names.mayBeginMarked(key)
  }

  /// Goes from a node on by a word, with the two ways to read one that begins with *al*.
  private func follow(
    _ text: Span<UInt8>, _ step: NameReader.Step, from node: Int32,
    _ matches: [PhraseMatcher.Match], _ search: inout Search
  ) {
    follow(text, step, skipping: 0, from: node, matches, &search)
    if !step.before.contains(.article), let article = NameReader.joinedArticle(step.word.letters) {
      var joined = step
      joined.before.formUnion([.article, .plainArticle, .joinedArticle])
      follow(text, joined, skipping: article, from: node, matches, &search)
    }
  }

  private func follow(
    _ text: Span<UInt8>, _ step: NameReader.Step, skipping skipped: Int, from node: Int32,
    _ matches: [PhraseMatcher.Match], _ search: inout Search
  ) {
    let depth = search.path.count
    defer { search.path.removeLast(search.path.count - depth) }
    NamePart.split(step.word, before: step.before, skipping: skipped, into: &search.path)
    // A capital inside a word is the start of a part joined to it, or the word is none.
    if step.word.hasInnerCapital, skipped == 0, search.path.count == depth + 1 { return }
    var node = node
    for index in depth..<search.path.count {
      let key = search.path[index].key
      if node == 0, !mayBegin(key, search) { return }
      node = names.node(from: node, by: key)
      if node == 0 { return }
    }
    search.begins = true
    for place in names.patterns(at: node) {
      consider(text, names.patterns[place], matches, &search)
    }
    let limit = search.paragraph.upperBound
    if names.goesOn(from: node),
      let next = NameReader.next(text, after: step.word.end, limit: limit)
    {
      follow(text, next, from: node, matches, &search)
    }
  }

  /// Takes a pattern for the best if the path is a licensed spelling of it.
  private func consider(
    _ text: Span<UInt8>, _ pattern: VariantIndex.Pattern, _ matches: [PhraseMatcher.Match],
    _ search: inout Search
  ) {
    // Most names stand as the gazetteer has them, and nothing is left to find.
    guard
      let start = start(text, of: search.path[0], pattern, limit: search.paragraph.lowerBound),
      start >= search.free
    else { return }
    let range = start..<search.path[search.path.count - 1].end
    let isShort = pattern.traits.contains(.short)
    let isAlone = search.path.count == 1
    guard isFree(range, pattern, matches, search) else { return }
    let isFirm = isSpelling(search.path, of: pattern, isAlone: isAlone)
    guard isFirm || isShort && isAlone && isSpelling(search.path, of: pattern, isAlone: false)
    else { return }
    let isMarked =
      pattern.traits.contains(.plain) && !search.mark.isEmpty
      && range.contains(search.mark.lowerBound) && isPlainly(search.path, pattern)
    guard PhraseMatcher.isWhole(range, in: text, paragraph: search.paragraph),
      isMarked && search.path.count > 1 || !isEnglish(search.path, pattern),
      pattern.parts > 1 || !isBound(text, start, limit: search.paragraph.lowerBound)
    else { return }
    let alias = pattern.traits.contains(.found) || isMarked ? Int(pattern.alias) : nil
    let found = Found(
      range: range, actor: pattern.actor, alias: alias, form: pattern.form, isShort: isShort,
      isLoose: !isFirm)
    if search.best == nil {
      search.best = found
    } else {
      search.best?.take(found)
    }
  }

  /// Whether a range holds every exact match it touches, and more than one such match; of a short
  /// name only matches of its actor, since few documents have it.
  private func isFree(
    _ range: Range<Int>, _ pattern: VariantIndex.Pattern, _ matches: [PhraseMatcher.Match],
    _ search: Search
  ) -> Bool {
    for index in search.taken {
      let taken = matches[index].range
      if taken.lowerBound >= range.upperBound { break }
      if taken.upperBound <= range.lowerBound { continue }
      if taken == range || taken.lowerBound < range.lowerBound
        || taken.upperBound > range.upperBound
      {
        return false
      }
      if pattern.traits.contains(.short), names.actors[matches[index].alias] != pattern.actor {
        return false
      }
    }
    return true
  }
}
