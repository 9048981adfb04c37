/// Which row of a list is chosen and which ones are in sight.
///
/// It knows numbers only, so that a list of a million rows needs no more than those in sight.
package struct ListState: Hashable, Sendable {
  package private(set) var count: Int
  package private(set) var selected: Int
  /// The first row in sight.
  package private(set) var offset = 0
  /// Rows kept in sight above and below the chosen one.
  package static let margin = 2

  package init(count: Int = 0, selected: Int = 0) {
    self.count = max(0, count)
    self.selected = 0
    select(selected)
  }

  package var isEmpty: Bool { count == 0 }

  /// The list has become longer or shorter; who keeps a row by identity selects it afterwards.
  package mutating func update(count: Int) {
    self.count = max(0, count)
    select(selected)
  }

  /// Chooses a row, or the nearest there is.
  package mutating func select(_ row: Int) { selected = min(max(0, row), max(0, count - 1)) }

  /// Takes a moving key; `rows` is how many rows are in sight.
  package mutating func handle(_ key: Key, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    switch key {
    case .up, .character("k"): select(selected - 1)
    case .down, .character("j"): select(selected + 1)
    case .pageUp: select(selected - page)
    case .pageDown: select(selected + page)
    case .home: select(0)
    case .end, .character("G"): select(count - 1)
    default: return false
    }
    scroll(rows: rows)
    return true
  }

  /// Brings the chosen row into sight.
  package mutating func scroll(rows: Int) { offset = scrolled(rows: rows) }

  /// The rows in sight when there is room for so many.
  package func visible(rows: Int) -> Range<Int> {
    let first = scrolled(rows: rows)
    return first..<max(first, min(count, first + max(0, rows)))
  }

  private func scrolled(rows: Int) -> Int {
    guard rows > 0 else { return offset }
    let margin = min(Self.margin, (rows - 1) / 2)
    var first = min(offset, max(0, selected - margin))
    first = max(first, selected + margin - rows + 1)
    return max(0, min(first, count - rows))
  }
}
