import SQLite

extension Migration {
  /// What is secret and set in letters that are joined, ”ﬁ”, or as wide as Chinese signs, is read again, for
  /// such are known as other letters by now.
  static let letters = Migration(
    name: "023 letters",
    script: """
      INSERT OR IGNORE INTO passage_unread SELECT id FROM content
        WHERE id IN (\(secretContents)) AND text GLOB \(setOtherwise);
      INSERT OR IGNORE INTO title_unread SELECT 'document', id FROM document
        WHERE disclosure <> 'open' AND title GLOB \(setOtherwise);
      INSERT OR IGNORE INTO title_unread SELECT 'case', id FROM diary_case
        WHERE disclosure <> 'open' AND title GLOB \(setOtherwise);
      """)

  private static let setOtherwise: SQL = "'*[\u{fb00}-\u{fb06}\u{ff01}-\u{ff5e}]*'"
}
