import Registry

/// A row of what a search has found.
enum SearchHit: Hashable {
  case entry(RegisterRow)
  /// Post that waits or was set aside.
  case post(IntakeLine)

  var subject: Reading.Subject {
    switch self {
    case .entry(let row): row.subject
    case .post(let line): .post(line.id)
    }
  }
}
