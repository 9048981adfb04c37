import SQLite

extension Migration {
  /// The journal stands in its order, numbers in their year, and corrections are called so.
  static let order = Migration(
    name: "008 order",
    script: """
      -- The lines stand in their order: one far ahead would be the last that the journal takes. SQLite
      -- tells -1 where it is to choose the number itself.
      CREATE TRIGGER journal_next BEFORE INSERT ON journal
        WHEN NEW.id <> -1 AND NEW.id <> 1 + coalesce((SELECT max(id) FROM journal), 0) BEGIN
        SELECT raise(ABORT, 'correction-reason: a journal line has the next number');
      END;
      -- Clocks differ a little. A line of the true day is taken after one from a clock that went wrong.
      CREATE TRIGGER journal_in_time BEFORE INSERT ON journal
        WHEN NEW.at < (SELECT at FROM journal ORDER BY id DESC LIMIT 1) - 86400
          AND NEW.at < CAST(strftime('%s', 'now') AS INTEGER) - 86400 BEGIN
        SELECT raise(ABORT, 'correction-reason: a journal line is later than the one before it');
      END;
      CREATE TRIGGER journal_configured_by_right BEFORE INSERT ON journal
        WHEN NEW.action = 'configure' AND NOT EXISTS (SELECT 1 FROM officer
          WHERE id = NEW.officer AND role = 'supervisor' AND is_active = 1) BEGIN
        SELECT raise(ABORT, 'officer-role: only a supervisor changes a setting');
      END;

      -- What stands about a case or a document is corrected, which tells why. A mark and its lifting
      -- may also change how the title is shown.
      CREATE TRIGGER case_corrected BEFORE UPDATE ON diary_case
        WHEN (NEW.title IS NOT OLD.title OR NEW.disclosure IS NOT OLD.disclosure
            OR NEW.public_title IS NOT OLD.public_title
            OR NEW.names_officials IS NOT OLD.names_officials OR NEW.handler IS NOT OLD.handler
            OR NEW.classification IS NOT OLD.classification OR NEW.opened_on IS NOT OLD.opened_on)
          AND EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry
            AND subject = 'case' AND subject_id = NEW.id AND action <> 'correct') BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is changed by a correction');
      END;
      CREATE TRIGGER document_corrected BEFORE UPDATE ON document
        WHEN (NEW.direction IS NOT OLD.direction OR NEW.type IS NOT OLD.type
            OR NEW.correspondent_kind IS NOT OLD.correspondent_kind
            OR NEW.correspondent_name IS NOT OLD.correspondent_name
            OR NEW.correspondent_contact IS NOT OLD.correspondent_contact
            OR NEW.correspondent_email IS NOT OLD.correspondent_email
            OR NEW.party_text IS NOT OLD.party_text OR NEW.public_kind IS NOT OLD.public_kind
            OR NEW.public_name IS NOT OLD.public_name OR NEW.dated_on IS NOT OLD.dated_on
            OR NEW.arrived_on IS NOT OLD.arrived_on OR NEW.handler IS NOT OLD.handler
            OR NEW.classification IS NOT OLD.classification)
          AND EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry
            AND subject = 'document' AND subject_id = NEW.id AND action <> 'correct') BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is changed by a correction');
      END;
      CREATE TRIGGER document_title_corrected BEFORE UPDATE ON document
        WHEN (NEW.title IS NOT OLD.title OR NEW.disclosure IS NOT OLD.disclosure
            OR NEW.public_title IS NOT OLD.public_title
            OR NEW.names_officials IS NOT OLD.names_officials)
          AND EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry
            AND subject = 'document' AND subject_id = NEW.id
            AND action NOT IN ('correct', 'lift') AND (action <> 'mark' OR NOT EXISTS
              (SELECT 1 FROM secrecy_mark WHERE document = NEW.id AND entry = NEW.entry))) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is changed by a correction');
      END;
      CREATE TRIGGER case_of_the_year BEFORE INSERT ON diary_case
        WHEN NEW.year > (SELECT CAST(strftime('%Y', at, 'unixepoch', '+1 day') AS INTEGER)
          FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'number-voided: the year of the number has not been');
      END;
      CREATE TRIGGER document_of_the_year BEFORE INSERT ON document
        WHEN NEW.free_year > (SELECT CAST(strftime('%Y', at, 'unixepoch', '+1 day') AS INTEGER)
          FROM journal WHERE id = NEW.entry) BEGIN
        SELECT raise(ABORT, 'number-voided: the year of the number has not been');
      END;

      -- A number is printed as its authority's template says, and holds nothing besides.
      CREATE TRIGGER case_printed BEFORE INSERT ON diary_case
        WHEN NEW.number_text IS NOT (SELECT \(PrintedNumber.printed(year: "NEW.year", "NEW.serial"))
          FROM authority WHERE id = NEW.authority) BEGIN
        SELECT raise(ABORT, 'number-voided: the printed number is not the given one');
      END;
      CREATE TRIGGER document_printed_free BEFORE INSERT ON document
        WHEN NEW.case_id IS NULL AND NEW.number_text IS NOT (
          SELECT \(PrintedNumber.printed(year: "NEW.free_year", "NEW.free_serial", mark: "F"))
          FROM authority WHERE id = NEW.authority) BEGIN
        SELECT raise(ABORT, 'number-voided: the printed number is not the given one');
      END;

      -- REPLACE would also remove what has another identity and the same number.
      CREATE TRIGGER diary_case_number_taken BEFORE INSERT ON diary_case
        WHEN EXISTS (SELECT 1 FROM diary_case WHERE number_text = NEW.number_text
            AND id <> NEW.id)
          OR EXISTS (SELECT 1 FROM diary_case WHERE authority = NEW.authority AND year = NEW.year
            AND serial = NEW.serial AND id <> NEW.id) BEGIN
        SELECT raise(ABORT, 'number-voided: the number is another case''s');
      END;
      CREATE TRIGGER document_number_taken BEFORE INSERT ON document
        WHEN EXISTS (SELECT 1 FROM document WHERE number_text = NEW.number_text AND id <> NEW.id)
          OR EXISTS (SELECT 1 FROM document WHERE case_id = NEW.case_id AND number = NEW.number
            AND id <> NEW.id)
          OR EXISTS (SELECT 1 FROM document WHERE authority = NEW.authority
            AND free_year = NEW.free_year AND free_serial = NEW.free_serial
            AND id <> NEW.id) BEGIN
        SELECT raise(ABORT, 'number-voided: the number is another document''s');
      END;
      CREATE TRIGGER document_moved_number_taken BEFORE UPDATE ON document
        WHEN NEW.number_text <> OLD.number_text AND EXISTS (SELECT 1 FROM document
          WHERE number_text = NEW.number_text AND id <> OLD.id) BEGIN
        SELECT raise(ABORT, 'number-voided: the number is another document''s');
      END;
      """)
}
