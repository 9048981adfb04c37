import Office
import Registry
import TestSupport
import Testing

/// What a mark hides of a letter, the same letter in another diary or under another number does not show.
@Suite struct SameLetterElsewhereTests {
  private static let body = "Pojken på Lindängens förskola har blåmärken, skriver vi på Vågen."

  private func secret(at house: TemporaryDesk) throws -> Receipt {
    let item = try house.takeIn(
      "ett.eml", from: "Kvinnojouren Vågen <v@v.example>", body: Self.body)
    var command = RegisterDocument.fixture(item: item, caseTitle: "Anmälan")
    command.title = TitleFields(text: "Oro för pojken på Lindängens förskola", isSecret: true)
    command.correspondent = Correspondent(kind: .organisation, name: "Kvinnojouren Vågen")
    command.publicSender = PublicSenderFields(organisation: "Kvinnojouren Vågen")
    command.secrecy = [
      MarkFields(provision: "26:1", scopes: [.title, .correspondent, .document])
    ]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    return try house.desk.perform(command)
  }

  private func again(
    _ title: String, _ sender: String, at house: TemporaryDesk
  ) throws -> RegisterDocument {
    let item = try house.takeIn(
      "\(title.hashValue).eml", from: "Kvinnojouren Vågen <v@v.example>", body: Self.body)
    var command = RegisterDocument.fixture(title: title, item: item, caseTitle: "Barnomsorg")
    command.correspondent = Correspondent(kind: .organisation, name: "Kvinnojouren Vågen")
    command.publicSender = PublicSenderFields(organisation: sender)
    command.files = [FileFields(decision: .withhold, reason: .personalData)]
    return command
  }

  @Test(arguments: [false, true])
  func itsTitleAndSenderStayHidden(_ isVoided: Bool) throws {
    let house = try TemporaryDesk()
    let receipt = try secret(at: house)
    if isVoided {
      try house.desk.perform(
        VoidDocument(
          document: try #require(receipt.document), version: receipt.version, reason: "Fel nämnd"))
    }
    let titled = try again("Oro för pojken på Lindängens förskola", "Socialstyrelsen", at: house)
    #expect(refusals { try house.desk.perform(titled) }.contains("case-title"))
    let sent = try again("Anmälan om barnomsorg", "Kvinnojouren Vågen", at: house)
    #expect(refusals { try house.desk.perform(sent) } == ["public-sender-person"])
  }

  @Test func aLetterOfTheSameThreadShowsNeitherItsTitleNorItsSender() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(
      "svar.eml", from: "Kvinnojouren Vågen <v@v.example>", subject: "Sv: Möte",
      body: "Kan ni på torsdag?", answers: "ett.eml")
    func answer(_ title: String, _ sender: String) -> RegisterDocument {
      var command = RegisterDocument.fixture(title: title, item: item, caseTitle: "Barnomsorg")
      command.correspondent = Correspondent(kind: .organisation, name: "Kvinnojouren Vågen")
      command.publicSender = PublicSenderFields(organisation: sender)
      command.files = [FileFields(decision: .withhold, reason: .personalData)]
      return command
    }
    _ = try secret(at: house)
    let titled = answer("Oron för en pojke, Lindängens förskola", "Socialstyrelsen")
    #expect(refusals { try house.desk.perform(titled) } == ["case-title"])
    let sent = answer("Begäran om möte", "Kvinnojouren Vågen")
    #expect(refusals { try house.desk.perform(sent) } == ["public-sender-person"])
    #expect(refusals { try house.desk.perform(answer("Begäran om möte", "Socialstyrelsen")) } == [])
  }

  @Test func aLetterOfTheSameThreadIsNotTitledAsOneThatWaitsMarked() throws {
    let house = try TemporaryDesk()
    let marked = try house.takeIn("ett.eml", subject: "Nedläggning av fabriken", body: "I maj.")
    let item = try house.takeIn(
      "svar.eml", subject: "Sv: Nedläggning av fabriken", body: "Torsdag?", answers: "ett.eml")
    var command = RegisterDocument.fixture(
      title: "Fabriken, nedläggningen", item: item, caseTitle: "Möten")
    command.files = [FileFields(decision: .withhold, reason: .personalData)]
    try house.desk.perform(AnnotatePost(item: marked, isSecret: true))
    #expect(refusals { try house.desk.perform(command) } == ["case-title"])
  }

  @Test(arguments: [
    "Angående god man för Evert Sjövik", "Klagomål på sjövik", "God man, Sjöviks barn",
  ])
  func aNameThatTheLetterGivesIsSeenInTheTitle(_ title: String) throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(
      from: "Overförmyndaren <info@bygg.example>",
      body: "Vi skriver om Evert Sjövik. Evert Sjövik behöver en god man.")
    var command = RegisterDocument.fixture(title: title, item: item, caseTitle: "God man")
    command.files = [FileFields(decision: .withhold, reason: .personalData)]
    #expect(refusals { try house.desk.perform(command) } == ["title-private-person"])
    command.title = TitleFields(text: title, namesOfficials: "Evert Sjövik är kommunalråd")
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test(arguments: ["ylva.stensjo@granvik.example", "Hälsningar Stensjo", "Ylva Stensjö"])
  func aProtectedOfficerIsKnownWithoutDots(_ text: String) throws {
    let house = try TemporaryDesk()
    var officer = SetOfficer(
      login: "ylva", name: "Ylva Stensjö", title: "inspektör", role: .handler)
    officer.hidesName = true
    try house.desk(login: "gun").perform(officer)
    let desk = try house.desk(login: "rut")
    var command = RegisterDocument.fixture()
    command.files = [FileFields(decision: .publish, assurance: "Rör bara tjänstepersoner")]
    command.files?[0].path = try house.file("svar.txt", "Svar i ärendet. \(text)")
    #expect(refusals { try desk.perform(command) } == ["file-private-data"])
  }
}
