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

  static let smallest = Size(rows: 10, columns: 40)
  var isTooSmall: Bool {
    size.rows < Self.smallest.rows || size.columns < Self.smallest.columns
  }

  init(_ size: Size, _ state: State) {
    self.size = size
    var rest = Rectangle(size)
    top = rest.takeTop(1)
    bar = rest.takeBottom(1)
    message = rest.takeBottom(1)
    let isWide = size.columns >= 140 && size.rows >= 36
    let isMiddling = size.columns >= 100
    if state.form != nil {
      if isWide {
        let columns = rest.splitColumns([.share(11), .share(9)])
        form = columns[0]
        let right = columns[1].splitRows([.share(13), .share(7)])
        (panes[.document], panes[.checklist]) = (right[0], right[1])
      } else if isMiddling {
        let columns = rest.splitColumns([.share(11), .share(9)])
        (form, panes[.document]) = (columns[0], columns[1])
      } else if state.showsPreview {
        panes[.document] = rest
      } else {
        form = rest
      }
    } else if isWide {
      let columns = rest.splitColumns([.share(1), .share(1)])
      let left = columns[0].splitRows([.share(1), .share(1)])
      let right = columns[1].splitRows([.share(3), .share(2)])
      (panes[.post], panes[.cases]) = (left[0], left[1])
      (panes[.document], panes[.checklist]) = (right[0], right[1])
    } else if isMiddling {
      let columns = rest.splitColumns([.share(1), .share(1)])
      panes[state.lastList] = columns[0]
      panes[state.focus == .checklist ? .checklist : .document] = columns[1]
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

  /// How wide the reading text is, and how many rows of it are seen.
  var reading: Size {
    let part = panes[.document] ?? Rectangle(rows: size.rows - 3, columns: size.columns)
    return Size(rows: max(1, part.rows - 3), columns: max(10, part.columns - 4))
  }
}
