import Office
import Registry
import TestSupport
import Testing

/// Files are attached to what is drawn up here.
@Suite struct AttachmentTests {
  /// A seat where minutes are being registered in a case.
  private func minutes() throws -> Seat {
    let seat = try Seat { try $0.desk.perform(RegisterDocument.fixture()) }
    seat.press("2", "F7")
    seat.go(to: "Rubrik ")
    seat.type("Protokoll från kommunstyrelsen")
    return seat
  }

  @Test func minutesAreRegisteredWithTheirFile() throws {
    let seat = try minutes()
    let path = try seat.office.file("protokoll.txt", "Protokoll från nämnden.")
    seat.go(to: "Bifoga fil")
    seat.type("/finns/inte")
    #expect(seat.tells("”/finns/inte” kan inte läsas: den finns inte."))
    seat.press("Ctrl+U")
    seat.type(path)
    seat.press("Ctrl+S")
    #expect(seat.has("Det är inte valt om"))
    seat.go(to: "Fil 1")
    seat.press("Right")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [2, 1, 0])
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    let document = try seat.office.desk.document(line.id)
    #expect(line.status == "completed")
    #expect(document.files.map(\.file.name) == ["protokoll.txt"])
    #expect(document.content.correspondent == .notApplicable)
  }

  @Test func minutesAreRegisteredWithTheirAnnexes() throws {
    let seat = try minutes()
    _ = try seat.office.file("protokoll.txt", "Protokoll från nämnden.")
    let annex = try seat.office.file("bilaga.txt", "Bilaga till protokollet.")
    seat.go(to: "Bifoga fil  ")
    // The folder's files are listed, and the one that begins so is taken.
    seat.type("\(seat.office.folder)/prot")
    seat.press("F4", "Enter")
    seat.go(to: "Fil 1")
    seat.press("Right")
    seat.go(to: "Bifoga fil till")
    seat.type("\(annex)x")
    #expect(seat.tells("kan inte läsas: den finns inte."))
    #expect(seat.has("Fil 1") && !seat.has("Fil 2"))
    seat.press("Backspace")
    seat.go(to: "Fil 2")
    seat.press("Right", "Right", "Right")
    seat.press("Ctrl+S")
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    let files = try seat.office.desk.document(line.id).files.map(\.file)
    #expect(files.map(\.name) == ["protokoll.txt", "bilaga.txt"])
    #expect(files.map(\.decision) == [.publish(assurance: nil), .withhold(.personalData)])
  }

  @Test func anotherFileInItsPlaceIsDecidedAnew() throws {
    let seat = try minutes()
    let paths = try ["a", "b"].map { try seat.office.file("\($0).txt", "Bilaga \($0).") }
    for path in paths {
      seat.go(to: path == paths[0] ? "Bifoga fil  " : "Bifoga fil till")
      seat.type(path)
    }
    seat.go(to: "Fil 1")
    seat.press("Right")
    seat.go(to: "Fil 2")
    seat.press("Right")
    // The first is taken away by writing the second in its place.
    seat.go(to: "Bifoga fil  ")
    seat.press("Ctrl+U")
    seat.type(paths[1])
    seat.press("Ctrl+S")
    #expect(try seat.counts()[0] == 1)
    #expect(seat.has("Det är inte valt om"))
  }

  /// A new document with files of these texts, of which the first is to be published, the next is secret and
  /// the third has personal data.
  private func attach(_ texts: [String], at seat: Seat) throws -> [String] {
    let paths = try texts.enumerated().map { try seat.office.file("\($0.offset).txt", $0.element) }
    for (number, path) in paths.enumerated() {
      seat.go(to: number == 0 ? "Bifoga fil  " : "Bifoga fil till")
      while number > 0, seat.focusedLine.contains("/") {
        seat.press("Down")
        seat.go(to: "Bifoga fil till")
      }
      seat.type(path)
      seat.go(to: "Fil \(number + 1)")
      for _ in 0...number { seat.press("Right") }
    }
    return paths
  }

  @Test func theFilesBehindOneThatIsTakenAwayKeepTheirDecisions() throws {
    let seat = try minutes()
    _ = try attach(["Protokoll.", "Bilaga om väg.", "Bilaga om bro."], at: seat)
    seat.go(to: "Bifoga fil  ")
    seat.press("Ctrl+U", "Down", "Ctrl+S")
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    let files = try seat.office.desk.document(line.id).files.map(\.file)
    #expect(files.map(\.name) == ["1.txt", "2.txt"])
    #expect(files.map(\.decision) == [.withhold(.secrecy), .withhold(.personalData)])
  }

  @Test func aFileThatGetsOtherContentIsDecidedAnew() throws {
    let seat = try minutes()
    _ = try attach(["Protokoll."], at: seat)
    _ = try seat.office.file("0.txt", "Ett annat protokoll.")
    seat.press("Ctrl+S")
    #expect(seat.tells("har fått annat innehåll") || seat.has("Det är inte valt om"))
    #expect(try seat.counts()[0] == 1)
  }

  @Test func aReasonToWithholdIsNoWordForShowing() throws {
    let seat = try minutes()
    _ = try attach(["Protokoll."], at: seat)
    seat.press("Left", "Left")
    seat.go(to: "Din bedömning")
    seat.type("Barnens ansikten syns")
    seat.go(to: "Fil 1")
    seat.press("Right", "Right")
    #expect(!seat.has("Barnens ansikten syns"))
    seat.press("Left", "Left")
    #expect(seat.has("Barnens ansikten syns"))
  }
}
