import Office
import Registry
import Terminal

/// What the cases pane shows: all cases, one case's documents, or documents with open decisions.
///
/// However long the list is, only the rows around the chosen one are held.
struct RegisterList {
  enum Level: Hashable {
    case cases
    case documents(CaseLine)
    case openChoices
    case allDocuments
  }

  private(set) var level: Level
  var list = ListState()
  /// The rows that have been read, and the place in the list of the first of them.
  private var rows: [RegisterRow] = []
  private var first = 0

  init(_ level: Level) { self.level = level }

  /// How many rows there are in all.
  var count: Int { list.count }
  var selected: RegisterRow? { self[list.selected] }

  /// The row at a place in the list, as far as it has been read.
  subscript(place: Int) -> RegisterRow? {
    rows.indices.contains(place - first) ? rows[place - first] : nil
  }

  /// Reads the list again and keeps the row chosen by what it is.
  mutating func reload(_ desk: Desk, screenful: Int) throws(OfficeError) {
    let kept = selected?.subject
    if case .documents(let line) = level, let newer = try desk.caseLine(line.id) {
      level = .documents(newer)
    }
    list.update(count: try count(desk))
    if let kept { select(kept) }
    try read(desk, screenful: screenful)
    if let kept { select(kept) }
  }

  /// Reads what is around the chosen row where it comes into sight and has not been read.
  mutating func readOn(_ desk: Desk, screenful: Int) throws(OfficeError) {
    let wanted = max(0, list.selected - screenful)..<min(count, list.selected + screenful + 1)
    guard wanted.lowerBound < first || wanted.upperBound > first + rows.count else { return }
    try read(desk, screenful: screenful)
  }

  /// Chooses the row of a case or a document.
  mutating func select(_ subject: Reading.Subject) {
    switch (level, subject) {
    case (.cases, .diaryCase(let id)): list.select(count - Int(id.rawValue))
    case (.allDocuments, .document(let id)): list.select(count - Int(id.rawValue))
    default:
      if let row = rows.firstIndex(where: { $0.subject == subject }) { list.select(first + row) }
    }
  }

  /// Nothing is ever erased, so that identities and numbers have no gaps: the newest is the count.
  private func count(_ desk: Desk) throws(OfficeError) -> Int {
    switch level {
    case .cases: Int(try desk.cases(.first, limit: 1).first?.id.rawValue ?? 0)
    case .allDocuments: Int(try desk.documents(.first, limit: 1).first?.id.rawValue ?? 0)
    case .documents(let line): line.documents
    case .openChoices: try desk.openDocuments(limit: Self.openLimit).count
    }
  }

  /// More than a municipality should ever leave open.
  private static let openLimit = 500

  private mutating func read(_ desk: Desk, screenful: Int) throws(OfficeError) {
    let place = max(0, list.selected - 2 * screenful)
    rows = try read(desk, from: place, limit: 4 * screenful + 1)
    first = place
  }

  private func read(
    _ desk: Desk, from place: Int, limit: Int
  ) throws(OfficeError) -> [RegisterRow] {
    let next = Int64(count - place + 1)
    switch level {
    case .cases:
      return try desk.cases(.older(Identifier(rawValue: next)), limit: limit)
        .map(RegisterRow.diaryCase)
    case .allDocuments:
      return try desk.documents(.older(Identifier(rawValue: next)), limit: limit)
        .map(RegisterRow.document)
    case .documents(let line):
      return try desk.documents(in: line.id, after: place, limit: limit)
        .map(RegisterRow.document)
    case .openChoices:
      return try desk.openDocuments(limit: Self.openLimit).dropFirst(place).prefix(limit)
        .map(RegisterRow.document)
    }
  }
}
