import Office
import Registry
import Terminal
import TestSupport
import Testing

/// A correction that somebody else was before is saved only by who has seen both and chosen.
@Suite struct OvertakenTests {
  private static let mine = "Min rubrik om carport och förråd på fastigheten Linden 3"
  private static let theirs =
    "Deras rubrik om carport, förråd och växthus på fastigheten Linden 3 i kvarteret vid ån"

  /// Corrects the title, and lets another do so first.
  private static func seat(at office: TemporaryDesk, columns: Int = 80) throws -> Seat {
    try office.desk.perform(RegisterDocument.fixture())
    let seat = try Seat(columns: columns, at: office)
    seat.press("2", "Enter", "Enter", "r")
    seat.go(to: "Rubrik ")
    seat.type(mine)
    seat.go(to: "Skäl att rätta")
    seat.type("Felskrivet")
    var other = CorrectDocument(document: Identifier(rawValue: 1), version: 1, reason: "Tydligare")
    other.title = TitleFields(text: theirs)
    other.handler = "hans"
    try office.desk(login: "sven").perform(other)
    return seat
  }

  private static func title(_ office: TemporaryDesk) throws -> String {
    try office.desk.document(Identifier(rawValue: 1)).content.title.text
  }

  /// All that can be read in the window, from its first line to its last.
  private static func wholeText(_ seat: Seat) -> String {
    var read = seat.text
    for _ in 0..<40 {
      seat.press("Down")
      read += "\n" + seat.text
    }
    return read.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
  }

  @Test(arguments: [46, 80, 200])
  func bothAreReadInWholeWithWhoWasFirst(_ columns: Int) throws {
    let office = try TemporaryDesk()
    let seat = try Self.seat(at: office, columns: columns)
    seat.press("Ctrl+S")
    #expect(seat.has("Någon annan har ändrat"))
    #expect(seat.tells("Sven Sekreterare har ändrat handlingen sedan du öppnade den."))
    // No key of a form or a list takes it away, and nothing that is typed answers it.
    seat.type("x ")
    seat.press("Tab", "PgDn", "PgUp")
    #expect(seat.has("Någon annan har ändrat"))
    let text = Self.wholeText(seat)
    for words in Self.mine.split(separator: " ") + Self.theirs.split(separator: " ") {
      #expect(text.contains(words))
    }
    #expect(text.contains("Tydligare") && !text.contains("Ärendemening"))
    seat.press("Esc")
    #expect(!seat.has("Någon annan har ändrat") && seat.has("Rätta handlingen"))
    #expect(seat.tells("F2 frågar igen vems uppgifter som gäller."))
  }

  @Test func nothingIsSavedBeforeItIsAnsweredHoweverOftenTheFormIsOpened() throws {
    let office = try TemporaryDesk()
    let seat = try Self.seat(at: office)
    seat.press("Ctrl+S", "Enter", "Ctrl+S", "Esc", "Ctrl+Q")
    #expect(seat.status == 0)
    #expect(try Self.title(office) == Self.theirs)
    for _ in 0..<2 {
      let next = try Seat(at: office)
      next.press("2", "Enter", "Enter", "r")
      #expect(next.has("Någon annan har ändrat"))
      next.press("Esc", "Ctrl+S")
      #expect(next.has("Någon annan har ändrat"))
      next.take(.terminate(15))
      #expect(try Self.title(office) == Self.theirs)
    }
    let last = try Seat(at: office)
    last.press("2", "Enter", "Enter", "r", "Right", "Enter")
    #expect(last.has("sparar dina ändringar över den andras"))
    last.press("Ctrl+S")
    #expect(try Self.title(office) == Self.mine)
    // What the person has not touched stays as the other left it.
    let document = try office.desk.document(Identifier(rawValue: 1))
    #expect(document.content.handler != nil)
    #expect(try office.desk.draftSubjects() == [])
  }

  @Test func whatTheOtherHasWrittenStandsWhereThePersonSaysSo() throws {
    let office = try TemporaryDesk()
    let seat = try Self.seat(at: office)
    seat.press("Ctrl+S", "Right", "Right", "Enter")
    #expect(!seat.has("Min rubrik") && seat.has("Deras rubrik"))
    #expect(try office.desk.draftSubjects() == [])
    #expect(try Self.title(office) == Self.theirs)
    seat.press("Ctrl+S")
    #expect(seat.has("Inget är ändrat."))
  }
}

/// A dialog that somebody else was before is not put upon the latest unseen either.
@Suite struct OvertakenDialogTests {
  private static let reason = "Tydligare"

  /// Writes another title for the case, and lets another do so first.
  private static func seat(at office: TemporaryDesk, title: String?) throws -> Seat {
    try office.desk.perform(RegisterDocument.fixture())
    let seat = try Seat(at: office)
    seat.press("2", "r")
    if let title { seat.type(title) }
    seat.go(to: "Skäl")
    seat.type(reason)
    let diaryCase = try office.desk.diaryCase(Identifier(rawValue: 1))
    var other = CorrectCase(
      diaryCase: diaryCase.id, version: diaryCase.version, reason: "Rätt rubrik")
    other.title = TitleFields(text: "Deras ärendemening om carport")
    try office.desk(login: "sven").perform(other)
    return seat
  }

  private static func title(_ office: TemporaryDesk) throws -> String {
    try office.desk.diaryCase(Identifier(rawValue: 1)).content.title.text
  }

  @Test func bothTitlesAreShownUntilItIsSaidWhoseStands() throws {
    let office = try TemporaryDesk()
    let seat = try Self.seat(at: office, title: "Min ärendemening om carport")
    seat.press("Ctrl+S")
    for _ in 0..<2 {
      #expect(seat.tells("Sven Sekreterare har ändrat ärendet sedan du öppnade det."))
      #expect(seat.has("ditt: Min ärendemening om carport"))
      #expect(seat.has("nu:   Deras ärendemening om carport"))
      seat.press("Enter")
      #expect(seat.has("Inget är sparat."))
      #expect(try Self.title(office) == "Deras ärendemening om carport")
      seat.press("r")
    }
    seat.press("Right", "Enter")
    #expect(seat.has("Min ärendemening om carport") && seat.has(Self.reason))
    seat.press("Ctrl+S")
    #expect(seat.has("Ärendet är rättat."))
    #expect(try Self.title(office) == "Min ärendemening om carport")
  }

  @Test func whatThePersonHasThrownAwayIsGone() throws {
    let office = try TemporaryDesk()
    let seat = try Self.seat(at: office, title: "Min ärendemening om carport")
    seat.press("Ctrl+S", "Right", "Right", "Enter")
    #expect(seat.has("Rätta ärendet KS 2026/0001") && !seat.has("Min ärendemening"))
    #expect(seat.has("Deras ärendemening om carport") && !seat.has(Self.reason))
  }

  @Test func whatThePersonHasNotTouchedStaysAsTheOtherLeftIt() throws {
    let office = try TemporaryDesk()
    let seat = try Self.seat(at: office, title: nil)
    seat.press("Esc")
    seat.take(nil)
    seat.press("r")
    #expect(seat.has(Self.reason) && seat.has("Deras ärendemening om carport"))
  }
}
