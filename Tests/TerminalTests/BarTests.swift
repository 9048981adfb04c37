import Terminal
import Testing

@Suite struct BarTests {
  static let labels = [
    "Hjälp", "Redig.", "Sök", "Välj", "Uppd.", "Ruta", "Nytt", "Åtgärd", "Meny", "Avsl.",
  ]
  static let bar = KeyBar(
    labels.enumerated().map { KeyBar.Item(key: "\($0.offset + 1)", label: $0.element) })

  static func shown(_ bar: KeyBar, columns: Int) -> String {
    var surface = Surface(rows: 1, columns: columns)
    bar.draw(on: &surface, in: surface.bounds, theme: .plain)
    return surface.lines[0]
  }

  @Test func tenKeysFillEightyColumns() {
    #expect(
      Self.shown(Self.bar, columns: 80)
        == "1Hjälp  2Redig. 3Sök    4Välj   5Uppd.  6Ruta   7Nytt   8Åtgärd 9Meny   10Avsl.")
  }

  @Test func aNarrowBarLeavesTheLastOnesOut() {
    #expect(Self.shown(Self.bar, columns: 24) == "1Hjälp  2Redig. 3Sök")
    #expect(Self.shown(Self.bar, columns: 6) == "1Hjä…")
    #expect(Self.shown(KeyBar([]), columns: 6) == "")
    for columns in 0...90 {
      #expect(DisplayWidth.columns(Self.shown(Self.bar, columns: columns)) <= columns)
    }
  }

  @Test func whereThereIsRoomTheWholeNameStands() {
    let bar = KeyBar([
      KeyBar.Item(key: "1", label: "Uppd.", name: "Uppdatera"), KeyBar.Item(key: "2", label: "Sök"),
    ])
    #expect(Self.shown(bar, columns: 22) == "1Uppdatera 2Sök")
    #expect(Self.shown(bar, columns: 20) == "1Uppd.    2Sök")
  }

  @Test func whereThereIsLittleRoomTheButtonWithTheFocusIsStillSeen() {
    var row = ButtonRow(["Fortsätt", "Spara utkast", "Kassera"])
    let shown = (0..<3).map { _ in
      var surface = Surface(rows: 1, columns: 28)
      row.draw(on: &surface, at: 0, column: 0, width: 28, theme: .plain, isFocused: true)
      _ = row.handle(.right)
      return surface.lines[0]
    }
    #expect(shown[0].contains(">[Fortsätt]") && shown[1].contains(">[Spara utkast]"))
    #expect(shown[2].contains("‹") && shown[2].contains(">[Kassera]"))
  }

  @Test func aButtonIsReachedByMoving() {
    var row = ButtonRow(["Avbryt", "Publicera"])
    #expect(row.columns == 24)
    var surface = Surface(rows: 1, columns: 24)
    row.draw(on: &surface, at: 0, column: 0, width: 24, theme: .plain, isFocused: true)
    #expect(surface.lines == [">[Avbryt]    Publicera"])
    let outcomes = [Key.left, .right, .right, .escape, .enter].map { row.handle($0) }
    #expect(outcomes == [.handled, .handled, .handled, .ignored, .pressed(1)])
    row.draw(on: &surface, at: 0, column: 0, width: 24, theme: .plain, isFocused: true)
    #expect(surface.lines == ["  Avbryt   >[Publicera]"])
    #expect(surface.focus == Point(row: 0, column: 11))
    var none = ButtonRow([])
    let outcome = none.handle(.enter)
    #expect(outcome == .handled)
  }
}
