import SQLite

extension Migration {
  /// Finds the marks that protect a person in every case, of which there are few among all.
  static let protection = Migration(
    name: "022 protection",
    script: """
      DROP INDEX secrecy_mark_protecting;
      CREATE INDEX secrecy_mark_protecting ON secrecy_mark (document, case_id)
        WHERE is_lifted = 0
          AND provision IN ('21:3 st1', '21:3 st3', '21:3 a', '21:5', '22:1', '26:14 c');
      CREATE INDEX intake_item_marked ON intake_item (id) WHERE outcome = 'waiting' AND marked_secret = 1;
      """)
}
