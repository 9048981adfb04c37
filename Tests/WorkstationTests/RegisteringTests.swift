import Office
import Registry
import Terminal
import TestSupport
import Testing

/// The way of a letter by keys alone.
@Suite struct RegisteringTests {
  static func fill(_ seat: Seat, file: String = "p") {
    seat.go(to: "Avsändare är")
    seat.type("o")
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("Byggbolaget AB")
    seat.go(to: "Fil 1")
    seat.type(file)
    seat.press("Enter")
    // Where the machine has found something, the person says what was seen to.
    if seat.has("Din bedömning") {
      seat.go(to: "Din bedömning")
      seat.type("Läst, bara organisationens adress")
    }
  }

  @Test func aLetterBecomesANewCaseByKeysAlone() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    #expect(seat.has("Ansökan om bygglov"))
    seat.press("Enter")
    // The first open decision has the focus: who wrote is told by their name.
    #expect(seat.focusedLine.contains("Fil 1"))
    #expect(seat.has("organisation") && seat.has("Avs./mott.  Byggbolaget"))
    Self.fill(seat)
    #expect(seat.has("Allt klart"))
    #expect(seat.has("1 publiceras"))
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [1, 1, 0])
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    #expect(line.status == "completed")
    #expect(seat.has("Registrerad: \(line.number)"))
    #expect(seat.has("Dagens post är tom"))
  }

  @Test func theNextItemOpensAtOnceAndTakesTheSameAsBefore() throws {
    let seat = try Seat { office in
      _ = try office.takeIn("1.eml", subject: "Första ansökan")
      _ = try office.takeIn(
        "2.eml", from: "Skolverket <post@skolverket.example>", subject: "Andra ansökan")
    }
    seat.press("Enter")
    Self.fill(seat)
    seat.press("Ctrl+N")
    #expect(try seat.counts() == [1, 1, 1])
    #expect(seat.has("Andra ansökan"))
    #expect(seat.has("Registrerad:"))
    // What was seen to in one file tells nothing of another.
    seat.press("Ctrl+T")
    #expect(seat.has("Varje fil bedöms för sig.") && seat.focusedLine.contains("inte valt"))
    seat.go(to: "Publik avsändare")
    seat.press("Ctrl+T")
    #expect(seat.has("Byggbolaget AB"))
  }

  @Test func whoHasWrittenBeforeIsProposedAsTheyWereRegisteredThen() throws {
    let seat = try Seat(rows: 40) { office in
      var earlier = RegisterDocument.fixture()
      earlier.correspondent.name = "Byggbolaget i Granvik AB"
      earlier.correspondent.email = "Info@bygg.example"
      earlier.correspondent.contact = "Petter Skoghagen"
      earlier.publicSender = PublicSenderFields(organisation: "Byggbolaget i Granvik")
      try office.desk.perform(earlier)
      _ = try office.takeIn(from: "Bygg <info@bygg.example>")
    }
    seat.press("Enter")
    // Who it is has been said before: the first open decision is another.
    #expect(seat.focusedLine.contains("Fil 1"))
    #expect(seat.lines.contains { $0.contains("Avsändare är") && $0.contains("organisation") })
    #expect(seat.has("Byggbolaget i Granvik AB") && !seat.has("Petter Skoghagen"))
    seat.press("Shift+Tab")
    #expect(seat.has("Som förra gången, i KS 2026/0001-1."))
    seat.press("Tab")
    seat.type("publicera inte: u")
    seat.press("Enter", "Ctrl+S")
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    let content = try seat.office.desk.document(line.id).content
    #expect(content.correspondent.name == "Byggbolaget i Granvik AB")
    #expect(content.publicSender == .organisation("Byggbolaget i Granvik"))
  }

  @Test func aPublicSenderThatIsRefusedNowIsNotProposed() throws {
    let seat = try Seat(rows: 40) { office in
      var earlier = RegisterDocument.fixture()
      earlier.correspondent.email = "info@bygg.example"
      try office.desk.perform(earlier)
      // As it may have been let through before a rule became stricter.
      let refusal = try PlainSQL(store: office.desk.folder).refusal(
        of: "INSERT INTO journal (at, officer, action, subject, subject_id, reason) "
          + "VALUES (1795161600, 1, 'correct', 'document', 1, 'Namn'); "
          + "UPDATE document SET version = 2, entry = (SELECT max(id) FROM journal), "
          + "public_name = 'Anna Lind' WHERE id = 1")
      #expect(refusal == nil)
      _ = try office.takeIn()
    }
    seat.press("Enter")
    #expect(seat.has("Byggbolaget Exempel AB") && !seat.has("Anna Lind"))
    #expect(seat.focusedLine.contains("Publik avsändare"))
  }

  @Test func anExistingCaseIsFoundByItsNumberInTheSubject() throws {
    let seat = try Seat { office in
      try office.desk.perform(RegisterDocument.fixture())
      _ = try office.takeIn(subject: "Komplettering KS 2026/0001")
    }
    seat.press("Enter", "Ctrl+Home")
    #expect(seat.has("befintligt ärende"))
    // The case is told by its title too.
    #expect(
      seat.lines.contains { $0.contains("KS 2026/0001 ") && $0.contains("Bygglov för carport") })
    Self.fill(seat)
    seat.press("F2")
    #expect(try seat.counts() == [2, 1, 0])
  }

  @Test func theCaseIsSearchedForAsTyped() throws {
    let seat = try Seat { office in
      try office.desk.perform(RegisterDocument.fixture())
      _ = try office.takeIn()
    }
    seat.press("x")
    seat.type("befintligt")
    seat.press("Enter", "F4")
    seat.type("carport")
    #expect(seat.has("Bygglov för carport"))
    seat.press("Enter")
    #expect(seat.has("KS 2026/0001"))
    Self.fill(seat)
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [2, 1, 0])
  }

  @Test func openDecisionsAreRefusedAtTheirFieldAndCanWait() throws {
    let seat = try Seat { _ = try $0.takeIn(from: "Nytt <nytt@post.example>") }
    seat.press("Enter")
    seat.go(to: "Rubrik ")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [0, 0, 1])
    #expect(seat.focusedLine.contains("Avsändare är"))
    #expect(seat.has("Avsändaren är inte angiven."))
    #expect(seat.has("Ctrl+O registrerar nu"))
    seat.press("Ctrl+O")
    #expect(try seat.counts() == [1, 1, 0])
    seat.press("o")
    #expect(seat.has("Inte klarmarkerade eller stoppade"))
    #expect(seat.has("KS 2026/0001-1"))
  }

  @Test func registeringWithDecisionsLeftNeverGoesOnToTheNext() throws {
    let seat = try Seat { office in
      _ = try office.takeIn("1.eml", subject: "Första ansökan")
      _ = try office.takeIn("2.eml", subject: "Andra ansökan")
    }
    seat.press("Enter", "Ctrl+N")
    #expect(seat.has("Ctrl+O registrerar nu"))
    seat.press("Ctrl+O")
    #expect(try seat.counts() == [1, 1, 1])
    #expect(seat.has("1 Dagens post") && !seat.has("Registreras i"))
    // In the list the same key does something else, or nothing.
    seat.press("Ctrl+O")
    #expect(!seat.has("hämtas"))
  }

  @Test func nothingIsCalledReadyThatWouldBeRefused() throws {
    let seat = try Seat(rows: 60, columns: 200) { office in
      _ = try office.takeIn()
      try office.desk.perform(RegisterDocument.fixture())
    }
    seat.press("Enter")
    Self.fill(seat)
    #expect(seat.has("Allt klart"))
    seat.go(to: "Registreras i")
    seat.press("Right")
    seat.go(to: "Ärende ")
    seat.type("KS 1999/0001")
    #expect(seat.has("Det finns inget ärende") && !seat.has("Allt klart"))
    seat.press("Esc", "Right", "Enter", "2", "Enter", "Enter", "r")
    // No reason is asked for before something is changed.
    #expect(!seat.has("Skäl att rätta"))
    seat.press("Ctrl+S")
    #expect(seat.has("Inget är ändrat."))
    seat.go(to: "Rubrik ")
    seat.type("Ansökan om carport")
    #expect(!seat.focusedLine.contains("Skäl att rätta"))
    #expect(!seat.has("Allt klart"))
    seat.go(to: "Skäl att rätta")
    seat.type("Felskrivet")
    #expect(seat.has("Allt klart"))
  }

  @Test func contradictionsCannotWait() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Sekretess")
    seat.type("21:1")
    seat.go(to: "Gäller")
    seat.press("Right", "Right", "Space")
    seat.go(to: "Fil 1")
    seat.type("p")
    seat.press("Enter")
    #expect(seat.has("publiceras inte (sekretess)"))
    #expect(seat.has("spärr"))
    seat.press("Ctrl+O")
    #expect(try seat.counts() == [0, 0, 1])
  }

  @Test func aSecretTitleIsTheWordAloneInThePublicRow() throws {
    let seat = try Seat { _ = try $0.takeIn(subject: "Orosanmälan") }
    seat.press("Enter")
    #expect(!seat.has("sekretess  ‹"))
    seat.go(to: "Rubriken visas")
    seat.press("Left")
    #expect(
      seat.lines.contains { $0.contains("Rubrik ") && $0.contains("sekretess") && $0.contains("‹") }
    )
    seat.go(to: "Sekretess")
    seat.press("F4")
    seat.type("26:1")
    #expect(seat.has("26:1 – "))
    #expect(seat.has("presumtion"))
    seat.press("Enter")
    // A mark covers the whole document, and a title that is not shown, until somebody says otherwise.
    #expect(seat.has("[x] rubrik") && seat.has("publicera inte: sekretess"))
    seat.go(to: "Gäller")
    seat.press("Space")
    #expect(seat.has("[ ] rubrik"))
  }

  @Test func thePublicRowTellsWhetherItsSenderIsMissingOrStandsForAPerson() throws {
    let seat = try Seat(rows: 50, columns: 200) {
      _ = try $0.takeIn(from: "Nytt <nytt@post.example>")
    }
    seat.press("Enter")
    #expect(seat.tells("(visas inte) ‹publik avsändare saknas, Helsingborg 5"))
    seat.go(to: "Avsändare är")
    seat.type("p")
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("vå")
    #expect(seat.tells("”vå” är inget rollord, och avsändaren är en person."))
    #expect(seat.tells("(visas inte) ‹inte uppfyllt: Publik avsändare är ingen person"))
    seat.press("F4", "Enter")
    #expect(seat.tells("Vårdnadshavare ‹rollord i stället för namn: Publik avsändare är ingen"))
    seat.go(to: "Sekretess")
    seat.type("26:1")
    // A mark covers the whole document, also where its provision is typed.
    #expect(seat.has("[x] hela handlingen") && seat.has("[ ] del av handlingen"))
  }

  @Test func theTitleThatThePublicReadsIsWholeBesideItsRule() throws {
    let title = "Klagomål på snöröjning och sandning vid gångvägen mellan skolan och torget"
    let neutral = "Klagomål på snöröjning och sandning vid en gångväg mellan två platser i byn"
    let seat = try Seat { _ = try $0.takeIn(subject: title) }
    seat.press("Enter")
    #expect(seat.tells("\(title) Avs./mott."))
    seat.go(to: "Rubriken visas")
    seat.press("Right")
    seat.go(to: "Neutral rubrik")
    seat.type(neutral)
    #expect(seat.tells("\(neutral) ‹"))
  }

  @Test func datesAreWrittenShortAndDatedBack() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Inkom")
    #expect(seat.has("fredag 2026-11-20"))
    seat.press("Ctrl+D")
    #expect(seat.focusedLine.contains("2026-11-19"))
    seat.press("Ctrl+U")
    seat.type("-2")
    #expect(seat.focusedLine.contains("onsdag 2026-11-18"))
    seat.press("Ctrl+U")
    seat.type("hej")
    #expect(seat.has("är inget datum"))
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [0, 0, 1])
    #expect(seat.focusedLine.contains("hej"))
  }

  @Test func aDayLongAgoOrAheadIsToldAtItsField() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Inkom")
    seat.type("2025-11-20")
    #expect(seat.focusedLine.contains("torsdag 2025-11-20, 365 dagar sedan"))
    #expect(seat.tells("ligger 365 dagar före registreringen"))
    seat.press("Ctrl+U")
    seat.type("2027-11-20")
    #expect(seat.focusedLine.contains("om 365 dagar"))
    seat.press("Ctrl+O")
    #expect(seat.has("ligger i framtiden"))
    #expect(try seat.counts() == [0, 0, 1])
  }

  @Test func whatASaveWasRefusedForGoesWhenItNoLongerStands() throws {
    let seat = try Seat { _ = try $0.takeIn(body: "Ring Anna Lind på 070-174 06 05.") }
    seat.press("Enter")
    seat.go(to: "Fil 1")
    seat.press("Right", "Ctrl+S")
    seat.go(to: "Din bedömning")
    #expect(seat.has("uppgifter i filen kan vara personuppgifter"))
    #expect(seat.has("möjlig"))
    seat.press("Up", "Right")
    #expect(seat.focusedLine.contains("‹ publicera inte: sekretess ›"))
    #expect(!seat.has("kan vara personuppgifter"))
    #expect(!seat.has("Din bedömning"))
  }

  @Test func whoWasFirstAndWithWhatIsTold() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    let item = try #require(try seat.office.desk.post(limit: 1).first?.id)
    seat.press("Enter")
    Self.fill(seat)
    var theirs = RegisterDocument.fixture(item: item)
    theirs.complete = false
    try seat.office.desk(login: "sven").perform(theirs)
    seat.press("Ctrl+S")
    #expect(
      seat.tells(
        "Sven Sekreterare har redan registrerat posten som KS 2026/0001-1, 2026-11-20 kl. 09:00."))
    #expect(try seat.counts() == [1, 1, 0])
  }

  @Test func aFormWithoutPostRegistersInTheCaseChosen() throws {
    let seat = try Seat { try $0.desk.perform(RegisterDocument.fixture()) }
    seat.press("2", "F7")
    #expect(seat.has("KS 2026/0001"))
    seat.go(to: "Rubrik ")
    seat.type("Tjänsteskrivelse om carport")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [2, 1, 0])
  }
}
