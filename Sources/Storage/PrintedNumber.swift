import SQLite

/// How the schema itself prints a diary number, by the template that the authority has.
enum PrintedNumber {
  /// Whether a printed number holds plain signs alone, few of them, and no identity number.
  static let isPlain: SQL = """
    length(number_text) <= 40 AND \(Check.isWhole("number_text"))
      AND number_text NOT GLOB \(PlainText.stranger)
      AND NOT (\(IdentityNumberShape.stands(in: "number_text")))
    """

  /// The number with a year and a serial number, from a row of the authority's table.
  ///
  /// - Parameter mark: What stands before the serial number of a series of its own.
  static func printed(year: SQL, _ serial: SQL, mark: SQL = "") -> SQL {
    var text: SQL = """
      replace(replace(replace(replace(template, '{code}', code), '{year}', \(year)),
        '{year2}', printf('%02d', \(year) % 100)), '{serial}', '\(mark)' || \(serial))
      """
    for digits in widths {
      text = """
        replace(\(text), '{serial:\(digits)}', printf('\(mark)%0\(digits)d', \(serial)))
        """
    }
    return text
  }

  /// Whether a template has its fields and, besides them, a few letters and signs that name nothing.
  static func isTemplate(_ template: SQL) -> SQL {
    var rest: SQL = """
      replace(replace(replace(replace(\(template), '{code}', ''), '{year}', ''), '{year2}', ''),
        '{serial}', '')
      """
    for digits in widths { rest = "replace(\(rest), '{serial:\(digits)}', '')" }
    return """
      length(\(rest)) <= 16 AND \(Check.isWhole(template))
        AND \(rest) NOT GLOB '*[^A-Za-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{24f} /.:_,-]*'
        AND \(template) LIKE '%{year%}%' AND \(template) LIKE '%{serial%}%'
      """
  }

  private static let widths: [SQL] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
}
