import SQLite

extension Migration {
  /// The shapes of identity numbers, kept once in place of in each guard that asks for them.
  ///
  /// Who opens a store reads every guard, and these were half of them by length.
  static let shapes = Migration(
    name: "013 shapes",
    script: """
      CREATE TABLE identity_number_shape (pattern TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      INSERT INTO identity_number_shape (pattern) VALUES \(IdentityNumberShape.rows);
      CREATE TRIGGER identity_number_shape_kept BEFORE DELETE ON identity_number_shape BEGIN
        SELECT raise(ABORT, \(areFixed));
      END;
      CREATE TRIGGER identity_number_shape_fixed BEFORE UPDATE ON identity_number_shape BEGIN
        SELECT raise(ABORT, \(areFixed));
      END;
      CREATE TRIGGER identity_number_shape_brought BEFORE INSERT ON identity_number_shape BEGIN
        SELECT raise(ABORT, \(areFixed));
      END;
      \(shownTitle("document", "document_title_identity"))
      \(shownTitle("diary_case", "case_title_identity"))
      \(everyPage("setting", "NEW.value"))
      \(everyPage("authority", "NEW.name"))
      \(everyPage("officer", "NEW.name || ' ' || NEW.title"))
      \(everyPage("place_name", "NEW.name"))
      """)

  private static let areFixed: SQL =
    "'title-identity-number: the shapes of identity numbers come with the program'"

  /// Guards the title of a table's rows where the public reads it.
  private static func shownTitle(_ table: SQL, _ name: SQL) -> SQL {
    let condition = IdentityNumberShape.isKnown(
      in: "iif(NEW.disclosure = 'open', NEW.title, coalesce(NEW.public_title, ''))")
    return """
      DROP TRIGGER \(name);
      CREATE TRIGGER \(name) BEFORE INSERT ON \(table) WHEN \(condition) BEGIN
        SELECT raise(ABORT, 'title-identity-number: a title that is shown holds no such number');
      END;
      DROP TRIGGER \(name)_update;
      CREATE TRIGGER \(name)_update BEFORE UPDATE OF title, public_title, disclosure ON \(table)
        WHEN \(condition) BEGIN
        SELECT raise(ABORT, 'title-identity-number: a title that is shown holds no such number');
      END;
      """
  }

  /// Guards a text that every page may show.
  private static func everyPage(_ table: SQL, _ text: SQL) -> SQL {
    let guards = refusing(
      table, "\(table)_identity", when: IdentityNumberShape.isKnown(in: text),
      "'setting-person: what every page shows holds no identity number'")
    return """
      DROP TRIGGER \(table)_identity;
      DROP TRIGGER \(table)_identity_update;
      \(guards)
      """
  }
}
