import Intake
import Testing

/// Dates of every wrong kind.
@Suite struct DateTests {
  @Test(arguments: [
    ("Mon, 2 Mar 2026 09:15:38 +0100", "2026-03-02T09:15:38+01:00"),
    ("2 Mar 2026 09:15 +0100", "2026-03-02T09:15:00+01:00"),
    ("Mon,2 Mar 2026 09:15:38 +0100 (CET)", "2026-03-02T09:15:38+01:00"),
    ("Mon, 2 (andra) Mar 2026 (i (nästlad) år) 09:15:38 GMT", "2026-03-02T09:15:38+00:00"),
    ("Fri, 21 Nov 97 09:55:06 -0600", "1997-11-21T09:55:06-06:00"),
    ("1 Jan 26 00:00:00 EST", "2026-01-01T00:00:00-05:00"),
    ("Mon Mar  2 09:15:38 2026", "2026-03-02T09:15:38+00:00"),
    ("Mon Mar  2 09:15:38 CET 2026", "2026-03-02T09:15:38+01:00"),
    ("2026-03-02T09:15:38+01:00", "2026-03-02T09:15:38+01:00"),
    ("2026-03-02T09:15:38.250Z", "2026-03-02T09:15:38+00:00"),
    ("2026-03-02 09:15:38", "2026-03-02T09:15:38+00:00"),
    ("2-Mar-2026 09:15:38 +0100", "2026-03-02T09:15:38+01:00"),
    ("Mon, 2 Mar 2026 9:15:38 PM +0100", "2026-03-02T21:15:38+01:00"),
    ("mån, 2 maj 2026 09:15:38 GMT+0200", "2026-05-02T09:15:38+02:00"),
    ("Tue, 30 Dec 1969 23:32:54 -0330", "1969-12-30T23:32:54-03:30"),
    ("Sat, 29 Feb 2020 12:00:00 +0000", "2020-02-29T12:00:00+00:00"),
    ("Mon, 2 Mar 2026 09:15:38 Z", "2026-03-02T09:15:38+00:00"),
  ])
  func aDateIsRead(_ raw: String, _ iso: String) throws {
    #expect(try Mail.field("Date", raw).date?.iso8601 == iso)
  }

  @Test(arguments: ["", "i går", "Tue, 7 Bog 2026 19:14:51 +0000", "32 Mar 2026 10:00:00 +0000"])
  func whatIsNoDateIsNone(_ raw: String) throws {
    #expect(try Mail.field("Date", raw).date == nil)
  }

  @Test func secondsAreOfUniversalTime() throws {
    let date = try #require(try Mail.field("Date", "Thu, 1 Jan 1970 01:00:10 +0100").date)
    #expect(date.seconds == 10)
    #expect(date.offset == 60)
    #expect(MessageDate(seconds: -1, offset: 0).iso8601 == "1969-12-31T23:59:59+00:00")
  }

  @Test func everyDayOfFourCenturiesIsWrittenAsItIsRead() throws {
    for day in stride(from: Int64(-25_567), to: 120_000, by: 37) {
      let date = MessageDate(seconds: day * 86_400 + 3600, offset: 60)
      #expect(try Mail.field("Date", date.iso8601).date == date)
    }
  }
}
