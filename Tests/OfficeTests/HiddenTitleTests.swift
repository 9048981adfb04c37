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
    "Vattenverkets styrsystem och dess sårbarheter, Norra pumpstationen",
    "Om sårbarhet i vattenverkets styrsystem, norra pumpstationens del",
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
    for index in 1...6 {
      // The case's title is as much of one as the document's.
      let (title, heading) = index.isMultiple(of: 2) ? (usual, "Ansökan") : ("Ansökan", usual)
      try house.desk.perform(RegisterDocument.fixture(title: title, caseTitle: heading))
    }
    _ = try house.desk.publish(to: "\(house.folder)/site")
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

  @Test func whatNobodyHasShownIsNoSetPhrase() throws {
    let house = try TemporaryDesk()
    var drafts: [Receipt] = []
    for index in 1...7 {
      var command = RegisterDocument.fixture(title: Self.title, caseTitle: "Möten \(index)")
      command.complete = false
      drafts.append(try house.desk.perform(command))
    }
    _ = try hide(at: house)
    for draft in drafts {
      let completion = CompleteDocument(
        document: try #require(draft.document), version: draft.version)
      #expect(refusals { try house.desk.perform(completion) } == ["case-title"])
    }
  }

  @Test func whatTheNeutralTitleShowsIsNotHidden() throws {
    let house = try TemporaryDesk()
    let neutral = "Ansökan om anpassning av bostad i flerfamiljshus"
    let item = try house.takeIn(subject: "[EXTERN] \(neutral)", body: "Se bifogat.")
    var letter = RegisterDocument.fixture(item: item, caseTitle: "Ansökan")
    letter.title = TitleFields(text: "\(neutral) för dövblind", publicText: neutral)
    letter.secrecy = [MarkFields(provision: "26:12", scopes: [.title, .document])]
    letter.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(letter)
    let other = RegisterDocument.fixture(title: neutral, caseTitle: neutral)
    #expect(refusals { try house.desk.perform(other) }.isEmpty)
    let telling = RegisterDocument.fixture(
      title: "\(neutral) för dövblind", caseTitle: "Faktura")
    #expect(refusals { try house.desk.perform(telling) } == ["case-title"])
  }

  @Test(arguments: ["[EXTERN] ", "Svar: ", "Re[2]: "])
  func itIsKnownBehindAMailProgramsMarks(_ mark: String) throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(subject: mark + Self.title, body: "Se bifogat.")
    var letter = RegisterDocument.fixture(item: item, caseTitle: "Säkerhet i lokaler")
    letter.title = TitleFields(text: "Brister i anläggningen", isSecret: true)
    letter.secrecy = [MarkFields(provision: "18:8", scopes: [.title, .document])]
    letter.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(letter)
    let invoice = RegisterDocument.fixture(title: Self.title, caseTitle: "Fakturor")
    #expect(refusals { try house.desk.perform(invoice) } == ["case-title"])
  }

  @Test func whatIsVoidedByMistakeIsFreeToBeRegisteredAnew() throws {
    let house = try TemporaryDesk()
    let hidden = try hide(at: house)
    try house.desk.perform(
      VoidDocument(
        document: try #require(hidden.document), version: hidden.version,
        reason: "Markerad av misstag"))
    let anew = RegisterDocument.fixture(title: Self.title, caseTitle: "Säkerhet")
    #expect(refusals { try house.desk.perform(anew) }.isEmpty)
  }

  @Test func noSenderSaysIt() throws {
    let house = try TemporaryDesk()
    _ = try hide(at: house)
    var command = RegisterDocument.fixture(title: "Faktura", caseTitle: "Fakturor")
    command.publicSender = PublicSenderFields(organisation: "\(Self.title) AB")
    #expect(refusals { try house.desk.perform(command) }.contains("case-title"))
  }

  @Test(arguments: [
    ("Kvinnojouren Olivia", "Avtal med Kvinnojouren Olivia om plats", ["case-title"]),
    ("Polismyndigheten", "Avtal med Polismyndigheten om plats", []),
    ("Kvinnojouren Olivia", "Avtal om plats på jour", []),
  ])
  func aSenderWhomTheHiddenTitleNamesIsHiddenWithIt(
    _ sender: String, _ title: String, _ rules: [String]
  ) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: title, caseTitle: "Avtal")
    command.title.publicText = "Avtal"
    command.correspondent = Correspondent(kind: .organisation, name: sender)
    command.publicSender = PublicSenderFields(organisation: sender)
    command.secrecy = [MarkFields(provision: "26:1", scopes: [.title, .document])]
    #expect(refusals { try house.desk.perform(command) } == rules)
    command.secrecy = [MarkFields(provision: "26:1", scopes: [.title, .document, .correspondent])]
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  private static let secret = """
    Vi bedömer att lokalerna behöver renoveras innan hösten och att kostnaden uppgår till fyra miljoner \
    kronor, vilket inte ska nämnas för säljaren under förhandlingen.
    """

  @Test func noTitleQuotesASecretFile() throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(title: "Förhandling om lokaler", caseTitle: "Lokaler")
    letter.secrecy = [MarkFields(provision: "19:3 st1", scopes: [.document])]
    letter.files = [FileFields(decision: .withhold, reason: .secrecy)]
    letter.files?[0].path = try house.file("pm.txt", Self.secret)
    try house.desk.perform(letter)
    let quoting = RegisterDocument.fixture(
      title: "Fråga: \(Self.secret.prefix(150))", caseTitle: "Frågor")
    #expect(refusals { try house.desk.perform(quoting) } == ["case-title"])
    let answer = RegisterDocument.fixture(
      title: "Svar på Förhandling om lokaler", caseTitle: "Svar")
    #expect(refusals { try house.desk.perform(answer) }.isEmpty)
  }

  @Test func theSubjectOfMarkedPostIsNoOthersTitle() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(subject: "Sv: \(Self.title)", body: "Se bifogat.")
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    let other = RegisterDocument.fixture(title: Self.title, caseTitle: "Fakturor")
    #expect(refusals { try house.desk.perform(other) } == ["case-title"])
    try house.desk.perform(AnnotatePost(item: item, isSecret: false, reason: "Prövad, inte hemlig"))
    #expect(refusals { try house.desk.perform(other) }.isEmpty)
  }

  @Test func whatAShellTookFromTheQueueIsMadeAnewByVerify() throws {
    let house = try TemporaryDesk()
    let hidden = try hide(at: house)
    let title = "Brister konstaterade under fredagspass i Ängsro vid midsommar"
    let refusal = try PlainSQL(store: house.desk.folder).refusal(
      of: """
        BEGIN;
        INSERT INTO journal (at, officer, action, subject, subject_id, reason)
          SELECT max(at), 1, 'correct', 'document', \(try #require(hidden.document).rawValue),
            'Felskriven rubrik' FROM journal;
        UPDATE document SET title = '\(title)', version = version + 1,
          entry = (SELECT max(id) FROM journal);
        DELETE FROM title_unread;
        COMMIT;
        """)
    #expect(refusal == nil, "\(refusal ?? "")")
    let invoice = RegisterDocument.fixture(title: title, caseTitle: "Fakturor")
    let verified = try house.desk.verify(checksFiles: false)
    #expect(verified.notes.contains("made anew: the words of hidden titles"))
    #expect(refusals { try house.desk.perform(invoice) } == ["case-title"])
  }

  @Test func markedPostsSubjectIsSaidByNoSenderAndNoFile() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(subject: "[Ärende 12] \(Self.title)", body: "Se bifogat.")
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    var sender = RegisterDocument.fixture(title: "Faktura", caseTitle: "Fakturor")
    sender.publicSender = PublicSenderFields(organisation: "\(Self.title) AB")
    #expect(refusals { try house.desk.perform(sender) }.contains("case-title"))
    let file = try answer(at: house, "Bokning", "Hej, se \(Self.title).")
    #expect(refusals { try house.desk.perform(file) }.contains("case-title"))
  }

  @Test func whatIsSaidOfAHiddenTitleSaysNothingOfMarkedPost() throws {
    let house = try TemporaryDesk()
    let number = try #require(try hide(at: house).number)
    let subject = "Hot om brand i lokalen på Smedjegatan under helgen"
    let item = try house.takeIn(subject: subject, body: "Se bifogat.")
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    var list = RegisterDocument.fixture(title: "Postlista", caseTitle: "Listor")
    list.files = [FileFields(decision: .publish, assurance: "Får läsas: \(number) är i pressen")]
    list.files?[0].path = try house.file("lista.txt", "1. \(Self.title)\n2. \(subject)\n")
    #expect(refusals { try house.desk.perform(list) } == ["case-title"])
    list.files?[0].path = try house.file("lista2.txt", "1. \(Self.title)\n2. Skyltar\n")
    #expect(refusals { try house.desk.perform(list) }.isEmpty)
  }

  @Test func aCaseThatSaysItIsToldSoWhenItIsOpened() throws {
    let house = try TemporaryDesk()
    _ = try hide(at: house)
    let telling = OpenCase(authority: "KS", title: TitleFields(text: "Faktura för \(Self.title)"))
    #expect(try house.desk.perform(telling).open.map(\.rule.id) == ["case-title"])
    let other = OpenCase(authority: "KS", title: TitleFields(text: "Faktura för skyltar"))
    #expect(try house.desk.perform(other).open.isEmpty)
  }

  @Test(arguments: [
    ("Förskingring vid kulturskolan", "Kulturskolans förskingring", true),
    ("Larm och lås i stadshuset", "Lås, larm i stadshuset", true),
    ("Hot mot handläggare", "Handläggaren utsattes för hot", true),
    ("Försäljning av fastigheten Granen 3", "Försäljning av fastigheten Granen 4", false),
  ])
  func aShortTitleIsKnownInAnyOrder(_ hidden: String, _ shown: String, _ isStopped: Bool) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: hidden, caseTitle: "Internt")
    command.title = TitleFields(text: hidden, isSecret: true)
    command.secrecy = [MarkFields(provision: "18:8", scopes: [.title, .document])]
    let number = try #require(try house.desk.perform(command).number)
    var other = RegisterDocument.fixture(title: shown, caseTitle: "Övrigt")
    #expect(refusals { try house.desk.perform(other) } == (isStopped ? ["case-title"] : []))
    guard isStopped else { return }
    // Whoever knows that it is another matter says so, and names the number.
    other.title.namesOfficials = "Gäller en annan sak än \(number)"
    #expect(refusals { try house.desk.perform(other) } == [])
  }
}
