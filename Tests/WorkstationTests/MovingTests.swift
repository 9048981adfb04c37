import Office
import Registry
import Terminal
import TestSupport
import Testing

/// Moving between panes, rows and files.
@Suite struct MovingTests {
  static func seat(columns: Int = 80, rows: Int = 24) throws -> Seat {
    try Seat(rows: rows, columns: columns) { office in
      _ = try office.takeIn("1.eml", subject: "Första brevet", body: "Text i det första.")
      _ = try office.takeIn("2.eml", subject: "Andra brevet", body: "Text i det andra.")
    }
  }

  @Test func onePaneIsInSightAndTheOthersOneKeyAway() throws {
    let seat = try Self.seat()
    #expect(seat.has("1 Dagens post"))
    seat.press("F6")
    #expect(seat.has("2 Ärenden"))
    #expect(seat.has("Inga ärenden än"))
    seat.press("Tab", "Tab")
    #expect(seat.has("4 Publicering"))
    seat.press("1", "3")
    #expect(seat.has("Text i det första."))
    seat.press(">")
    #expect(seat.has("Text i det andra."))
    seat.press("<", "Esc")
    #expect(seat.focusedLine.contains("Första brevet"))
  }

  @Test func twoPanesStandSideBySideWhereTheyFit() throws {
    let seat = try Self.seat(columns: 120)
    #expect(seat.has("1 Dagens post"))
    #expect(seat.has("Text i det första."))
    seat.press("Down")
    #expect(seat.has("Text i det andra."))
    seat.press("2")
    #expect(seat.has("2 Ärenden"))
  }

  @Test(arguments: [80, 100, 120, 140, 200])
  func theLetterStandsUnderTheNamesOfItsPages(_ columns: Int) throws {
    let seat = try Self.seat(columns: columns, rows: 40)
    seat.press("3")
    func column(of words: String) -> Int? {
      let parts = seat.lines.map {
        $0.split(separator: words, maxSplits: 1, omittingEmptySubsequences: false)
      }
      return parts.first { $0.count == 2 }?[0].count
    }
    #expect(column(of: "[Brev") != nil && column(of: "[Brev") == column(of: "Till: kommunen"))
  }

  @Test(arguments: [(80, 28), (100, 30)])
  func twoPanesStandOnTopOfEachOtherWhereTheyAreTooWide(_ columns: Int, _ rows: Int) throws {
    let seat = try Self.seat(columns: columns, rows: rows)
    #expect(seat.has("1 Dagens post") && seat.has("Text i det första."))
    // A row is as long as the screen.
    #expect(seat.focusedLine.contains("Byggbolaget  ") && seat.focusedLine.contains("2026-11-20"))
    seat.press("Enter")
    #expect(seat.has("Så ser allmänheten raden") && !seat.has("Text i det första."))
  }

  @Test func theLetterIsOneKeyAwayFromTheForm() throws {
    let seat = try Self.seat()
    seat.press("Enter", "F6")
    #expect(seat.has("Text i det första."))
    seat.press("F6")
    #expect(seat.has("Så ser allmänheten raden"))
    // Alt and a digit, which is what Esc and a digit send, stand for the function key.
    seat.press("Alt+6")
    #expect(seat.has("Text i det första."))
    seat.press("Esc")
    #expect(seat.has("Så ser allmänheten raden"))
  }

  @Test func theKeyThatTurnsTheLetterIsTheOneThatDoesSoInTheForm() throws {
    let seat = try Seat { office in
      let letter = try office.file(
        "brev.eml",
        """
        From: Byggbolaget <info@bygg.example>
        Subject: Ansökan
        Date: Fri, 20 Nov 2026 08:15:00 +0100
        Content-Type: multipart/mixed; boundary=del

        --del
        Content-Type: text/plain

        Se bilagan.
        --del
        Content-Type: text/plain; name=bilaga.txt
        Content-Disposition: attachment; filename=bilaga.txt

        Bilagans egen text.
        --del--
        """)
      _ = try office.desk.takeIn(files: [letter], for: "KS")
    }
    seat.press("Enter", "F6")
    #expect(seat.has("(Ctrl+V)") && !seat.has("(n/p)"))
    // The key that shows the letter is named for where it leads back to.
    #expect(seat.lines.last?.contains("6Form.") == true)
    seat.press("Ctrl+V")
    #expect(seat.has("Bilagans egen text."))
    seat.screen.add(.resize(Size(rows: 40, columns: 160)))
    seat.take(seat.screen.nextKey(timeout: 1))
    seat.press("F6")
    #expect(seat.has("Brevet syns redan vid formuläret."))
  }

  @Test func aLetterKeepsItsOwnLinesWhereTheyFit() throws {
    let line = "Ni har möjlighet att yttra er över förslaget. Yttrandet ska ha kommit in till."
    let seat = try Seat { _ = try $0.takeIn(body: "\(line)\nLänsstyrelsen senast i januari.") }
    seat.press("3")
    #expect(DisplayWidth.columns(line) == 78 && seat.has(line))
  }

  @Test func aClickChoosesARowOrAFieldAndTheWheelScrolls() throws {
    let seat = try Self.seat(columns: 120)
    func click(_ words: String) throws {
      let row = try #require(seat.lines.firstIndex { $0.contains(words) })
      seat.take(.click(Point(row: row, column: 25)))
    }
    try click("Andra brevet")
    #expect(seat.focusedLine.contains("Andra brevet") && seat.has("Text i det andra."))
    seat.take(.wheel(up: true, Point(row: 5, column: 5)))
    #expect(seat.focusedLine.contains("Första brevet"))
    seat.take(.click(Point(row: 5, column: 100)))
    seat.press("Down", "Esc", "Enter")
    try click("Publik avsändare")
    seat.type("Byggbolaget AB")
    #expect(seat.focusedLine.contains("Byggbolaget AB"))
    seat.press("F1")
    seat.take(.wheel(up: false, Point(row: 5, column: 5)))
    seat.take(.click(Point(row: 0, column: 0)))
    #expect(seat.has("Hjälp i formuläret"))
  }

  @Test func theAuthorityIsChosenWhereThereAreSeveral() throws {
    let seat = try Self.seat()
    let supervisor = try seat.office.desk(login: "gun")
    try supervisor.perform(SetAuthority(code: "BN", name: "Byggnadsnämnden"))
    seat.take(nil)
    seat.press("Enter")
    seat.go(to: "Nämnd")
    seat.type("b")
    seat.press("Enter")
    #expect(seat.has("BN 2026/"))
  }

  @Test func aLongListIsReadAsItIsScrolled() throws {
    let office = try TemporaryDesk()
    for number in 1...70 {
      try office.desk.perform(RegisterDocument.fixture(caseTitle: "Sak nummer \(number)"))
    }
    let seat = try Seat(at: office)
    seat.press("2")
    #expect(seat.focusedLine.contains("Sak nummer 70"))
    #expect(seat.has("1 av 70"))
    for _ in 0..<80 { seat.press("Down") }
    #expect(seat.focusedLine.contains("Sak nummer 1 "))
    #expect(seat.has("70 av 70"))
    seat.press("Home")
    #expect(seat.focusedLine.contains("Sak nummer 70"))
  }

  @Test func theEndIsOneKeyAway() throws {
    let office = try TemporaryDesk()
    for number in 1...150 {
      _ = try office.takeIn("\(number).eml", subject: "Brev nummer \(number)")
      var command = RegisterDocument.fixture(title: "Sak nummer \(number)", caseTitle: "Hela saken")
      if number > 1 { (command.newCase, command.caseNumber) = (nil, "KS 2026/0001") }
      try office.desk.perform(command)
    }
    let seat = try Seat(at: office)
    seat.press("End")
    #expect(seat.focusedLine.contains("Brev nummer 150"))
    seat.press("2", "Enter", "End")
    #expect(seat.focusedLine.contains("Sak nummer 150"))
    #expect(seat.has("150 av 150"))
    seat.press("PgUp", "PgUp", "PgUp", "PgUp", "PgUp")
    #expect(seat.focusedLine.contains("Sak nummer \(150 - 5 * 17) "))
    try office.desk(login: "sven").perform(
      RegisterDocument.fixture(title: "Ny sak", caseTitle: "Ny sak"))
    seat.take(nil)
    // What was chosen stays chosen when others register.
    #expect(seat.focusedLine.contains("Sak nummer \(150 - 5 * 17) "))
    seat.press("F3")
    seat.type("Sak nummer 123")
    seat.press("Enter", "Esc")
    #expect(seat.focusedLine.contains("Sak nummer 123"))
  }
}

/// Coming back to where one was, and reading what is said whole.
@Suite struct ReturningTests {
  @Test func theRowIsFoundAgainAfterWhatWasSetAsideHasBeenSeen() throws {
    let seat = try Seat { office in
      for number in 1...40 {
        let item = try office.takeIn("\(number).eml", subject: "Brev nummer \(number)")
        guard number <= 5 else { continue }
        try office.desk.perform(
          SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklam"))
      }
    }
    for _ in 0..<25 { seat.press("Down") }
    #expect(seat.focusedLine.contains("Brev nummer 31"))
    let row = seat.lines.firstIndex { $0.contains("Brev nummer 31") }
    seat.press("s", "Down", "Down")
    #expect(seat.focusedLine.contains("Brev nummer 3 "))
    seat.press("s")
    #expect(seat.focusedLine.contains("Brev nummer 31"))
    #expect(seat.lines.firstIndex { $0.contains("Brev nummer 31") } == row)
    seat.press("s")
    #expect(seat.focusedLine.contains("Brev nummer 3 "))
    seat.press("Esc")
    #expect(seat.focusedLine.contains("Brev nummer 31"))
  }

  @Test func noRowOfTheHelpIsCut() throws {
    let seat = try RegisterPaneTests.seat()
    _ = try seat.office.takeIn("2.eml")
    seat.take(nil)
    for way in [["1"], ["s"], ["s", "2"], ["Enter"], ["3"], ["4"], ["1", "Enter"]] {
      for key in way { seat.press(key) }
      seat.press("F1")
      for _ in 0..<75 {
        #expect(!seat.has("…"), "\(seat.lines.first { $0.contains("…") } ?? "")")
        seat.press("Down")
      }
      seat.press("Esc")
    }
  }

  @Test func aLongMessageCoversNothing() throws {
    let seat = try Seat { _ = try $0.takeIn(from: "Nytt <nytt@post.example>") }
    seat.press("3", "v")
    let words = "Filen kan inte visas i annat program: här finns ingen grafisk skärm."
    #expect(seat.tells(words))
    #expect(seat.lines.contains { $0.hasPrefix("└") && $0.hasSuffix("┘") })
    #expect(seat.lines[22].contains("REGISTRATUR_VIEWER"))
    seat.press("Up")
    #expect(seat.lines[21].hasPrefix("└"))
  }

  @Test func whatWasTypedOnAfterTheFormHasClosedRunsNothing() throws {
    let seat = try Seat { office in
      _ = try office.takeIn("1.eml", subject: "Första ansökan")
      _ = try office.takeIn("2.eml", subject: "Andra ansökan")
    }
    func play() { while seat.screen.hasPendingInput { seat.take(seat.screen.nextKey(timeout: 1)) } }
    seat.press("Enter")
    RegisteringTests.fill(seat)
    seat.screen.type("usi")
    seat.press("Ctrl+S")
    play()
    #expect(try seat.counts() == [1, 1, 1])
    #expect(seat.has("1 Dagens post") && !seat.has("Utfall utan registrering"))
    // What runs something by itself still does, and so does what is typed afterwards.
    seat.screen.press(.character("u"), .function(6))
    seat.press("Enter", "Esc")
    play()
    #expect(seat.has("2 Ärenden"))
    seat.press("1")
    seat.type("u")
    #expect(seat.has("Utfall utan registrering"))
  }

  @Test func whatWasTypedOnIsNotWrittenIntoTheNextForm() throws {
    let seat = try Seat { office in
      _ = try office.takeIn("1.eml", subject: "Första ansökan")
      _ = try office.takeIn("2.eml", subject: "Andra ansökan")
    }
    seat.press("Enter")
    RegisteringTests.fill(seat)
    seat.screen.press(.character("x"), .character("y"), .function(3))
    seat.press("Ctrl+N")
    while seat.screen.hasPendingInput { seat.take(seat.screen.nextKey(timeout: 1)) }
    #expect(seat.has("Sök i alla register") && !seat.has("xy"))
    seat.press("Esc")
    #expect(seat.has("Andra ansökan") && !seat.has("xy"))
  }
}
