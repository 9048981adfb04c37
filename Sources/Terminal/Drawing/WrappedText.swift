/// A text laid out in lines of a given width, broken between words.
///
/// A line keeps the indentation it has, and what it continues on is indented alike, or as far as the
/// values that stand after labels. The lines are found once and kept as places in the text; each is
/// made into a string when it is shown.
package struct WrappedText: Sendable {
  private struct Line {
    let start: String.Index
    let end: String.Index
    let indent: Int
  }

  /// What was wrapped.
  package let text: String
  package let width: Int
  /// The column that lines without an indentation of their own continue at.
  package let hanging: Int
  private var wrapped: [Line] = []

  package init(_ text: String, width: Int, hanging: Int = 0) {
    var native = text
    native.makeContiguousUTF8()
    self.text = native
    self.width = max(1, width)
    self.hanging = hanging
    var start = native.startIndex
    let bytes = native.utf8
    while start <= native.endIndex {
      let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? native.endIndex
      wrapParagraph(from: start, to: end)
      guard end < native.endIndex else { break }
      start = bytes.index(after: end)
      if bytes[end] == 13, start < native.endIndex, bytes[start] == 10 {
        start = bytes.index(after: start)
      }
      // A line break at the very end begins no new line.
      if start == native.endIndex { break }
    }
  }

  package var count: Int { wrapped.count }
  package var isEmpty: Bool { text.isEmpty }

  /// One line, with its indentation.
  package subscript(_ index: Int) -> String {
    let line = wrapped[index]
    return String(repeating: " ", count: line.indent) + text[line.start..<line.end]
  }

  /// All lines.
  package var lines: [String] { wrapped.indices.map { self[$0] } }

  /// The first line that begins at or after the one that holds this place in the text.
  package func line(of place: String.Index) -> Int {
    var low = 0
    var high = wrapped.count
    while low < high {
      let middle = (low + high) / 2
      if wrapped[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private mutating func wrapParagraph(from start: String.Index, to end: String.Index) {
    var reader = GlyphReader(text[start..<end])
    var lineStart = start
    var used = 0
    var indent = 0
    var isLeading = true
    // Where the last word began, its column, and where the blanks before it began.
    var wordStart = start
    var wordColumn = 0
    var blanksStart = start
    var afterBlank = false
    while true {
      let place = reader.index
      guard let glyph = reader.next() else { break }
      let isBlank = glyph.base == 32 && glyph.firstMark == 0
      if isBlank {
        if isLeading { indent += 1 }
        if !afterBlank { blanksStart = place }
        afterBlank = true
      } else {
        if isLeading {
          if indent == 0 { indent = hanging }
          // An indentation that leaves no room to read is given up.
          if indent > min(width / 2, width - 2) { indent = 0 }
          isLeading = false
        }
        if afterBlank || place == lineStart {
          wordStart = place
          wordColumn = used
        }
        afterBlank = false
        // Twice, when a word has been moved to the next line and is too long for it as well.
        while used + Int(glyph.width) > width, used > (lineStart == start ? 0 : indent) {
          let hang = lineStart == start ? 0 : indent
          if wordStart > lineStart, wordColumn > indent {
            wrapped.append(Line(start: lineStart, end: blanksStart, indent: hang))
            used = indent + used - wordColumn
            lineStart = wordStart
          } else {
            wrapped.append(Line(start: lineStart, end: place, indent: hang))
            lineStart = place
            used = indent
          }
          wordStart = lineStart
          wordColumn = indent
        }
      }
      used += Int(glyph.width)
    }
    let last = afterBlank && !isLeading ? blanksStart : (isLeading ? start : end)
    wrapped.append(
      Line(start: lineStart, end: max(lineStart, last), indent: lineStart == start ? 0 : indent))
  }
}
