import Office
import Registry
import Terminal

/// What the cases pane shows: all cases, one case's documents, or documents with open decisions.
struct RegisterList {
  enum Level: Hashable {
    case cases
    case documents(CaseLine)
    case openChoices
    case allDocuments
  }

  private(set) var level: Level
  private(set) var rows: [RegisterRow] = []
  var list = ListState()
  /// Whether the last row there is has been read.
  private(set) var isWhole = false

  init(_ level: Level) { self.level = level }

  var selected: RegisterRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// Reads the list again and keeps the row chosen by what it is.
  mutating func reload(_ desk: Desk, screenful: Int) throws(OfficeError) {
    let kept = selected?.subject
    if case .documents(let line) = level, let newer = try desk.caseLine(line.id) {
      level = .documents(newer)
    }
    let limit = max(screenful + 1, rows.count)
    rows = try read(desk, from: nil, limit: limit)
    isWhole = rows.count < limit
    list.update(count: rows.count)
    if let kept, let row = rows.firstIndex(where: { $0.subject == kept }) { list.select(row) }
  }

  /// Reads one more screenful where the end of what was read comes into sight.
  mutating func readOn(_ desk: Desk, screenful: Int) throws(OfficeError) {
    guard !isWhole, list.selected + screenful >= rows.count, let last = rows.last else { return }
    let more = try read(desk, from: last, limit: max(1, screenful))
    rows += more
    isWhole = more.count < max(1, screenful)
    list.update(count: rows.count)
  }

  mutating func select(_ subject: Reading.Subject) {
    if let row = rows.firstIndex(where: { $0.subject == subject }) { list.select(row) }
  }

  private func read(
    _ desk: Desk, from last: RegisterRow?, limit: Int
  ) throws(OfficeError) -> [RegisterRow] {
    switch level {
    case .cases:
      var page = PageDirection<Case>.first
      if case .diaryCase(let line) = last { page = .older(line.id) }
      return try desk.cases(page, limit: limit).map(RegisterRow.diaryCase)
    case .allDocuments:
      var page = PageDirection<Document>.first
      if case .document(let line) = last { page = .older(line.id) }
      return try desk.documents(page, limit: limit).map(RegisterRow.document)
    case .documents(let line):
      // The rows come in the order of their numbers, which have no gaps.
      return try desk.documents(in: line.id, after: last == nil ? 0 : rows.count, limit: limit)
        .map(RegisterRow.document)
    case .openChoices:
      if last != nil { return [] }
      return try desk.openDocuments(limit: max(limit, 500)).map(RegisterRow.document)
    }
  }
}
