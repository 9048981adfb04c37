/// Buttons beside each other, of which one has the focus.
package struct ButtonRow: Hashable, Sendable {
  /// What a key has led to.
  package enum Outcome: Hashable, Sendable {
    case ignored
    case handled
    case pressed(Int)
  }

  package let labels: [String]
  package private(set) var focused: Int

  package init(_ labels: [String], focused: Int = 0) {
    self.labels = labels
    self.focused = min(max(0, focused), max(0, labels.count - 1))
  }

  /// Takes a key; moving stops at either end, so that no one arrives at a button by surprise.
  package mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .left, .backTab: focused = max(0, focused - 1)
    case .right, .tab: focused = min(labels.count - 1, focused + 1)
    case .home: focused = 0
    case .end: focused = max(0, labels.count - 1)
    case .enter, .character(" "): return labels.isEmpty ? .handled : .pressed(focused)
    default: return .ignored
    }
    focused = max(0, focused)
    return .handled
  }

  /// The columns that all buttons take.
  package var columns: Int {
    labels.reduce(0) { $0 + DisplayWidth.columns($1) + 4 } + max(0, labels.count - 1)
  }

  /// The first button that is drawn, so that the one with the focus is.
  private func firstShown(_ width: Int) -> Int {
    guard columns > width else { return 0 }
    var first = focused
    var used = DisplayWidth.columns(labels[focused]) + 5
    while first > 0 {
      used += DisplayWidth.columns(labels[first - 1]) + 5
      guard used <= width else { break }
      first -= 1
    }
    return first
  }

  /// Draws the row; the focus is seen by `>` and brackets as well as by its style.
  package func draw(
    on surface: inout Surface, at row: Int, column: Int, width: Int, theme: Theme,
    isFocused: Bool
  ) {
    var place = column
    // What does not fit is moved aside, so that nobody presses what is not seen.
    let first = firstShown(width)
    if first > 0 { place += surface.draw("‹", at: row, column: place, style: theme.style(.button)) }
    for (index, label) in labels.enumerated().dropFirst(first) {
      let hasFocus = isFocused && index == focused
      let style = theme.style(hasFocus ? .buttonFocused : .button)
      let text = hasFocus ? ">[\(label)]" : index == focused ? " [\(label)]" : "  \(label) "
      if hasFocus { surface.focus = Point(row: row, column: place) }
      place += surface.draw(
        text + " ", at: row, column: place, style: style, width: column + width - place)
      place += 1
    }
  }
}
