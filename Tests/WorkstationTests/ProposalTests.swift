import Office
import Registry
import Terminal
import TestSupport
import Testing

/// What a letter lets a machine guess, and what is left to the person.
@Suite struct ProposalTests {
  @Test(arguments: [
    ("Fel i utskicket", "Jag har skyddad folkbokföring.", "21:3 a – skyddad folkbokföring"),
    ("Anbud på möbler", "Här är vårt pris.", "19:3 st2 – anbudssekretess"),
    ("Oro", "Detta är en orosanmälan.", "26:1 – socialtjänst"),
  ])
  func aMarkIsProposedAndCanBeTakenAway(
    _ subject: String, _ body: String, _ provision: String
  ) throws {
    let seat = try Seat(rows: 50, columns: 160) {
      _ = try $0.takeIn(from: "Nytt <nytt@post.example>", subject: subject, body: body)
    }
    seat.press("Enter")
    #expect(seat.has(provision) && seat.has("är föreslagen: pröva den, eller töm fältet."))
    #expect(seat.has("[x] avsändare") && seat.has("[x] handling"))
    // What is done with the file is for a person to say.
    #expect(seat.has("inte valt") && !seat.has("publicera inte: sekretess"))
    seat.go(to: "Sekretess  ")
    seat.press("Ctrl+U")
    #expect(!seat.has(provision) && !seat.has("Gäller  "))
  }

  @Test func underAMarkWhatIsSaidOfOneFileGoesForTheRest() throws {
    let seat = try Seat(rows: 50, columns: 160) { office in
      let path = try office.file(
        "oro.eml",
        """
        From: Nytt <nytt@post.example>
        Subject: Oro
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; charset=utf-8

        Detta är en orosanmälan.
        --x
        Content-Type: text/plain; name=bilaga.txt
        Content-Disposition: attachment; filename=bilaga.txt

        Mer om detta.
        --x--
        """)
      _ = try office.desk.takeIn(files: [path], for: "KS")
    }
    seat.press("Enter")
    #expect(
      seat.lines.count { $0.contains("Fil ") && $0.contains("  inte valt") } == 2, "\(seat.text)")
    seat.go(to: "Fil 1")
    seat.press("Right", "Right")
    #expect(seat.lines.count { $0.contains("publicera inte: sekretess") } == 1)
    seat.press("Down")
    #expect(seat.lines.count { $0.contains("publicera inte: sekretess") } == 2)
  }

  @Test func whatMayBeSecretIsSetAsideOnlyByWhoHasTriedIt() throws {
    let office = try TemporaryDesk()
    _ = try office.takeIn(subject: "Oro", body: "Detta är en orosanmälan.")
    let seat = try Seat(rows: 30, columns: 100, at: office)
    seat.press("u", "Tab")
    seat.type("Kopia för kännedom")
    seat.press("F2")
    #expect(seat.has("Brevet nämner en orosanmälan. Det kan vara hemligt (OSL 26:1)."))
    #expect(try office.desk.setAsidePost(limit: 9).isEmpty)
    #expect(seat.focusedLine.contains("Prövat: inte hemligt"))
    seat.press("Space", "F2")
    #expect(try office.desk.setAsidePost(limit: 9).count == 1)
  }

  @Test func aReasonIsAsLongAsItIsWrittenDown() throws {
    let office = try TemporaryDesk()
    let item = try office.takeIn(subject: "Oro", body: "Detta är en orosanmälan.")
    let long = String(repeating: "Kopia för kännedom. ", count: 50)
    #expect(
      refusals {
        try office.desk.perform(
          SetAsidePost(item: item, outcome: .keptOrdered, reason: long, isTried: true))
      } == ["text-length"])
  }

  @Test func theMarkOfAProtectedSenderIsProposedInOtherCasesToo() throws {
    let seat = try Seat(rows: 50, columns: 160) {
      var letter = RegisterDocument.fixture(title: "Fel i utskick", caseTitle: "Utskick")
      letter.correspondent = Correspondent(kind: .person, name: "Tova Rådström")
      letter.publicSender = PublicSenderFields(role: "Invånare")
      letter.secrecy = [MarkFields(provision: "21:3 a", scopes: [.correspondent, .document])]
      try $0.desk.perform(letter)
      _ = try $0.takeIn(from: "Tova Rådström <tova@post.example>", subject: "Bidrag")
    }
    seat.press("Enter")
    #expect(seat.has("21:3 a – skyddad folkbokföring") && seat.has("KS 2026/0001-1"))
  }

  @Test func aLetterThatNamesAnotherCaseThanItsSubjectIsToldOf() throws {
    let office = try TemporaryDesk()
    for title in ["Ansökan om parkering", "Detaljplan för Smeden"] {
      try office.desk.perform(RegisterDocument.fixture(title: title, caseTitle: title))
    }
    _ = try office.takeIn(
      subject: "Yttrande, KS 2026/0001", body: "Vi har läst samrådet, KS 2026/0002, och svarar.")
    let seat = try Seat(at: office)
    seat.press("Enter")
    #expect(seat.tells("Brevet nämner också KS 2026/0002: se att ärendet är rätt."))
  }

  @Test func aLongSubjectIsProposedAsATitleUpToAWord() throws {
    let office = try TemporaryDesk()
    let item = try office.takeIn(subject: String(repeating: "Synpunkt på vägen ", count: 100))
    let seat = try Seat(at: office)
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("Bolaget i Byn")
    seat.press("Esc", "Right", "Enter")
    let title = try #require(try office.desk.draft(about: .post(item))?.texts["title"])
    #expect(title.unicodeScalars.count <= 1_000 && title.hasSuffix(" på vägen Synpunkt"))
  }

  @Test func nothingIsProposedForAnOrdinaryLetter() throws {
    let seat = try Seat(rows: 50, columns: 160) { _ = try $0.takeIn() }
    seat.press("Enter")
    #expect(!seat.has("föreslagen") && seat.has("inte valt"))
  }

  @Test(arguments: [
    (
      "SV: Remiss av avfallsplan", "Miljödepartementet", "Remiss av avfallsplan", "Remiss  ",
      "organisation"
    ),
    (
      "Begäran om allmänna handlingar", "Anna Bergström", "Begäran om", "Begäran om utlämnande",
      "privatperson"
    ),
    ("Remissvar om taxan", "Skolverket", "Remissvar om taxan", "Remissvar", "organisation"),
    ("Fråga om torget", "Nytt", "Fråga om torget", "E-post", "ej angiven"),
  ])
  func typeTitleAndSenderAreReadFromTheLetter(
    _ subject: String, _ name: String, _ title: String, _ type: String, _ kind: String
  ) throws {
    let seat = try Seat(rows: 50, columns: 160) {
      _ = try $0.takeIn(from: "\(name) <post@post.example>", subject: subject)
    }
    seat.press("Enter", "Ctrl+Home")
    func line(_ label: String) -> String { seat.lines.first { $0.contains(label) } ?? "" }
    #expect(line("Rubrik  ").contains(title) && !line("Rubrik  ").contains("SV:"))
    #expect(line("Handlingstyp").contains(type))
    #expect(line("Avsändare är").contains(kind))
  }

  @Test(arguments: [
    ("Handlingstyp", "rem", "Remiss  "), ("Handlingstyp", "protokollsu", "Protokollsutdrag"),
    ("Handlingstyp", "re", "re  "), ("Sekretess  ", "25", "25:1 – hälso- och sjukvård"),
    ("Publik avsändare", "vård", "Vårdnadshavare"),
  ])
  func whatIsBegunIsCompletedWhenTheFieldIsLeft(
    _ label: String, _ typed: String, _ value: String
  ) throws {
    let seat = try Seat(rows: 50, columns: 160) {
      _ = try $0.takeIn(from: "Nytt <nytt@post.example>")
    }
    seat.press("Enter", "Ctrl+Home")
    seat.go(to: label)
    seat.type(typed)
    seat.press("Tab")
    #expect(seat.lines.first { $0.contains(label) }?.contains(value) == true)
  }

  @Test func aDocumentIsFoundByItsOwnNumberBeforeItsCase() throws {
    let seat = try Seat { office in
      try office.desk.perform(RegisterDocument.fixture())
      var second = RegisterDocument.fixture(title: "Yttrande om carport", caseTitle: nil)
      second.caseNumber = "KS 2026/0001"
      try office.desk.perform(second)
    }
    seat.press("F3")
    seat.type("ks 2026/1-2")
    seat.press("Enter")
    #expect(seat.has("3 Handling – KS 2026/0001-2"))
    seat.press("m")
    #expect(seat.has("Makulera KS 2026/0001-2") && seat.has("”Yttrande om carport”"))
  }

  @Test func anAttachedFileIsReadBesideTheForm() throws {
    let seat = try Seat(rows: 50, columns: 200)
    let path = try seat.office.file("protokoll.txt", "Protokoll där Sven Exempelsson nämns.")
    seat.press("F7")
    seat.go(to: "Bifoga fil")
    seat.type(path)
    #expect(seat.has("Protokoll där Sven Exempelsson nämns."))
    seat.type("x")
    #expect(!seat.has("läst, inga fynd") && !seat.has("Sven Exempelsson"))
  }

  @Test func aNameThatIsWrittenAnewIsNotLeftForThePublicToRead() throws {
    let seat = try Seat { _ = try $0.takeIn(from: "Byggbolaget AB <info@bygg.example>") }
    seat.press("Enter")
    seat.go(to: "Namn  ")
    #expect(seat.has("Publik avsändare  Byggbolaget AB"))
    seat.type("Lokalvård Norden AB")
    #expect(seat.has("Publik avsändare  Lokalvård Norden AB"))
    #expect(!seat.has("Byggbolaget"))
  }
}
