import Office
import Registry
import TestSupport
import Testing

/// Somebody whose address is protected in one case is guarded in all others.
@Suite struct ProtectedElsewhereTests {
  private func house(
    of name: String = "Tova Rådström", onCase: Bool = false
  ) throws -> TemporaryDesk {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(title: "Fel i utskick", caseTitle: "Utskick")
    letter.correspondent = Correspondent(
      kind: .person, name: name, contact: "Tallvägen 8, 360 40 Rottne, tfn 070-123 45 67",
      email: "tova@post.example")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    let mark = MarkFields(provision: "21:3 st1", scopes: [.correspondent, .document])
    if onCase { letter.newCase?.secrecy = [mark] } else { letter.secrecy = [mark] }
    try house.desk.perform(letter)
    return house
  }

  private func showing(
    _ text: String, at house: TemporaryDesk, assurance: String, from sender: Correspondent? = nil
  ) throws -> RegisterDocument {
    var command = RegisterDocument.fixture(title: "Ansökan om bidrag", caseTitle: "Bidrag")
    if let sender {
      command.correspondent = sender
      command.publicSender = PublicSenderFields(role: "Invånare")
    }
    command.files = [FileFields(decision: .publish, assurance: assurance)]
    command.files?[0].path = try house.file("bidrag.txt", text)
    return command
  }

  @Test(
    arguments: [
      "Kontakta Tova Rådström.", "RÅDSTRÖM, TOVA bor här.", "Tova Rådströms bidrag",
      "Skriv till Tova@Post.example", "Tova Maria Rådström", "Tova Radstrom", "Tova;Rådström;1",
      "Kölista: Tallvägen 8", "Till TALLVÄGEN 8 i Rottne", "Ring +46 70 123 45 67 efter fem.",
      "Ring 070.123.45.67", "Ring 070–123–45–67", "Bor på Tallv. 8",
      "Skriv till tova@post.example.", "Tova Maria Karin Rådström",
      "Ring 070,123,45,67", "Bor på Tallvägen nr 8",
    ], [false, true])
  func aFileOfAnotherCaseThatNamesThemAsksWhoItIs(_ text: String, _ onCase: Bool) throws {
    let house = try house(onCase: onCase)
    let usual = try showing(text, at: house, assurance: "Rör bara förtroendevalda")
    #expect(refusals { try house.desk.perform(usual) } == ["file-private-data"])
    let told = try showing(text, at: house, assurance: "En annan person än i KS 2026/0001-1")
    #expect(refusals { try house.desk.perform(told) }.isEmpty)
  }

  @Test(arguments: [
    Correspondent(kind: .person, name: "Rådström Tova"),
    Correspondent(kind: .person, name: "T. R.", email: "TOVA@post.example"),
  ])
  func theirOwnLetterInAnotherCaseIsNotShown(_ sender: Correspondent) throws {
    let house = try house()
    let letter = try showing(
      "Jag söker bidrag.", at: house, assurance: "Läst, inga personuppgifter", from: sender)
    #expect(refusals { try house.desk.perform(letter) } == ["file-private-data"])
  }

  @Test(arguments: [
    "Tallvägen 80 byggs om.", "Tallvägen byggs om, 8 veckor.", "Ring 070-123 45 68.",
  ])
  func otherPlacesAndNumbersAreNotTheirs(_ text: String) throws {
    let house = try house()
    let usual = try showing(text, at: house, assurance: "Rör bara förtroendevalda")
    #expect(refusals { try house.desk.perform(usual) }.isEmpty)
  }

  @Test func noTitleOfAnotherCaseNamesThem() throws {
    let house = try house()
    var command = RegisterDocument.fixture(title: "Yttrande från Tova Rådström", caseTitle: "Vägar")
    command.title.namesOfficials = "Tova Rådström är ledamot"
    #expect(refusals { try house.desk.perform(command) } == ["title-private-person"])
    command.title.namesOfficials = "Tova Rådström, en annan person än i KS 2026/0001-1"
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func bothTheDocumentsAndTheCasesTitleAreLookedAt() throws {
    let house = try house()
    var letter = RegisterDocument.fixture(title: "Fel i lista", caseTitle: "Lista")
    letter.correspondent = Correspondent(kind: .person, name: "Alva Stensjö")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    letter.secrecy = [MarkFields(provision: "21:3 a", scopes: [.correspondent, .document])]
    try house.desk.perform(letter)
    var command = RegisterDocument.fixture(
      title: "Yttrande från Tova Rådström", caseTitle: "Yttrande från Alva Stensjö")
    command.title.namesOfficials = "Tova Rådström är ledamot"
    command.newCase?.title.namesOfficials = "Alva Stensjö är en annan än i KS 2026/0002-1"
    #expect(refusals { try house.desk.perform(command) } == ["title-private-person"])
    command.title.namesOfficials = "Tova Rådström är en annan än i KS 2026/0001-1"
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test(arguments: ["Tova Ek och Bo Rådström", "Rådströmsgatan är avstängd", "Läs mer om tovor"])
  func othersAreNotTakenForThem(_ text: String) throws {
    let house = try house()
    let letter = try showing(text, at: house, assurance: "Rör bara förtroendevalda")
    #expect(refusals { try house.desk.perform(letter) }.isEmpty)
  }

  @Test func aMarkThatIsMadeLaterTakesWhatNamesThemFromTheWeb() throws {
    let house = try TemporaryDesk()
    try house.desk.perform(
      try showing("Tova Rådström valdes.", at: house, assurance: "Rör bara förtroendevalda"))
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).documents == 1)
    var letter = RegisterDocument.fixture(title: "Fel i utskick", caseTitle: "Utskick")
    letter.correspondent = Correspondent(kind: .person, name: "Tova Rådström")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    letter.secrecy = [MarkFields(provision: "21:3 a", scopes: [.correspondent, .document])]
    try house.desk.perform(letter)
    let report = try house.desk.publish(to: site)
    #expect(report.documents == 1 && report.refused.count == 1)
  }

  @Test(arguments: ["Tova Rådström AB", "Tova Rådströms Redovisning", "Ulfströms Bygg"])
  func noPublicSenderNamesThem(_ name: String) throws {
    let house = try house()
    var letter = RegisterDocument.fixture(title: "Fel i lista", caseTitle: "Lista")
    letter.correspondent = Correspondent(kind: .person, name: "Mirella Ulfström")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    letter.secrecy = [MarkFields(provision: "21:3 a", scopes: [.correspondent, .document])]
    try house.desk.perform(letter)
    var command = RegisterDocument.fixture(title: "Fråga om skyltar", caseTitle: "Skyltar")
    command.correspondent = Correspondent(kind: .organisation, name: name)
    command.publicSender = PublicSenderFields(organisation: name)
    #expect(refusals { try house.desk.perform(command) } == ["public-sender-person"])
    // In the same case too.
    command.newCase = nil
    command.caseNumber = "KS 2026/0002"
    #expect(refusals { try house.desk.perform(command) }.contains("public-sender-person"))
  }

  @Test(arguments: ["Svar om Ulfströms skyltar", "Ulfström", "Yttrande från ulfström"])
  func aRareLastNameAloneInATitleIsAskedAbout(_ title: String) throws {
    let house = try house(of: "Mirella Ulfström")
    var command = RegisterDocument.fixture(title: title, caseTitle: "Vägar")
    command.title.namesOfficials = "Ulfström är ledamot"
    #expect(refusals { try house.desk.perform(command) } == ["title-private-person"])
    command.title.namesOfficials = "Ulfström är en annan person än i KS 2026/0001-1"
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func aUsualLastNameAloneTellsNobody() throws {
    let house = try house(of: "Anna Sandberg")
    var command = RegisterDocument.fixture(title: "Fråga om skyltar", caseTitle: "Skyltar")
    command.correspondent = Correspondent(kind: .organisation, name: "Sandbergs Bygg")
    command.publicSender = PublicSenderFields(organisation: "Sandbergs Bygg")
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func theContactAndWhomAHiddenTitleNamesAreGuardedToo() throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(
      title: "Flytt av Quinta Zetterqvysts barn", caseTitle: "Flytt")
    letter.title.publicText = "Flytt"
    letter.correspondent = Correspondent(
      kind: .organisation, name: "Kvinnojouren Kanariefågeln", contact: "Mirella Ulfström")
    letter.publicSender = PublicSenderFields(organisation: "Kvinnojouren Kanariefågeln")
    letter.secrecy = [MarkFields(provision: "21:3 a", scopes: [.title, .document])]
    try house.desk.perform(letter)
    for name in ["Quinta Zetterqvyst", "Mirella Ulfström"] {
      var command = RegisterDocument.fixture(title: "Yttrande från \(name)", caseTitle: "Vägar")
      command.title.namesOfficials = "\(name) är ledamot"
      #expect(refusals { try house.desk.perform(command) } == ["title-private-person"], "\(name)")
    }
  }

  @Test(arguments: [
    ("Hans mark i dalen", true), ("Svar till Hans Mark", false), ("svar till hans mark", false),
    ("SVAR TILL HANS MARK", false),
  ])
  func aNameThatIsAWordTakesItsCapital(_ text: String, _ isOrdinary: Bool) throws {
    let house = try house(of: "Hans Mark")
    let letter = try showing(text, at: house, assurance: "Rör bara förtroendevalda")
    #expect(refusals { try house.desk.perform(letter) }.isEmpty == isOrdinary)
  }

  @Test func whoFleesIsKnownByWhatTheyWereCalledAndWhereTheyLived() throws {
    let house = try house()
    var move = CorrectDocument(
      document: Identifier(rawValue: 1), version: 1, reason: "Har bytt namn och flyttat")
    move.correspondent = Correspondent(
      kind: .person, name: "Alva Stensjö", contact: "Ekstigen 3, 360 41 Ör", email: "")
    try house.desk.perform(move)
    for text in [
      "Kontakta Tova Rådström.", "Kölista: Tallvägen 8", "Ring 070-123 45 67.",
      "Skriv till tova@post.example", "Kontakta Alva Stensjö.", "Kölista: Ekstigen 3",
    ] {
      let usual = try showing(text, at: house, assurance: "Rör bara förtroendevalda")
      #expect(refusals { try house.desk.perform(usual) } == ["file-private-data"], "\(text)")
    }
  }

  @Test(arguments: ["22:1", "21:5", "26:14 c"])
  func otherMarksProtectThemToo(_ provision: String) throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(title: "Fel i utskick", caseTitle: "Utskick")
    letter.correspondent = Correspondent(kind: .person, name: "Tova Rådström")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    letter.secrecy = [MarkFields(provision: provision, scopes: [.correspondent, .document])]
    try house.desk.perform(letter)
    let usual = try showing(
      "Kontakta Tova Rådström.", at: house, assurance: "Rör bara förtroendevalda")
    #expect(refusals { try house.desk.perform(usual) } == ["file-private-data"])
  }

  @Test func anAddressIsNobodysNameAndIsNotTold() throws {
    let house = try house()
    let road = RegisterDocument.fixture(title: "Snöröjning av Tallvägen", caseTitle: "Vägar")
    #expect(refusals { try house.desk.perform(road) }.isEmpty)
    let home = RegisterDocument.fixture(title: "Bygglov på Tallvägen 8", caseTitle: "Bygglov")
    let told = refusalTexts { try house.desk.perform(home) }
    #expect(!told.isEmpty)
    #expect(!told.contains { $0.contains("Rottne") || $0.contains("070") || $0.contains("Tova") })
  }

  @Test func anOfficerWhoseNameIsHiddenIsKnownByTheNamesBeforeToo() throws {
    let house = try TemporaryDesk()
    let supervisor = try house.desk(login: "gun")
    var officer = SetOfficer(
      login: "maja", name: "Maja Ollonberg", title: "handläggare", role: .handler)
    officer.hidesName = true
    try supervisor.perform(officer)
    officer.name = "Anna Nynamn"
    try supervisor.perform(officer)
    for name in ["Maja Ollonberg", "Anna Nynamn"] {
      let letter = try showing(
        "Er handläggare är \(name).", at: house, assurance: "Rör bara tjänstepersoner")
      let desk = try house.desk(login: "rut")
      #expect(refusals { try desk.perform(letter) } == ["file-private-data"], "\(name)")
    }
  }

  @Test func anOfficersUsualLastNameIsNotTakenForThem() throws {
    let house = try TemporaryDesk()
    var officer = SetOfficer(login: "anna", name: "Anna Berg", title: "utredare", role: .handler)
    officer.hidesName = true
    try house.desk(login: "gun").perform(officer)
    let desk = try house.desk(login: "rut")
    var plan = RegisterDocument.fixture(title: "Detaljplan för Berg 2:14", caseTitle: "Detaljplan")
    plan.correspondent = Correspondent(kind: .organisation, name: "Bergs Bil AB")
    plan.publicSender = PublicSenderFields(organisation: "Bergs Bil AB")
    plan.files = [FileFields(decision: .publish, assurance: "Läst, rör bara förtroendevalda")]
    plan.files?[0].path = try house.file("plan.txt", "Lars Berg (M) reserverar sig.")
    #expect(refusals { try desk.perform(plan) }.isEmpty)
    plan.files?[0].path = try house.file("svar.txt", "Er handläggare är Anna Berg.")
    #expect(refusals { try desk.perform(plan) } == ["file-private-data"])
  }
}
