import Office
import Registry
import Terminal

/// The day's post: what waits for an outcome, as much of it as has been asked for.
struct PostList {
  private(set) var rows: [IntakeLine] = []
  var list = ListState()
  /// How many wait in all.
  private(set) var total = 0
  private(set) var oldest: CivilDate?

  var selected: IntakeLine? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// Reads the list again and keeps the row chosen by what it is, or its place where it is gone.
  mutating func reload(_ desk: Desk, screenful: Int) throws(OfficeError) {
    let kept = selected?.id
    total = try desk.waitingCount()
    rows = try desk.post(limit: max(screenful + 1, rows.count))
    oldest = rows.first?.arrivedOn
    list.update(count: rows.count)
    if let kept, let row = rows.firstIndex(where: { $0.id == kept }) { list.select(row) }
  }

  /// Reads one more screenful where the end of what was read comes into sight.
  mutating func readOn(_ desk: Desk, screenful: Int) throws(OfficeError) {
    guard rows.count < total, list.selected + screenful >= rows.count, let last = rows.last else {
      return
    }
    rows += try desk.post(after: last.id, limit: max(1, screenful))
    list.update(count: rows.count)
  }

  mutating func select(_ id: Identifier<IntakeItem>) {
    if let row = rows.firstIndex(where: { $0.id == id }) { list.select(row) }
  }
}
