import Office
import Registry
import Terminal
import TestSupport
import Testing

/// What is asked of a file is answered where the key for the next open field leads.
@Suite struct FileWordsTests {
  private static let secret = """
    Hej!

    Skyddsrummet under Tallgården rymmer tvåhundra personer och har ett reservkraftverk. Vi vill att
    ritningarna lämnas till räddningstjänsten före nyår.
    """
  private static let quoting =
    "Tack.\n\nDen 20 november skrev Byggbolaget:\n"
    + secret.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
    .joined(separator: "\n")

  private static func office() throws -> TemporaryDesk {
    let office = try TemporaryDesk()
    var command = RegisterDocument.fixture(item: try office.takeIn("hemlig.eml", body: secret))
    command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try office.desk.perform(command)
    return office
  }

  private static func choosePublish(_ seat: Seat) {
    seat.go(to: "Fil 1")
    seat.type("publicera")
    seat.press("Enter")
  }

  private static func say(_ seat: Seat) {
    #expect(seat.has("läst, inga fynd"))
    // The row is there at once, and the key for the next open field leads to it.
    #expect(seat.has("Din bedömning"))
    seat.press("F5")
    if !seat.focusedLine.contains("Din bedömning") { seat.press("F5") }
    #expect(seat.focusedLine.contains("Din bedömning"))
    seat.type("Bara inledningen är som i KS 2026/0001-1, den är inte hemlig")
  }

  @Test func wordsAreAskedForOfAFileWithoutFindingsInPost() throws {
    let office = try Self.office()
    _ = try office.takeIn("svar.eml", subject: "Svar på remiss", body: Self.quoting)
    let seat = try Seat(at: office)
    seat.press("Enter")
    Self.choosePublish(seat)
    Self.say(seat)
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [2, 2, 0])
  }

  @Test func wordsAreAskedForOfAFileWithoutFindingsInWhatIsDrawnUpAndCorrected() throws {
    let office = try Self.office()
    let path = try office.file("svar.txt", Self.quoting)
    let seat = try Seat(at: office)
    seat.press("F7")
    seat.go(to: "Rubrik ")
    seat.type("Svar på remiss om skolgården")
    seat.go(to: "Bifoga fil")
    seat.type(path)
    Self.choosePublish(seat)
    Self.say(seat)
    seat.go(to: "Din bedömning")
    seat.press("Ctrl+U")
    Self.choosePublish(seat)
    seat.press("Right", "Ctrl+S")
    #expect(try seat.counts()[0] == 2)
    seat.press("F3")
    seat.type("skolgården")
    seat.press("Down", "Enter", "r")
    Self.choosePublish(seat)
    Self.say(seat)
    seat.press("Ctrl+S")
    let line = try #require(try office.desk.documents(.first, limit: 1).first)
    #expect(try office.desk.document(line.id).files.map(\.file.decision.isPublish) == [true])
  }

  @Test func aFileThatMayNotBePublishedIsAnsweredByAnotherChoice() throws {
    let seat = try Seat {
      _ = try $0.takeIn(body: "Mitt personnummer är 811228-9874. Ring 070-174 06 05.")
    }
    seat.press("Enter")
    Self.choosePublish(seat)
    seat.go(to: "Din bedömning")
    seat.type("Läst, rör bara tjänstepersoner")
    seat.press("Ctrl+N")
    #expect(seat.has("Inte sparat: 1 spärr"))
    #expect(seat.focusedLine.contains("Fil 1"))
    #expect(seat.tells("Välj att inte publicera filen"))
    seat.press("Ctrl+Home", "F5")
    #expect(seat.focusedLine.contains("Fil 1"))
  }

  @Test func whereNoWordsHelpTheKeyLeadsToTheChoice() throws {
    let seat = try Seat { office in
      let letter = try office.file(
        "brev.eml",
        """
        From: Byggbolaget <info@bygg.example>
        Subject: Ansökan om bygglov
        Date: Fri, 20 Nov 2026 08:15:00 +0100
        Content-Type: multipart/mixed; boundary=del

        --del
        Content-Type: text/plain

        Se det bifogade brevet. Ring 070-174 06 05.
        --del
        Content-Type: message/rfc822

        From: Skolverket <post@skolverket.example>
        Subject: Yttrande
        Date: Thu, 19 Nov 2026 08:15:00 +0100

        Vi har inget att erinra.
        --del--
        """)
      _ = try office.desk.takeIn(files: [letter], for: "KS")
    }
    seat.press("Enter")
    Self.choosePublish(seat)
    seat.go(to: "Din bedömning")
    seat.type("Läst, rör bara tjänstepersoner")
    seat.go(to: "Fil 2")
    seat.type("publicera inte: u")
    seat.press("Enter", "Ctrl+N")
    #expect(seat.tells("Brevets text rymmer det bifogade brevet"))
    #expect(seat.focusedLine.contains("Fil 1"))
  }

  @Test func theCountsOfWhatStopsAreTheSameWhereverTheyAreTold() throws {
    let seat = try Seat(rows: 40) { _ = try $0.takeIn(body: "Mitt personnummer är 811228-9874.") }
    seat.press("Enter")
    Self.choosePublish(seat)
    seat.go(to: "Inkom ")
    seat.type("2026-13")
    seat.press("Ctrl+S")
    #expect(seat.has("Inte sparat: 2 spärrar"))
    #expect(seat.lines.count { $0.contains("2 spärrar") } == 2)
  }

  @Test func theKeyForTheNextOpenFieldStaysWhereOneHasJustArrived() throws {
    let seat = try Seat { _ = try $0.takeIn(from: "Nytt <nytt@post.example>") }
    seat.press("Enter")
    seat.go(to: "Publik avsändare")
    seat.press("Enter")
    #expect(seat.focusedLine.contains("Fil 1"))
    seat.press("F5")
    #expect(seat.focusedLine.contains("Fil 1") && seat.tells("Det är inte valt om"))
    seat.press("F5")
    let next = seat.focusedLine
    #expect(!next.contains("Fil 1"))
    // Where it has led itself, it goes on.
    seat.press("F5")
    #expect(seat.focusedLine != next)
  }
}
