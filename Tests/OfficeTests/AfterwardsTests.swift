import Office
import Platform
import Registry
import TestSupport
import Testing

/// What was secret, or named somebody, before something was changed.
@Suite struct AfterwardsTests {
  private static let words = "Läst, inga personuppgifter"

  private func letter(_ house: TemporaryDesk, from name: String) throws -> Receipt {
    var letter = RegisterDocument.fixture(
      title: "Ansökan om färdtjänst", caseTitle: "Färdtjänst, ansökan")
    letter.correspondent = Correspondent(kind: .person, name: name)
    letter.publicSender = PublicSenderFields(role: "Invånare")
    return try house.desk.perform(letter)
  }

  private func answer(_ title: String, in receipt: Receipt) -> RegisterDocument {
    var answer = RegisterDocument.fixture(title: title, caseTitle: nil)
    answer.caseNumber = receipt.caseNumber
    return answer
  }

  @Test func aCorrectedSendersFirstNameIsNamedNoMoreThanTheNew() throws {
    let house = try TemporaryDesk()
    let receipt = try letter(house, from: "Tuva Rådström")
    var correction = CorrectDocument(
      document: try #require(receipt.document), version: receipt.version, reason: "Fel namn")
    correction.correspondent = Correspondent(kind: .person, name: "Tuva Ekermark")
    try house.desk.perform(correction)
    for title in ["Svar till Rådström", "Svar till Ekermark"] {
      #expect(
        refusals { try house.desk.perform(answer(title, in: receipt)) } == ["title-private-person"])
    }
  }

  @Test func whomAMarkCoveredBeforeTheCorrectionItCoversAfterIt() throws {
    let house = try TemporaryDesk()
    var tender = RegisterDocument.fixture(
      title: "Anbud på städning", caseTitle: "Städning, upphandling")
    tender.correspondent = Correspondent(kind: .organisation, name: "Granviks Städ & Service AB")
    tender.publicSender = PublicSenderFields(organisation: "Granviks Städ & Service AB")
    tender.secrecy = [MarkFields(provision: "19:3 st2", scopes: [.document, .correspondent])]
    let receipt = try house.desk.perform(tender)
    var correction = CorrectDocument(
      document: try #require(receipt.document), version: receipt.version, reason: "Bytt namn")
    correction.correspondent = Correspondent(kind: .organisation, name: "Nordens Lokalvård AB")
    correction.publicSender = PublicSenderFields(organisation: "Nordens Lokalvård AB")
    try house.desk.perform(correction)
    let refused = refusals {
      try house.desk.perform(answer("Fråga till Granviks Städ", in: receipt))
    }
    #expect(refused == ["title-private-person"])
  }

  @Test func aSecretTitleThatIsWrittenAnewIsShownByNoOther() throws {
    let house = try TemporaryDesk()
    var secret = RegisterDocument.fixture(
      title: "Yttrande om skyddat boende Björkdungen", caseTitle: "Boende")
    secret.title.isSecret = true
    secret.secrecy = [MarkFields(provision: "26:1", scopes: [.document, .title])]
    let receipt = try house.desk.perform(secret)
    let title = "Skrivelse om skyddat boende Björkdungen"
    let before = refusals { try house.desk.perform(answer(title, in: receipt)) }
    #expect(!before.isEmpty)
    var correction = CorrectDocument(
      document: try #require(receipt.document), version: receipt.version, reason: "Tydligare")
    correction.title = TitleFields(text: "Yttrande om verksamheten", isSecret: true)
    try house.desk.perform(correction)
    #expect(refusals { try house.desk.perform(answer(title, in: receipt)) } == before)
  }

  @Test(arguments: [
    ("Tuva Rådström-Eklöv", "Svar till Eklöv"), ("Tuva Rådström-Eklöv", "Rådström–Eklövs ansökan"),
    ("Rådström Tuva", "Svar till Rådström"), ("Tuva Rådström och Bo Granlöv", "Svar till Rådström"),
    ("Tuva Rådström (mamma)", "Svar till Rådström"), ("Tuva Rådström Jr", "Svar till Rådström"),
    ("Tuva Rådström f. Eklöv", "Svar till Eklöv"), ("”Rådström, Tuva”", "Svar till Rådström"),
    ("Tuva Rådström 070-1740605", "Svar till Rådström"), ("Tuva Rådström", "Rådström’s ansökan"),
    ("Tuva Rådström", "Svar till Radstrom"), ("Tuva Rådström", "Handlingar i rådströmärendet"),
    ("Sean O'Brixton", "Svar till O’Brixton"), ("Oğuz Çelikbaş", "Svar till Celikbas"),
  ])
  func howeverTheSendersNameIsWrittenNoOtherTitleGivesIt(_ name: String, _ title: String) throws {
    let house = try TemporaryDesk()
    let receipt = try letter(house, from: name)
    #expect(
      refusals { try house.desk.perform(answer(title, in: receipt)) } == ["title-private-person"])
  }

  @Test func aContactPersonIsNamedByNoOtherTitleEither() throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture()
    letter.correspondent.contact = "Tuva Rådström"
    let receipt = try house.desk.perform(letter)
    var answer = answer("Svar till Rådström", in: receipt)
    #expect(refusals { try house.desk.perform(answer) } == ["title-private-person"])
    answer.title.namesOfficials = "Verkställande direktör"
    #expect(refusals { try house.desk.perform(answer) }.isEmpty)
  }

  @Test func aNameInASecretTitleIsGivenByNoOtherAlone() throws {
    let house = try TemporaryDesk()
    var secret = RegisterDocument.fixture(
      title: "Oro för barnet Björkdungen i skolan", caseTitle: "Elevhälsa")
    secret.title.isSecret = true
    secret.secrecy = [MarkFields(provision: "26:1", scopes: [.document, .title])]
    let receipt = try house.desk.perform(secret)
    for title in ["Yttrande om Björkdungen", "Björkdungens lokaler"] {
      #expect(refusals { try house.desk.perform(answer(title, in: receipt)) } == ["case-title"])
    }
    #expect(refusals { try house.desk.perform(answer("Yttrande om lokaler", in: receipt)) }.isEmpty)
  }

  @Test(arguments: ["Hälsningar\nRådström", "rådström, tuva"])
  func aNameInCapitalsIsKnownInTheLetter(_ text: String) throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture()
    letter.correspondent = Correspondent(kind: .person, name: "TUVA RÅDSTRÖM")
    letter.publicSender = PublicSenderFields(role: "Invånare")
    letter.files = [FileFields(decision: .publish, assurance: Self.words)]
    letter.files?[0].path = try house.file("brev.txt", text)
    #expect(refusals { try house.desk.perform(letter) } == ["file-private-data"])
    for words in ["Tuva Rådström är privatperson", "Tuva Rådström är inte förtroendevald"] {
      letter.files?[0].assurance = words
      #expect(refusals { try house.desk.perform(letter) } == ["file-private-data"])
    }
  }

  @Test func whomAMarkCoversIsKnownByOneWordByAddressAndByTheirContact() throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(title: "Ansökan om stöd", caseTitle: "Stöd, ansökan")
    letter.correspondent = Correspondent(
      kind: .organisation, name: "Kvinnojouren Exempel", contact: "Tuva Rådström",
      email: "sigge@post.example")
    letter.publicSender = PublicSenderFields(organisation: "Kvinnojouren Exempel")
    letter.secrecy = [MarkFields(provision: "26:1", scopes: [.document, .correspondent])]
    let receipt = try house.desk.perform(letter)
    for title in ["Yttrande till Kvinnojouren", "Yttrande från Tuva Rådström"] {
      var answer = answer(title, in: receipt)
      answer.title.namesOfficials = "Tuva Rådström är verksamhetschef"
      #expect(refusals { try house.desk.perform(answer) } == ["title-private-person"], "\(title)")
    }
    for text in ["Till Kvinnojouren.", "Till Tuva Rådström.", "Till sigge@post.example."] {
      var answer = answer("Yttrande om stöd", in: receipt)
      answer.files = [FileFields(decision: .publish, assurance: Self.words)]
      answer.files?[0].path = try house.file("svar.txt", text)
      #expect(refusals { try house.desk.perform(answer) } == ["file-private-data"], "\(text)")
    }
  }

  @Test func whereAnAddressIsProtectedNoFileWithAnAddressIsShown() throws {
    let house = try TemporaryDesk()
    var letter = RegisterDocument.fixture(title: "Fel i utskick", caseTitle: "Utskick")
    letter.secrecy = [MarkFields(provision: "21:3 st1", scopes: [.document])]
    let receipt = try house.desk.perform(letter)
    var answer = answer("Svar om utskick", in: receipt)
    answer.files = [FileFields(decision: .publish, assurance: Self.words)]
    answer.files?[0].path = try house.file("svar.txt", "Brevet gick till Kvarngatan 4.")
    #expect(refusals { try house.desk.perform(answer) } == ["file-private-data"])
  }

  @Test func aRestoredStoreThatHasGoneOnIsStillOlderThanTheWeb() throws {
    let house = try TemporaryDesk()
    let receipt = try house.desk.perform(RegisterDocument.fixture())
    try house.desk.backUp(to: "\(house.folder)/kopia")
    house.clock.moment = Moment(seconds: house.clock.moment.seconds + 60)
    try house.desk.perform(
      MarkSecrecy(
        document: try #require(receipt.document), version: receipt.version,
        mark: MarkFields(provision: "21:1", scopes: [.document])))
    let site = "\(house.folder)/site"
    _ = try house.desk.publish(to: site)
    house.clock.moment = Moment(seconds: house.clock.moment.seconds + 60)
    let clock = house.clock
    let restored = try Desk(folder: "\(house.folder)/kopia", login: "rut") { clock.moment }
    for number in 1...9 {
      try restored.perform(
        RegisterDocument.fixture(title: "Rapport \(number) om vägar", caseTitle: "Vägar"))
    }
    #expect(throws: OfficeError.storeIsOlder(site)) { try restored.publish(to: site) }
    _ = try restored.publish(to: site, isReviewed: true)
    _ = try restored.publish(to: site)
  }

  @Test func aHiddenCaseTitlesEarlierWordsStayHidden() throws {
    let house = try TemporaryDesk()
    var first = RegisterDocument.fixture(title: "Utredning")
    first.newCase?.title = TitleFields(
      text: "Utredning av Björnlyan Vintergatan", publicText: "Utredning av en verksamhet")
    let receipt = try house.desk.perform(first)
    var correction = CorrectCase(
      diaryCase: try #require(receipt.diaryCase), version: 1, reason: "Kortare")
    correction.title = TitleFields(text: "Verksamheten", publicText: "Utredning av en verksamhet")
    try house.desk.perform(correction)
    #expect(
      refusals {
        try house.desk.perform(answer("Yttrande om Björnlyan Vintergatan", in: receipt))
      } == ["case-title"])
  }

  @Test func aCaseIsRegisteredInForItsOwnAuthorityOnly() throws {
    let house = try TemporaryDesk()
    try house.desk(login: "gun").perform(SetAuthority(code: "BUN", name: "Barnnämnden"))
    let desk = try house.desk(login: "rut")
    let receipt = try desk.perform(RegisterDocument.fixture())
    var other = answer("Svar om carport", in: receipt)
    other.authority = "BUN"
    #expect(refusals { try desk.perform(other) } == ["unknown-reference"])
  }

  @Test func aNeutralTitleHasNoNameFromTheLetterThatItHides() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(
      from: "Orolig <orolig@post.example>", subject: "Oro",
      body: "Adressen är Kopparslagargatan 8, och det står Fagerlid på dörren.")
    var command = RegisterDocument.fixture(item: item, caseTitle: "Anmälan")
    command.secrecy = [MarkFields(provision: "26:1", scopes: [.title, .document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    for title in [
      "Anmälan om Fagerlid", "Anmälan på Kopparslagargatan", "Anmälan om Fagerlids barn",
    ] {
      command.title = TitleFields(text: "Oro för barn", publicText: title)
      #expect(refusals { try house.desk.perform(command) } == ["neutral-title"], "\(title)")
    }
    command.title = TitleFields(text: "Oro för barn", publicText: "Anmälan till Granviks kommun")
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func wordsThatAreNotTheNameArePassed() throws {
    let house = try TemporaryDesk()
    let receipt = try letter(house, from: "Per Strand")
    for title in ["Utredning per område", "Tillsyn av strandskydd", "Rådets svar"] {
      #expect(refusals { try house.desk.perform(answer(title, in: receipt)) }.isEmpty, "\(title)")
    }
  }

  @Test(arguments: [
    "Rådströms skrivelse besvaras.", "Tuva Råd\u{ad}ström har rätt.",
    "Enligt Råd-\nström är det så.",
  ])
  func aFileThatNamesSomebodyWhoHasWrittenInTheCaseIsJudgedByName(_ text: String) throws {
    let house = try TemporaryDesk()
    let receipt = try letter(house, from: "Tuva Rådström")
    var answer = answer("Svar på ansökan", in: receipt)
    answer.files = [FileFields(decision: .publish, assurance: Self.words)]
    answer.files?[0].path = try house.file("svar.txt", text)
    #expect(refusals { try house.desk.perform(answer) } == ["file-private-data"])
    answer.files?[0].assurance = "Tuva Rådström är förtroendevald"
    #expect(refusals { try house.desk.perform(answer) }.isEmpty)
  }

  @Test func wordsAboutTheSendersNameDoNotLetOutTheirAddress() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(from: "Petra Lindqvist <petra.lindqvist@post.example>")
    var command = RegisterDocument.fixture(item: item)
    command.correspondent = Correspondent(
      kind: .person, name: "Petra Lindqvist", email: "petra.lindqvist@post.example")
    command.publicSender = PublicSenderFields(role: "Invånare")
    command.files = [FileFields(decision: .publish, assurance: "Petra Lindqvist är förtroendevald")]
    #expect(refusals { try house.desk.perform(command) } == ["file-private-data"])
    command.files?[0].assurance =
      "Petra Lindqvist är förtroendevald, petra.lindqvist@post.example står på webben"
    #expect(refusals { try house.desk.perform(command) }.isEmpty)
  }

  @Test func anOfficerWhoseNameIsNotShownIsNamedByNoTitleAndNoFile() throws {
    let house = try TemporaryDesk()
    var officer = SetOfficer(
      login: "vera", name: "Vera Lundmark", title: "Handläggare", role: .handler)
    officer.hidesName = true
    try house.desk(login: "gun").perform(officer)
    var command = RegisterDocument.fixture(title: "Möte med Vera Lundmark")
    command.title.namesOfficials = "Handläggare på kommunen"
    let desk = try house.desk(login: "rut")
    #expect(refusals { try desk.perform(command) } == ["title-private-person"])
    let receipt = try desk.perform(RegisterDocument.fixture())
    var correction = CorrectCase(
      diaryCase: try #require(receipt.diaryCase), version: 1, reason: "Tydligare")
    correction.title = TitleFields(
      text: "Möte med Vera Lundmark", namesOfficials: "Handläggare på kommunen")
    try desk.perform(correction)
    let site = "\(house.folder)/site"
    #expect(try desk.publish(to: site).refused.count == 1)
    #expect(try Subprocess.run(["grep", "-rl", "Lundmark", site]).text == "")
    command = .fixture()
    command.files = [FileFields(decision: .publish, assurance: "Handläggare på kommunen")]
    command.files?[0].path = try house.file("svar.txt", "Hälsningar\nVera Lundmark")
    #expect(refusals { try desk.perform(command) } == ["file-private-data"])
  }

  @Test func whatAMarkHeldBackElsewhereIsTriedAnewToo() throws {
    let house = try TemporaryDesk()
    let path = try house.file("plan.txt", "Planen för skyddsrummen i Granvik.")
    var open = RegisterDocument.fixture()
    open.files = [FileFields(path: path, decision: .publish)]
    let shown = try house.desk.perform(open)
    var secret = RegisterDocument.fixture(title: "Plan för skyddsrum", caseTitle: "Plan, skyddsrum")
    secret.files = [FileFields(path: path, decision: .withhold, reason: .secrecy)]
    secret.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    let receipt = try house.desk.perform(secret)
    let document = try #require(receipt.document)
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).files == 0)
    let lifted = try house.desk.perform(
      LiftSecrecy(
        document: document, version: receipt.version, provision: "21:1", reason: "Prövad på nytt"))
    #expect(lifted.alike == [try #require(shown.number)])
    let line = try house.desk.history(of: .document, try #require(shown.document).rawValue).last
    #expect(line?.reason.contains(try #require(receipt.number)) == true)
    // The mark is gone; that the other may be shown nobody has said since.
    #expect(try house.desk.document(try #require(shown.document)).status == .registered)
    #expect(try house.desk.publish(to: site).files == 0)
  }

  @Test func everyAuthoritysMarkThatIsLiftedStandsInTheHistory() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture()
    command.secrecy = ["Socialnämnden", "Region Exempel"].map {
      MarkFields(provision: "21:1", scopes: [.document], authority: $0)
    }
    let receipt = try house.desk.perform(command)
    let document = try #require(receipt.document)
    try house.desk.perform(
      LiftSecrecy(
        document: document, version: receipt.version, provision: "21:1", reason: "Prövad på nytt"))
    let changes = try house.desk.history(of: .document, document.rawValue).last?.changes ?? []
    let old = changes.filter { $0.field == "secrecy" }.map(\.old)
    #expect(old == ["21:1 (Socialnämnden)", "21:1 (Region Exempel)"])
  }

  @Test func aVoidedSecretIsRegisteredAnewThoughItsPostIsNoLongerMarked() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn()
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    let receipt = try house.desk.perform(command)
    try house.desk.perform(
      VoidDocument(
        document: try #require(receipt.document), version: receipt.version, reason: "Fel nämnd"))
    try house.desk.perform(AnnotatePost(item: item, isSecret: false, reason: "Prövat"))
    let aside = SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklamblad")
    #expect(refusals { try house.desk.perform(aside) } == ["secret-registered"])
  }

  @Test func aClosedCaseIsOpenAgainOnceSomethingInItIsNotDecided() throws {
    let house = try TemporaryDesk()
    let receipt = try house.desk.perform(RegisterDocument.fixture())
    let id = try #require(receipt.diaryCase)
    try house.desk.perform(CloseCase(diaryCase: id, version: 1, to: .closed))
    let done = try house.desk.perform(answer("Tack för hjälpen med carporten", in: receipt))
    #expect(done.caseReopened == nil)
    #expect(try house.desk.diaryCase(id).status != .open)
    var next = answer("Klagomål på carporten", in: receipt)
    next.complete = false
    #expect(try house.desk.perform(next).caseReopened == true)
    #expect(try house.desk.diaryCase(id).status == .open)
    #expect(try house.desk.verify(checksFiles: false) == .clean)
  }

  @Test(arguments: ["Ek Bo", "B. Ek", "Brf c/o Rådström", "Företaget AB att. Rådström"])
  func aPublicSenderHoldsNoPersonBesideTheOrganisation(_ name: String) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture()
    command.correspondent = Correspondent(kind: .organisation, name: name)
    command.publicSender = PublicSenderFields(organisation: name)
    #expect(refusals { try house.desk.perform(command) } == ["public-sender-person"], "\(name)")
  }

  @Test func postThatIsMarkedWhileThePublicationRunsKeepsItsFilesFromTheWeb() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(body: "Vi har en hemlig plan för skyddsrummen.")
    var command = RegisterDocument.fixture()
    command.files = [FileFields(path: "\(house.folder)/brev.eml", decision: .publish)]
    command.files?[0].assurance = Self.words
    try house.desk.perform(command)
    let colleague = try house.desk(login: "sven")
    let site = "\(house.folder)/site"
    var hasMarked = false
    _ = try house.desk.publish(to: site) { progress in
      guard case .reviewed = progress, !hasMarked else { return }
      hasMarked = (try? colleague.perform(AnnotatePost(item: item, isSecret: true))) != nil
    }
    #expect(hasMarked)
    #expect(try Subprocess.run(["grep", "-rl", "skyddsrummen", site]).text == "")
  }
}
