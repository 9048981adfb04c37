extension Surface {
  /// The rows of the whole grid as text, without the blanks at their ends.
  package var lines: [String] {
    (0..<gridSize.rows).map { row in
      var line = ""
      for cell in cells[(row * gridSize.columns)..<((row + 1) * gridSize.columns)] {
        line += cell.grapheme
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// The whole grid as text, for tests and for copying a screen to a file.
  package var text: String { lines.joined(separator: "\n") }
}
