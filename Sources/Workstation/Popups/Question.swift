import Terminal

/// A question with buttons, the safe one first.
struct Question {
  enum Subject {
    /// The form has changes and is about to be left.
    case leaveForm
    /// What was typed is about to be thrown away.
    case discard
  }

  let subject: Subject
  let title: String
  let text: String
  var buttons: ButtonRow
}
