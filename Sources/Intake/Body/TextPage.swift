/// Text being set: white space collapses, lines and paragraphs part, quotations are marked.
struct TextPage {
  private var output: [UInt8] = []
  private var pendingBreaks = 0
  private var hasPendingSpace = false
  private var hasPendingCell = false
  private var quotes = 0
  /// The quotation that blank lines before the next text belong to.
  private var blankQuotes = 0

  /// Where the next text will be written.
  var mark: Int { output.count }

  func text(since mark: Int) -> Bytes { output[min(mark, output.count)...] }

  /// Ends the line, if anything stands on it.
  mutating func line() {
    if !output.isEmpty { pendingBreaks = max(pendingBreaks, 1) }
    (hasPendingSpace, hasPendingCell) = (false, false)
  }

  /// Ends the line and leaves one blank.
  mutating func paragraph() {
    if !output.isEmpty { pendingBreaks = max(pendingBreaks, 2) }
    (hasPendingSpace, hasPendingCell) = (false, false)
  }

  /// Ends the line whether anything stands on it or not.
  mutating func breakLine() {
    if !output.isEmpty { pendingBreaks = min(pendingBreaks + 1, 3) }
    (hasPendingSpace, hasPendingCell) = (false, false)
  }

  mutating func separateCell() {
    if pendingBreaks == 0, !output.isEmpty { hasPendingCell = true }
  }

  mutating func quote(_ opens: Bool) {
    paragraph()
    if opens { quotes += 1 } else if quotes > 0 { quotes -= 1 }
    blankQuotes = min(blankQuotes, quotes)
  }

  mutating func write(_ text: String) { output(Array(text.utf8)[...], keepsSpace: true) }

  mutating func write(_ bytes: Bytes, isPreformatted: Bool) {
    if isPreformatted {
      for (index, line) in bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { breakLine() }
        output(line.filter { $0 != .carriageReturn }[...], keepsSpace: true)
      }
      return
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index].isSpace {
        hasPendingSpace = true
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, !bytes[index].isSpace { index += 1 }
      output(bytes[start..<index], keepsSpace: false)
    }
  }

  private mutating func output(_ bytes: Bytes, keepsSpace: Bool) {
    guard !bytes.isEmpty else { return }
    if pendingBreaks > 0 {
      while output.last == .space { output.removeLast() }
      for left in (0..<pendingBreaks).reversed() {
        output.append(.lineFeed)
        mark(left > 0 ? blankQuotes : quotes)
      }
      if quotes > 0 { output.append(.space) }
      pendingBreaks = 0
    } else if hasPendingCell {
      output += Array(" | ".utf8)
    } else if hasPendingSpace, let last = output.last, last != .space, last != .lineFeed {
      output.append(.space)
    } else if output.isEmpty, quotes > 0 {
      mark(quotes)
      output.append(.space)
    }
    blankQuotes = quotes
    (hasPendingSpace, hasPendingCell) = (false, false)
    output += bytes
  }

  private mutating func mark(_ depth: Int) {
    output += Array(repeating: UInt8(sign: ">"), count: min(depth, 10))
  }

  /// The text, without white space at its end.
  func finished() -> [UInt8] {
    var end = output.count
    while end > 0, output[end - 1].isSpace { end -= 1 }
    return Array(output[..<end])
  }
}
