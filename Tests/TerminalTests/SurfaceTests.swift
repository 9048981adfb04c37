import Terminal
import Testing

@Suite struct SurfaceTests {
  static let reversed = Style(attributes: .reverse)

  @Test func aFrameStaysStraightWhateverStandsInIt() {
    var surface = Surface(rows: 9, columns: 20)
    surface.box(surface.bounds, style: .plain, title: "Åsa Öberg", note: "5 av 20")
    let rows = [
      "Åsa Öberg", "A\u{30A}sa O\u{308}berg", "中文 ok", "👩‍💻 arbetar",
      "a\u{202E}fdp.exe", String(repeating: "x", count: 3000), "",
    ]
    for (row, text) in rows.enumerated() {
      surface.draw(text, at: row + 1, column: 1, width: 18)
    }
    #expect(
      surface.text == """
        ┌─ Åsa Öberg ──────┐
        │Åsa Öberg         │
        │Åsa Öberg         │
        │中文 ok           │
        │👩 arbetar        │
        │a\u{FFFD}fdp.exe         │
        │xxxxxxxxxxxxxxxxx…│
        │                  │
        └──────── 5 av 20 ─┘
        """)
  }

  @Test(arguments: [
    ("Hej", 3, "Hej"), ("Hej", 2, "H…"), ("Hej", 1, "…"), ("Hej", 0, ""), ("中中", 4, "中中"),
    ("中中", 3, "中…"), ("中中", 2, "…"), ("中中中", 5, "中中…"), ("a中中", 4, "a中…"),
    ("A\u{30A}bc", 2, "Å…"), ("👩‍💻👩‍💻", 3, "👩…"), ("", 3, ""),
  ])
  func textIsClippedByColumns(_ text: String, _ width: Int, _ seen: String) {
    var surface = Surface(rows: 1, columns: 10)
    let used = surface.draw(text, at: 0, column: 0, width: width)
    #expect(surface.lines == [seen])
    #expect(used <= width)
    #expect(DisplayWidth.clip(text, to: width).precomposed == seen.precomposed)
    #expect(DisplayWidth.columns(DisplayWidth.pad(text, to: width)) == width)
  }

  @Test func nothingOutsideIsTouched() {
    var surface = Surface(rows: 2, columns: 4)
    surface.draw("abc", at: -1, column: 0)
    surface.draw("abc", at: 2, column: 0)
    surface.draw("abc", at: 0, column: 9)
    surface.draw("abcdef", at: 1, column: -2)
    surface.fill(Rectangle(row: -5, column: -5, rows: 3, columns: 3), with: "x", style: .plain)
    #expect(surface.lines == ["", "cdef"])
    for size in [(0, 0), (0, 5), (1, 1), (2, 1)] {
      var tiny = Surface(rows: size.0, columns: size.1)
      tiny.box(tiny.bounds, style: .plain, title: "Titel", note: "slut")
      tiny.draw("中", at: 0, column: 0)
      #expect(tiny.lines.count == size.0)
    }
  }

  @Test func aWideCharacterIsNeverCutInHalf() {
    var surface = Surface(rows: 1, columns: 6)
    surface.draw("中中中", at: 0, column: 0)
    surface.draw("x", at: 0, column: 1)
    #expect(surface.lines == [" x中中"])
    surface.draw("y", at: 0, column: 2)
    #expect(surface.lines == [" xy 中"])
    surface.draw("中", at: 0, column: 3)
    #expect(surface.lines == [" xy中"])
    #expect(surface[row: 0, column: 5]?.grapheme == " ")
    surface.inside(Rectangle(row: 0, column: 0, rows: 1, columns: 4)) { part in
      part.draw("中", at: 0, column: 3, ellipsis: false)
    }
    #expect(surface.lines == [" xy中"])
  }

  @Test func widthsOfARowAlwaysAddUp() {
    var random = Seeded(seed: 7)
    let pieces = [
      "a", "中", "å", "A\u{30A}", "👩‍💻", "\u{202E}", "\t", "🇸🇪", "x\u{301}\u{302}\u{303}", "❤️",
    ]
    var surface = Surface(rows: 3, columns: 13)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let part = Rectangle(
        row: .random(in: -1...2, using: &random), column: .random(in: -2...12, using: &random),
        rows: 2, columns: .random(in: 0...13, using: &random))
      surface.inside(part) { inner in
        inner.draw(
          text, at: .random(in: -1...1, using: &random),
          column: .random(in: -3...6, using: &random),
          ellipsis: .random(using: &random))
      }
      for row in 0..<3 {
        var column = 0
        while column < 13 {
          let width = surface[row: row, column: column].map { Int($0.width) } ?? 0
          #expect(width > 0)
          if width == 2 { #expect(surface[row: row, column: column + 1]?.width == 0) }
          column += max(1, width)
        }
        #expect(column == 13)
      }
    }
  }

  @Test func aPartHasItsOwnCoordinatesAndCursor() {
    var surface = Surface(rows: 4, columns: 10)
    surface.inside(Rectangle(row: 1, column: 2, rows: 2, columns: 5)) { part in
      #expect(part.size == Size(rows: 2, columns: 5))
      part.draw("långt ord", at: 1, column: 0)
      part.cursor = Point(row: 1, column: 3)
      part.inside(Rectangle(row: 0, column: 3, rows: 5, columns: 5)) { inner in
        inner.fill(with: "#", style: Self.reversed)
        inner.focus = Point(row: 4, column: 4)
      }
    }
    #expect(surface.lines == ["", "     ##", "  lån##", ""])
    #expect(surface.cursor == Point(row: 2, column: 5))
    #expect(surface.focus == nil)
    #expect(surface[row: 1, column: 5]?.style == Self.reversed)
  }

  @Test func stylesLieUponEachOther() {
    let mark = Style(foreground: .indexed(11), attributes: .bold)
    let row = Style(foreground: .indexed(7), background: .indexed(4))
    #expect(
      mark.on(row)
        == Style(foreground: .indexed(11), background: .indexed(4), attributes: .bold))
    // Red on blue cannot be read.
    #expect(Style(foreground: .indexed(1)).on(row) == row)
    #expect(mark.on(Self.reversed) == Style(attributes: [.bold, .reverse]))
    #expect(Style.plain.on(row) == row)
  }
}

extension String {
  /// Canonically equal strings are equal in Swift; the name says what is meant.
  var precomposed: String { replacingCharacters(["👩‍💻": "👩"]) }

  private func replacingCharacters(_ table: [Character: String]) -> String {
    map { table[$0] ?? String($0) }.joined()
  }
}
