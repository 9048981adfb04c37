import SQLite

extension Migration {
  /// Small indexes that find parts of words in titles, parties and numbers, and a large one over the
  /// text of files.
  ///
  /// All tell å, ä and ö from a and o; texts are composed before. What changes is queued by triggers
  /// and indexed at the end of the transaction, all at once: a full-text table that is written to
  /// among other statements is merged anew by each of them. A queue keeps what the index holds of a
  /// row that has been indexed before, for only by that can it be taken out.
  static let search = Migration(
    name: "005 search",
    script: """
      -- Without positions an index is a third of the size. What is found in it may hold the parts in
      -- another order, so the text itself is asked in the end.
      CREATE VIRTUAL TABLE document_search USING fts5 (
        number_text, title, party_text, content = 'document', content_rowid = 'id',
        tokenize = 'trigram', detail = 'none');
      CREATE TABLE document_unindexed (
        id INTEGER PRIMARY KEY, number_text TEXT, title TEXT, party_text TEXT) STRICT;
      CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
        INSERT OR IGNORE INTO document_unindexed (id) VALUES (NEW.id);
      END;
      CREATE TRIGGER document_search_update
        AFTER UPDATE OF number_text, title, party_text ON document BEGIN
        INSERT OR IGNORE INTO document_unindexed
          VALUES (OLD.id, OLD.number_text, OLD.title, OLD.party_text);
      END;

      CREATE VIRTUAL TABLE case_search USING fts5 (
        number_text, title, content = 'diary_case', content_rowid = 'id', tokenize = 'trigram',
        detail = 'none');
      CREATE TABLE case_unindexed (id INTEGER PRIMARY KEY, number_text TEXT, title TEXT) STRICT;
      CREATE TRIGGER case_search_insert AFTER INSERT ON diary_case BEGIN
        INSERT OR IGNORE INTO case_unindexed (id) VALUES (NEW.id);
      END;
      CREATE TRIGGER case_search_update AFTER UPDATE OF number_text, title ON diary_case BEGIN
        INSERT OR IGNORE INTO case_unindexed VALUES (OLD.id, OLD.number_text, OLD.title);
      END;

      -- What is registered is found as a document; only what has no document is found as post.
      CREATE VIRTUAL TABLE intake_search USING fts5 (
        sender_name, sender_address, subject, content = 'intake_item', content_rowid = 'id',
        tokenize = 'trigram', detail = 'none');
      CREATE TABLE intake_unindexed (
        id INTEGER PRIMARY KEY, is_indexed INTEGER NOT NULL CHECK (is_indexed IN (0, 1))) STRICT;
      CREATE TRIGGER intake_search_insert AFTER INSERT ON intake_item BEGIN
        INSERT OR IGNORE INTO intake_unindexed VALUES (NEW.id, 0);
      END;
      CREATE TRIGGER intake_search_update AFTER UPDATE OF outcome ON intake_item
        WHEN (NEW.outcome = 'registered') <> (OLD.outcome = 'registered') BEGIN
        INSERT OR IGNORE INTO intake_unindexed VALUES (OLD.id, OLD.outcome <> 'registered');
      END;

      -- What is saved on positions pays for the beginnings of words: what is typed in part must not
      -- cost a merge of all that it may become.
      CREATE VIRTUAL TABLE content_search USING fts5 (
        text, content = 'content', content_rowid = 'id', detail = 'none', prefix = '3 4 5 6',
        tokenize = 'unicode61 remove_diacritics 0');
      CREATE VIRTUAL TABLE content_term USING fts5vocab (content_search, instance);
      CREATE TABLE content_unindexed (id INTEGER PRIMARY KEY) STRICT;
      CREATE TRIGGER content_search_insert AFTER INSERT ON content WHEN NEW.text IS NOT NULL BEGIN
        INSERT OR IGNORE INTO content_unindexed VALUES (NEW.id);
      END;
      """)
}
