/// A line of the journal: what was done, by whom, when and why; never changed.
package struct JournalEntry: Hashable, Sendable {
  /// What was done.
  package enum Action: String, Hashable, Sendable {
    case takeIn
    case register
    case open
    case decide
    case complete
    case correct
    case mark
    case lift
    case move
    case void
    case close
    case reopen
    case setAside
    case resume
    case configure
    case publish
    case reread

    /// The word for it on the screen.
    package var swedish: String {
      switch self {
      case .takeIn: "inkom"
      case .register: "registrerad"
      case .open: "ärende öppnat"
      case .decide: "publiceringsval"
      case .complete: "klar"
      case .correct: "rättad"
      case .mark: "sekretessmarkerad"
      case .lift: "markering hävd"
      case .move: "flyttad till ärende"
      case .reread: "läst på nytt"
      case .void: "makulerad"
      case .close: "avslutat"
      case .reopen: "återöppnat"
      case .setAside: "utfall utan registrering"
      case .resume: "åter i dagens post"
      case .configure: "inställning"
      case .publish: "publicering"
      }
    }
  }

  /// What kind of thing it was done with.
  package enum Subject: String, Hashable, Sendable {
    case document
    case diaryCase = "case"
    case post
    case authority
    case officer
    case publication
    /// What a file holds.
    case content
  }

  /// A value before and after.
  package struct Change: Hashable, Sendable {
    package let field: String
    package let old: String?
    package let new: String?

    package init(field: String, old: String?, new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  package let at: Moment
  package let officer: String
  package let action: Action
  package let reason: String
  package let changes: [Change]

  package init(
    at: Moment, officer: String, action: Action, reason: String, changes: [Change]
  ) {
    self.at = at
    self.officer = officer
    self.action = action
    self.reason = reason
    self.changes = changes
  }
}
