import Registry

/// A row of the register's list: a case or a document.
enum RegisterRow: Hashable {
  case diaryCase(CaseLine)
  case document(DocumentLine)

  var subject: Reading.Subject {
    switch self {
    case .diaryCase(let line): .diaryCase(line.id)
    case .document(let line): .document(line.id)
    }
  }

  /// Whether a secrecy mark stands on it, or, of a case, something of its title is kept back.
  var isMarked: Bool {
    switch self {
    case .diaryCase(let line): line.isMarked || line.isTitleHidden
    case .document(let line): line.isMarked
    }
  }
}
