import Terminal
import Testing

@Suite struct TextAreaTests {
  static let size = Size(rows: 3, columns: 6)

  static func area(_ text: String, _ keys: [Key]) -> TextArea {
    var area = TextArea(text)
    for key in keys {
      let isTaken = area.handle(key, size: size)
      #expect(isTaken, "\(key)")
    }
    return area
  }

  static func shown(_ area: TextArea) -> (lines: [String], cursor: Point?) {
    var surface = Surface(size)
    area.draw(on: &surface, in: surface.bounds, theme: .plain, isFocused: true)
    return (surface.lines, surface.cursor)
  }

  @Test func textIsBrokenBetweenWords() {
    let shown = Self.shown(TextArea("ett två tre"))
    #expect(shown.lines == ["ett", "två", "tre"])
    #expect(shown.cursor == Point(row: 2, column: 3))
    #expect(Self.shown(TextArea("abcdefgh")).lines == ["abcdef", "gh", ""])
  }

  @Test func enterMakesALineAndArrowsFollowWhatIsSeen() {
    #expect(Self.area("ab", [.left, .enter]).text == "a\nb")
    #expect(Self.area("ett två", [.up, .character("x")]).text == "ettx två")
    #expect(Self.area("a\n\nlång", [.up, .up, .up, .character("x")]).text == "xa\n\nlång")
    #expect(Self.area("abc\nd\nefg", [.up, .up, .character("x")]).text == "abcx\nd\nefg")
    #expect(Self.area("a\nb", [.controlled(.home), .control("k"), .control("k")]).text == "b")
    #expect(Self.area("", [.paste("a\r\nb\tc")]).text == "a\nb c")
  }

  @Test func theCursorIsAlwaysInSight() {
    var random = Seeded(seed: 9)
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .enter, .backspace, .delete, .pageUp, .pageDown,
      .character("a"), .character("中"), .character(" "), .paste("två\nord"), .control("k"),
      .shifted(.up), .shifted(.left), .controlled(.end),
    ]
    for _ in 0..<200 {
      var area = TextArea("ett två\n\ntre fyra fem")
      for _ in 0..<50 {
        _ = area.handle(keys.randomElement(using: &random) ?? .up, size: Self.size)
        #expect(Self.shown(area).cursor != nil, "\(area.text.debugDescription)")
        #expect((0...area.line.characters.count).contains(area.line.cursor))
      }
    }
  }

  @Test func otherKeysAreLeftToTheScreen() {
    var area = TextArea("a")
    for key in [Key.tab, .escape, .control("s"), .function(4)] {
      let isTaken = area.handle(key, size: Self.size)
      #expect(!isTaken)
    }
  }
}
