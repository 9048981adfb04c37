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
  }

  let subject: Subject
  let title: String
  let text: String
  var buttons: ButtonRow
}
