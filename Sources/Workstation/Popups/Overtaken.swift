import Office
import Registry

/// What others have made of a case or a document while somebody wrote about it.
struct Overtaken {
  /// What a person has written, beside what stands now.
  struct Change {
    let name: String
    let mine: String
    let now: String
  }

  let since: [JournalEntry]
  let mine: [Change]
}

/// The case or the document that a dialog would change, and the act that it stands for.
struct DialogTarget {
  let subject: JournalEntry.Subject
  let id: Int64
  let version: Int
  let action: ActionID
}

extension Dialog {
  var target: DialogTarget? {
    switch subject {
    case .setAside, .resume, .unmark: nil
    case .correctCase(let diaryCase): Self.target(diaryCase, .correctCase)
    case .closeCase(let diaryCase, .closed): Self.target(diaryCase, .closeCase)
    case .closeCase(let diaryCase, .open): Self.target(diaryCase, .reopenCase)
    case .closeCase(let diaryCase, .voided): Self.target(diaryCase, .voidCase)
    case .markCase(let diaryCase): Self.target(diaryCase, .markCase)
    case .liftCase(let diaryCase): Self.target(diaryCase, .liftCase)
    case .mark(let document): Self.target(document, .mark)
    case .lift(let document): Self.target(document, .lift)
    case .move(let document): Self.target(document, .move)
    case .void(let document): Self.target(document, .void)
    }
  }

  private static func target(_ diaryCase: Case, _ action: ActionID) -> DialogTarget {
    DialogTarget(
      subject: .diaryCase, id: diaryCase.id.rawValue, version: diaryCase.version, action: action)
  }

  private static func target(_ document: Document, _ action: ActionID) -> DialogTarget {
    DialogTarget(
      subject: .document, id: document.id.rawValue, version: document.version, action: action)
  }
}
