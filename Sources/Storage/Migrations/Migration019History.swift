import SQLite

extension Migration {
  /// What was before a change is written down before it is made, so that no change is made without it.
  ///
  /// A trigger that a shell adds for itself can skip what comes after a change, and a line that is to be
  /// written; it can skip nothing before a change but the change itself. What is no change is not written.
  static let history = Migration(
    name: "019 history",
    script: """
      \(recording("case_changed", "diary_case", of: "'case'", History.ofCase))
      \(recording("document_changed", "document", of: "'document'", History.ofDocument))
      \(recording("file_changed", "file", of: "'file'", History.ofFile))
      \(recording("intake_item_changed", "intake_item", of: "'post'", History.ofPost))
      \(settings)
      \(words("role_word", "word", as: "'roleWord'"))
      \(words("place_name", "name", as: "'placeName'"))
      DROP TRIGGER authority_address_added;
      CREATE TRIGGER authority_address_added BEFORE INSERT ON authority_address BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT \(lastLine), 'authority', 'address ' || code, NEW.address
          FROM authority WHERE id = NEW.authority;
        SELECT \(isForgotten("'authority'", "NULL", "NEW.address"));
      END;
      DROP TRIGGER authority_address_removed;
      CREATE TRIGGER authority_address_removed BEFORE DELETE ON authority_address BEGIN
        INSERT INTO journal_change (entry, subject, field, old)
          SELECT \(lastLine), 'authority', 'address ' || code, OLD.address
          FROM authority WHERE id = OLD.authority;
        SELECT \(isForgotten("'authority'", "OLD.address", "NULL"));
      END;

      -- The lines stand in their order: one far ahead would be the last that is taken. SQLite tells -1
      -- where it is to choose the number itself.
      CREATE TRIGGER journal_change_next BEFORE INSERT ON journal_change
        WHEN NEW.id <> -1 AND NEW.id <> 1 + coalesce((SELECT max(id) FROM journal_change), 0) BEGIN
        SELECT raise(ABORT, 'correction-reason: a journal line has the next number');
      END;
      -- What was before is what stands while the change is still to be made.
      \(telling("document", "'document'", """
        JOIN document r ON r.id = j.subject_id WHERE j.id = NEW.entry AND j.subject = 'document'
          AND \(stands("NEW.field", History.ofDocument("r")))
        """))
      \(telling("case", "'case'", """
        JOIN diary_case r ON r.id = j.subject_id WHERE j.id = NEW.entry AND j.subject = 'case'
          AND \(stands("NEW.field", History.ofCase("r")))
        """))
      \(telling("post", "'post'", """
        JOIN intake_item r ON r.id = j.subject_id WHERE j.id = NEW.entry AND j.subject = 'post'
          AND \(stands("NEW.field", History.ofPost("r")))
        """))
      \(telling("file", "'file'", """
        JOIN file r ON r.document = j.subject_id WHERE j.id = NEW.entry AND j.subject = 'document'
          AND \(stands("NEW.field", History.ofFile("r")))
        """))
      CREATE TRIGGER journal_change_of_setting BEFORE INSERT ON journal_change
        WHEN (NEW.subject = 'authority' OR NEW.subject = 'officer')
          AND (SELECT action FROM journal WHERE id = NEW.entry) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER journal_change_of_mark BEFORE INSERT ON journal_change
        WHEN NEW.field = 'secrecy'
          AND NEW.subject IS NOT (SELECT subject FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
      END;
      CREATE TRIGGER journal_change_known BEFORE INSERT ON journal_change
        WHEN (CASE NEW.subject WHEN 'document' THEN 0 WHEN 'case' THEN 0 WHEN 'file' THEN 0
          WHEN 'post' THEN 0 WHEN 'authority' THEN 0 WHEN 'officer' THEN 0 ELSE 1 END) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal keeps nothing such');
      END;
      """)

  private static let lastLine: SQL = "(SELECT max(id) FROM journal)"
  private static let isConfigured: SQL =
    "(SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure'"

  /// The guard that writes what a row is changed from and to, and sees that it was written.
  private static func recording(
    _ name: SQL, _ table: SQL, of subject: SQL, _ fields: (SQL) -> [History.Field]
  ) -> SQL {
    let pairs = zip(fields("OLD"), fields("NEW"))
    let lines: SQL = pairs.reduce("") { lines, pair in
      """
      \(lines)
      INSERT INTO journal_change (entry, subject, field, old, new)
        SELECT NEW.entry, \(subject), \(pair.1.name), \(pair.0.value), \(pair.1.value)
        WHERE \(pair.0.value) IS NOT \(pair.1.value);
      """
    }
    let count: SQL = pairs.reduce("0") { count, pair in
      "\(count) + (\(pair.0.value) IS NOT \(pair.1.value))"
    }
    // A document's files are changed under one line, each in a field of its own.
    let isOwn: SQL =
      fields("NEW").count == 1 ? "field = \(fields("NEW")[0].name)" : "field <> 'secrecy'"
    let isForgotten: SQL = """
      \(count) <> (SELECT count(*) FROM journal_change
        WHERE entry = NEW.entry AND subject = \(subject) AND \(isOwn))
      """
    return """
      DROP TRIGGER \(name);
      CREATE TRIGGER \(name) BEFORE UPDATE ON \(table) BEGIN
        \(lines)
        SELECT raise(ABORT, 'correction-reason: what is changed keeps what it was') WHERE \(isForgotten);
      END;
      -- No guard is asked again for what is done while it writes.
      CREATE TRIGGER \(name)_told AFTER UPDATE ON \(table) WHEN \(isForgotten) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is changed keeps what it was');
      END;
      """
  }

  /// The guards that write what a setting is, and what it was.
  private static let settings: SQL = zip(History.ofSettings("OLD"), History.ofSettings("NEW"))
    .reduce("") {
      guards, pair in
      let (table, subject) = (pair.1.table, pair.1.subject)
      return """
        \(guards)
        DROP TRIGGER \(table)_changed;
        CREATE TRIGGER \(table)_changed BEFORE UPDATE ON \(table)
          WHEN \(pair.0.value) <> \(pair.1.value) BEGIN
          INSERT INTO journal_change (entry, subject, field, old, new)
            SELECT \(lastLine), \(subject), \(pair.1.name), \(pair.0.value), \(pair.1.value);
          SELECT \(isForgotten(subject, pair.0.value, pair.1.value));
        END;
        DROP TRIGGER \(table)_added;
        CREATE TRIGGER \(table)_added BEFORE INSERT ON \(table) WHEN \(isConfigured) BEGIN
          INSERT INTO journal_change (entry, subject, field, new)
            SELECT \(lastLine), \(subject), \(pair.1.name), \(pair.1.value);
          SELECT \(isForgotten(subject, "NULL", pair.1.value));
        END;
        """
    }

  /// The guard that writes that a word is new; those that are known are passed over.
  private static func words(_ table: SQL, _ column: SQL, as field: SQL) -> SQL {
    """
    DROP TRIGGER \(table)_added;
    CREATE TRIGGER \(table)_added BEFORE INSERT ON \(table) WHEN \(isConfigured)
      AND NOT EXISTS (SELECT 1 FROM \(table) WHERE \(column) = NEW.\(column)) BEGIN
      INSERT INTO journal_change (entry, subject, field, new)
        SELECT \(lastLine), 'authority', \(field), NEW.\(column);
      SELECT \(isForgotten("'authority'", "NULL", "NEW.\(column)"));
    END;
    """
  }

  /// Refuses where the last that was written is not a change.
  private static func isForgotten(_ subject: SQL, _ old: SQL, _ new: SQL) -> SQL {
    """
    raise(ABORT, 'correction-reason: what is changed keeps what it was')
      WHERE NOT EXISTS (SELECT 1 FROM journal_change
        WHERE id = (SELECT max(id) FROM journal_change) AND entry = \(lastLine)
          AND subject = \(subject) AND old IS \(old) AND new IS \(new))
    """
  }

  /// The guard that refuses to tell of a change what was not so before it.
  private static func telling(_ name: SQL, _ subject: SQL, _ row: SQL) -> SQL {
    """
    CREATE TRIGGER journal_change_of_\(name) BEFORE INSERT ON journal_change
      WHEN NEW.subject = \(subject) AND NEW.field <> 'secrecy'
        AND NOT EXISTS (SELECT 1 FROM journal j \(row)) BEGIN
      SELECT raise(ABORT, 'correction-reason: the journal line is about something else, or tells what was not');
    END;
    """
  }

  private static func stands(_ name: SQL, _ fields: [History.Field]) -> SQL {
    """
    r.entry < NEW.entry AND CAST(NEW.old AS TEXT) IS \(History.value(of: name, in: fields))
      AND NEW.new IS NOT NEW.old
    """
  }
}
