/// A wrapped text with the part of it that is in sight.
package struct Scroller: Sendable {
  package private(set) var content: WrappedText
  package private(set) var offset = 0

  package init(_ text: String, width: Int, hanging: Int = 0) {
    content = WrappedText(text, width: width, hanging: hanging)
  }

  /// Wraps anew for another width and keeps the same words in sight.
  package mutating func fit(width: Int) {
    guard width != content.width else { return }
    let share = content.count > 1 ? Double(offset) / Double(content.count) : 0
    content = WrappedText(content.text, width: width, hanging: content.hanging)
    offset = min(Int((share * Double(content.count)).rounded()), max(0, content.count - 1))
  }

  /// Shows this line first, as far as there are lines to fill the rest.
  package mutating func scroll(to line: Int, rows: Int) {
    offset = max(0, min(line, content.count - max(1, rows)))
  }

  /// Takes a moving key; `rows` is how many lines are in sight.
  package mutating func handle(_ key: Key, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    switch key {
    case .up, .character("k"): scroll(to: offset - 1, rows: rows)
    case .down, .character("j"): scroll(to: offset + 1, rows: rows)
    case .pageUp: scroll(to: offset - page, rows: rows)
    case .pageDown, .character(" "): scroll(to: offset + page, rows: rows)
    case .home: scroll(to: 0, rows: rows)
    case .end, .character("G"): scroll(to: content.count, rows: rows)
    default: return false
    }
    return true
  }

  /// How far down the last line in sight is, in hundredths; 100 when all has been seen.
  package func percent(rows: Int) -> Int {
    content.count <= rows ? 100 : min(100, (offset + rows) * 100 / content.count)
  }

  /// Draws the lines in sight.
  package func draw(on surface: inout Surface, in part: Rectangle, style: Style) {
    surface.fill(part, style: style)
    guard offset < content.count else { return }
    for index in offset..<min(content.count, offset + part.rows) {
      surface.draw(
        content[index], at: part.row + index - offset, column: part.column, style: style,
        width: part.columns, ellipsis: false)
    }
  }
}
