import SQLite

/// What columns of one kind have in common, said once for all tables.
///
/// A sign with the number 0 ends a text for GLOB, LIKE and length, which would not see what follows.
enum Check {
  /// The identity of a row.
  ///
  /// Lists begin at the first and end before the last that SQLite can count to.
  static let id: SQL = "CHECK (id BETWEEN 1 AND 999999999999)"

  /// A text that says something, in letters or digits, as the program tells them, and is short.
  static func words(_ column: SQL) -> SQL {
    "CHECK (\(saysSomething(column)) AND \(isShort(column)))"
  }

  /// A short text, which may be empty.
  static func short(_ column: SQL) -> SQL { "CHECK (\(isShort(column)))" }

  /// A moment that a calendar can write: none after the year 9999.
  static func moment(_ column: SQL) -> SQL { "CHECK (\(column) BETWEEN 0 AND 253402300799)" }

  /// A day of the calendar that the program reads.
  static func day(_ column: SQL) -> SQL {
    """
    CHECK (\(column) GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
      AND date(\(column)) IS \(column) AND \(column) BETWEEN '1600-01-01' AND '2399-12-31')
    """
  }

  /// Whether a text has a letter or a digit.
  ///
  /// What other scripts have between their letters is passed.
  static func saysSomething(_ text: SQL) -> SQL {
    """
    \(text) GLOB '*[0-9A-Za-z\u{aa}\u{b2}\u{b3}\u{b5}\u{b9}\u{ba}\u{bc}-\u{be}\u{c0}-\u{d6}\
    \u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{115e}\u{1161}-\u{167f}\u{1681}-\u{180a}\u{1810}-\u{1fff}\
    \u{2070}-\u{209c}\u{2100}-\u{218b}\u{2460}-\u{249b}\u{2c00}-\u{2dff}\u{3005}-\u{3007}\
    \u{3021}-\u{3163}\u{3165}-\u{d7ff}\u{f900}-\u{fdff}\u{fe70}-\u{fefe}\u{ff10}-\u{ff9f}\
    \u{ffa1}-\u{ffdc}\u{10000}-\u{1efff}\u{1f100}-\u{1f10c}\u{20000}-\u{3ffff}]*'
    """
  }

  private static func isShort(_ text: SQL) -> SQL {
    "length(\(text)) <= 1000 AND \(isWhole(text))"
  }

  /// Whether nothing of a text is hidden from GLOB and LIKE.
  static func isWhole(_ text: SQL) -> SQL { "instr(\(text), char(0)) = 0" }
}
