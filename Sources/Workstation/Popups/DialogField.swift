import Registry
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
  /// Values that can be listed, each with a note, and what each puts into the field.
  var values: [Choice] = []
  var given: [String] = []
  /// The values that go with each choice in another field.
  var valuesOf: (field: Int, lists: [[String]])?
  /// Whether the list of values is a search for a case.
  var seeksCase = false
  /// The one choice in another field that this one is asked for, nil where it always is.
  var belongs: (field: Int, chosen: Int)?
  /// The parts of the command that are typed or chosen here, and a rule that is met here whatever
  /// part it speaks of.
  var parts: [Field] = []
  var rule: Rule?

  var isChoice: Bool { if case .choice = kind { true } else { false } }

  /// What the list of values shows.
  var choices: [Choice] {
    if case .choice(let words) = kind { words.map { Choice($0) } } else { values }
  }

  /// Takes the value with this number in the list.
  mutating func take(_ number: Int) {
    if isChoice { chosen = number } else { text.text = given[number] }
  }

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
