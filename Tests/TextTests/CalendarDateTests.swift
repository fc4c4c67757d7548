import Testing

import Text

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "0001-01-01", "1999-12-31", "2000-02-29", "2023-11-20", "2024-02-29", "9999-12-31",
  ])
  func `reads a day and writes it the same`(_ text: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.description == text)
    #expect(date.yearAndMonth == String(text.prefix(7)))
  }

  @Test(arguments: [
    "", "2023", "2023-11", "2023-1-2", "20231120", "2023/11/20", "2023-11-20 ", "23-11-20",
    "+023-11-20", "2023-11-2O", "2023-11-20T00:00", "２０23-11-20", "−023-11-2",
  ])
  func `reads no other notation`(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    "2023-00-10", "2023-13-10", "2023-01-00", "2023-01-32", "2023-04-31", "2023-02-29",
    "1900-02-29", "2100-02-29", "0000-01-01",
  ])
  func `knows no day that the calendar does not have`(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `has 146,097 days in four hundred years`() {
    var days = 0
    for year in 1601...2000 {
      for month in 1...12 {
        for day in 1...31 where CalendarDate(year: year, month: month, day: day) != nil {
          days += 1
        }
      }
    }
    #expect(days == 146_097)
  }

  @Test func `orders days as their ISO notation is ordered`() throws {
    let texts = ["0999-12-31", "2021-03-05", "2021-03-06", "2021-12-01", "2022-01-01"]
    let dates = try texts.map { try #require(CalendarDate(iso: $0)) }
    #expect(dates.reversed().sorted() == dates)
    #expect(!(dates[0] < dates[0]))
  }
}
