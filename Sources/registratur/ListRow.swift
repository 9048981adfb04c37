import Terminal

/// An item of a list: JSON for programs, columns for people.
struct ListRow {
  /// One fact of an item.
  struct Cell {
    /// What it is called in JSON; the heading of its column is the same in words.
    let name: String
    let value: JSONText
    /// What people read, on one line.
    let text: String

    /// - Parameter text: What people read where the value itself would not tell them.
    init(_ name: String, _ value: JSONText, _ text: String? = nil) {
      self.name = name
      self.value = value
      let own =
        switch value {
        case .string(let text): text
        case .number(let number): String(number)
        case .bool, .null, .array, .object: ""
        }
      self.text = (text ?? own).withoutOrders
    }

    /// `arrivedOn` as `ARRIVED ON`.
    var heading: String {
      name.reduce(into: "") { heading, letter in
        if letter.isUppercase { heading.append(" ") }
        heading += letter.uppercased()
      }
    }
  }

  let cells: [Cell]

  init(_ cells: Cell...) { self.cells = cells }

  var json: JSONText { .object(cells.map { ($0.name, $0.value) }) }

  /// One line with every column in its place, for `cut` and the like.
  var line: String { cells.map(\.text).joined(separator: "\t") }

  /// The rows in columns under headings.
  static func table(_ rows: [ListRow]) -> [String] {
    guard let first = rows.first else { return [] }
    let lines = [first.cells.map(\.heading)] + rows.map { $0.cells.map(\.text) }
    let widths = first.cells.indices.map { column in
      lines.map { DisplayWidth.columns($0[column]) }.max() ?? 0
    }
    return lines.map { texts in
      var line = ""
      for (text, width) in zip(texts, widths) where width > 0 {
        // A long text pushes what follows aside in its own line rather than in all.
        let room = min(width, widest) - DisplayWidth.columns(text)
        line += text + String(repeating: " ", count: max(room, 0) + 2)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private static let widest = 60
}
