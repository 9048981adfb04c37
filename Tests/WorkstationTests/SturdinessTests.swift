import Office
import Registry
import Terminal
import TestSupport
import Testing
import Workstation

/// Whatever is pressed, in whatever size.
@Suite struct SturdinessTests {
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let keys: [Key] =
    [
      .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .paste("två\nrader"), .alt("1"), .alted(.down), .shifted(.down),
      .controlled(.left), .resize, .click(Point(row: 5, column: 9)),
      .click(Point(row: 12, column: 60)),
      .wheel(up: true, Point(row: 5, column: 9)), .wheel(up: false, Point(row: 12, column: 60)),
    ] + "abcdefghijklmnopqrstuvxyzåäö0123456789 :/?-+§".map { .character($0) }
    + (1...12).filter { ![2, 7, 10].contains($0) }.map { .function($0) }
    + "abdefgklprtuvwxy".map { .control($0) }

  static func office() throws -> TemporaryDesk {
    let office = try TemporaryDesk()
    for number in 1...4 {
      _ = try office.takeIn("\(number).eml", subject: "Brev \(number) från Åsa 中 👩‍💻")
    }
    for number in 1...3 {
      try office.desk.perform(RegisterDocument.fixture(caseTitle: "Ärende \(number)"))
    }
    return office
  }

  @Test func randomKeysNeverChangeAnythingUnsaved() throws {
    let seat = try Seat(at: Self.office())
    let before = try seat.counts()
    var random = Seeded(state: 42)
    for _ in 0..<5_000 {
      guard let key = Self.keys.randomElement(using: &random) else { return }
      // A mark on an item is set by its own key; it is no text and no save.
      if key == .control("e") { continue }
      seat.take(key)
    }
    #expect(try seat.counts() == before)
    #expect(seat.status == nil)
  }

  @Test(arguments: [1, 2, 3])
  func randomKeysOfEveryKindNeverCrash(_ seed: UInt64) throws {
    let seat = try Seat(at: Self.office())
    var random = Seeded(state: seed)
    let all = Self.keys + [.enter, .enter, .enter, .function(2), .control("s"), .control("o")]
    for step in 0..<1_000 {
      if step % 50 == 0 {
        let size = Size(
          rows: Int.random(in: 1...60, using: &random),
          columns: Int.random(in: 1...200, using: &random))
        seat.screen.add(.resize(size))
        seat.take(seat.screen.nextKey(timeout: 1))
      }
      guard let key = all.randomElement(using: &random) else { return }
      seat.take(key)
    }
    #expect(try seat.office.desk.verify(checksFiles: true) == .clean)
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 20), (9, 39), (10, 40), (24, 80), (36, 140), (60, 200)])
  func everySizeIsDrawnAndATinyOneSaysSo(_ rows: Int, _ columns: Int) throws {
    let seat = try Seat(rows: rows, columns: columns, at: Self.office())
    if (5..<10).contains(rows) {
      #expect(seat.lines.joined(separator: " ").contains("minst"))
      seat.screen.add(.resize(Size(rows: 24, columns: 80)))
      seat.take(seat.screen.nextKey(timeout: 1))
      #expect(seat.has("Dagens post"))
    }
    for name in ["Enter", "F4", "Esc", "Esc", "Enter", "F1", "Esc", "2", "Enter", "F3", "Esc"] {
      seat.press(name)
      #expect(seat.lines.count == seat.screen.size.rows)
    }
  }

  @Test func fourPanesAreShownWhereThereIsRoom() throws {
    let seat = try Seat(rows: 60, columns: 200, at: Self.office())
    for name in ["1 Dagens post", "2 Ärenden", "3 Handling", "4 Publicering"] {
      #expect(seat.has(name))
    }
    #expect(seat.has("Vi ansöker om bygglov."))
    seat.press("Enter")
    #expect(seat.has("Så ser allmänheten raden"))
    #expect(seat.has("Vi ansöker om bygglov."))
    #expect(seat.has("○ öppen"))
  }

  @Test func theCursorIsAtTheRowOrFieldWithTheFocus() throws {
    let seat = try Seat(at: Self.office())
    #expect(seat.focusedLine.contains("Brev 1"))
    seat.press("Down")
    #expect(seat.focusedLine.contains("Brev 2"))
    seat.press("Enter")
    // The second letter's subject has signs that no public title may have.
    #expect(seat.focusedLine.contains("! Rubrik"))
    seat.press("F1")
    #expect(!seat.focusedLine.isEmpty)
  }
}
