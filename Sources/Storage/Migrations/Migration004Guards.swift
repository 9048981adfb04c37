import SQLite

extension Migration {
  /// The guards on cases, documents and files: nothing is erased, numbers follow on each other,
  /// every change has its journal line, and a completed document has its decisions.
  static let guards = Migration(
    name: "004 guards",
    script: """
      CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal is never altered');
      END;
      CREATE TRIGGER journal_fixed BEFORE UPDATE ON journal BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal is never altered');
      END;
      CREATE TRIGGER journal_change_kept BEFORE DELETE ON journal_change BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal is never altered');
      END;
      CREATE TRIGGER journal_change_fixed BEFORE UPDATE ON journal_change BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal is never altered');
      END;

      CREATE TRIGGER case_kept BEFORE DELETE ON diary_case BEGIN
        SELECT raise(ABORT, 'number-voided: a case is voided, never removed');
      END;
      CREATE TRIGGER case_serial BEFORE INSERT ON diary_case
        WHEN NEW.serial <> 1 + coalesce((SELECT max(serial) FROM diary_case
          WHERE authority = NEW.authority AND year = NEW.year), 0) BEGIN
        SELECT raise(ABORT, 'number-voided: diary numbers follow on each other (OSL 5:2)');
      END;
      CREATE TRIGGER case_fixed BEFORE UPDATE ON diary_case
        WHEN NEW.id <> OLD.id OR NEW.authority <> OLD.authority OR NEW.year <> OLD.year
          OR NEW.serial <> OLD.serial OR NEW.number_text <> OLD.number_text
          OR OLD.status = 'voided' BEGIN
        SELECT raise(ABORT, 'number-voided: a given number stays as it is');
      END;
      CREATE TRIGGER case_version BEFORE UPDATE ON diary_case
        WHEN NEW.version <> OLD.version + 1 OR NEW.entry <= OLD.entry BEGIN
        SELECT raise(ABORT, 'correction-reason: a change has its journal entry and version');
      END;
      CREATE TRIGGER case_changed AFTER UPDATE ON diary_case BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'title', OLD.title, NEW.title
          WHERE OLD.title IS NOT NEW.title;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'disclosure', OLD.disclosure || coalesce(': ' || OLD.public_title, ''), NEW.disclosure || coalesce(': ' || NEW.public_title, '')
          WHERE OLD.disclosure || coalesce(': ' || OLD.public_title, '') IS NOT NEW.disclosure || coalesce(': ' || NEW.public_title, '');
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'namesOfficials', OLD.names_officials, NEW.names_officials
          WHERE OLD.names_officials IS NOT NEW.names_officials;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'handler', (SELECT login FROM officer WHERE id = OLD.handler), (SELECT login FROM officer WHERE id = NEW.handler)
          WHERE (SELECT login FROM officer WHERE id = OLD.handler) IS NOT (SELECT login FROM officer WHERE id = NEW.handler);
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'classification', OLD.classification, NEW.classification
          WHERE OLD.classification IS NOT NEW.classification;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'openedOn', OLD.opened_on, NEW.opened_on
          WHERE OLD.opened_on IS NOT NEW.opened_on;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'case', 'status', OLD.status || coalesce(': ' || coalesce(OLD.closed_on, OLD.void_reason), ''), NEW.status || coalesce(': ' || coalesce(NEW.closed_on, NEW.void_reason), '')
          WHERE OLD.status || coalesce(': ' || coalesce(OLD.closed_on, OLD.void_reason), '') IS NOT NEW.status || coalesce(': ' || coalesce(NEW.closed_on, NEW.void_reason), '');
      END;

      CREATE TRIGGER document_kept BEFORE DELETE ON document BEGIN
        SELECT raise(ABORT, 'number-voided: a document is voided, never removed');
      END;
      CREATE TRIGGER document_number BEFORE INSERT ON document
        WHEN NEW.case_id IS NOT NULL AND NEW.number <> 1 + coalesce((SELECT max(number)
          FROM document WHERE case_id = NEW.case_id), 0) BEGIN
        SELECT raise(ABORT, 'number-voided: documents are numbered 1, 2, 3 in their case');
      END;
      CREATE TRIGGER document_moved_number BEFORE UPDATE OF case_id ON document
        WHEN OLD.case_id IS NULL AND NEW.case_id IS NOT NULL AND NEW.number <> 1
          + coalesce((SELECT max(number) FROM document WHERE case_id = NEW.case_id), 0) BEGIN
        SELECT raise(ABORT, 'number-voided: documents are numbered 1, 2, 3 in their case');
      END;
      CREATE TRIGGER document_case_authority BEFORE INSERT ON document
        WHEN NEW.case_id IS NOT NULL AND NEW.authority <> (SELECT authority FROM diary_case
          WHERE id = NEW.case_id) BEGIN
        SELECT raise(ABORT, 'number-voided: a document is in its own authority''s case');
      END;
      CREATE TRIGGER document_free_serial BEFORE INSERT ON document
        WHEN NEW.free_serial IS NOT NULL AND NEW.free_serial <> 1 + coalesce((SELECT
          max(free_serial) FROM document WHERE authority = NEW.authority
          AND free_year = NEW.free_year), 0) BEGIN
        SELECT raise(ABORT, 'number-voided: diary numbers follow on each other (OSL 5:2)');
      END;
      CREATE TRIGGER document_fixed BEFORE UPDATE ON document
        WHEN NEW.id <> OLD.id OR NEW.authority <> OLD.authority
          OR NEW.free_year IS NOT OLD.free_year OR NEW.free_serial IS NOT OLD.free_serial
          OR NEW.registered_at <> OLD.registered_at
          OR (OLD.case_id IS NOT NULL AND (NEW.case_id IS NOT OLD.case_id
            OR NEW.number IS NOT OLD.number OR NEW.number_text <> OLD.number_text))
          OR OLD.status = 'voided' BEGIN
        SELECT raise(ABORT, 'number-voided: a given number stays as it is');
      END;
      CREATE TRIGGER document_version BEFORE UPDATE ON document
        WHEN NEW.version <> OLD.version + 1 OR NEW.entry <= OLD.entry BEGIN
        SELECT raise(ABORT, 'correction-reason: a change has its journal entry and version');
      END;
      CREATE TRIGGER document_completed BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'completed' AND EXISTS (SELECT 1 FROM file f
          JOIN content c ON c.id = f.content WHERE f.document = NEW.id
          AND (f.decision = 'undecided' OR (f.decision = 'publish' AND ((f.assurance IS NULL
              AND (c.unread IS NOT NULL OR c.other_findings > 0))
              OR \(isLoose("f.assurance")))))) BEGIN
        SELECT raise(ABORT, 'file-decision: a file has no decision (Helsingborg 5)');
      END;
      CREATE TRIGGER document_changed AFTER UPDATE ON document BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'title', OLD.title, NEW.title
          WHERE OLD.title IS NOT NEW.title;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'disclosure', OLD.disclosure || coalesce(': ' || OLD.public_title, ''), NEW.disclosure || coalesce(': ' || NEW.public_title, '')
          WHERE OLD.disclosure || coalesce(': ' || OLD.public_title, '') IS NOT NEW.disclosure || coalesce(': ' || NEW.public_title, '');
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'namesOfficials', OLD.names_officials, NEW.names_officials
          WHERE OLD.names_officials IS NOT NEW.names_officials;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'direction', OLD.direction, NEW.direction
          WHERE OLD.direction IS NOT NEW.direction;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'type', OLD.type, NEW.type
          WHERE OLD.type IS NOT NEW.type;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'correspondent', OLD.correspondent_kind || ': ' || OLD.party_text, NEW.correspondent_kind || ': ' || NEW.party_text
          WHERE OLD.correspondent_kind || ': ' || OLD.party_text IS NOT NEW.correspondent_kind || ': ' || NEW.party_text;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'publicSender', OLD.public_kind || coalesce(': ' || OLD.public_name, ''), NEW.public_kind || coalesce(': ' || NEW.public_name, '')
          WHERE OLD.public_kind || coalesce(': ' || OLD.public_name, '') IS NOT NEW.public_kind || coalesce(': ' || NEW.public_name, '');
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'datedOn', OLD.dated_on, NEW.dated_on
          WHERE OLD.dated_on IS NOT NEW.dated_on;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'arrivedOn', OLD.arrived_on, NEW.arrived_on
          WHERE OLD.arrived_on IS NOT NEW.arrived_on;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'handler', (SELECT login FROM officer WHERE id = OLD.handler), (SELECT login FROM officer WHERE id = NEW.handler)
          WHERE (SELECT login FROM officer WHERE id = OLD.handler) IS NOT (SELECT login FROM officer WHERE id = NEW.handler);
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'classification', OLD.classification, NEW.classification
          WHERE OLD.classification IS NOT NEW.classification;
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'status', OLD.status || coalesce(': ' || OLD.void_reason, ''), NEW.status || coalesce(': ' || NEW.void_reason, '')
          WHERE OLD.status || coalesce(': ' || OLD.void_reason, '') IS NOT NEW.status || coalesce(': ' || NEW.void_reason, '');
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'document', 'number', OLD.number_text, NEW.number_text
          WHERE OLD.number_text IS NOT NEW.number_text;
      END;

      CREATE TRIGGER content_kept BEFORE DELETE ON content BEGIN
        SELECT raise(ABORT, 'correction-reason: content is never removed');
      END;
      CREATE TRIGGER content_fixed BEFORE UPDATE ON content
        WHEN NEW.identity_numbers < OLD.identity_numbers OR NEW.other_findings < OLD.other_findings
          OR NEW.id <> OLD.id OR NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size
          OR NEW.text IS NOT OLD.text OR NEW.unread IS NOT OLD.unread BEGIN
        SELECT raise(ABORT, 'correction-reason: content is never altered');
      END;

      CREATE TRIGGER file_kept BEFORE DELETE ON file BEGIN
        SELECT raise(ABORT, 'correction-reason: a file is never removed');
      END;
      CREATE TRIGGER file_fixed BEFORE UPDATE ON file
        WHEN NEW.id <> OLD.id OR NEW.document <> OLD.document OR NEW.ordinal <> OLD.ordinal
          OR NEW.content <> OLD.content OR NEW.name <> OLD.name
          OR NEW.media_type <> OLD.media_type OR NEW.entry <= OLD.entry BEGIN
        SELECT raise(ABORT, 'correction-reason: only the decision for a file may change');
      END;
      \(refusing("file", "file_secret", when: isOfMarked, """
        'secret-file: a marked document has no published file'
        """))
      \(refusing("file", "file_secret_elsewhere", when: isSecretElsewhere, """
        'same-content: a marked document has the same file'
        """))
      \(refusing("file", "file_secret_post", when: isSecretPost, """
        'same-content: post that may be secret has the same file'
        """))
      CREATE TRIGGER document_completed_like_post BEFORE UPDATE OF status ON document
        WHEN NEW.status = 'completed' AND EXISTS (SELECT 1 FROM file f
          JOIN intake_file p ON p.content = f.content JOIN intake_item i ON i.id = p.item
          WHERE f.document = NEW.id AND f.decision = 'publish' AND i.marked_secret = 1
          AND i.outcome = 'waiting') BEGIN
        SELECT raise(ABORT, 'same-content: post that may be secret has the same file');
      END;
      \(refusing("file", "file_identity_number", when: holdsIdentityNumber, """
        'file-identity-number: the file holds what is never published'
        """))
      \(refusing("file", "file_of_completed", when: isOpenInCompleted, """
        'file-decision: a completed document has its decisions'
        """))
      CREATE TRIGGER file_changed AFTER UPDATE ON file BEGIN
        INSERT INTO journal_change (entry, subject, field, old, new)
          SELECT NEW.entry, 'file', 'decision ' || NEW.ordinal, OLD.decision || coalesce(': ' || coalesce(OLD.assurance, OLD.withheld_text, OLD.withheld_for), ''), NEW.decision || coalesce(': ' || coalesce(NEW.assurance, NEW.withheld_text, NEW.withheld_for), '')
          WHERE OLD.decision || coalesce(': ' || coalesce(OLD.assurance, OLD.withheld_text, OLD.withheld_for), '') IS NOT NEW.decision || coalesce(': ' || coalesce(NEW.assurance, NEW.withheld_text, NEW.withheld_for), '');
      END;

      -- A document's printed number is its case's and its own, and a free-standing one's stays.
      CREATE TRIGGER document_printed BEFORE INSERT ON document
        WHEN NEW.case_id IS NOT NULL AND NEW.number_text IS NOT (SELECT number_text || '-'
          || NEW.number FROM diary_case WHERE id = NEW.case_id) BEGIN
        SELECT raise(ABORT, 'number-voided: the printed number is not the given one');
      END;
      CREATE TRIGGER document_printed_anew BEFORE UPDATE ON document
        WHEN NEW.number_text <> OLD.number_text AND (NEW.case_id IS NULL
          OR NEW.number_text IS NOT (SELECT number_text || '-' || NEW.number FROM diary_case
            WHERE id = NEW.case_id)) BEGIN
        SELECT raise(ABORT, 'number-voided: the printed number is not the given one');
      END;
      CREATE TRIGGER case_printed_anew BEFORE UPDATE ON diary_case
        WHEN NEW.number_text <> OLD.number_text BEGIN
        SELECT raise(ABORT, 'number-voided: a printed number stays');
      END;

      -- REPLACE would delete without asking the guards against deletion.
      CREATE TRIGGER journal_replaced BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER journal_change_replaced BEFORE INSERT ON journal_change
        WHEN EXISTS (SELECT 1 FROM journal_change WHERE id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER diary_case_replaced BEFORE INSERT ON diary_case
        WHEN EXISTS (SELECT 1 FROM diary_case WHERE id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER document_replaced BEFORE INSERT ON document
        WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER content_replaced BEFORE INSERT ON content
        WHEN EXISTS (SELECT 1 FROM content WHERE id = NEW.id OR sha256 = NEW.sha256) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER file_replaced BEFORE INSERT ON file
        WHEN EXISTS (SELECT 1 FROM file WHERE id = NEW.id OR (document = NEW.document AND ordinal = NEW.ordinal)) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER intake_item_replaced BEFORE INSERT ON intake_item
        WHEN EXISTS (SELECT 1 FROM intake_item WHERE id = NEW.id)
          OR EXISTS (SELECT 1 FROM intake_item WHERE authority = NEW.authority
            AND content_key = NEW.content_key
            AND coalesce(message_id, '') = coalesce(NEW.message_id, '')) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER intake_file_replaced BEFORE INSERT ON intake_file
        WHEN EXISTS (SELECT 1 FROM intake_file WHERE item = NEW.item AND ordinal = NEW.ordinal) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;
      CREATE TRIGGER secrecy_mark_replaced BEFORE INSERT ON secrecy_mark
        WHEN EXISTS (SELECT 1 FROM secrecy_mark WHERE id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: what stands is corrected, never replaced');
      END;

      -- A change's journal line is about what is changed, and nobody without the right writes one.
      CREATE TRIGGER case_entry BEFORE UPDATE ON diary_case
        WHEN NOT EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry AND subject = 'case'
          AND subject_id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
      END;
      CREATE TRIGGER document_entry BEFORE UPDATE ON document
        WHEN NOT EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry AND subject = 'document'
          AND subject_id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
      END;
      CREATE TRIGGER file_entry BEFORE UPDATE ON file
        WHEN NOT EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry AND subject = 'document'
          AND subject_id = NEW.document) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
      END;
      -- A document's files come with the line that registered it, or with a later one about it.
      CREATE TRIGGER file_entry_of_new BEFORE INSERT ON file
        WHEN NOT EXISTS (SELECT 1 FROM journal j JOIN document d ON d.id = j.subject_id
          WHERE j.id = NEW.entry AND j.subject = 'document' AND d.id = NEW.document
          AND j.id >= d.entry) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
      END;
      CREATE TRIGGER intake_item_entry BEFORE UPDATE ON intake_item
        WHEN NOT EXISTS (SELECT 1 FROM journal WHERE id = NEW.entry AND subject = 'post'
          AND subject_id = NEW.id) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal line is about something else');
      END;
      -- What was changed is told under the line of that change, not under an old one.
      CREATE TRIGGER journal_change_late BEFORE INSERT ON journal_change
        WHEN (SELECT at FROM journal WHERE id = NEW.entry)
          IS NOT (SELECT at FROM journal ORDER BY id DESC LIMIT 1) BEGIN
        SELECT raise(ABORT, 'correction-reason: the journal is never altered');
      END;
      CREATE TRIGGER journal_by_right BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM officer WHERE id = NEW.officer
          AND (role = 'handler' OR is_active = 0)) BEGIN
        SELECT raise(ABORT, 'officer-role: the officer may not change anything');
      END;
      CREATE TRIGGER document_into_voided BEFORE INSERT ON document
        WHEN EXISTS (SELECT 1 FROM diary_case WHERE id = NEW.case_id AND status = 'voided') BEGIN
        SELECT raise(ABORT, 'number-voided: the case is voided');
      END;
      CREATE TRIGGER document_moved_case BEFORE UPDATE OF case_id ON document
        WHEN NEW.case_id IS NOT NULL AND OLD.case_id IS NULL AND NOT EXISTS (SELECT 1
          FROM diary_case WHERE id = NEW.case_id AND status <> 'voided'
          AND authority = NEW.authority) BEGIN
        SELECT raise(ABORT, 'number-voided: no such case of this authority in use');
      END;
      CREATE TRIGGER case_voided_alive BEFORE UPDATE OF status ON diary_case
        WHEN NEW.status = 'voided' AND EXISTS (SELECT 1 FROM document WHERE case_id = NEW.id
          AND status <> 'voided') BEGIN
        SELECT raise(ABORT, 'number-voided: the case has documents in use');
      END;
      CREATE TRIGGER case_closed_open BEFORE UPDATE OF status ON diary_case
        WHEN NEW.status = 'closed' AND EXISTS (SELECT 1 FROM document WHERE case_id = NEW.id
          AND status = 'registered') BEGIN
        SELECT raise(ABORT, 'file-decision: the case has documents with open decisions');
      END;
      -- What can be seen of a word here; whether it is somebody's name is judged when it is shown.
      CREATE TRIGGER role_word_common BEFORE INSERT ON role_word
        WHEN length(NEW.word) > 40 OR NOT \(Check.isWhole("NEW.word"))
          OR NEW.word GLOB '*[^a-zA-ZåäöéÅÄÖÉ -]*'
          OR NEW.word GLOB '*[ -][A-ZÅÄÖÉ]*' BEGIN
        SELECT raise(ABORT, 'public-sender-person: a role word is a common word');
      END;
      CREATE TRIGGER officer_kept BEFORE DELETE ON officer BEGIN
        SELECT raise(ABORT, 'correction-reason: an officer leaves, but is never removed');
      END;
      CREATE TRIGGER authority_kept BEFORE DELETE ON authority BEGIN
        SELECT raise(ABORT, 'correction-reason: an authority is never removed');
      END;
      CREATE TRIGGER document_into_secret_case BEFORE UPDATE OF case_id ON document
        WHEN NEW.case_id IS NOT NULL AND EXISTS (SELECT 1 FROM file
          WHERE document = NEW.id AND decision = 'publish') AND EXISTS (SELECT 1 FROM diary_case c
          WHERE c.id = NEW.case_id AND (c.disclosure = 'secret'
          OR EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = c.id AND is_lifted = 0))) BEGIN
        SELECT raise(ABORT, 'secret-file: the case is under secrecy');
      END;
      \(refusing("file", "file_in_secret_case", when: isInSecretCase, """
        'secret-file: the case is under secrecy'
        """))
      CREATE TRIGGER document_title_identity BEFORE INSERT ON document
        WHEN \(IdentityNumberShape.standsInShownTitle) BEGIN
        SELECT raise(ABORT, 'title-identity-number: a title that is shown holds no such number');
      END;
      CREATE TRIGGER document_title_identity_update
        BEFORE UPDATE OF title, public_title, disclosure ON document
        WHEN \(IdentityNumberShape.standsInShownTitle) BEGIN
        SELECT raise(ABORT, 'title-identity-number: a title that is shown holds no such number');
      END;
      CREATE TRIGGER case_title_identity BEFORE INSERT ON diary_case
        WHEN \(IdentityNumberShape.standsInShownTitle) BEGIN
        SELECT raise(ABORT, 'title-identity-number: a title that is shown holds no such number');
      END;
      CREATE TRIGGER case_title_identity_update
        BEFORE UPDATE OF title, public_title, disclosure ON diary_case
        WHEN \(IdentityNumberShape.standsInShownTitle) BEGIN
        SELECT raise(ABORT, 'title-identity-number: a title that is shown holds no such number');
      END;
      """)

  private static let isOfMarked: SQL = """
    NEW.decision = 'publish' AND EXISTS (SELECT 1 FROM secrecy_mark
      WHERE document = NEW.document AND is_lifted = 0)
    """
  private static let isSecretElsewhere: SQL = """
    NEW.decision = 'publish' AND EXISTS (SELECT 1 FROM file f
      JOIN document d ON d.id = f.document
      JOIN secrecy_mark m ON m.is_lifted = 0 AND (m.document = d.id OR m.case_id = d.case_id)
      WHERE f.content = NEW.content AND d.id <> NEW.document)
    """
  private static let isOpenInCompleted: SQL = """
    EXISTS (SELECT 1 FROM document d JOIN content c ON c.id = NEW.content
      WHERE d.id = NEW.document AND d.status = 'completed'
      AND (NEW.decision = 'undecided' OR (NEW.decision = 'publish'
        AND ((NEW.assurance IS NULL AND (c.unread IS NOT NULL OR c.other_findings > 0))
          OR \(isLoose("NEW.assurance"))))))
    """
  private static let isInSecretCase: SQL = """
    NEW.decision = 'publish' AND EXISTS (SELECT 1 FROM document d JOIN diary_case c
      ON c.id = d.case_id WHERE d.id = NEW.document AND (c.disclosure = 'secret'
      OR EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = c.id AND is_lifted = 0)))
    """
  /// A document that is registered from the post, and not completed, may still have what it came with.
  private static let isSecretPost: SQL = """
    NEW.decision = 'publish' AND EXISTS (SELECT 1 FROM intake_file p
      JOIN intake_item i ON i.id = p.item
      WHERE p.content = NEW.content AND i.marked_secret = 1 AND i.outcome = 'waiting')
      AND EXISTS (SELECT 1 FROM document WHERE id = NEW.document
        AND (status = 'completed' OR entry <> NEW.entry))
    """
  private static let holdsIdentityNumber: SQL = """
    NEW.decision = 'publish' AND EXISTS (SELECT 1 FROM content
      WHERE id = NEW.content AND identity_numbers > 0)
    """

  /// Whether an assurance is shorter than two words and ten letters; blanks count once.
  private static func isLoose(_ text: SQL) -> SQL {
    """
    length(replace(trim(\(text)), ' ', '')) < 10 OR trim(\(text)) NOT LIKE '% %'
    """
  }
}
