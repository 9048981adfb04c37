import Terminal
import Testing

@Suite struct ListTests {
  @Test func theChosenRowKeepsItsMargin() {
    var state = ListState(count: 100)
    for _ in 0..<8 { _ = state.handle(.down, rows: 10) }
    #expect(state.selected == 8)
    #expect(state.visible(rows: 10) == 1..<11)
    _ = state.handle(.end, rows: 10)
    #expect(state.visible(rows: 10) == 90..<100)
    _ = state.handle(.pageUp, rows: 10)
    #expect(state.selected == 90)
    #expect(state.visible(rows: 10) == 88..<98)
    _ = state.handle(.home, rows: 10)
    #expect(state.visible(rows: 10) == 0..<10)
  }

  @Test func itIsInSightWhateverHappens() {
    var random = Seeded(seed: 4)
    let keys: [Key] = [
      .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"),
    ]
    var state = ListState()
    for _ in 0..<5000 {
      let rows = Int.random(in: 1...12, using: &random)
      if Int.random(in: 0...9, using: &random) == 0 {
        state.update(count: .random(in: 0...40, using: &random))
      }
      _ = state.handle(keys.randomElement(using: &random) ?? .up, rows: rows)
      let visible = state.visible(rows: rows)
      #expect(state.isEmpty ? visible.isEmpty : visible.contains(state.selected))
      #expect(visible.count == min(rows, state.count))
      #expect(visible.upperBound <= state.count)
    }
    #expect(state.visible(rows: 0).isEmpty)
  }

  @Test func rowsAreDrawnByTheirState() {
    var surface = Surface(rows: 3, columns: 8)
    let state = ListState(count: 3, selected: 1)
    state.draw(
      on: &surface, in: surface.bounds, theme: .plain, isFocused: true, isMarked: { $0 == 2 },
      row: { row, index, style in
        row.draw("rad \(index)", at: 0, column: 1, style: style)
      })
    #expect(surface.lines == [" rad 0", " rad 1", " rad 2"])
    #expect(surface.focus == Point(row: 1, column: 0))
    #expect(surface.cursor == nil)
    #expect(surface[row: 1, column: 7]?.style == Style(attributes: .reverse))
    #expect(surface[row: 2, column: 2]?.style == Style(attributes: .bold))
  }

  @Test func aChoiceIsFoundByTypingAndMade() {
    var list = ChoiceList(
      title: "Välj",
      choices: [
        Choice("Återvinning", detail: "F2"), Choice("Bygglov"),
        Choice("Avsluta", refusal: "två punkter saknas"),
      ])
    func press(_ key: Key) -> ChoiceList.Outcome { list.handle(key, rows: 5) }
    #expect(press(.character("Å")) == .handled)
    #expect(press(.character("T")) == .handled)
    #expect(list.matches == [0])
    #expect(press(.enter) == .chosen(0))
    #expect(press(.control("u")) == .handled)
    #expect(list.filter.isEmpty && list.matches.count == 3)
    #expect(press(.end) == .handled)
    #expect(press(.enter) == .refused(2))
    #expect(press(.paste("finns inte")) == .handled)
    #expect(list.selected == nil && press(.enter) == .handled)
    #expect(press(.control("u")) == .handled)
    #expect(press(.function(5)) == .ignored)
    #expect(press(.escape) == .cancelled)
  }

  @Test func theBestMatchStandsFirstUntilAnotherIsGoneTo() {
    let labels = ["ej angiven", "Motpart: organ", "organisation", "Stor organisation", "Morgon"]
    var list = ChoiceList(title: "Välj", choices: labels.map { Choice($0) }, selected: 4)
    func press(_ key: Key) { _ = list.handle(key, rows: 5) }
    press(.character("o"))
    press(.character("r"))
    #expect(list.matches == [2, 1, 3, 4])
    #expect(list.selected == 2)
    press(.down)
    press(.character("g"))
    #expect(list.selected == 1)
    press(.control("u"))
    #expect(list.selected == 1)
    var untouched = ChoiceList(title: "Välj", choices: labels.map { Choice($0) }, selected: 4)
    untouched.narrow(to: "ej")
    untouched.narrow(to: "")
    #expect(untouched.selected == 4)
  }

  @Test func aChoiceListIsDrawnInItsFrame() {
    var list = ChoiceList(
      title: "Välj", choices: [Choice("Hjälp", detail: "F1"), Choice("Sök", detail: "F3")])
    list.emptyText = "inga"
    var surface = Surface(rows: 4, columns: 24)
    #expect(list.wantedSize == Size(rows: 4, columns: 24))
    list.draw(on: &surface, in: surface.bounds, theme: .plain)
    #expect(
      surface.text == """
        ┌─ Välj ───────────────┐
        │ Hjälp             F1 │
        │ Sök               F3 │
        └──────────────────────┘
        """)
    #expect(surface.focus == Point(row: 1, column: 2))
    _ = list.handle(.character("s"), rows: 2)
    _ = list.handle(.character("x"), rows: 2)
    list.draw(on: &surface, in: surface.bounds, theme: .plain)
    #expect(
      surface.text == """
        ┌─ Välj ───────────────┐
        │ inga                 │
        │                      │
        └─sx ──────────────────┘
        """)
    #expect(surface.cursor == Point(row: 3, column: 4))
    for size in [(0, 0), (1, 1), (2, 3), (3, 5)] {
      var tiny = Surface(rows: size.0, columns: size.1)
      list.draw(on: &tiny, in: tiny.bounds, theme: .plain)
    }
  }

  @Test func aScrollerKeepsItsPlace() {
    var scroller = Scroller((1...50).map { "rad \($0)" }.joined(separator: "\n"), width: 20)
    _ = scroller.handle(.pageDown, rows: 10)
    #expect(scroller.offset == 9 && scroller.percent(rows: 10) == 38)
    _ = scroller.handle(.end, rows: 10)
    #expect(scroller.offset == 40 && scroller.percent(rows: 10) == 100)
    scroller.fit(width: 3)
    #expect(scroller.content[scroller.offset] == "rad" || scroller.offset == 80)
    let isTaken = scroller.handle(.enter, rows: 10)
    #expect(!isTaken)
    var surface = Surface(rows: 2, columns: 5)
    scroller.scroll(to: 0, rows: 2)
    scroller.draw(on: &surface, in: surface.bounds, style: .plain)
    #expect(surface.lines == ["rad", "1"])
  }
}
