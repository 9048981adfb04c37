import Office
import Platform
import Registry
import TestSupport
import Testing

/// Ways around the rules that were once open.
@Suite struct WaysAroundTests {
  @Test func aNewNameDoesNotMakeADiaryPublic() throws {
    let house = try TemporaryDesk()
    let supervisor = try house.desk(login: "gun")
    var hidden = SetAuthority(code: "IT", name: "Incidenter")
    hidden.isPublic = false
    try supervisor.perform(hidden)
    try supervisor.perform(SetAuthority(code: "it", name: "Incidentdiariet"))
    let authority = try #require(supervisor.authorities.first { $0.code == "IT" })
    #expect(authority.name == "Incidentdiariet" && !authority.publication.isPublic)
    var officer = SetOfficer(login: "rut", name: "Rut", title: "registrator", role: .registrator)
    officer.hidesName = true
    try supervisor.perform(officer)
    officer.hidesName = nil
    officer.name = "Rut Registrator"
    try supervisor.perform(officer)
    #expect(supervisor.officers.first { $0.login == "rut" }?.hidesName == true)
  }

  @Test func whatIsMarkedWhileThePublicationRunsIsNotShown() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Anpassning av Lindvägen")
    command.files = []
    let document = try #require(try house.desk.perform(command).document)
    let colleague = try house.desk(login: "sven")
    let site = "\(house.folder)/site"
    var failure: (any Error)?
    var hasMarked = false
    let report = try house.desk.publish(to: site) { progress in
      // The document has been reviewed and is not yet in its place.
      guard case .reviewed = progress, !hasMarked else { return }
      hasMarked = true
      do {
        try colleague.perform(
          MarkSecrecy(
            document: document, version: 1,
            mark: MarkFields(provision: "21:1", scopes: [.title, .document]),
            title: TitleFields(text: "Anpassning av Lindvägen", isSecret: true)))
      } catch { failure = error }
    }
    #expect(failure == nil && hasMarked && report.documents == 1)
    let pages = try Subprocess.run(["grep", "-rl", "Anpassning av Lindvägen", site])
    #expect(pages.text == "")
    #expect(
      String(decoding: try Files.read("\(site)/index.html"), as: UTF8.self).contains("sekretess"))
  }

  @Test func whatADocumentHidesMeanwhileItsNeighbourDoesNotShow() throws {
    let house = try TemporaryDesk()
    var first = RegisterDocument.fixture(title: "Yttrande om skyddat boende Björkdungen")
    first.files = []
    let receipt = try house.desk.perform(first)
    var second = RegisterDocument.fixture(
      title: "Skrivelse om skyddat boende Björkdungen", caseTitle: nil)
    second.caseNumber = receipt.caseNumber
    second.complete = false
    let hidden = try #require(try house.desk.perform(second).document)
    let colleague = try house.desk(login: "sven")
    let site = "\(house.folder)/site"
    var hasMarked = false
    let report = try house.desk.publish(to: site) { progress in
      guard case .reviewed = progress, !hasMarked else { return }
      hasMarked = true
      _ = try? colleague.perform(
        MarkSecrecy(
          document: hidden, version: 1,
          mark: MarkFields(provision: "26:1", scopes: [.document, .title]),
          title: TitleFields(
            text: "Skrivelse om skyddat boende Björkdungen", publicText: "Skrivelse i ärende")))
    }
    #expect(hasMarked && report.documents == 0)
    #expect(try Subprocess.run(["grep", "-rl", "Björkdungen", site]).text == "")
  }

  @Test func aFileThatIsSecretInOneDocumentIsShownByNoOther() throws {
    let house = try TemporaryDesk()
    let text = try house.file("plan.txt", "Planen över skyddsrummen.")
    func register(_ decision: FileFields, _ marks: [MarkFields]) throws -> Receipt {
      var command = RegisterDocument.fixture(title: "Yttrande över plan", caseTitle: nil)
      command.files = [decision]
      command.files?[0].path = text
      command.secrecy = marks
      return try house.desk.perform(command)
    }
    let open = try register(FileFields(decision: .publish), [])
    let document = try #require(open.document)
    let colleague = try house.desk(login: "sven")
    let site = "\(house.folder)/site"
    var hasMarked = false
    // Marked by a colleague, in another document, while the publication runs.
    let report = try house.desk.publish(to: site) { progress in
      guard case .reviewed = progress, !hasMarked else { return }
      hasMarked = true
      var command = RegisterDocument.fixture(title: "Plan över skyddsrum", caseTitle: nil)
      command.files = [FileFields(decision: .withhold, reason: .secrecy)]
      command.files?[0].path = text
      command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
      _ = try? colleague.perform(command)
    }
    #expect(hasMarked && report.documents == 1 && report.files == 0)
    #expect(report.refused.map(\.document) == [document])
    #expect(
      refusals { _ = try register(FileFields(decision: .publish), []) } == ["same-content"])
    let decide = DecideFile(
      document: document, version: open.version, file: 1,
      decision: FileFields(decision: .withhold, reason: .secrecy))
    try house.desk.perform(decide)
    #expect(try house.desk.publish(to: site).refused.isEmpty)
  }

  @Test func aMarkOnTheCaseWithholdsItsFilesAndIsLifted() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(body: "Vi ansöker om bygglov.")
    var command = RegisterDocument.fixture(item: item)
    command.files = [FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")]
    let receipt = try house.desk.perform(command)
    let (document, id) = (try #require(receipt.document), try #require(receipt.diaryCase))
    var marking = CorrectCase(diaryCase: id, version: 1, reason: "Sekretess enligt beslut")
    marking.mark = MarkFields(provision: "21:1", scopes: [.document])
    try house.desk.perform(marking)
    let decisions = try house.desk.document(document).files.map(\.file.decision)
    #expect(decisions == [.withhold(.secrecy)])
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).documents == 1)
    #expect(!Files.exists("\(site)/fil"))
    var lifting = CorrectCase(diaryCase: id, version: 2, reason: "Prövad på nytt")
    lifting.lift = "21:1"
    try house.desk.perform(lifting)
    lifting.version = 3
    #expect(refusals { try house.desk.perform(lifting) } == ["unknown-reference"])
    #expect(try house.desk.verify(checksFiles: true) == .clean)
  }

  @Test func aPublishedFileIsNotMovedIntoAMarkedCase() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(body: "Vi ansöker om bygglov.")
    var command = RegisterDocument.fixture(item: item, caseTitle: nil)
    command.files = [FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")]
    let free = try #require(try house.desk.perform(command).document)
    var marked = OpenCase(authority: "KS", title: TitleFields(text: "Tillsyn"))
    marked.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    let number = try #require(try house.desk.perform(marked).caseNumber)
    let move = MoveDocument(document: free, version: 1, caseNumber: number)
    #expect(refusals { try house.desk.perform(move) } == ["secret-file"])
    let refusal = try PlainSQL(store: house.desk.folder).refusal(
      of: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'move', 'document', \(free.rawValue) FROM journal;
        UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), case_id = 1,
          number = 1, number_text = '\(number)-1' WHERE id = \(free.rawValue)
        """)
    #expect(refusal?.contains("secret-file") == true, "\(refusal ?? "done")")
  }

  @Test func aMarkedCorrespondentIsNamedInNoTitle() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Anmälan från Byggbolaget Exempel AB")
    command.secrecy = [MarkFields(provision: "26:5", scopes: [.correspondent])]
    command.files = []
    #expect(refusals { try house.desk.perform(command) } == ["title-private-person"])
    command.title.publicText = "Anmälan från ett företag"
    _ = try house.desk.perform(command)
  }

  /// A mark that was lifted is an answer to what was tried with it, and to nothing that is written since.
  @Test func aLiftedMarkAnswersForNothingElse() throws {
    let house = try TemporaryDesk()
    func lift(_ command: RegisterDocument, _ reason: String) throws -> Receipt {
      let marked = try house.desk.perform(command)
      return try house.desk.perform(
        LiftSecrecy(
          document: try #require(marked.document), version: marked.version,
          provision: try #require(command.secrecy?.first?.provision), reason: reason))
    }
    func isRefused(_ receipt: Receipt) throws -> [String] {
      let id = try #require(receipt.document)
      return refusals {
        _ = try house.desk.perform(CompleteDocument(document: id, version: receipt.version))
      }
    }
    var tender = RegisterDocument.fixture(title: "Anbud på sandning", caseTitle: "Sandning")
    tender.files = []
    tender.secrecy = [MarkFields(provision: "31:16", scopes: [.document, .correspondent])]
    #expect(try isRefused(try lift(tender, "Fel lagrum angivet")) == ["tender-secret"])
    tender.secrecy = [MarkFields(provision: "19:3 st2", scopes: [.document, .correspondent])]
    #expect(try isRefused(try lift(tender, "Fel lagrum angivet")) == ["tender-secret"])
    #expect(try isRefused(try lift(tender, "Tilldelningsbeslut fattat")) == [])
    var matter = RegisterDocument.fixture(
      title: "Elev med diabetes på Ekskolan", caseTitle: "Skola")
    (matter.files, matter.complete) = ([], false)
    matter.secrecy = [MarkFields(provision: "23:2 st1", scopes: [.document])]
    #expect(try isRefused(try lift(matter, "Prövad, ingen skada")) == [])
    let tried = try lift(matter, "Prövad, ingen skada")
    var correction = CorrectDocument(
      document: try #require(tried.document), version: tried.version, reason: "Fel elev")
    correction.title = TitleFields(text: "Elev med epilepsi på Ekskolan")
    correction.complete = true
    #expect(refusals { try house.desk.perform(correction) } == ["private-matter"])
  }

  @Test func oneNameInTheAssuranceLetsOutNoOther() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Anteckning om skolmöte")
    var file = FileFields(decision: .publish, assurance: "Anna Karlsson är rektor")
    file.path = try house.file(
      "m.txt",
      "Närvarande: Anna Karlsson, rektor. Elev Kevin Ekström grät hela dagen. Han har adhd.")
    command.files = [file]
    #expect(refusals { _ = try house.desk.perform(command) } == ["file-private-data"])
    command.files?[0].assurance =
      "Anna Karlsson är rektor, Kevin Ekström är påhittad, inget om enskildas hälsa"
    #expect(refusals { _ = try house.desk.perform(command) } == [])
  }

  @Test func theLastSupervisorStays() throws {
    let house = try TemporaryDesk()
    let supervisor = try house.desk(login: "gun")
    var leaving = SetOfficer(login: "gun", name: "Gun", title: "granskare", role: .supervisor)
    leaving.isActive = false
    #expect(refusals { try supervisor.perform(leaving) } == ["officer-role"])
    leaving.isActive = true
    leaving.role = .handler
    #expect(refusals { try supervisor.perform(leaving) } == ["officer-role"])
  }

  @Test func givenNumbersAreNotPrintedAnew() throws {
    let house = try TemporaryDesk()
    try house.desk.perform(RegisterDocument.fixture())
    var template = SetAuthority(code: "KS", name: "Kommunstyrelsen")
    template.template = "{serial}/{year}"
    let supervisor = try house.desk(login: "gun")
    #expect(refusals { try supervisor.perform(template) } == ["number-voided"])
  }

  @Test(arguments: SecrecyMark.Scope.allCases)
  func aMarkOnTheCaseReachesItsDocuments(_ scope: SecrecyMark.Scope) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(caseTitle: nil)
    command.newCase = NewCaseFields(
      title: TitleFields(text: "Ärende om stöd", publicText: "Ärende"),
      secrecy: [MarkFields(provision: "26:1", scopes: [scope])])
    var file = FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")
    file.path = try house.file("text.txt", "Hemligt")
    command.files = [file]
    #expect(refusals { try house.desk.perform(command) } == ["secret-file"])
    command.files?[0].decision = .withhold
    command.files?[0].reason = .secrecy
    command.files?[0].assurance = nil
    let proposal = try house.desk.proposal(for: command)
    #expect((proposal.row.sender.text == "") == (scope == .correspondent))
  }

  @Test func anAlteredFileIsNotPublished() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture()
    var file = FileFields(decision: .publish)
    file.path = try house.file("text.txt", "Granskad text")
    command.files = [file]
    let id = try #require(try house.desk.perform(command).document)
    let digest = try house.desk.document(id).files[0].file.sha256
    try Files.write(Array("Utbytt  text!".utf8), to: house.desk.path(ofContent: digest))
    let site = "\(house.folder)/site"
    #expect(throws: OfficeError.self) { try house.desk.publish(to: site) }
    #expect(!Files.exists(site))
  }

  @Test func aChangeSaysWhichStateItIsMadeTo() throws {
    let house = try TemporaryDesk()
    let id = try #require(try house.desk.perform(RegisterDocument.fixture()).document)
    let command = VoidDocument(document: id, version: nil, reason: "Dubblett")
    #expect(refusals { try house.desk.perform(command) } == ["stale-edit"])
  }

  @Test(arguments: [
    "Skolverket Anna Svensson", "Bygg Anna Svensson", "anna svensson", "Skolverket. Anna Svensson",
  ])
  func anOrganisationBesideAPersonDoesNotCoverThem(_ name: String) throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture()
    command.publicSender = PublicSenderFields(organisation: name)
    #expect(refusals { try house.desk.perform(command) } == ["public-sender-person"])
  }

  @Test func aMessageGivenAsAFileIsSearchedInItsHeads() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture()
    var file = FileFields(decision: .publish)
    file.path = try house.file(
      "brev.eml", "From: Anna Svensson <anna@privat.example>\nSubject: Hej\n\nText.\n")
    command.files = [file]
    #expect(refusals { try house.desk.perform(command) } == ["file-private-data"])
  }

  @Test func aSecretCaseHasNoPageOfItsOwn() throws {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(title: "Yttrande om ärendet", caseTitle: nil)
    command.title.publicText = "Yttrande"
    command.newCase = NewCaseFields(
      title: TitleFields(text: "Hemligt ärende", isSecret: true),
      secrecy: [MarkFields(provision: "26:1", scopes: [.title])])
    try house.desk.perform(command)
    let site = "\(house.folder)/site"
    _ = try house.desk.publish(to: site)
    #expect(!Files.exists("\(site)/arende"))
  }

  @Test(arguments: [
    "Klagomål på buller.\nBesöksadress: Björkvägen 12\nTelefon: 0520-12 34 56 (växel)",
    "Box 12\n461 40 Granvik\nBesöksadress: Björkvägen 12",
  ])
  func aLetterheadIsAnOfficesAndNoPrivatePersons(_ body: String) throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn(body: body)
    var command = RegisterDocument.fixture(item: item)
    command.files = [FileFields(decision: .publish)]
    #expect(refusals { try house.desk.perform(command) } == [])
    let other = try house.takeIn("annat.eml", body: "\(body)\nHej")
    command = RegisterDocument.fixture(item: other)
    command.files = [FileFields(decision: .publish)]
    command.correspondent = Correspondent(kind: .anonymous)
    command.publicSender = PublicSenderFields(role: "Anonym")
    #expect(refusals { try house.desk.perform(command) } == ["file-private-data"])
  }
}
