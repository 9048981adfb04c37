import Office
import Platform
import Registry
import TestSupport
import Testing

/// The day of arrival of what a scanner has laid.
@Suite struct ScanDayTests {
  @Test(arguments: [
    ("20261112.txt", "2026-11-12"), ("20261112-0003.txt", "2026-11-12"),
    ("20261112081533.txt", "2026-11-12"), ("2026-11-12 Tallmo.txt", "2026-11-12"),
    // Days to come, long past or none at all are not taken from the name.
    ("20261130.txt", "2026-11-02"), ("20251101.txt", "2026-11-02"),
    ("20261350.txt", "2026-11-02"), ("2026111299.txt", "2026-11-02"),
    ("skanning 20261112.txt", "2026-11-02"),
  ])
  func aScanIsOfTheDayThatItsNameBeginsWith(_ name: String, _ day: String) throws {
    let house = try TemporaryDesk()
    let path = try house.file(name, "Ett brev som har skannats in.")
    _ = try Subprocess.run(["touch", "-d", "2026-11-02 12:00", path])
    _ = try house.desk.takeIn(files: [path], for: "KS")
    #expect(try house.desk.post(limit: 1).first?.arrivedOn.description == day)
  }

  @Test(arguments: [
    ("Mon, 2 Nov 2026 09:00:00 +0100", "2026-11-02"),
    ("Tue, 2 Nov 1993 09:00:00 +0100", "1993-11-02"),
    // Clocks that stand at nought, or are said of another century.
    ("Thu, 1 Jan 1970 00:00:00 +0000", nil), ("Sat, 2 Nov 1850 09:00:00 +0100", nil),
    ("Wed, 2 Nov 2050 09:00:00 +0100", nil),
  ])
  func aClockThatIsWrongDatesNoMail(_ date: String, _ day: String?) throws {
    let house = try TemporaryDesk()
    let path = try house.file(
      "brev.eml", "From: a@b.example\nTo: c@d.example\nSubject: Hej\nDate: \(date)\n\nHej\n")
    _ = try house.desk.takeIn(files: [path], for: "KS")
    let arrived = try #require(try house.desk.post(limit: 1).first).arrivedOn
    #expect(arrived.description == day ?? house.desk.today.description)
  }
}
