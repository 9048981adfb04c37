/// The text of a field with a cursor and a selection, edited by what a reader calls a character.
package struct TextLine: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// The place before this character, from 0 to the number of characters.
  package private(set) var cursor: Int
  /// Where a selection began, nil when there is none.
  package private(set) var anchor: Int?
  /// Whether typing replaces the character under the cursor.
  package var overwrites = false

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// The selected characters, empty when there are none.
  package var selection: Range<Int> {
    guard let anchor else { return cursor..<cursor }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// Moves the cursor; with `selecting` the selection grows, otherwise it ends.
  package mutating func move(to place: Int, selecting: Bool = false) {
    anchor = selecting ? anchor ?? cursor : nil
    cursor = min(max(0, place), characters.count)
    if anchor == cursor { anchor = nil }
  }

  /// Selects everything.
  package mutating func selectAll() {
    anchor = characters.isEmpty ? nil : 0
    cursor = characters.count
  }

  /// Puts text in at the cursor, in place of the selection.
  package mutating func insert(_ text: String, isTyped: Bool = false) {
    let hadSelection = deleteSelection()
    if isTyped, overwrites, !hadSelection, cursor < characters.count,
      characters[cursor] != "\n"
    {
      characters.remove(at: cursor)
    }
    // A mark typed after its letter becomes one character with it.
    let before = String(characters[..<cursor]) + text
    let joined = Array(before)
    let whole = Array(before + String(characters[cursor...]))
    cursor = min(joined.count, whole.count)
    characters = whole
  }

  /// Removes the characters in the range; the cursor ends where they were.
  package mutating func delete(_ range: Range<Int>) {
    anchor = nil
    let range = range.clamped(to: 0..<characters.count)
    let joined = String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
    let before = Array(String(characters[..<range.lowerBound])).count
    // What is left on either side may become one character.
    characters = Array(joined)
    cursor = min(before, characters.count)
  }

  /// Removes the selection and says whether there was one.
  @discardableResult
  package mutating func deleteSelection() -> Bool {
    let range = selection
    guard !range.isEmpty else { return false }
    delete(range)
    return true
  }

  /// The beginning of the word before the cursor.
  package var previousWord: Int {
    var place = cursor
    while place > 0, !Self.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The beginning of the word after the one that the cursor is in.
  package var nextWord: Int {
    var place = cursor
    while place < characters.count, Self.isWord(characters[place]) { place += 1 }
    while place < characters.count, !Self.isWord(characters[place]) { place += 1 }
    return place
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Takes the keys that every field has; the beginning and end are those of the line or text.
  mutating func edit(_ key: Key, within line: Range<Int>) -> Bool {
    switch key {
    case .character(let character): insert(String(character), isTyped: true)
    case .left: move(to: anchor == nil ? cursor - 1 : selection.lowerBound)
    case .right: move(to: anchor == nil ? cursor + 1 : selection.upperBound)
    case .home, .control("a"): move(to: line.lowerBound)
    case .end, .control("e"): move(to: line.upperBound)
    case .controlled(.left), .alt("b"): move(to: previousWord)
    case .controlled(.right), .alt("f"): move(to: nextWord)
    case .shifted(.left): move(to: cursor - 1, selecting: true)
    case .shifted(.right): move(to: cursor + 1, selecting: true)
    case .shifted(.home): move(to: line.lowerBound, selecting: true)
    case .shifted(.end): move(to: line.upperBound, selecting: true)
    case .backspace: if !deleteSelection(), cursor > 0 { delete(cursor - 1..<cursor) }
    case .delete:
      if !deleteSelection(), cursor < characters.count { delete(cursor..<cursor + 1) }
    case .control("u"): delete(line.lowerBound..<cursor)
    case .control("k"): deleteToEnd(of: line)
    case .control("w"): if !deleteSelection() { delete(previousWord..<cursor) }
    case .insert: overwrites.toggle()
    default: return false
    }
    return true
  }

  /// At the end of a line it is the line break that goes.
  private mutating func deleteToEnd(of line: Range<Int>) {
    let end = cursor < line.upperBound ? line.upperBound : min(cursor + 1, characters.count)
    delete(cursor..<end)
  }
}
