import Office
import Platform
import Registry
import TestSupport
import Testing

/// What is secret is known again in what quotes it, answers it or says it among other things.
@Suite struct SameSentencesTests {
  private static let secret = """
    Hej!

    Skyddsrummet under Tallgården rymmer tvåhundra personer och har ett reservkraftverk. Vi vill att
    ritningarna lämnas till räddningstjänsten före nyår.

    Med vänlig hälsning
    Byggbolaget
    Så här behandlar Byggbolaget personuppgifter: läs mer på vår webbplats innan du svarar.
    """
  private static let words = "Läst, inga personuppgifter"

  private func registerSecret(at house: TemporaryDesk, marks: Bool = true) throws -> Receipt {
    let item = try house.takeIn("hemlig.eml", body: Self.secret)
    var command = RegisterDocument.fixture(item: item)
    if marks { command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])] }
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    return try house.desk.perform(command)
  }

  private func publishing(
    _ body: String, at house: TemporaryDesk, _ assurance: String = words
  ) throws -> RegisterDocument {
    var command = RegisterDocument.fixture(title: "Svar på remiss", caseTitle: "Remiss")
    command.files = [FileFields(decision: .publish, assurance: assurance)]
    command.files?[0].path = try house.file("svar.txt", body)
    return command
  }

  private static let quoting = secret.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "> \($0)" }.joined(separator: "\n")

  static let copies = [
    secret + "\n\nSkickat från min iPhone\n",
    "Tack, vi läser.\n\nDen 20 november skrev Byggbolaget:\n" + quoting,
    // Broken into other lines, in the middle of a report.
    """
    Bakgrund. Bolaget skriver: Skyddsrummet under Tallgården rymmer tvåhundra
    personer och har ett reserv\u{ad}kraftverk. Det är allt.
    """,
  ]

  @Test(arguments: copies.indices, [true, false])
  func whatQuotesASecretAsksForMoreThanTheUsualWords(_ index: Int, _ marks: Bool) throws {
    let house = try TemporaryDesk()
    let receipt = try registerSecret(at: house, marks: marks)
    let copy = try publishing(Self.copies[index], at: house)
    #expect(refusals { try house.desk.perform(copy) } == ["same-content"])
    let number = try #require(receipt.number)
    let told = try publishing(
      Self.copies[index], at: house, "Bara inledningen är som i \(number), den är inte hemlig")
    #expect(refusals { try house.desk.perform(told) }.isEmpty)
  }

  @Test func whatStandsBelowTheGreetingIsInAllTheSendersLetters() throws {
    let house = try TemporaryDesk()
    _ = try registerSecret(at: house)
    let other = try publishing(
      "Vi önskar en snabb handläggning av bygglovet för carporten på Linden 3.\n\n"
        + Self.secret.split(separator: "\n").suffix(3).joined(separator: "\n"), at: house)
    #expect(refusals { try house.desk.perform(other) }.isEmpty)
  }

  @Test func aMarkThatIsMadeLaterTakesTheAnswerThatQuotesItFromTheWeb() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn("hemlig.eml", body: Self.secret)
    var letter = RegisterDocument.fixture(item: item)
    letter.files = [FileFields(decision: .publish, assurance: Self.words)]
    let receipt = try house.desk.perform(letter)
    try house.desk.perform(try publishing(Self.copies[1], at: house))
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).documents == 2)
    try house.desk.perform(
      MarkSecrecy(
        document: try #require(receipt.document), version: receipt.version,
        mark: MarkFields(provision: "18:13", scopes: [.document])))
    let report = try house.desk.publish(to: site)
    #expect(report.documents == 1 && report.refused.count == 1)
    #expect(!(try allBytes(in: site)).contains("reservkraftverk"))
  }

  @Test func postThatIsMarkedIsKnownTooAndALiftedMarkHidesNothing() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn("hemlig.eml", body: Self.secret)
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    let copy = try publishing(Self.copies[0], at: house)
    #expect(refusals { try house.desk.perform(copy) } == ["same-content"])
    try house.desk.perform(AnnotatePost(item: item, isSecret: false, reason: "Prövat"))
    #expect(refusals { try house.desk.perform(copy) }.isEmpty)
  }

  @Test func whatMadeAFileTellsNothingOfWhatItSays() throws {
    let house = try TemporaryDesk()
    let maker = """

      Utanför sidorna:
      Skapad med: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36
      """
    var secret = RegisterDocument.fixture(title: "Utredning", caseTitle: "Utredning om skydd")
    secret.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    secret.files = [FileFields(decision: .withhold, reason: .secrecy)]
    secret.files?[0].path = try house.file("hemlig.txt", "Larmet är trasigt i hela huset.\(maker)")
    try house.desk.perform(secret)
    let open = try publishing("Luciatåget går den trettonde december.\(maker)", at: house)
    #expect(refusals { try house.desk.perform(open) }.isEmpty)
  }

  @Test func lettersOfOneMatterMakeNoSetPhraseOfWhatTheyQuote() throws {
    let house = try TemporaryDesk()
    // A long letter, of which the others quote less than a third; they are in the post, and in one case.
    let summary = Self.secret.split(separator: "\n")[1...2].joined(separator: " ")
    let rest = (1...12).map { "Avsnitt \($0) handlar om rum nummer \($0 * 37) och dess dörrar." }
    for number in 1...3 {
      var letter = try publishing("Brev \(number) om mötet på måndag.\n\(summary)", at: house)
      if number > 1 { (letter.caseNumber, letter.newCase) = ("KS 2026/0001", nil) }
      try house.desk.perform(letter)
    }
    _ = try house.takeIn("fjarde.eml", body: "Också inför måndag: \(summary)")
    var secret = RegisterDocument.fixture(title: "Utredning", caseTitle: "Utredning om skydd")
    secret.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    secret.files = [FileFields(decision: .withhold, reason: .secrecy)]
    secret.files?[0].path = try house.file(
      "hemlig.txt", ([summary] + rest).joined(separator: "\n"))
    try house.desk.perform(secret)
    let last = try publishing("Ännu ett brev inför måndag.\n\(summary)", at: house)
    #expect(refusals { try house.desk.perform(last) } == ["same-content"])
  }

  @Test func aFormThatManyShowIsNoOnesOwn() throws {
    let house = try TemporaryDesk()
    func form(_ value: String) -> String {
      """
      Ansökan om plats på kolonilott i Granviks kommun, blankett 12 b
      Fyll i uppgifterna nedan och lämna blanketten till kontaktcenter senast den sista i månaden.
      Värde: \(value)
      Ofullständiga blanketter skickas tillbaka till den som har sökt, med en förklaring av vad som saknas.
      """
    }
    for number in 1...9 {
      try house.desk.perform(try publishing(form("\(number * 37)"), at: house))
    }
    var secret = RegisterDocument.fixture(title: "Blankett", caseTitle: "Blanketter")
    secret.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    secret.files = [FileFields(decision: .withhold, reason: .secrecy)]
    secret.files?[0].path = try house.file("hemlig.txt", form("4711"))
    try house.desk.perform(secret)
    let next = try publishing(form("911"), at: house)
    #expect(refusals { try house.desk.perform(next) }.isEmpty)
  }

  @Test func allThatIsQuotedIsToldAtOnce() throws {
    let house = try TemporaryDesk()
    let first = try registerSecret(at: house).number ?? "-"
    var copy = RegisterDocument.fixture(title: "Kopia", caseTitle: "Kopior")
    copy.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    copy.files = [FileFields(decision: .withhold, reason: .secrecy)]
    copy.files?[0].path = try house.file("kopia.txt", "Kopia.\n\(Self.secret)\nTill arkivet.")
    let second = try house.desk.perform(copy).number ?? "-"
    let one = try publishing(Self.copies[1], at: house, "Rubriken är som i \(first), allmänt känd")
    #expect(refusals { try house.desk.perform(one) } == ["same-content"])
    let both = try publishing(
      Self.copies[1], at: house, "Rubriken är som i \(first) och \(second), allmänt känd")
    #expect(refusals { try house.desk.perform(both) }.isEmpty)
    let proposal = try house.desk.proposal(for: try publishing(Self.copies[1], at: house))
    let reasons = RoutineBook.objections(to: proposal.dossier).map(\.reason)
    #expect(reasons.contains { $0.contains(first) && $0.contains(second) })
  }

  @Test func aLetterSentToManyIsNoSetPhrase() throws {
    let house = try TemporaryDesk()
    for board in ["barnnämnden", "socialnämnden", "kulturnämnden"] {
      var open = try publishing("Till \(board).\n\n\(Self.secret)", at: house)
      let path = open.files?[0].path
      open.files = [FileFields(path: path, decision: .withhold, reason: .personalData)]
      try house.desk.perform(open)
    }
    _ = try registerSecret(at: house)
    let last = try publishing("Till byggnadsnämnden.\n\n\(Self.secret)", at: house)
    #expect(refusals { try house.desk.perform(last) } == ["same-content"])
  }

  @Test func whatManyLettersSayTellsOfNone() throws {
    let house = try TemporaryDesk()
    let phrase = "Den som inte är nöjd med beslutet får överklaga det inom tre veckor."
    for number in 1...4 {
      try house.desk.perform(
        try publishing(
          "Beslut \(number): vägen \(number) byggs om under nästa år i mars.\n\(phrase)", at: house)
      )
    }
    let item = try house.takeIn(
      "hemlig.eml", body: "Beslutet gäller ett hemligt rum i berget.\n\(phrase)")
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    let other = try publishing(
      "Beslut 9: bron målas om och får ny belysning i höst.\n\(phrase)", at: house)
    #expect(refusals { try house.desk.perform(other) }.isEmpty)
  }

  @Test func whatWasMarkedAndVoidedIsFreeWhenItsSuccessorHasBeenTried() throws {
    let house = try TemporaryDesk()
    let first = try registerSecret(at: house)
    try house.desk.perform(
      VoidDocument(
        document: try #require(first.document), version: first.version, reason: "Fel nämnd"))
    let item = try #require(try house.desk.post(limit: 9).first).id
    var again = RegisterDocument.fixture(item: item)
    again.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    again.files = [FileFields(decision: .withhold, reason: .secrecy)]
    let second = try house.desk.perform(again)
    let lifted = try house.desk.perform(
      LiftSecrecy(
        document: try #require(second.document), version: second.version, provision: "18:13",
        reason: "Prövad på nytt"))
    try house.desk.perform(
      DecideFile(
        document: try #require(second.document), version: lifted.version, file: 1,
        decision: FileFields(decision: .publish, assurance: Self.words)))
    let document = try house.desk.document(try #require(second.document))
    #expect(
      refusals {
        try house.desk.perform(CompleteDocument(document: document.id, version: document.version))
      }.isEmpty)
  }

  @Test func aLetterBesideThatSaysTheSameIsAskedAbout() throws {
    let house = try TemporaryDesk()
    var command = try publishing(Self.copies[0], at: house)
    var secret = FileFields(decision: .withhold, reason: .secrecy)
    secret.path = try house.file("hemlig.txt", Self.secret)
    command.files?.append(secret)
    #expect(refusals { try house.desk.perform(command) } == ["same-content"])
  }

  /// Ways in which a secret letter comes back that break its sentences.
  static let forms: [(secret: String, copy: String)] = [
    // A list with one line more.
    (
      "Sårbara punkter\n\n- Norra grinden saknar kamera\n- Pumphus tre har fel lås\n"
        + "- Reservkraften startar inte själv",
      "Sårbara punkter, reviderad\n\n- Norra grinden saknar kamera\n- Pumphus tre har fel lås\n"
        + "- Reservkraften startar inte själv\n- Södra grinden är klar"
    ),
    // A form.
    (
      "Larmkod: 4471\nNyckelskåp: 8823\nVakttid: 22.00\nReservväg: norra porten\nServerrum: plan 2",
      "Tack, vi har antecknat detta.\n\n> Larmkod: 4471\n> Nyckelskåp: 8823\n> Vakttid: 22.00\n"
        + "> Reservväg: norra porten\n> Serverrum: plan 2"
    ),
    // Lines that begin as a letter's heads do.
    (
      "Tomten vid vattenverket saknar stängsel och larmet kopplas från klockan 22:00 varje kväll.\n"
        + "Till saken hör att reservnyckeln ligger under trappan: dit når vem som helst från vägen.",
      "> Tomten vid vattenverket saknar stängsel och larmet kopplas från klockan 22:00 varje kväll.\n"
        + "> Till saken hör att reservnyckeln ligger under trappan: dit når vem som helst från vägen."
    ),
    // Answers between the lines, and a name before what is quoted.
    (
      secret,
      "> Skyddsrummet under Tallgården rymmer tvåhundra\n\nJa.\n\n> personer och har ett\n\nNej.\n\n"
        + "> reservkraftverk. Vi vill att ritningarna lämnas\n\nJavisst.\n\n> till räddningstjänsten."
    ),
    // A scan that is read with mistakes, by who has no å, ä and ö.
    (
      secret,
      "Skyddsrummet under TaIlgarden rymmer tvahundra personer och har ett reservkrattverk. Vi vill att "
        + "ritninqarna lamnas till raddningstjansten fore nyar."
    ),
    // Said in passing.
    (
      secret,
      "Nämnden har fått veta att ”skyddsrummet under Tallgården rymmer tvåhundra personer och har ett "
        + "reservkraftverk”, och vidare att ritningarna lämnas till räddningstjänsten före nyår, vilket "
        + "den inte har något emot."
    ),
    // Short sentences.
    (
      "Koden till larmet är 4471. Den byts i maj. Nyckeln ligger kvar.",
      "Så här står det i brevet. Koden till larmet är 4471. Den byts i maj. Nyckeln ligger kvar. Det är allt."
    ),
  ]

  @Test(arguments: forms.indices)
  func howeverItIsBrokenItIsKnownAgain(_ index: Int) throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn("hemlig.eml", body: Self.forms[index].secret)
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    let copy = try publishing(Self.forms[index].copy, at: house)
    #expect(refusals { try house.desk.perform(copy) } == ["same-content"])
    let other = try publishing(
      "Vi tackar för yttrandet om vattenverket och återkommer i maj.", at: house)
    #expect(refusals { try house.desk.perform(other) }.isEmpty)
  }

  /// Answers to a letter are no set phrase, nor is what stands in a long postscript.
  @Test func whatSeveralAnswersQuoteIsNoSetPhrase() throws {
    let house = try TemporaryDesk()
    let letter = """
      Skyddsrummet under Tallgården rymmer tvåhundra personer och har ett reservkraftverk. Grinden mot norr
      står olåst när personalen byter pass. Vi vill att ritningarna lämnas till räddningstjänsten.

      Med vänlig hälsning
      Byggbolaget

      PS. Nyckeln till larmskåpet ligger under tredje trappsteget vid pumphuset, och koden till det är densamma
      som till kassaskåpet på plan tre. Ingen utanför vaktbolaget vet om det, och så vill vi att det förblir
      tills låset är bytt någon gång i vår.
      """
    let quoted = letter.split(separator: "\n").prefix(2).map { "> \($0)" }.joined(separator: "\n")
    for number in 1...4 {
      try house.desk.perform(
        try publishing("Tack för brevet, svar \(number).\n\n\(quoted)", at: house))
    }
    let site = "\(house.folder)/site"
    #expect(try house.desk.publish(to: site).documents == 4)
    let item = try house.takeIn("hemlig.eml", body: letter)
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    let number = try #require(try house.desk.perform(command).number)
    #expect(try house.desk.publish(to: site).documents == 1)
    let postscript = try publishing(
      "> PS. Nyckeln till larmskåpet ligger under tredje trappsteget vid pumphuset, och koden till det är",
      at: house)
    #expect(refusals { try house.desk.perform(postscript) } == ["same-content"])
    // Another number is another document's.
    let misnamed = try publishing(quoted, at: house, "Bara sidfoten är som i \(number)0")
    #expect(refusals { try house.desk.perform(misnamed) } == ["same-content"])
  }

  @Test func theHiddenTitleOfWhatIsQuotedIsNotSaidAnewInAnotherDiary() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn("hemlig.eml", body: Self.secret)
    var command = RegisterDocument.fixture(
      title: "Olåst skyddsrum under Tallgården", item: item,
      caseTitle: "Olåst skyddsrum under Tallgården")
    command.title.publicText = "Skrivelse"
    command.newCase?.title.publicText = "Skrivelser"
    command.newCase?.secrecy = [MarkFields(provision: "18:13", scopes: [.title])]
    command.secrecy = [MarkFields(provision: "18:13", scopes: [.title, .document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    var answer = try publishing(Self.copies[1], at: house)
    answer.title.text = "Svar om olåst skyddsrum under Tallgården"
    answer.files?[0].decision = .withhold
    answer.files?[0].reason = .secrecy
    answer.files?[0].assurance = nil
    #expect(refusals { try house.desk.perform(answer) } == ["case-title"])
  }

  /// A decision to withhold is not undone by voiding the document; another must say why it may be shown.
  @Test func whatWasWithheldForSecrecyAndVoidedAsksForWhy() throws {
    let house = try TemporaryDesk()
    let first = try registerSecret(at: house, marks: false)
    try house.desk.perform(
      VoidDocument(
        document: try #require(first.document), version: first.version, reason: "Fel ärende"))
    let copy = try publishing(Self.copies[1], at: house)
    #expect(refusals { try house.desk.perform(copy) } == ["same-content"])
    let item = try #require(try house.desk.post(limit: 9).first).id
    var again = RegisterDocument.fixture(item: item)
    again.files = [FileFields(decision: .publish)]
    #expect(refusals { try house.desk.perform(again) }.contains("same-content"))
    again.files = [FileFields(decision: .publish, assurance: "Prövad på nytt, inte hemlig")]
    #expect(refusals { try house.desk.perform(again) }.isEmpty)
    #expect(refusals { try house.desk.perform(copy) }.isEmpty)
  }

  private func allBytes(in folder: String) throws -> String {
    String(decoding: try Subprocess.run(["grep", "-rh", "", folder]).output, as: UTF8.self)
  }
}
