import Registry
import Terminal

/// A question with buttons, the safe one first, which only Enter, Esc and the keys that move answer.
struct Question {
  enum Subject {
    /// The form has changes and is about to be left.
    case leaveForm
    /// What was typed is about to be thrown away.
    case discard
    /// The web diary is about to be written where the last publication wrote it.
    case publish(PublicationRun)
    /// A case's title reads as its document's did before that was corrected to this, for this reason.
    case correctCase(Case, number: String, title: String, reason: String)
    /// The day in the form is far from the letter's own; it is about to be saved so, whole or not.
    case farDay(complete: Bool, next: Bool)
    /// Somebody else has changed the document that is corrected.
    case overtaken
    /// Somebody else has changed what a dialog is about since it was written in.
    case overtakenDialog(Dialog)
  }

  let subject: Subject
  let title: String
  let text: String
  var buttons: ButtonRow
  /// How many lines of the text are scrolled away.
  private(set) var offset = 0

  init(subject: Subject, title: String, text: String, buttons: ButtonRow) {
    self.subject = subject
    self.title = title
    self.text = text
    self.buttons = buttons
  }

  /// The widest that it becomes.
  static let columns = 66

  /// The text's lines, and how many of them are seen at once where it stands.
  func lines(in room: Rectangle) -> (all: [String], seen: Int) {
    let width = min(Self.columns, room.columns) - 6
    let lines = WrappedText(text, width: max(1, width)).lines
    return (Array(lines), max(1, min(lines.count, room.rows - 6)))
  }

  /// Takes a key that moves a text which is longer than there is room for, and says whether it was one.
  mutating func scroll(_ key: Key, in room: Rectangle) -> Bool {
    let (lines, seen) = lines(in: room)
    guard lines.count > seen else { return false }
    var scroller = Scroller(text, width: max(1, min(Self.columns, room.columns) - 6))
    scroller.scroll(to: offset, rows: seen)
    switch key {
    case .up, .down, .pageUp, .pageDown: _ = scroller.handle(key, rows: seen)
    default: return false
    }
    offset = scroller.offset
    return true
  }
}
