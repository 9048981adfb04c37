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

  /// Whether a text holds one.
  static func stands(in text: SQL) -> SQL {
    var condition: SQL = "0"
    for century in centuries {
      for month in months {
        for day in days {
          condition = """
            \(condition) OR ' ' || \(text) || ' ' GLOB
              '*[^0-9]\(century)[0-9][0-9]\(month)\(day)\(separator)[0-9][0-9][0-9][0-9][^0-9]*'
            """
        }
      }
    }
    // Most texts have no such digits, and are asked only once.
    return "\(text) GLOB '*\(digits)*' AND (\(condition))"
  }
}
