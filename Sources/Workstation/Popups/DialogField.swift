import Terminal

/// A field of a dialog.
struct DialogField {
  enum Kind: Hashable {
    case text
    /// One of a few words, chosen with the arrows.
    case choice([String])
    case toggle
  }

  let label: String
  var kind = Kind.text
  var text = TextField()
  var chosen = 0
  /// Values that F4 lists, each with a note.
  var values: [Choice] = []
  var given: [String] = []
  /// Whether F4 searches for a case.
  var seeksCase = false

  mutating func handle(_ key: Key) -> Bool {
    switch kind {
    case .text: return text.handle(key)
    case .toggle:
      guard key == .character(" ") || key == .left || key == .right else { return false }
      chosen = 1 - chosen
    case .choice(let words):
      switch key {
      case .left: chosen = (chosen - 1 + words.count) % words.count
      case .right, .character(" "): chosen = (chosen + 1) % words.count
      default: return false
      }
    }
    return true
  }
}
