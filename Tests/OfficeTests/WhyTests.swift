import Office
import Registry
import TestSupport
import Testing

/// What is changed afterwards says why, and what changes nothing is no change.
@Suite struct WhyTests {
  @Test func postDoesNotArriveOnADayToComeAndIsNotChangedForNothing() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn()
    let tomorrow = house.desk.today.adding(days: 1)
    #expect(
      refusals {
        try house.desk.perform(AnnotatePost(item: item, arrivedOn: tomorrow, reason: "Fel"))
      }
        == ["arrival-day"])
    #expect(
      refusals { try house.desk.perform(AnnotatePost(item: item)) } == ["correction-reason"])
    let before = house.desk.today.adding(days: -1)
    #expect(
      refusals { try house.desk.perform(AnnotatePost(item: item, arrivedOn: before)) }
        == ["correction-reason"])
    #expect(
      refusals {
        try house.desk.perform(
          AnnotatePost(item: item, arrivedOn: before, reason: "Låg i brevlådan i går"))
      }.isEmpty)
  }

  @Test func aDecisionThatIsChangedSaysWhy() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture()
    command.files = [FileFields(decision: .withhold, reason: .copyright)]
    command.files?[0].path = try house.file("karta.txt", "Karta över leden.")
    let receipt = try house.desk.perform(command)
    func decide(_ reason: String?) throws {
      try house.desk.perform(
        DecideFile(
          document: try #require(receipt.document), version: receipt.version, file: 1,
          decision: FileFields(decision: .publish), reason: reason))
    }
    for reason in [nil, "", "x"] {
      #expect(refusals { try decide(reason) } == ["correction-reason"])
    }
    #expect(refusals { try decide("Upphovspersonen har lämnat sitt tillstånd") }.isEmpty)
    let id = try #require(receipt.document).rawValue
    #expect(
      try house.desk.history(of: .document, id).last?.reason
        == "Upphovspersonen har lämnat sitt tillstånd")
    // To withhold has its own reason, which the history tells.
    try house.desk.perform(
      DecideFile(
        document: try #require(receipt.document), version: receipt.version.map { $0 + 1 }, file: 1,
        decision: FileFields(decision: .withhold, reason: .copyright)))
    #expect(
      try house.desk.history(of: .document, id).last?.reason
        == "Fil publiceras inte: upphovsrätt")
  }

  @Test func aCaseIsOpenedAgainWithAReason() throws {
    let house = try TemporaryDesk()
    let receipt = try house.desk.perform(RegisterDocument.fixture())
    let id = try #require(receipt.diaryCase)
    try house.desk.perform(CloseCase(diaryCase: id, version: 1, to: .closed))
    #expect(
      refusals { try house.desk.perform(CloseCase(diaryCase: id, version: 2, to: .open)) }
        == ["correction-reason"])
    #expect(
      refusals {
        try house.desk.perform(
          CloseCase(diaryCase: id, version: 2, to: .open, reason: "Överklagat"))
      }.isEmpty)
  }

  @Test func whatALineGivesForNothingIsRefused() throws {
    let house = try TemporaryDesk()
    let number = try #require(try house.desk.perform(RegisterDocument.fixture()).caseNumber)
    var both = RegisterDocument.fixture(title: "Yttrande om carport")
    both.caseNumber = number
    #expect(refusals { try house.desk.perform(both) } == ["unknown-reference"])
    let item = try house.takeIn()
    let aside = SetAsidePost(
      item: item, outcome: .ofLittleImportance, reason: "Reklam utan anknytning",
      handedTo: "Länsstyrelsen")
    #expect(refusals { try house.desk.perform(aside) } == ["outcome-reason"])
  }

  @Test func aCorrectedTitleTellsThatTheCaseStillHasTheOldOne() throws {
    let house = try TemporaryDesk()
    let title = "Klagomål på snöröjning"
    let receipt = try house.desk.perform(RegisterDocument.fixture(title: title, caseTitle: title))
    var correction = CorrectDocument(
      document: try #require(receipt.document), version: receipt.version, reason: "Felskrivet")
    correction.title = TitleFields(text: "Klagomål på sandning")
    let note = try house.desk.perform(correction).note
    #expect(note?.contains("correctCase") == true)
  }
}
