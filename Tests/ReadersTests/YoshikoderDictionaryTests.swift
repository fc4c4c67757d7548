import Readers
import Testing
import Text

@Suite struct YoshikoderDictionaryTests {
  @Test func `reads Yoshikoder with terms beside categories`() throws {
    let reading = try readLexicon(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <dictionary style="1" patternengine="substring">
        <cnode name="Trade talks" desc="">
          <pnode name="tariff*"/>
          <cnode name="tone">
            <cnode name="positive"><pnode name="good &amp; f&#97;i&#x72;"/></cnode>
            <pnode name="mood"/>
          </cnode>
          <!-- <cnode name="old"> --><cnode
            name='empty' />
          <pnode name="Na\u{EF}ve"></pnode>
        </cnode>
      </dictionary>
      """, "words.ykd.xml")
    #expect(reading.lexicon.name == "Trade talks")
    #expect(
      reading.described == [
        "Trade talks: tariff* 1000", "tone.positive: good & fair 1000", "tone: mood 1000",
        "Trade talks: Na\u{EF}ve 1000",
      ])
    #expect(
      reading.messages == """
        words.ykd.xml:9: error: category 'empty' has no term
          help: add terms, or delete the category
        """)
  }

  @Test func `lists every fault of Yoshikoder`() {
    expectFaults(
      """
      words.ykd:2: error: 'alone' stands in no category
        help: put it into a cnode
      words.ykd:4: error: a term has no name
        help: write <pnode name="…">
      words.ykd:5: error: a category has no name
        help: write <cnode name="…">
      """
    ) {
      _ = try readLexicon(
        """
        <dictionary>
        <pnode name="alone"/>
        <cnode name="A"><pnode name="good"/>
        <pnode/>
        <cnode><pnode name="bad"/></cnode>
        </cnode></dictionary>
        """, "words.ykd")
    }
  }

  @Test(arguments: [
    (
      "<dictionary>\n<cnode name='A'>\n<pnode name='a'>\n</cnode>", 4,
      "'</cnode>' closes no element"
    ),
    (
      "<dictionary>\n<cnode name='A'>\n\n<pnode name='a & b'/>", 4,
      "'&' in 'a & b' begins no known sign"
    ),
    ("<dictionary>\n<cnode\nname='&foo;'/>", 3, "'&' in '&foo;' begins no known sign"),
    (
      "<dictionary>\n<cnode name='A'>\n<pnode name='a'/>\n", 2,
      "<cnode> opens here and never closes"
    ),
    (
      "<dictionary>\n<cnode name='A>\n<pnode/>", 2, "the value of 'name' has no end, or a '<' in it"
    ),
    ("<dictionary>\n<cnode name=A/>", 2, "'name' of <cnode> has no value"),
    ("<dictionary>\n<cnode a='1'\n a='2'/>", 3, "<cnode> has 'a' twice"),
    ("<dictionary>\n< cnode a='1'/>", 2, "is not XML"),
    ("<dictionary>\n<cnode a='1'\n\n", 2, "'<cnode' opens a tag that never ends"),
    ("<dictionary>\n<!-- \n", 2, "a comment opens here and never closes"),
    ("words\n", nil, "is no dictionary of Yoshikoder"),
    ("<html>\n</html>", 1, "is no dictionary of Yoshikoder"),
    (
      "<!-- \n-->\n<dictionary patternengine='regexp'><cnode name='A'/></dictionary>", 3,
      "has regular expressions, which are not read"
    ),
    (
      "<?xml version='1.0'?>\n<!DOCTYPE dictionary [<!ENTITY x SYSTEM 'file:///etc/hosts'>]>\n"
        + "<dictionary><cnode name='A'><pnode name='&x;'/></cnode></dictionary>", 2,
      "has a document type, which is not read"
    ),
    (
      "<?xml version='1.0' encoding='MacRoman'?>\n<dictionary/>", 1,
      "is in the encoding 'MacRoman', which is not read"
    ),
  ])
  func `says where a file is no dictionary of Yoshikoder`(
    _ text: String, _ line: Int?, _ problem: String
  ) throws {
    let faults = #expect(throws: InputFaults.self) { try readLexicon(text, "words.ykd") }?.faults
    #expect(faults?.map(\.line) == [line])
    #expect(faults?.map(\.problem) == [problem])
  }
}
