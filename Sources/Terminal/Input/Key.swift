/// What a person, or the terminal, has sent.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case tab
  case backTab
  case escape
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1 is 1; terminals send Shift+F1 as 13 and so on, when they send it at all.
  case function(Int)
  /// A letter in lower case, or one of `@ [ \ ] ^ _` and the space.
  case control(Character)
  case alt(Character)
  case shifted(Motion)
  case controlled(Motion)
  case alted(Motion)
  /// Everything that was pasted, line breaks included, as one key.
  case paste(String)
  /// A button of the mouse was pressed there.
  case click(Point)
  /// The wheel of the mouse was turned there, upwards or not.
  case wheel(up: Bool, Point)
  /// The window has another size.
  case resize
  /// The program is asked to end; the number is the signal's, and the exit status 128 more.
  case terminate(Int32)

  /// Whether it types, moves on or erases where text is written.
  package var isTyped: Bool {
    switch self {
    case .character, .paste, .enter, .tab, .backTab, .backspace, .delete, .insert: true
    default: false
    }
  }

  /// The moving key without a modifier.
  package init(_ motion: Motion) {
    switch motion {
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .insert: self = .insert
    case .delete: self = .delete
    }
  }
}
