import Office
import Platform
import Registry
import Terminal
import TestSupport
import Testing

/// What may be secret, from the first look to the register.
@Suite struct SecrecyTests {
  @Test func aSecretTitleIsRegisteredWithItsMarkAndHiddenInTheRow() throws {
    let seat = try Seat {
      _ = try $0.takeIn(from: "Nytt <nytt@post.example>", subject: "Oro gällande elev")
    }
    seat.press("Enter")
    seat.go(to: "Rubriken visas")
    seat.press("Left")
    seat.press("Ctrl+S")
    #expect(seat.has("Rubriken är dold utan sekretessmarkering."))
    seat.go(to: "Avsändare är")
    seat.type("p")
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.type("Invånare")
    seat.go(to: "Fil 1")
    seat.press("Right", "Right")
    #expect(seat.has("publicera inte: sekretess"))
    seat.go(to: "Sekretess")
    seat.type("26:1")
    seat.press("Tab")
    #expect(seat.has("[x] rubrik") && seat.has("[x] handling"))
    #expect(seat.has("Allt klart"))
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [1, 1, 0])
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    let document = try seat.office.desk.document(line.id)
    #expect(document.content.title.disclosure == .secret)
    #expect(document.secrecy.map(\.provision) == ["26:1"])
    let row = PublicRow(of: try seat.office.desk.dossier(for: document))
    #expect(row.title.text == "sekretess")
    #expect(row.files.isEmpty)
  }

  @Test func aNeutralTitleStandsForTheOtherAtEachKeystroke() throws {
    let seat = try Seat { _ = try $0.takeIn(subject: "Klagomål på granne Anna Lind") }
    seat.press("Enter")
    seat.go(to: "Rubriken visas")
    seat.press("Right")
    seat.go(to: "Neutral rubrik")
    for (typed, shown) in zip("Klagomål", ["K", "Kl", "Kla", "Klag", "Klago", "Klagom"]) {
      seat.take(.character(typed))
      #expect(seat.lines.contains { $0.contains("Rubrik") && $0.contains(" \(shown) ‹") })
    }
  }

  @Test func aCaseIsMarkedAndItsMarkLiftedAgain() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "h")
    #expect(seat.has("Ärendet har ingen sekretessmarkering."))
    seat.press("s")
    #expect(seat.has("Sekretessmarkera KS 2026/0001"))
    seat.type("21:1")
    seat.press("Ctrl+S")
    #expect(seat.focusedLine.contains("Skäl"))
    seat.type("Uppgifter om hälsa")
    seat.press("Ctrl+S")
    #expect(seat.has("Ärendet är sekretessmarkerat"))
    // The mark is seen in the list, over the case's documents and on its own page.
    seat.press("2")
    #expect(seat.focusedLine.contains("§ Bygglov för carport"))
    #expect(seat.has("§ sekretessmarkerat"))
    seat.press("3")
    #expect(seat.has("21 kap. 1 §") && seat.has("alla handlingar"))
    seat.press("2", "Enter")
    #expect(seat.lines.contains { $0.contains("KS 2026/0001 § Bygglov") })
    seat.press("3")
    #expect(seat.has("Sekretess     ärendet: 21 kap. 1 §"))
    let line = try #require(try seat.office.desk.documents(.first, limit: 1).first)
    #expect(try !seat.office.desk.document(line.id).files[0].file.decision.isPublish)
    // With one mark to lift, it is the reason that is asked for.
    seat.press("2", "2", "h")
    seat.type("Prövad på nytt")
    seat.press("Ctrl+S")
    #expect(seat.has("Markeringen är hävd."))
    let diaryCase = try #require(try seat.office.desk.cases(.first, limit: 1).first)
    #expect(try !diaryCase.isMarked && seat.office.desk.diaryCase(diaryCase.id).secrecy.isEmpty)
    seat.press("2")
    #expect(!seat.has("§"))
  }

  @Test func aMarkOnACaseHidesItsTitleInTheSameStep() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "s")
    seat.type("26:1")
    seat.go(to: "Gäller rubriken")
    seat.press("Space")
    seat.go(to: "Skäl")
    seat.type("Uppgift om enskild")
    seat.press("Ctrl+S")
    #expect(seat.focusedLine.contains("Rubriken visas"))
    seat.press("Left")
    seat.press("Ctrl+S")
    // The document's title still says what the case's now hides.
    #expect(seat.has("Ärendet är sekretessmarkerat"))
    #expect(seat.tells("och handlingar med öppen rubrik visas inte alls."))
    let line = try #require(try seat.office.desk.cases(.first, limit: 1).first)
    #expect(try seat.office.desk.diaryCase(line.id).content.title.disclosure == .secret)
  }

  @Test func aCaseWhoseTitleIsKeptBackHasItsSignHoweverThatIsDone() throws {
    let seat = try Seat { office in
      var neutral = RegisterDocument.fixture()
      neutral.newCase = NewCaseFields(
        title: TitleFields(text: "Klagomål på hemtjänsten hos en boende", publicText: "Klagomål"))
      neutral.complete = false
      try office.desk.perform(neutral)
    }
    seat.press("2")
    #expect(
      seat.has("§ Klagomål på hemtjänsten") && seat.has("§ sekretessmarkerat eller neutral rubrik"))
  }

  @Test func whatTheWebShowsUntilTheNextPublicationIsSaidAtOnce() throws {
    let seat = try RegisterPaneTests.seat()
    let lags = "Webben visar det gamla till nästa publicering (w publicerar nu)."
    _ = try seat.office.desk.publish(to: "\(seat.office.folder)/site")
    // A file withheld, then a mark on the document and on the case.
    seat.press("2", "Enter", "Enter", "r")
    seat.go(to: "Fil 1")
    seat.press("Right")
    seat.press("Ctrl+S")
    #expect(seat.tells("Rättad: KS 2026/0001-1. \(lags)"))
    seat.press("4")
    #expect(seat.has("· obs     Sekretessmarkering har lagrum"))
    seat.press("3", "s")
    #expect(seat.tells("från nästa publicering. Brådskar det, tryck sedan w"))
    seat.type("21:1")
    seat.press("Ctrl+S")
    #expect(seat.tells("inga filer publiceras. \(lags)"))
    seat.press("2", "2", "s")
    seat.type("21:1")
    seat.go(to: "Skäl")
    seat.type("Uppgift om hälsa")
    seat.press("Ctrl+S")
    #expect(seat.tells("inga filer i det publiceras. \(lags)"))
  }

  @Test func whatMustBeTakenAwayAtOnceIsPublishedFromTheScreen() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("w")
    #expect(seat.tells("Webben har inte publicerats än."))
    let site = "\(seat.office.folder)/site"
    _ = try seat.office.desk.publish(to: site)
    let find = ["grep", "-rl", "En ritning.", site]
    let files = try Subprocess.run(find).output
    #expect(!files.isEmpty)
    seat.press("2", "Enter", "Enter", "s")
    seat.type("21:1")
    seat.press("Ctrl+S", "w")
    #expect(seat.tells("Webbdiariet i \(site) skrivs om"))
    seat.press("Esc")
    #expect(try Subprocess.run(find).output == files)
    seat.press("w", "Enter")
    #expect(seat.tells("visas på webben: nya 0, ändrade"))
    #expect(try Subprocess.run(find).output.isEmpty)
  }

  @Test func ofWhatTheWebDoesNotShowNothingIsSaid() throws {
    let seat = try RegisterPaneTests.seat()
    seat.press("2", "Enter", "Enter", "s")
    seat.type("21:1")
    seat.press("Ctrl+S")
    #expect(seat.has("sekretessmarkerad") && !seat.has("Webben"))
  }

  @Test func findingsAreMarkedInThePreview() throws {
    let seat = try Seat(rows: 60, columns: 200) {
      _ = try $0.takeIn(body: "Mitt personnummer är 19811218-9876.")
    }
    let findings = PersonalDataScanner().findings(in: "Mitt personnummer är 19811218-9876.")
    guard let finding = findings.first else { return }
    let row = try #require(seat.lines.firstIndex { $0.contains("Mitt personnummer är") })
    // The row as columns: each cell holds one character here.
    let cells = (0..<200).map { seat.screen.last[row: row, column: $0]?.grapheme ?? "" }
    let wanted = finding.text.map(String.init)
    let column = try #require(
      (0..<(200 - wanted.count)).first { Array(cells[$0..<($0 + wanted.count)]) == wanted })
    let here = seat.screen.last[row: row, column: column]?.style
    #expect(here == Theme.plain.style(.match))
    #expect(seat.screen.last[row: row, column: column - 2]?.style != here)
  }

  @Test func aProvisionHalfWrittenIsNoMarkButAnErrorAtItsField() throws {
    let seat = try Seat(rows: 40) { _ = try $0.takeIn() }
    seat.press("Enter")
    seat.go(to: "Fil 1")
    seat.press("Right")
    seat.go(to: "Sekretess  ")
    seat.type("2")
    #expect(seat.tells("”2” är inget lagrum.") && !seat.has("Gäller  "))
    seat.press("Tab")
    #expect(seat.lines.contains { $0.contains("Fil 1") && $0.contains(" publicera ") })
    seat.press("Ctrl+O")
    #expect(seat.focusedLine.contains("Sekretess"))
    #expect(try seat.counts() == [0, 0, 1])
    // What is half written is kept in the draft.
    seat.press("Esc", "Right", "Enter", "Enter")
    #expect(seat.lines.contains { $0.contains("! Sekretess  ") && $0.contains("  2  ") })
    seat.go(to: "Sekretess  ")
    seat.type("1:1")
    #expect(seat.has("Gäller  "))
  }

  @Test func whatIsUsedMostComesFirstInTheLists() throws {
    let seat = try Seat(rows: 50, columns: 160) { office in
      for (number, provision) in ["26:1", "21:1", "26:1"].enumerated() {
        var command = RegisterDocument.fixture(title: "Yttrande nummer \(number)")
        command.type = try #require(DocumentType("Yttrande"))
        command.secrecy = [MarkFields(provision: provision, scopes: [.document])]
        try office.desk.perform(command)
      }
      _ = try office.takeIn()
    }
    seat.press("Enter")
    seat.go(to: "Sekretess  ")
    seat.press("F4")
    func row(_ words: String) -> Int { seat.lines.firstIndex { $0.contains(words) } ?? -1 }
    let first = row("26:1 – ")
    #expect(first > 0 && row("21:1 – ") == first + 1 && row("15:1 – ") == first + 2)
    seat.press("Esc", "Ctrl+Home")
    seat.go(to: "Handlingstyp")
    seat.press("Ctrl+U", "F4")
    #expect(row("│ Yttrande") > 0 && row("│ Yttrande") == row("│ Anmälan") - 1)
  }
}
