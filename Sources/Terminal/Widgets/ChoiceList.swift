/// A list in a popup from which one line is chosen, with a filter typed in place.
package struct ChoiceList: Hashable, Sendable {
  /// What a key has led to.
  package enum Outcome: Hashable, Sendable {
    /// It was no key for a list.
    case ignored
    case handled
    /// The line with this number in `choices` was chosen.
    case chosen(Int)
    /// The line cannot be chosen now; its refusal says why.
    case refused(Int)
    case cancelled
  }

  package let title: String
  package let choices: [Choice]
  package private(set) var filter = ""
  /// Whether the filter was there before and the next character typed replaces it.
  private var isPrefilled = false
  /// The numbers of the choices that match the filter.
  package private(set) var matches: [Int]
  package private(set) var state: ListState
  /// What was chosen when the list was opened, and whether somebody has moved since the filter was
  /// changed last: until then the best match is the one chosen.
  private let first: Int
  private var hasMoved = false
  /// What stands where nothing matches.
  package var emptyText = ""

  package init(title: String, choices: [Choice], selected: Int = 0) {
    self.title = title
    self.choices = choices
    matches = Array(choices.indices)
    first = selected
    state = ListState(count: choices.count, selected: selected)
  }

  /// The number of the chosen line, nil when nothing matches.
  package var selected: Int? { matches.isEmpty ? nil : matches[state.selected] }

  /// Takes a key; `rows` is how many lines are in sight.
  package mutating func handle(_ key: Key, rows: Int) -> Outcome {
    switch key {
    case .enter, .tab:
      guard let selected else { return .handled }
      return choices[selected].refusal == nil ? .chosen(selected) : .refused(selected)
    case .escape: return .cancelled
    case .backspace: if !filter.isEmpty { narrow(to: String(typed.dropLast())) }
    case .control("u"): narrow(to: "")
    case .character(let character): narrow(to: typed + String(character))
    case .paste(let text): narrow(to: typed + TextField.oneLine(text))
    default:
      guard state.handle(key, rows: rows) else { return .ignored }
      (hasMoved, isPrefilled) = (true, false)
    }
    return .handled
  }

  /// What was typed here, which more is typed after.
  private var typed: String { isPrefilled ? "" : filter }

  /// Shows only what matches, the best first and chosen, unless another has been gone to; a filter that
  /// nobody typed here is replaced by what is.
  package mutating func narrow(to text: String, prefilled: Bool = false) {
    isPrefilled = prefilled
    let kept = hasMoved ? selected : text.isEmpty ? first : nil
    filter = text
    let words = text.lowercased().split(separator: " ").map(String.init)
    var ranked: [[Int]] = [[], [], [], []]
    for index in choices.indices {
      if let rank = Self.rank(choices[index], words) { ranked[rank].append(index) }
    }
    matches = words.isEmpty ? Array(choices.indices) : ranked.flatMap { $0 }
    state.update(count: matches.count)
    let place = kept.flatMap { matches.firstIndex(of: $0) }
    hasMoved = hasMoved && place != nil
    state.select(place ?? 0)
  }

  /// How well a line matches: 0 where it is what is typed, 1 where it begins with it, 2 where words of
  /// it do, 3 where every word typed occurs somewhere, in any order and whatever the case; else nil.
  private static func rank(_ choice: Choice, _ words: [String]) -> Int? {
    let (label, typed) = (choice.label.lowercased(), words.joined(separator: " "))
    if label.hasPrefix(typed) { return label == typed ? 0 : 1 }
    let line = "\(choice.label) \(choice.detail)".lowercased()
    guard words.allSatisfy({ line.contains($0) }) else { return nil }
    let parts = line.split { !$0.isLetter && !$0.isNumber }
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } } ? 2 : 3
  }

  /// The size that shows everything, the frame included.
  package var wantedSize: Size {
    let widest = choices.map { choice in
      DisplayWidth.columns(choice.label) + (choice.detail.isEmpty ? 0 : 2)
        + DisplayWidth.columns(choice.detail)
    }.max()
    let width = max(
      widest ?? 0, DisplayWidth.columns(title) + 4, DisplayWidth.columns(emptyText), 20)
    return Size(rows: choices.count + 2, columns: width + 4)
  }

  /// How many lines a popup of this height shows.
  package static func visibleRows(in part: Rectangle) -> Int { max(0, part.rows - 2) }

  /// Draws the popup; what is typed stands in its lower edge, where the cursor is.
  package func draw(on surface: inout Surface, in part: Rectangle, theme: Theme) {
    let style = theme.style(.popup)
    surface.fill(part, style: style)
    surface.box(
      part, style: theme.style(.popupBorder), title: title, titleStyle: theme.style(.popupBorder))
    let inner = part.inset(rows: 1, columns: 1)
    if matches.isEmpty {
      surface.draw(
        emptyText, at: inner.row, column: inner.column + 1,
        style: theme.style(.popupDisabled), width: inner.columns - 2)
    }
    for (line, index) in state.visible(rows: inner.rows).enumerated() {
      draw(
        choices[matches[index]], isSelected: index == state.selected, line, inner, &surface, theme)
    }
    if !filter.isEmpty, part.rows > 1, part.columns > 6 {
      var field = TextField(filter, prefilled: isPrefilled)
      field.isHidden = false
      let width = min(part.columns - 4, DisplayWidth.columns(filter) + 1)
      let place = Rectangle(
        row: part.endRow - 1, column: part.column + 2, rows: 1, columns: width)
      field.draw(on: &surface, in: place, theme: theme, isFocused: true)
    }
  }

  private func draw(
    _ choice: Choice, isSelected: Bool, _ line: Int, _ inner: Rectangle, _ surface: inout Surface,
    _ theme: Theme
  ) {
    let role: StyleRole =
      isSelected ? .popupSelected : choice.refusal == nil ? .popup : .popupDisabled
    let style = theme.style(role)
    let row = inner.row + line
    surface.fill(
      Rectangle(row: row, column: inner.column, rows: 1, columns: inner.columns), style: style)
    var detail = min(DisplayWidth.columns(choice.detail), max(0, inner.columns / 2))
    // The line that may be chosen is read whole, if need be in place of what stands behind it.
    if isSelected, DisplayWidth.columns(choice.label) > inner.columns - 3 - detail { detail = 0 }
    let room = inner.columns - 2 - (detail > 0 ? detail + 1 : 0)
    surface.draw(choice.label, at: row, column: inner.column + 1, style: style, width: room)
    surface.draw(
      choice.detail, at: row, column: inner.endColumn - 1 - detail, style: style, width: detail)
    if isSelected {
      surface.cursor = nil
      surface.focus = Point(row: row, column: inner.column + 1)
    }
  }
}
