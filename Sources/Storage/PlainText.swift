import SQLite

/// The signs of ordinary print, as the schema can tell them; the rule `plain-text` says which they are.
enum PlainText {
  /// A pattern that any text with another sign matches.
  static let stranger: SQL = """
    '*[^ -~\u{a1}-\u{ac}\u{ae}-\u{b1}\u{b4}-\u{b8}\u{bb}-\u{24f}\u{1e00}-\u{1eff}\u{2010}-\u{2015}\
    \u{2018}-\u{201e}\u{2020}-\u{2022}\u{2026}\u{2030}\u{2032}\u{2033}\u{20ac}\u{2116}\u{2122}\u{2212}]*'
    """
}
