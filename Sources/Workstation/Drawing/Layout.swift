import Terminal

/// Where everything is, for a size of the screen and what is shown: one pure function.
struct Layout {
  let size: Size
  let top: Rectangle
  let message: Rectangle
  let bar: Rectangle
  /// The panes in sight.
  var panes: [Pane: Rectangle] = [:]
  /// The form, where one is in sight.
  var form: Rectangle?

  /// Whether the form and the letter are seen at once.
  var showsBoth: Bool { form != nil && panes[.document] != nil }

  static let smallest = Size(rows: 10, columns: 40)
  var isTooSmall: Bool {
    size.rows < Self.smallest.rows || size.columns < Self.smallest.columns
  }

  init(_ size: Size, _ state: State) {
    self.size = size
    var rest = Rectangle(size)
    top = rest.takeTop(1)
    bar = rest.takeBottom(1)
    // What is said in more than a line takes its room from the panes and covers nothing.
    let lines = state.message.map { Self.lines(of: $0, in: size).count } ?? 1
    message = rest.takeBottom(max(1, lines))
    if let form = state.form {
      place(form, state, in: rest)
    } else {
      placePanes(state, in: rest)
    }
  }

  /// A message's lines, as many as are shown; where some are left out, that is seen.
  static func lines(of message: Message, in size: Size) -> [String] {
    let width = max(1, size.columns - 2)
    let lines = WrappedText(message.text, width: width).lines
    let most = max(3, size.rows / 6)
    guard lines.count > most else { return Array(lines) }
    return lines.prefix(most - 1) + [DisplayWidth.clip("\(lines[most - 1]) …", to: width)]
  }

  /// All but the top line and the bar, with some of what lies under it to be seen at the sides.
  var popups: Rectangle {
    Rectangle(row: 1, column: 0, rows: message.row - 1, columns: size.columns)
      .inset(rows: 0, columns: 3)
  }

  /// Whether all four panes can be read at once, or two beside each other.
  private var isWide: Bool { size.columns >= 140 && size.rows >= 36 }
  private var fitsTwo: Bool { size.columns >= 120 }

  private mutating func place(_ form: Form, _ state: State, in rest: Rectangle) {
    if isWide || fitsTwo {
      let columns = rest.splitColumns([.share(11), .share(9)])
      (self.form, panes[.document]) = (columns[0], columns[1])
      guard isWide else { return }
      // The checklist stands under the form where that leaves nothing empty, else under the letter.
      let wanted = FormPainter.rows(form)
      if rest.rows >= wanted + 12 {
        let left = columns[0].splitRows([.fixed(wanted), .share(1)])
        (self.form, panes[.checklist]) = (left[0], left[1])
      } else {
        let right = columns[1].splitRows([.share(13), .share(7)])
        (panes[.document], panes[.checklist]) = (right[0], right[1])
      }
    } else if size.rows >= 44 {
      let rows = rest.splitRows([.share(3), .share(2)])
      (self.form, panes[.document]) = (rows[0], rows[1])
    } else if state.showsPreview {
      panes[.document] = rest
    } else {
      self.form = rest
    }
  }

  private mutating func placePanes(_ state: State, in rest: Rectangle) {
    if isWide {
      let columns = rest.splitColumns([.share(1), .share(1)])
      // A list that is short, and a checklist that is none, leave their room to the other.
      let post = max(8, min(rest.rows / 2, state.post.rows.count + 4))
      let left = columns[0].splitRows([.fixed(post), .share(1)])
      let isEmpty = state.reading.checklist.isEmpty
      let right = columns[1].splitRows([.share(3), isEmpty ? .fixed(5) : .share(2)])
      (panes[.post], panes[.cases]) = (left[0], left[1])
      (panes[.document], panes[.checklist]) = (right[0], right[1])
    } else if fitsTwo || size.rows >= 28 {
      let halves: [Extent] = [.share(1), .share(1)]
      let parts = fitsTwo ? rest.splitColumns(halves) : rest.splitRows(halves)
      panes[state.lastList] = parts[0]
      panes[state.focus == .checklist ? .checklist : .document] = parts[1]
    } else {
      panes[state.focus] = rest
    }
  }

  /// How many rows a pane's list shows.
  func rows(_ pane: Pane) -> Int {
    let rows = panes[pane]?.rows ?? size.rows - 3
    return max(1, rows - 2 - (Self.hasHeading(rows) ? 1 : 0))
  }

  /// Whether a list of this height has room for names above its columns.
  static func hasHeading(_ rows: Int) -> Bool { rows >= 8 }

  /// The blanks between a frame and the text in it: none where a line of a letter, which mostly has up
  /// to 78 columns, has room just without them.
  static func readingMargin(_ columns: Int) -> Int { (80..<82).contains(columns) ? 0 : 1 }

  /// How wide the reading text is, and how many rows of it are seen.
  var reading: Size {
    let part = panes[.document] ?? Rectangle(rows: size.rows - 3, columns: size.columns)
    let margins = 2 * (1 + Self.readingMargin(part.columns))
    return Size(rows: max(1, part.rows - 3), columns: max(10, part.columns - margins))
  }
}
