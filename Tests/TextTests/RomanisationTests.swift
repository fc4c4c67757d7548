import Testing

@testable import Text

@Suite struct RomanisationTests {
  private typealias Letters = Romanisation.Letters

  private func isVariant(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Letters(left.utf8), Letters(right.utf8))
    let isVariant = Romanisation.isVariant(left, right)
    if isVariant { #expect(Romanisation.key(of: left) == Romanisation.key(of: right)) }
    #expect(Romanisation.isVariant(right, left) == isVariant)
    return isVariant
  }

  @Test(arguments: [
    "qasim kasim qassem qaasem", "hizb hezb", "muhandis mohandes muhandees", "salih saleh saalih",
    "kadhimi kathimi kadhemi", "kadhimi kazimi kadhymi", "riyad riad riyadh", "nuri noori nouri",
    "hussein husain husayn hosseyn", "kataib kataeb katayb", "tawfiq taufiq tawfik",
    "dawud daoud davood", "alawi alavi alaoui alawy", "hikma hikmah hikmaa", "shia shiah shiya",
    "mughniya mughniyya mughniyah mughniyeh", "muhammad mohammed mohamad muhamed",
    "ahmad ahmed", "mahdi mehdi", "yusuf youssef yousif", "bin ibn ben", "qadir ghadir kadir",
    "gaddafi qaddafi gadhafi", "mustafa mostafa mustapha", "mashhad mashad", "yaqub yacoub",
    "bashar bashshar bachar", "haftar hifter", "iyad ayad", "zawahiri zawahri",
    "rouhani ruhani rowhani", "jihad djihad", "reza ridha rida",
    "sufyan sufian sufiyan soufeean", "zakarya zakaria zakariya zakariyya", "haryoun harioun",
    "alyes alies", "jawhar jauhar", "tawhidiya tauhidiyya tawheediyeh",
  ])
  func `takes spellings of one word for one`(_ spellings: String) {
    let words = spellings.split(separator: " ").map(String.init)
    for word in words { #expect(isVariant(words[0], word), "\(word)") }
  }

  @Test(arguments: [
    "hassan hussein", "salam salim", "salih salah", "jamal jamil", "samir samira", "omar ammar",
    "badr badran", "maliki malik", "nasr nasir", "kani ghani", "rida riza", "harith harit",
    "hadi haddu", "karim karam", "fathi fatih", "munir manar", "qais qasi", "hamid hamud",
    "kane kani", "camel kamil", "sami saami's", "khalid halid", "shams sams", "amin iman",
    "hadya hadi", "sufyan sufan", "sufyan sufin", "jawhar jawar", "hamid hamad", "rashid rushd",
    "dawla duwal", "khatib katib", "ghalib kalib", "zaki daki",
  ])
  func `keeps different words apart`(_ pair: String) {
    let words = pair.split(separator: " ").map(String.init)
    #expect(!isVariant(words[0], words[1]))
  }

  @Test func `gives a skeleton to every spelling that shares a key`() {
    for spelling in ["mohammed", "muhamad", "mohamed"] {
      let bytes = Array(spelling.utf8)
      let skeleton = Romanisation.skeleton(bytes.span, 0..<bytes.count)
      #expect(Romanisation.skeletons(of: Letters("muhammad".utf8)).contains(skeleton))
    }
  }

  @Test(arguments: [
    ("Kata'ib", "kataib", 7), ("Sa'd's", "sad", 4), ("Abbas' ", "abbas", 5), ("Rabi'a", "rabia", 6),
    ("Ṣāliḥ,", "salih", 10), ("S\u{323}a\u{304}lih\u{323}", "salih", 11), ("Şükrü", "sukru", 8),
    ("Sha`bi-led", "shabi", 6), ("We'll", "we", 2), ("ʿ", "", 0), ("Iran2", "", 0), ("Ирак", "", 0),
    ("Abdurrahmannurruddinabdulkarim", "", 0),
  ])
  func `reads a word without its marks`(_ text: String, _ letters: String, _ end: Int) {
    let bytes = Array(text.utf8)
    let word = RomanisedWord(bytes.span, at: 0, limit: bytes.count)
    #expect(word?.end ?? 0 == end)
    #expect((word?.letters ?? Letters()) == Letters(letters.utf8))
  }

  @Test(arguments: [
    ("Abdulmahdi", "abd mahdi"), ("Abdurrahman", "abd rahman"), ("Abdullah", "abd lah"),
    ("Abdulla", "abd la"), ("Abdul", "abd"), ("Abdus", "abd"), ("Abd", "abd"), ("Abdi", "abdi"),
    ("Abadi", "abadi"), ("Abdali", "abdali"), ("Abolhassan", "abo hassan"), ("Abou", "abou"),
    ("Hezbollah", "hezb lah"), ("Hizboullah", "hizb lah"), ("Nasrallah", "nasr lah"),
    ("Allah", "lah"), ("Mullah", "mullah"), ("Shallah", "shallah"), ("Sadr", "sadr"),
    ("Abdelaziz", "abd aziz"), ("Abel", "abel"), ("Salahuddin", "salah din"),
    ("Izzeddine", "izz dine"), ("Aladdin", "aladdin"), ("Shahin", "shahin"),
  ])
  func `splits compounds`(_ text: String, _ parts: String) throws {
    let bytes = Array(text.utf8)
    let read = RomanisedWord(bytes.span, at: 0, limit: bytes.count)
    let word = try #require(read)
    var found: [NamePart] = []
    NamePart.split(word, before: [], into: &found)
    let letters = found.map { part in
      String(decoding: (0..<part.letters.count).map { part.letters[$0] }, as: UTF8.self)
    }
    #expect(letters.joined(separator: " ") == parts)
  }
}
