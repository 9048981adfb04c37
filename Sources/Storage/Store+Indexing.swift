import SQLite

extension Store {
  /// Brings the search indexes up to what the transaction has changed, as the last thing it does.
  func indexChanges() throws(StoreError) {
    for (queue, steps) in Self.indexing {
      try atTheDoor { () throws(SQLiteError) in
        guard try connection.int("SELECT EXISTS (SELECT 1 FROM \(queue))") > 0 else { return }
        for step in steps { try connection.run(step) }
        try connection.run("DELETE FROM \(queue)")
      }
    }
    // Which of its sentences a secret text has alone is seen by the indexes.
    try readPassages()
    try readTitles()
  }

  /// Makes the search indexes anew from what the store holds.
  func rebuildIndexes() throws(StoreError) {
    try transaction(wrapping: { $0 }) { () throws(StoreError) in
      try atTheDoor { () throws(SQLiteError) in
        // What waits to be indexed is indexed with the rest; taken out again it would damage the new.
        for (queue, _) in Self.indexing { try connection.run("DELETE FROM \(queue)") }
        for step in Self.rebuilding { try connection.run(step) }
      }
    }
  }

  private static let rebuilding: [SQL] = [
    "INSERT INTO document_search (document_search) VALUES ('rebuild')",
    "INSERT INTO case_search (case_search) VALUES ('rebuild')",
    "INSERT INTO intake_search (intake_search) VALUES ('delete-all')",
    """
    INSERT INTO intake_search (rowid, sender_name, sender_address, subject)
      SELECT id, sender_name, sender_address, subject FROM intake_item
      WHERE outcome <> 'registered'
    """,
    "INSERT INTO content_search (content_search) VALUES ('delete-all')",
    "INSERT INTO content_search (rowid, text) SELECT id, text FROM content WHERE text IS NOT NULL",
  ]

  /// Each queue, and how what it names is taken out of its index as it was and put in as it is.
  private static let indexing: [(queue: SQL, steps: [SQL])] = [
    (
      "document_unindexed",
      [
        """
        INSERT INTO document_search (document_search, rowid, number_text, title, party_text)
          SELECT 'delete', id, number_text, title, party_text FROM document_unindexed
          WHERE title IS NOT NULL
        """,
        """
        INSERT INTO document_search (rowid, number_text, title, party_text)
          SELECT id, d.number_text, d.title, d.party_text
          FROM document_unindexed JOIN document d USING (id)
        """,
      ]
    ),
    (
      "case_unindexed",
      [
        """
        INSERT INTO case_search (case_search, rowid, number_text, title)
          SELECT 'delete', id, number_text, title FROM case_unindexed WHERE title IS NOT NULL
        """,
        """
        INSERT INTO case_search (rowid, number_text, title)
          SELECT id, c.number_text, c.title FROM case_unindexed JOIN diary_case c USING (id)
        """,
      ]
    ),
    (
      "intake_unindexed",
      [
        """
        INSERT INTO intake_search (intake_search, rowid, sender_name, sender_address, subject)
          SELECT 'delete', id, sender_name, sender_address, subject
          FROM intake_unindexed JOIN intake_item USING (id) WHERE is_indexed
        """,
        """
        INSERT INTO intake_search (rowid, sender_name, sender_address, subject)
          SELECT id, sender_name, sender_address, subject
          FROM intake_unindexed JOIN intake_item USING (id) WHERE outcome <> 'registered'
        """,
      ]
    ),
    (
      "content_unindexed",
      [
        """
        INSERT INTO content_search (rowid, text)
          SELECT id, text FROM content_unindexed JOIN content USING (id)
        """
      ]
    ),
  ]
}
