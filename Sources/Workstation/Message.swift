/// The line that stays until the next key.
struct Message: Hashable {
  enum Kind: Hashable {
    case note
    case warning
    case error
  }

  let kind: Kind
  let text: String

  static func note(_ text: String) -> Message { Message(kind: .note, text: text) }
  static func warning(_ text: String) -> Message { Message(kind: .warning, text: text) }
  static func error(_ text: String) -> Message { Message(kind: .error, text: text) }
}
