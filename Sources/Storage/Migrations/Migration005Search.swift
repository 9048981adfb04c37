import SQLite

extension Migration {
  /// Small indexes that find parts of words in titles, parties and numbers, and a large one over the
  /// text of files.
  ///
  /// All tell å, ä and ö from a and o; texts are composed before.
  static let search = Migration(
    name: "005 search",
    script: """
      CREATE VIRTUAL TABLE document_search USING fts5 (
        number_text, title, party_text, content = 'document', content_rowid = 'id',
        tokenize = 'trigram', detail = 'full');
      CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
        INSERT INTO document_search (rowid, number_text, title, party_text)
          VALUES (NEW.id, NEW.number_text, NEW.title, NEW.party_text);
      END;
      CREATE TRIGGER document_search_update
        AFTER UPDATE OF number_text, title, party_text ON document BEGIN
        INSERT INTO document_search (document_search, rowid, number_text, title, party_text)
          VALUES ('delete', OLD.id, OLD.number_text, OLD.title, OLD.party_text);
        INSERT INTO document_search (rowid, number_text, title, party_text)
          VALUES (NEW.id, NEW.number_text, NEW.title, NEW.party_text);
      END;

      CREATE VIRTUAL TABLE case_search USING fts5 (
        number_text, title, content = 'diary_case', content_rowid = 'id', tokenize = 'trigram');
      CREATE TRIGGER case_search_insert AFTER INSERT ON diary_case BEGIN
        INSERT INTO case_search (rowid, number_text, title)
          VALUES (NEW.id, NEW.number_text, NEW.title);
      END;
      CREATE TRIGGER case_search_update AFTER UPDATE OF number_text, title ON diary_case BEGIN
        INSERT INTO case_search (case_search, rowid, number_text, title)
          VALUES ('delete', OLD.id, OLD.number_text, OLD.title);
        INSERT INTO case_search (rowid, number_text, title)
          VALUES (NEW.id, NEW.number_text, NEW.title);
      END;

      -- What is registered is found as a document; only what has no document is found as post.
      CREATE VIRTUAL TABLE intake_search USING fts5 (
        sender_name, sender_address, subject, content = 'intake_item', content_rowid = 'id',
        tokenize = 'trigram');
      CREATE TRIGGER intake_search_insert AFTER INSERT ON intake_item
        WHEN NEW.outcome <> 'registered' BEGIN
        INSERT INTO intake_search (rowid, sender_name, sender_address, subject)
          VALUES (NEW.id, NEW.sender_name, NEW.sender_address, NEW.subject);
      END;
      CREATE TRIGGER intake_search_registered AFTER UPDATE OF outcome ON intake_item
        WHEN NEW.outcome = 'registered' AND OLD.outcome <> 'registered' BEGIN
        INSERT INTO intake_search (intake_search, rowid, sender_name, sender_address, subject)
          VALUES ('delete', OLD.id, OLD.sender_name, OLD.sender_address, OLD.subject);
      END;
      CREATE TRIGGER intake_search_returned AFTER UPDATE OF outcome ON intake_item
        WHEN NEW.outcome <> 'registered' AND OLD.outcome = 'registered' BEGIN
        INSERT INTO intake_search (rowid, sender_name, sender_address, subject)
          VALUES (NEW.id, NEW.sender_name, NEW.sender_address, NEW.subject);
      END;

      -- Without positions it is a third of the size, which pays for the beginnings of words: what is
      -- typed in part must not cost a merge of all that it may become.
      CREATE VIRTUAL TABLE content_search USING fts5 (
        text, content = 'content', content_rowid = 'id', detail = 'none', prefix = '3 4 5 6',
        tokenize = 'unicode61 remove_diacritics 0');
      CREATE VIRTUAL TABLE content_term USING fts5vocab (content_search, instance);
      CREATE TRIGGER content_search_insert AFTER INSERT ON content WHEN NEW.text IS NOT NULL BEGIN
        INSERT INTO content_search (rowid, text) VALUES (NEW.id, NEW.text);
      END;
      CREATE TRIGGER content_search_update AFTER UPDATE OF text ON content
        WHEN OLD.text IS NULL AND NEW.text IS NOT NULL BEGIN
        INSERT INTO content_search (rowid, text) VALUES (NEW.id, NEW.text);
      END;
      """)
}
