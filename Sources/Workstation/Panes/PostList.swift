import Office
import Registry
import Terminal

/// The day's post, or what was set aside: as much of it as has been asked for.
struct PostList {
  /// Which post is shown.
  enum Shelf {
    /// What waits for an outcome.
    case waiting
    /// What got an outcome outside the diary.
    case aside
  }

  private(set) var shelf = Shelf.waiting
  private(set) var rows: [IntakeLine] = []
  var list = ListState()
  /// How many wait in all.
  private(set) var total = 0
  private(set) var oldest: CivilDate?
  /// Whether the last row there is has been read.
  private(set) var isWhole = false
  /// What has been begun upon by the one who sits here.
  private(set) var drafts: Set<Identifier<IntakeItem>> = []

  var selected: IntakeLine? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// What was chosen of the other post when it was left, with its place.
  private var left: (id: Identifier<IntakeItem>, list: ListState)?

  /// Turns to the other post, to the row that was chosen there.
  mutating func turn(to shelf: Shelf, _ desk: Desk, screenful: Int) throws(OfficeError) {
    var other = PostList()
    other.shelf = shelf
    other.left = selected.map { ($0.id, list) }
    try other.reload(desk, screenful: screenful)
    if let left {
      other.list = left.list
      try other.find(left.id, desk)
      other.list.update(count: other.rows.count)
    }
    self = other
  }

  /// Reads the list again and keeps the row chosen by what it is, or its place where it is gone.
  mutating func reload(_ desk: Desk, screenful: Int) throws(OfficeError) {
    let kept = selected?.id
    total = try desk.waitingCount()
    oldest = try desk.post(limit: 1).first?.arrivedOn
    let limit = max(screenful + 1, rows.count)
    rows = try read(desk, after: nil, limit: limit)
    isWhole = rows.count < limit
    try readDrafts(desk)
    list.update(count: rows.count)
    if let kept, let row = rows.firstIndex(where: { $0.id == kept }) { list.select(row) }
  }

  mutating func readDrafts(_ desk: Desk) throws(OfficeError) {
    drafts = Set(
      try desk.draftSubjects().compactMap { subject in
        switch subject {
        case .post(let id): id
        case .dialog(let name): Dialog.itemSetAside(name)
        default: nil
        }
      })
  }

  /// Reads one more screenful where the end of what was read comes into sight.
  mutating func readOn(_ desk: Desk, screenful: Int) throws(OfficeError) {
    guard list.selected + screenful >= rows.count else { return }
    try readMore(desk, limit: max(1, screenful))
  }

  /// Reads all that is left, for who goes to the end.
  mutating func readToEnd(_ desk: Desk) throws(OfficeError) {
    try readMore(desk, limit: 1_000_000)
  }

  /// Chooses an item, reading on until it is there.
  mutating func find(_ id: Identifier<IntakeItem>, _ desk: Desk) throws(OfficeError) {
    while !isWhole, !rows.contains(where: { $0.id == id }) { try readMore(desk, limit: 500) }
    if let row = rows.firstIndex(where: { $0.id == id }) { list.select(row) }
  }

  private mutating func readMore(_ desk: Desk, limit: Int) throws(OfficeError) {
    guard !isWhole, let last = rows.last else { return }
    let more = try read(desk, after: last.id, limit: limit)
    rows += more
    isWhole = more.count < limit
    list.update(count: rows.count)
  }

  private func read(
    _ desk: Desk, after id: Identifier<IntakeItem>?, limit: Int
  ) throws(OfficeError) -> [IntakeLine] {
    switch shelf {
    case .waiting: try desk.post(after: id, limit: limit)
    case .aside: try desk.setAsidePost(after: id, limit: limit)
    }
  }
}
