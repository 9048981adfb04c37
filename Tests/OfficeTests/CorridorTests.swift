import Office
import Platform
import Registry
import TestSupport
import Testing

/// From bytes that arrive to pages that are shown, through every room.
@Suite struct CorridorTests {
  @Test func aLetterBecomesARowOnTheWeb() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(body: "Vi ansöker om bygglov för en carport.")
    var command = RegisterDocument.fixture(item: item)
    command.files = [FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")]
    let receipt = try house.desk.perform(command)
    #expect(receipt.number == "KS 2026/0001-1")
    #expect(try house.desk.waitingCount() == 0)

    let site = "\(house.folder)/site"
    let report = try house.desk.publish(to: site)
    #expect(report.documents == 1 && report.added == 1)
    let page = String(decoding: try Files.read("\(site)/post/2026-11-20.html"), as: UTF8.self)
    #expect(page.contains("KS 2026/0001-1"))
    #expect(page.contains("Ansökan om bygglov för carport"))
    #expect(page.contains("Byggbolaget Exempel AB"))
    #expect(try Files.list("\(site)/fil") == ["1-1.txt"])
    #expect(try house.desk.verify(checksFiles: true) == .clean)

    let again = try house.desk.publish(to: site)
    #expect(again.added == 0 && again.changed == 0 && again.removed == 0)
  }

  @Test func aPlaceOfTheMunicipalityIsNoPersonInALetter() throws {
    let house = try TemporaryDesk()
    func findings(_ name: String) throws -> Int {
      let item = try house.takeIn(name, subject: name, body: "Kontakta Björk Strand för mer.")
      return try house.desk.item(item).files.reduce(0) { $0 + $1.content.scan.otherFindings }
    }
    let before = try findings("ett.eml")
    try house.desk(login: "gun").perform(AddPlaceName(name: "Björk Strand"))
    try house.desk.refresh()
    #expect(try findings("två.eml") == before - 1)
  }

  @Test func aLetterThatNamesItsPrivateSenderIsNotShownOnLooseWords() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Yttrande om parken", caseTitle: "Parken")
    command.correspondent = Correspondent(kind: .person, name: "Torvald Hjortmark")
    command.publicSender = PublicSenderFields(role: "Granne")
    command.files = [
      FileFields(
        path: try house.file("brev.txt", "Parken är bra.\n\nHjortmark, Tallbacken"),
        decision: .publish, assurance: "Läst igenom, bara sakfrågor")
    ]
    command.complete = true
    #expect(throws: OfficeError.self) { try house.desk.perform(command) }
    command.complete = false
    let receipt = try house.desk.perform(command)
    let document = try #require(receipt.document)
    #expect(throws: OfficeError.self) {
      try house.desk.perform(CompleteDocument(document: document, version: receipt.version))
    }
  }
}
