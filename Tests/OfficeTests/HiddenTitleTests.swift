import Office
import Platform
import Registry
import TestSupport
import Testing

/// A title that a mark hides is not said whole by another title, nor by a file that is published.
@Suite struct HiddenTitleTests {
  private static let title = "Sårbarheter i vattenverkets styrsystem vid Norra pumpstationen"
  private static let words = "Läst, rör bara tjänstepersoner"

  private func hide(at house: TemporaryDesk, neutral: String? = nil) throws -> Receipt {
    var command = RegisterDocument.fixture(
      title: Self.title, caseTitle: "Säkerhet i kommunens anläggningar")
    command.title = TitleFields(
      text: Self.title, publicText: neutral, isSecret: neutral == nil ? true : nil)
    command.secrecy = [MarkFields(provision: "18:8", scopes: [.title, .document])]
    return try house.desk.perform(command)
  }

  private func answer(
    at house: TemporaryDesk, _ subject: String = "Sv: \(title)",
    _ body: String = "Mötet är flyttat till torsdag.", assurance: String = words
  ) throws -> RegisterDocument {
    let item = try house.takeIn("svar.eml", subject: subject, body: body)
    var command = RegisterDocument.fixture(
      title: "Ny tid för möte", item: item, caseTitle: "Möten om vatten")
    command.files = [FileFields(decision: .publish, assurance: assurance)]
    return command
  }

  @Test(arguments: [nil, "Skrivelse om en anläggning"])
  func anAnswerWithTheSubjectOfASecretLetterIsAskedAbout(_ neutral: String?) throws {
    let house = try TemporaryDesk()
    let number = try #require(try hide(at: house, neutral: neutral).number)
    var command = try answer(at: house)
    #expect(refusals { try house.desk.perform(command) } == ["case-title"])
    command.files?[0].assurance = "Rubriken i \(number) är sagd i pressen och får läsas"
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test(arguments: [
    "Angående ”Sårbarheter i vattenverkets\n> styrsystem vid Norra pumpstationen” vill vi boka tid.",
    "På listan står:\n3. SÅRBARHETER I VATTENVERKETS STYRSYSTEM VID NORRA PUMPSTATIONEN\n4. Skyltar",
  ])
  func itIsKnownInARunningText(_ body: String) throws {
    let house = try TemporaryDesk()
    _ = try hide(at: house)
    let command = try answer(at: house, "Bokning", body)
    #expect(refusals { try house.desk.perform(command) } == ["case-title"])
  }

  @Test(arguments: [
    "Faktura för utredningen Sårbarheter i vattenverkets styrsystem vid Norra pumpstationen",
    "Beställning om sårbarheter i vattenverkets styrsystem vid norra pumpstationen",
  ])
  func noOtherTitleSaysIt(_ title: String) throws {
    let house = try TemporaryDesk()
    _ = try hide(at: house)
    let command = RegisterDocument.fixture(title: title, caseTitle: title)
    let found = refusals { try house.desk.perform(command) }
    #expect(Set(found) == ["case-title"])
  }

  @Test func whatItReadBeforeAndTheLettersOwnSubjectAreKnownToo() throws {
    let house = try TemporaryDesk()
    let subject = "Hot om brand i lokalen på Smedjegatan under helgen"
    let item = try house.takeIn(subject: subject, body: "Se bifogat.")
    var letter = RegisterDocument.fixture(item: item, caseTitle: "Säkerhet i lokaler")
    letter.title = TitleFields(text: Self.title, isSecret: true)
    letter.secrecy = [MarkFields(provision: "18:8", scopes: [.title, .document])]
    letter.files = [FileFields(decision: .withhold, reason: .secrecy)]
    let hidden = try house.desk.perform(letter)
    var correction = CorrectDocument(
      document: try #require(hidden.document), version: hidden.version, reason: "Kortare")
    correction.title = TitleFields(text: "Brister i anläggningen", isSecret: true)
    try house.desk.perform(correction)
    for said in [Self.title, subject] {
      let title = "Faktura: \(said)"
      let invoice = RegisterDocument.fixture(title: title, caseTitle: "Fakturor")
      #expect(refusals { try house.desk.perform(invoice) } == ["case-title"], "\(said)")
      let reply = try answer(at: house, "Sv: \(said)", said == subject ? "Tack." : "Hej.")
      #expect(refusals { try house.desk.perform(reply) } == ["case-title"], "\(said)")
    }
  }

  @Test func aNeutralTitleThatLacksTheTellingWordFreesItNot() throws {
    let house = try TemporaryDesk()
    _ = try hide(at: house, neutral: "Vattenverkets styrsystem vid Norra pumpstationen")
    let invoice = RegisterDocument.fixture(
      title: "Faktura för \(Self.title)", caseTitle: "Fakturor")
    #expect(refusals { try house.desk.perform(invoice) } == ["case-title"])
  }

  @Test(arguments: ["Från: Vatten AB Ämne: ", "Datum: 2026-11-20 ", "Till: Kommunen, "])
  func itIsKnownBehindALettersHeads(_ head: String) throws {
    let house = try TemporaryDesk()
    _ = try hide(at: house)
    let command = try answer(at: house, "Postlista", "Inkommet:\n\(head)\(Self.title)\n")
    #expect(refusals { try house.desk.perform(command) } == ["case-title"])
  }

  @Test(arguments: [
    "Begäran om komplettering", "Kallelse till sammanträde med kommunstyrelsen",
    "Ansökan om bostadsanpassningsbidrag",
  ])
  func aSetTitleHidesNoOther(_ title: String) throws {
    let house = try TemporaryDesk()
    var secret = RegisterDocument.fixture(title: title, caseTitle: "Ett ärende")
    secret.title = TitleFields(text: title, isSecret: true)
    secret.secrecy = [MarkFields(provision: "26:1", scopes: [.title, .document])]
    try house.desk.perform(secret)
    let open = RegisterDocument.fixture(title: title, caseTitle: "Ett annat ärende")
    #expect(refusals { try house.desk.perform(open) }.isEmpty)
  }

  @Test func aMarkThatIsMadeLaterTakesWhatSaysItsTitleFromTheWeb() throws {
    let house = try TemporaryDesk()
    let open = try house.desk.perform(
      RegisterDocument.fixture(title: Self.title, caseTitle: "Säkerhet i kommunens anläggningar"))
    try house.desk.perform(try answer(at: house))
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).documents == 2)
    try house.desk.perform(
      MarkSecrecy(
        document: try #require(open.document), version: open.version,
        mark: MarkFields(provision: "18:8", scopes: [.title, .document]),
        title: TitleFields(text: Self.title, isSecret: true)))
    let report = try house.desk.publish(to: site)
    #expect(report.refused.count == 1)
    #expect(
      try Subprocess.run(["grep", "-ri", "pumpstationen", site]).status == 1)
  }

  @Test func aLiftedMarkHidesNothing() throws {
    let house = try TemporaryDesk()
    let hidden = try hide(at: house)
    try house.desk.perform(
      LiftSecrecy(
        document: try #require(hidden.document), version: hidden.version, provision: "18:8",
        reason: "Bristerna är åtgärdade", title: TitleFields(text: Self.title)))
    let command = try answer(at: house)
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func whatManyCasesAreCalledIsNoOnesOwn() throws {
    let house = try TemporaryDesk()
    let usual = "Ansökan om parkeringstillstånd för rörelsehindrade"
    for _ in 1...6 {
      try house.desk.perform(RegisterDocument.fixture(title: usual, caseTitle: usual))
    }
    var secret = RegisterDocument.fixture(title: usual, caseTitle: "Ansökan")
    secret.title = TitleFields(text: usual, isSecret: true)
    secret.secrecy = [MarkFields(provision: "26:1", scopes: [.title, .document])]
    try house.desk.perform(secret)
    let next = RegisterDocument.fixture(title: usual, caseTitle: usual)
    #expect(refusals { try house.desk.perform(next) }.isEmpty)
    // What is hidden many times is no more usual for that.
    for _ in 1...7 { _ = try hide(at: house) }
    let invoice = RegisterDocument.fixture(
      title: "Faktura för \(Self.title)", caseTitle: "Fakturor")
    #expect(refusals { try house.desk.perform(invoice) } == ["case-title"])
  }
}
