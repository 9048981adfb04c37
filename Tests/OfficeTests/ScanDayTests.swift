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
}
