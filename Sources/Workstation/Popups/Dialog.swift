import Office
import Registry
import Terminal

/// A small form over the panes: one act, what it needs to know, and a button that names it.
struct Dialog {
  enum Subject {
    case setAside(Identifier<IntakeItem>)
    case correctCase(Case)
    case closeCase(Case, CloseCase.Outcome)
    case mark(Document)
    case lift(Document)
    case move(Document)
    case void(Document)
  }

  let subject: Subject
  let title: String
  /// What the act leads to, for the person to know.
  let text: String
  var fields: [DialogField]
  /// The field with the focus; the buttons come after the last.
  var focus = 0
  var buttons: ButtonRow
  var refusal: Objection?

  init(
    _ subject: Subject, title: String, text: String, verb: String, fields: [DialogField]
  ) {
    self.subject = subject
    self.title = title
    self.text = text
    self.fields = fields
    buttons = ButtonRow([verb, Phrases.cancel])
  }

  var isAtButtons: Bool { focus >= fields.count }
  func value(_ index: Int) -> String { fields[index].text.text }

  enum Outcome {
    case handled
    case ignored
    case submit
    case cancel
    case list
  }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape, .function(12), .control("g"): return .cancel
    case .control("s"), .function(2): return .submit
    case .function(4), .alted(.down): return .list
    default: break
    }
    if isAtButtons {
      switch key {
      case .up: focus = max(0, fields.count - 1)
      case .backTab where buttons.focused == 0: focus = max(0, fields.count - 1)
      default:
        switch buttons.handle(key) {
        case .pressed(0): return .submit
        case .pressed: return .cancel
        case .handled: break
        case .ignored: return .ignored
        }
      }
      return .handled
    }
    switch key {
    case .enter, .tab, .down: focus += 1
    case .backTab, .up: focus = max(0, focus - 1)
    default:
      refusal = nil
      return fields[focus].handle(key) ? .handled : .ignored
    }
    return .handled
  }
}
