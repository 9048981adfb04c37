import SQLite

/// The usual shapes of an identity number, `640823-3234` or `19640823 3234`, as the schema can tell them;
/// the other ways to write one are the rules' to find.
enum IdentityNumberShape {
  private static let centuries: [SQL] = ["", "1[89]", "20"]
  private static let months: [SQL] = ["0[1-9]", "1[0-2]"]
  /// Days, and days with 60 added to them.
  private static let days: [SQL] = ["0[1-9]", "[12][0-9]", "3[01]", "6[1-9]", "[78][0-9]", "9[01]"]
  /// Hyphens and dashes of every length, the plus sign, and spaces.
  private static let separator: SQL = "[-+ \u{a0}\u{2010}-\u{2015}\u{202f}\u{2212}]"

  /// Six digits and four with a sign between them, whatever stands around them.
  static let digits: SQL =
    "[0-9][0-9][0-9][0-9][0-9][0-9]\(separator)[0-9][0-9][0-9][0-9]"

  /// Whether the title of a new or changed row holds one where the public reads it.
  static let standsInShownTitle = stands(
    in: "iif(NEW.disclosure = 'open', NEW.title, coalesce(NEW.public_title, ''))")

  /// What stands around and in each of them.
  private static var patterns: [SQL] {
    centuries.flatMap { century in
      months.flatMap { month in
        days.map { day in
          """
          '*[^0-9]\(century)[0-9][0-9]\(month)\(day)\(separator)[0-9][0-9][0-9][0-9][^0-9]*'
          """
        }
      }
    }
  }

  /// Whether a text holds one, said in full: a check of a table's own can ask no other table.
  static func stands(in text: SQL) -> SQL {
    let condition: SQL = patterns.reduce("0") { condition, pattern in
      """
      \(condition) OR ' ' || \(text) || ' ' GLOB
        \(pattern)
      """
    }
    // Most texts have no such digits, and are asked only once.
    return "\(text) GLOB '*\(digits)*' AND (\(condition))"
  }

  /// The patterns as rows of a table.
  static var rows: SQL {
    let rows = patterns.map { "(\($0))" as SQL }
    return rows.dropFirst().reduce(rows[0]) { "\($0), \($1)" }
  }

  /// Whether a text holds one of the kept shapes.
  static func isKnown(in text: SQL) -> SQL {
    """
    \(text) GLOB '*\(digits)*' AND EXISTS (SELECT 1 FROM identity_number_shape
      WHERE ' ' || \(text) || ' ' GLOB pattern)
    """
  }
}
