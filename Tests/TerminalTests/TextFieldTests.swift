import Terminal
import Testing

@Suite struct TextFieldTests {
  static func shown(
    _ field: TextField, width: Int, isFocused: Bool = true
  ) -> (text: String, cursor: Int?) {
    var surface = Surface(rows: 1, columns: width)
    field.draw(on: &surface, in: surface.bounds, theme: .plain, isFocused: isFocused)
    return (surface.lines[0], surface.cursor?.column)
  }

  static func field(_ text: String, _ keys: [Key], prefilled: Bool = false) -> TextField {
    var field = TextField(text, prefilled: prefilled)
    for key in keys {
      let isTaken = field.handle(key)
      #expect(isTaken, "\(key)")
    }
    return field
  }

  static let edits: [(String, [Key], String, Int)] = [
    ("abc", [.character("d")], "abcd", 4), ("abc", [.home, .character("x")], "xabc", 1),
    ("abc", [.left, .backspace], "ac", 1), ("abc", [.home, .delete], "bc", 0),
    ("abc", [.control("a"), .right, .control("k")], "a", 1),
    ("abc", [.left, .control("u")], "c", 0), ("två ord här", [.control("w")], "två ord ", 8),
    ("två ord", [.controlled(.left), .character("x")], "två xord", 5),
    ("två ord", [.home, .controlled(.right), .control("k")], "två ", 4),
    ("två ord", [.home, .control("e"), .character("!")], "två ord!", 8),
    ("abc", [.home, .insert, .character("x"), .character("y")], "xyc", 2),
    ("abc", [.insert, .character("x"), .insert, .home, .character("y")], "yabcx", 1),
    ("abc", [.shifted(.left), .shifted(.left), .character("x")], "ax", 2),
    ("abc", [.shifted(.home), .delete], "", 0), ("abc", [.shifted(.home), .left], "abc", 0),
    ("abc", [.shifted(.home), .right, .character("x")], "abcx", 4),
    ("abc", [.home, .shifted(.end), .paste("å\nä\r\nö")], "å ä ö", 5),
    ("A\u{30A}b", [.left, .backspace], "b", 0), ("x👩‍💻y", [.left, .backspace], "xy", 1),
    ("a", [.character("\u{30A}")], "å", 1), ("🇸", [.character("🇪")], "🇸🇪", 1),
  ]

  @Test(arguments: edits.indices)
  func editing(_ index: Int) {
    let (text, keys, result, cursor) = Self.edits[index]
    let field = Self.field(text, keys)
    #expect(field.text == result)
    #expect(field.cursor == cursor)
  }

  @Test func theFirstCharacterReplacesWhatWasPrefilled() {
    #expect(Self.field("gammalt", [.character("n")], prefilled: true).text == "n")
    #expect(Self.field("gammalt", [.paste("nytt")], prefilled: true).text == "nytt")
    #expect(Self.field("gammalt", [.backspace], prefilled: true).text == "")
    #expect(Self.field("gammalt", [.end, .character("n")], prefilled: true).text == "gammaltn")
    #expect(Self.field("gammalt", [.left], prefilled: true).isPrefilled == false)
    #expect(TextField("", prefilled: true).isPrefilled == false)
    var surface = Surface(rows: 1, columns: 9)
    TextField("abc", prefilled: true)
      .draw(on: &surface, in: surface.bounds, theme: .plain, isFocused: true)
    #expect(surface[row: 0, column: 0]?.style == Theme.plain.style(.fieldPrefilled))
  }

  @Test func changesAreUndoneWordByWordAsFarAsToTheFirst() {
    var field = Self.field("gammalt", "två ord".map { .character($0) }, prefilled: true)
    _ = field.handle(.paste(" till"))
    _ = field.handle(.control("u"))
    field.text = "valt"
    var seen: [String] = []
    for _ in 0..<7 {
      field.undo()
      seen.append(field.text)
    }
    #expect(
      seen == ["", "två ord till", "två ord", "två", "gammalt", "gammalt", "gammalt"])
    for _ in 0..<7 { field.redo() }
    #expect(field.text == "valt")
    // What is typed after undoing goes on from there, and what was undone is gone.
    field.undo()
    _ = field.handle(.character("n"))
    field.redo()
    #expect(field.text == "n")
  }

  @Test func movingBeginsAnotherWord() {
    var field = Self.field("", [.character("a"), .left, .character("b")])
    field.undo()
    #expect(field.text == "a")
  }

  @Test func keysOfTheScreenAreLeftToIt() {
    var field = TextField("abc")
    for key in [
      Key.enter, .tab, .backTab, .escape, .up, .down, .control("s"), .function(2), .pageUp,
    ] {
      let isTaken = field.handle(key)
      #expect(!isTaken)
    }
    #expect(field == TextField("abc"))
  }

  @Test func aLimitCutsAPasteAndStopsTyping() {
    var field = TextField("ab", limit: 4)
    _ = field.handle(.paste("cdefg"))
    #expect(field.text == "abcd")
    _ = field.handle(.character("e"))
    #expect(field.text == "abcd")
    _ = field.handle(.character("\u{301}"))
    #expect(field.text == "abcd\u{301}")
  }

  @Test(
    arguments: [
      ("abc", 5, [], "abc", 3), ("abcdef", 5, [], "…def", 4), ("abcdef", 5, [.home], "abcd…", 0),
      ("abcdef", 5, [.left, .left], "…cdef", 3), ("abcde", 5, [.left], "abcde", 4),
      ("中中中", 5, [], "…中", 3), ("中中中", 5, [.home], "中中…", 0), ("", 3, [], "", 0),
      ("abc", 1, [], "…", 0), ("abcdefg", 5, [.left, .left, .left], "…cde…", 3),
    ] as [(String, Int, [Key], String, Int)])
  func aLongValueScrolls(_ text: String, _ width: Int, _ keys: [Key], _ seen: String, _ cursor: Int)
  {
    let shown = Self.shown(Self.field(text, keys), width: width)
    #expect(shown.text == seen)
    #expect(shown.cursor == cursor)
  }

  @Test func noSequenceOfKeysBreaksAField() {
    var random = Seeded(seed: 42)
    let keys: [Key] =
      [
        .left, .right, .home, .end, .backspace, .delete, .insert, .controlled(.left),
        .controlled(.right), .shifted(.left), .shifted(.right), .shifted(.home), .shifted(.end),
        .control("a"), .control("e"), .control("u"), .control("k"), .control("w"),
        .paste("två\nord"),
      ]
      + ["a", "å", "中", "👩‍💻", "\u{30A}", "\u{200D}", "🇸", " ", "\u{202E}", "한"].map {
        .character($0)
      }
    for round in 0..<400 {
      var field = TextField("Åsa Öberg 中", prefilled: round.isMultiple(of: 2))
      for _ in 0..<60 {
        let key = keys.randomElement(using: &random) ?? .left
        switch Int.random(in: 0..<10, using: &random) {
        case 0: field.undo()
        case 1: field.redo()
        default: _ = field.handle(key)
        }
        #expect((0...field.line.characters.count).contains(field.cursor))
        #expect(field.line.selection.upperBound <= field.line.characters.count)
        #expect(Array(field.text) == field.line.characters)
        let width = Int.random(in: 1...12, using: &random)
        let shown = Self.shown(field, width: width)
        let column = shown.cursor ?? -1
        #expect(column >= 0 && column < width, "\(field.text.debugDescription) \(width)")
      }
    }
  }

  @Test func aHiddenValueIsNotShown() {
    var field = TextField("hemligt")
    field.isHidden = true
    #expect(Self.shown(field, width: 10).text == "•••••••")
  }
}
