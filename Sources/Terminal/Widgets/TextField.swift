/// A field of one line.
package struct TextField: Hashable, Sendable {
  package private(set) var line: TextLine
  /// Whether the value was there before and the next character typed replaces it.
  package private(set) var isPrefilled: Bool
  /// The most characters that it takes, nil for any number.
  package let limit: Int?
  /// Whether the characters are hidden as `•`.
  package var isHidden = false
  /// What stood here before each change, the latest last, and what was undone.
  private var past: [TextLine] = []
  private var undone: [TextLine] = []
  /// Whether the last key was typed text, so that a word is undone as a whole.
  private var isTyping = false

  package init(_ text: String = "", prefilled: Bool = false, limit: Int? = nil) {
    line = TextLine(Self.oneLine(text))
    isPrefilled = prefilled && !line.isEmpty
    self.limit = limit
  }

  /// The value; setting it puts the cursor at the end, and can be undone as typing can.
  package var text: String {
    get { line.text }
    set {
      let before = line
      line = TextLine(Self.oneLine(newValue))
      isPrefilled = false
      note(before, typed: nil)
    }
  }

  /// Fills in another value, which the next character typed replaces; it can be undone as typing can.
  package mutating func fill(_ text: String) {
    self.text = text
    isPrefilled = !line.isEmpty
  }

  package var isEmpty: Bool { line.isEmpty }
  package var cursor: Int { line.cursor }

  /// Takes a key and says whether it was one for a field.
  package mutating func handle(_ key: Key) -> Bool {
    let before = line
    switch key {
    case .paste(let text):
      replacePrefilled()
      line.insert(Self.oneLine(text))
    // A blank is no beginning of another value: it is a slip, or meant for a choice, and wipes nothing.
    case .character(" ") where isPrefilled: return true
    case .character:
      replacePrefilled()
      _ = line.edit(key, within: 0..<line.characters.count)
    case .backspace where isPrefilled, .delete where isPrefilled:
      replacePrefilled()
    default:
      guard line.edit(key, within: 0..<line.characters.count) else { return false }
      isPrefilled = false
    }
    if let limit, line.characters.count > limit, line.characters.count > before.characters.count {
      line = before
      // A paste that is too long is cut rather than refused.
      if case .paste(let text) = key {
        let room = limit - before.characters.count + before.selection.count
        if room > 0 { line.insert(String(Self.oneLine(text).prefix(room))) }
        if line.characters.count > limit { line = before }
      }
    }
    if case .character(let typed) = key {
      note(before, typed: typed)
    } else {
      note(before, typed: nil)
    }
    return true
  }

  /// Takes back the last change, as far as to what stood here at first.
  package mutating func undo() {
    guard let before = past.popLast() else { return }
    undone.append(line)
    show(before)
  }

  /// Makes again the change that was undone last.
  package mutating func redo() {
    guard let after = undone.popLast() else { return }
    past.append(line)
    show(after)
  }

  private mutating func show(_ other: TextLine) {
    line = other
    isPrefilled = false
    isTyping = false
  }

  /// Remembers what stood here before a change, once for each word typed.
  private mutating func note(_ before: TextLine, typed: Character?) {
    defer { isTyping = typed != nil }
    guard line.characters != before.characters else { return }
    undone = []
    let goesOn = isTyping && typed?.isWhitespace == false
    if !goesOn { past.append(before) }
  }

  private mutating func replacePrefilled() {
    if isPrefilled { line = TextLine() }
    isPrefilled = false
  }

  /// Line breaks become single blanks, tabs too.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 0x2028 }) else {
      return text
    }
    let parts = text.split { $0.isNewline || $0 == "\t" }
    return parts.joined(separator: " ")
  }
}
