import SQLite

extension Migration {
  /// Settings keep their old values too: what was shown yesterday hung on what was set then.
  static let configuration = Migration(
    name: "007 configuration",
    script: """
      CREATE TRIGGER authority_replaced BEFORE INSERT ON authority
        WHEN EXISTS (SELECT 1 FROM authority WHERE id = NEW.id OR code = NEW.code) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is set is changed, never replaced');
      END;
      CREATE TRIGGER authority_configured BEFORE UPDATE ON authority
        WHEN NEW.id <> OLD.id OR NEW.code <> OLD.code OR (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER authority_changed AFTER UPDATE ON authority BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT (SELECT max(id) FROM journal), 'authority', 'authority ' || NEW.code,
            json_object('name', OLD.name, 'template', OLD.template, 'isPublic', OLD.is_public, 'showsSecretNumber', OLD.shows_secret_number),
            json_object('name', NEW.name, 'template', NEW.template, 'isPublic', NEW.is_public, 'showsSecretNumber', NEW.shows_secret_number)
          WHERE json_array(OLD.name, OLD.template, OLD.is_public, OLD.shows_secret_number)
            <> json_array(NEW.name, NEW.template, NEW.is_public, NEW.shows_secret_number);
      END;
      CREATE TRIGGER authority_added AFTER INSERT ON authority
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure' BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT max(id), 'authority', 'authority ' || NEW.code, json_object('name', NEW.name, 'template', NEW.template, 'isPublic', NEW.is_public, 'showsSecretNumber', NEW.shows_secret_number) FROM journal;
      END;
      CREATE TRIGGER authority_address_replaced BEFORE INSERT ON authority_address
        WHEN EXISTS (SELECT 1 FROM authority_address WHERE address = NEW.address) BEGIN
        SELECT raise(ABORT, 'correction-reason: an address is one authority''s, and is not replaced');
      END;
      CREATE TRIGGER authority_address_configured BEFORE INSERT ON authority_address
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER authority_address_fixed BEFORE UPDATE ON authority_address BEGIN
        SELECT raise(ABORT, 'correction-reason: an address is added or removed, never altered');
      END;
      CREATE TRIGGER authority_address_kept BEFORE DELETE ON authority_address
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER authority_address_added AFTER INSERT ON authority_address BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT (SELECT max(id) FROM journal), 'authority', 'address ' || code, NEW.address
          FROM authority WHERE id = NEW.authority;
      END;
      CREATE TRIGGER authority_address_removed AFTER DELETE ON authority_address BEGIN
        INSERT INTO journal_change (entry, subject, field, old)
          SELECT (SELECT max(id) FROM journal), 'authority', 'address ' || code, OLD.address
          FROM authority WHERE id = OLD.authority;
      END;
      CREATE TRIGGER officer_replaced BEFORE INSERT ON officer
        WHEN EXISTS (SELECT 1 FROM officer WHERE id = NEW.id OR login = NEW.login) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is set is changed, never replaced');
      END;
      CREATE TRIGGER officer_configured BEFORE UPDATE ON officer
        WHEN NEW.id <> OLD.id OR NEW.login <> OLD.login OR (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      -- The first officer comes with the store, before any line of the journal.
      CREATE TRIGGER officer_let_in BEFORE INSERT ON officer
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) <> 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER officer_changed AFTER UPDATE ON officer BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT (SELECT max(id) FROM journal), 'officer', 'officer ' || NEW.login,
            json_object('name', OLD.name, 'title', OLD.title, 'role', OLD.role, 'hidesName', OLD.hides_name, 'isActive', OLD.is_active),
            json_object('name', NEW.name, 'title', NEW.title, 'role', NEW.role, 'hidesName', NEW.hides_name, 'isActive', NEW.is_active)
          WHERE json_array(OLD.name, OLD.title, OLD.role, OLD.hides_name, OLD.is_active)
            <> json_array(NEW.name, NEW.title, NEW.role, NEW.hides_name, NEW.is_active);
      END;
      CREATE TRIGGER officer_added AFTER INSERT ON officer
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure' BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT max(id), 'officer', 'officer ' || NEW.login, json_object('name', NEW.name, 'title', NEW.title, 'role', NEW.role, 'hidesName', NEW.hides_name, 'isActive', NEW.is_active) FROM journal;
      END;
      CREATE TRIGGER source_replaced BEFORE INSERT ON source
        WHEN EXISTS (SELECT 1 FROM source WHERE id = NEW.id OR path = NEW.path) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is set is changed, never replaced');
      END;
      CREATE TRIGGER source_configured BEFORE UPDATE ON source
        WHEN NEW.id <> OLD.id OR NEW.path <> OLD.path OR (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER source_changed AFTER UPDATE ON source BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT (SELECT max(id) FROM journal), 'authority', 'source ' || NEW.path,
            json_object('authority', OLD.authority, 'kind', OLD.kind, 'isActive', OLD.is_active),
            json_object('authority', NEW.authority, 'kind', NEW.kind, 'isActive', NEW.is_active)
          WHERE json_array(OLD.authority, OLD.kind, OLD.is_active)
            <> json_array(NEW.authority, NEW.kind, NEW.is_active);
      END;
      CREATE TRIGGER source_added AFTER INSERT ON source
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure' BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT max(id), 'authority', 'source ' || NEW.path, json_object('authority', NEW.authority, 'kind', NEW.kind, 'isActive', NEW.is_active) FROM journal;
      END;
      CREATE TRIGGER setting_replaced BEFORE INSERT ON setting
        WHEN EXISTS (SELECT 1 FROM setting WHERE name = NEW.name) BEGIN
        SELECT raise(ABORT, 'correction-reason: what is set is changed, never replaced');
      END;
      CREATE TRIGGER setting_configured BEFORE UPDATE ON setting
        WHEN NEW.name <> OLD.name OR (SELECT action FROM journal ORDER BY id DESC LIMIT 1) IS NOT 'configure' BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting changes with a line in the journal');
      END;
      CREATE TRIGGER setting_changed AFTER UPDATE ON setting BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT (SELECT max(id) FROM journal), 'authority', 'setting ' || NEW.name,
            json_object('value', OLD.value),
            json_object('value', NEW.value)
          WHERE json_array(OLD.value)
            <> json_array(NEW.value);
      END;
      CREATE TRIGGER setting_added AFTER INSERT ON setting
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure' BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT max(id), 'authority', 'setting ' || NEW.name, json_object('value', NEW.value) FROM journal;
      END;
      CREATE TRIGGER role_word_added AFTER INSERT ON role_word
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure' BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT max(id), 'authority', 'roleWord', NEW.word FROM journal;
      END;
      CREATE TRIGGER role_word_fixed BEFORE UPDATE ON role_word BEGIN
        SELECT raise(ABORT, 'correction-reason: a word is added, never altered');
      END;
      CREATE TRIGGER role_word_kept BEFORE DELETE ON role_word BEGIN
        SELECT raise(ABORT, 'correction-reason: a word is added, never removed');
      END;
      CREATE TRIGGER place_name_added AFTER INSERT ON place_name
        WHEN (SELECT action FROM journal ORDER BY id DESC LIMIT 1) = 'configure' BEGIN
        INSERT INTO journal_change (entry, subject, field, new)
          SELECT max(id), 'authority', 'placeName', NEW.name FROM journal;
      END;
      CREATE TRIGGER place_name_fixed BEFORE UPDATE ON place_name BEGIN
        SELECT raise(ABORT, 'correction-reason: a word is added, never altered');
      END;
      CREATE TRIGGER place_name_kept BEFORE DELETE ON place_name BEGIN
        SELECT raise(ABORT, 'correction-reason: a word is added, never removed');
      END;
      CREATE TRIGGER source_kept BEFORE DELETE ON source BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting is changed, never removed');
      END;
      CREATE TRIGGER setting_kept BEFORE DELETE ON setting BEGIN
        SELECT raise(ABORT, 'correction-reason: a setting is changed, never removed');
      END;
      CREATE TRIGGER provision_kept BEFORE DELETE ON provision BEGIN
        SELECT raise(ABORT, 'mark-provision: a provision ends, but is never removed');
      END;
      \(provisionGuards)
      CREATE TRIGGER officer_supervises BEFORE UPDATE ON officer
        WHEN OLD.role = 'supervisor' AND OLD.is_active = 1
          AND NOT (NEW.role = 'supervisor' AND NEW.is_active = 1) AND NOT EXISTS (SELECT 1
          FROM officer WHERE id <> OLD.id AND role = 'supervisor' AND is_active = 1) BEGIN
        SELECT raise(ABORT, 'officer-role: there is at least one supervisor at work');
      END;
      CREATE TRIGGER authority_template_kept BEFORE UPDATE OF template ON authority
        WHEN NEW.template <> OLD.template AND (
          EXISTS (SELECT 1 FROM diary_case WHERE authority = OLD.id) OR EXISTS (SELECT 1
            FROM document WHERE authority = OLD.id AND free_serial IS NOT NULL)) BEGIN
        SELECT raise(ABORT, 'number-voided: numbers once given are printed as they were');
      END;

      -- By its identity a store knows the web diary that it has written; its backups share it.
      CREATE TABLE store (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        identity TEXT NOT NULL CHECK (length(identity) = 32)
      ) STRICT;
      INSERT INTO store VALUES (1, lower(hex(randomblob(16))));
      CREATE TRIGGER store_one BEFORE INSERT ON store BEGIN
        SELECT raise(ABORT, 'correction-reason: a store keeps its identity');
      END;
      CREATE TRIGGER store_fixed BEFORE UPDATE ON store BEGIN
        SELECT raise(ABORT, 'correction-reason: a store keeps its identity');
      END;
      CREATE TRIGGER store_kept BEFORE DELETE ON store BEGIN
        SELECT raise(ABORT, 'correction-reason: a store keeps its identity');
      END;
      -- What every page shows holds no identity number.
      \(withoutIdentityNumber("setting", "NEW.value"))
      \(withoutIdentityNumber("authority", "NEW.name"))
      \(withoutIdentityNumber("officer", "NEW.name || ' ' || NEW.title"))
      \(withoutIdentityNumber("place_name", "NEW.name"))
      """)

  /// The table of provisions comes with the program; ``provisionGuards`` stand aside only while a new one
  /// is brought.
  static let provisionGuards: SQL = """
    CREATE TRIGGER provision_fixed BEFORE UPDATE ON provision BEGIN
      SELECT raise(ABORT, 'mark-provision: the table of provisions comes with the program');
    END;
    CREATE TRIGGER provision_brought BEFORE INSERT ON provision BEGIN
      SELECT raise(ABORT, 'mark-provision: the table of provisions comes with the program');
    END;
    """
  static let withoutProvisionGuards: SQL =
    "DROP TRIGGER provision_fixed; DROP TRIGGER provision_brought"

  private static func withoutIdentityNumber(_ table: SQL, _ text: SQL) -> SQL {
    refusing(
      table, "\(table)_identity", when: IdentityNumberShape.stands(in: text),
      "'setting-person: what every page shows holds no identity number'")
  }
}
