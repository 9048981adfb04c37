import Office
import Platform
import Registry
import TestSupport
import Testing

/// What is secret in one place is so in the others that it can be reached by.
@Suite struct SecretElsewhereTests {
  @Test func markedPostIsNotRegisteredAsIfItWereNot() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn()
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    var command = RegisterDocument.fixture(item: item)
    command.files = [FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")]
    #expect(refusals { try house.desk.perform(command) } == ["marked-post"])
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func whileMarkedPostWaitsItsFilesAreShownByNoOtherDocument() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn()
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    var command = RegisterDocument.fixture()
    command.files = [FileFields(path: "\(house.folder)/brev.eml", decision: .publish)]
    command.files?[0].assurance = "Läst, inga personuppgifter"
    #expect(refusals { try house.desk.perform(command) } == ["same-content"])
  }

  @Test func whatIsVoidedTakesItsSecrecyBackToThePost() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn()
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    let receipt = try house.desk.perform(command)
    let document = try #require(receipt.document)
    try house.desk.perform(
      VoidDocument(document: document, version: receipt.version, reason: "Fel nämnd"))
    #expect(try house.desk.item(item).item.isMarkedSecret)
    let aside = SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklam")
    #expect(refusals { try house.desk.perform(aside) } == ["secret-registered"])
    var again = RegisterDocument.fixture()
    again.files = [FileFields(path: "\(house.folder)/brev.eml", decision: .publish)]
    again.files?[0].assurance = "Läst, inga personuppgifter"
    #expect(refusals { try house.desk.perform(again) }.contains("same-content"))
  }

  @Test func aLetterIsNotShownWithoutTheOneThatIsAttachedToIt() throws {
    let house = try TemporaryDesk()
    let path = try house.file(
      "vidare.eml",
      """
      From: Byggbolaget <info@bygg.example>
      Subject: VB: plan
      Date: Fri, 20 Nov 2026 08:15:00 +0100
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/plain

      Se bifogat.
      --x
      Content-Type: message/rfc822

      From: Annan <annan@bygg.example>
      Subject: plan
      Date: Fri, 20 Nov 2026 08:00:00 +0100

      Planens hemliga del.
      --x--
      """)
    _ = try house.desk.takeIn(files: [path], for: "KS")
    let item = try #require(try house.desk.post(limit: 1).first).id
    var command = RegisterDocument.fixture(item: item)
    command.files = [
      FileFields(decision: .publish, assurance: "Läst, inga personuppgifter"),
      FileFields(decision: .withhold, reason: .personalData),
    ]
    #expect(refusals { try house.desk.perform(command) } == ["same-content"])
  }

  @Test func theSameLetterSentAgainIsTheSameLetter() throws {
    let house = try TemporaryDesk()
    let first = try house.takeIn("ett.eml")
    let second = try house.takeIn("två.eml")
    var command = RegisterDocument.fixture(item: first)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    var again = RegisterDocument.fixture(item: second)
    again.files = [FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")]
    #expect(refusals { try house.desk.perform(again) } == ["same-content"])
  }

  @Test(arguments: [
    ("Yttrande över Rådströms skrivelse", "title-private-person"),
    ("Rådström, avslag på färdtjänst", "title-private-person"),
    ("Yttrande över skrivelsen", nil),
  ])
  func whoHasWrittenInTheCaseIsNamedByNoOtherTitle(_ title: String, _ rule: String?) throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(
      title: "Ansökan om färdtjänst", caseTitle: "Färdtjänst, ansökan")
    letter.correspondent = Correspondent(kind: .person, name: "Tuva Rådström")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    let receipt = try house.desk.perform(letter)
    var answer = RegisterDocument.fixture(title: title, caseTitle: nil)
    answer.caseNumber = receipt.caseNumber
    #expect(refusals { try house.desk.perform(answer) } == (rule.map { [$0] } ?? []))
    // A word for a duty does not answer for somebody who has none.
    answer.title.namesOfficials = "Rektor på skolan"
    #expect(refusals { try house.desk.perform(answer) } == (rule.map { [$0] } ?? []))
    answer.title.namesOfficials = "Tuva Rådström är förtroendevald"
    #expect(refusals { try house.desk.perform(answer) }.isEmpty)
  }

  @Test func whomAMarkCoversIsNamedByNoFileInTheCase() throws {
    let house = try TemporaryDesk()
    var tender = RegisterDocument.fixture(
      title: "Anbud på städning", caseTitle: "Städning, upphandling")
    tender.correspondent = Correspondent(kind: .organisation, name: "Granviks Städ & Service AB")
    tender.publicSender = PublicSenderFields(organisation: "Granviks Städ & Service AB")
    tender.secrecy = [MarkFields(provision: "19:3 st2", scopes: [.document, .correspondent])]
    let receipt = try house.desk.perform(tender)
    var minutes = RegisterDocument.fixture(title: "Tidplan för städning", caseTitle: nil)
    minutes.direction = .outgoing
    minutes.caseNumber = receipt.caseNumber
    minutes.files = [FileFields(decision: .publish)]
    minutes.files?[0].path = try house.file("p.txt", "Anbud kom in från Granviks Städ och Service.")
    #expect(refusals { try house.desk.perform(minutes) } == ["file-private-data"])
    minutes.files?[0].path = try house.file("q.txt", "Tre anbud kom in.")
    #expect(refusals { try house.desk.perform(minutes) }.isEmpty)
    for title in ["Fråga till Granviks Städ", "GranviksStäd svar"] {
      var other = RegisterDocument.fixture(title: title, caseTitle: nil)
      other.caseNumber = receipt.caseNumber
      #expect(refusals { try house.desk.perform(other) } == ["title-private-person"], "\(title)")
    }
  }

  @Test func aProtectedOfficersTitleHoldsNoName() throws {
    let house = try TemporaryDesk()
    let supervisor = try house.desk(login: "gun")
    var officer = SetOfficer(
      login: "dold", name: "Anna Ek", title: "Anna Ek, socialsekreterare", role: .registrator)
    officer.hidesName = true
    #expect(refusals { try supervisor.perform(officer) } == ["setting-person"])
    officer.title = "socialsekreterare"
    #expect(refusals { try supervisor.perform(officer) }.isEmpty)
  }
}
