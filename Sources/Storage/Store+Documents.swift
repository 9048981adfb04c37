package import Registry
import SQLite

extension Store {
  /// The identity that the next document gets.
  package func nextDocumentID() throws(StoreError) -> Identifier<Document> {
    Identifier(rawValue: Int64(try int("SELECT 1 + coalesce(max(id), 0) FROM document")))
  }

  /// The number that the next document of a case gets.
  package func nextDocumentNumber(in id: Identifier<Case>) throws(StoreError) -> Int {
    try int(
      "SELECT 1 + coalesce(max(number), 0) FROM document WHERE case_id = \(id.rawValue)")
  }

  /// The serial number that the next free-standing document of an authority and year gets.
  package func nextFreeSerial(
    of authority: Identifier<Authority>, year: Int
  ) throws(StoreError) -> Int {
    try int(
      """
      SELECT 1 + coalesce(max(free_serial), 0) FROM document
      WHERE authority = \(authority.rawValue) AND free_year = \(year)
      """)
  }

  func int(_ sql: SQL) throws(StoreError) -> Int {
    try atTheDoor { () throws(SQLiteError) in try connection.int(sql) }
  }

  /// Adds a document with its marks and files.
  package func add(
    _ document: Document, printed number: String, contents: [StoredContent],
    _ entry: JournalEntryID
  ) throws(StoreError) {
    try add(document.secrecy, ofDocument: document.id, entry)
    let content = document.content
    let title = Columns(content.title)
    let place = PlaceColumns(document.place)
    let sender = SenderColumns(content.publicSender)
    let status = StatusColumns(document.status)
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO document (id, entry, authority, case_id, number, free_year, free_serial,
          number_text, direction, type, title, disclosure, public_title, names_officials,
          correspondent_kind, correspondent_name, correspondent_contact, correspondent_email,
          party_text, public_kind, public_name, dated_on, arrived_on, registered_at, handler,
          classification, status, completed_by, completed_at)
        VALUES (\(document.id.rawValue), \(entry.rawValue), \(document.authority.rawValue),
          \(place.caseID), \(place.number), \(place.freeYear), \(place.freeSerial), \(number),
          \(content.direction.rawValue), \(content.type.name), \(content.title.text),
          \(title.disclosure), \(title.publicTitle), \(content.title.namesOfficials),
          \(content.correspondent.kind.rawValue), \(content.correspondent.name),
          \(content.correspondent.contact), \(content.correspondent.email),
          \(content.correspondent.searchText), \(sender.kind), \(sender.name),
          \(content.datedOn?.description), \(content.arrivedOn.description),
          \(document.registeredAt.seconds), \(content.handler?.rawValue),
          \(content.classification), \(status.status), \(status.completedBy),
          \(status.completedAt))
        """)
    }
    for (file, content) in zip(document.files, contents) {
      try add(file.file, ordinal: file.ordinal, of: document.id, content, entry)
    }
  }

  /// Adds a file to a document.
  package func add(
    _ file: DocumentFile, ordinal: Int, of document: Identifier<Document>,
    _ content: StoredContent, _ entry: JournalEntryID
  ) throws(StoreError) {
    let decision = DecisionColumns(file.decision)
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO file (entry, document, ordinal, content, name, media_type, decision,
          assurance, withheld_for, withheld_text)
        VALUES (\(entry.rawValue), \(document.rawValue), \(ordinal), \(content.id), \(file.name),
          \(file.mediaType), \(decision.decision), \(decision.assurance),
          \(decision.withheldFor), \(decision.withheldText))
        """)
    }
  }

  /// Writes a document's changed content, place and status over the version it was read in.
  ///
  /// - Throws: ``StoreError/notFound`` where it has another version by now.
  package func update(
    _ document: Document, printed number: String, _ entry: JournalEntryID
  ) throws(StoreError) {
    let content = document.content
    let title = Columns(content.title)
    let place = PlaceColumns(document.place)
    let sender = SenderColumns(content.publicSender)
    let status = StatusColumns(document.status)
    let changed = try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        UPDATE document SET version = version + 1, entry = \(entry.rawValue),
          case_id = \(place.caseID), number = \(place.number), number_text = \(number),
          direction = \(content.direction.rawValue), type = \(content.type.name),
          title = \(content.title.text), disclosure = \(title.disclosure),
          public_title = \(title.publicTitle), names_officials = \(content.title.namesOfficials),
          correspondent_kind = \(content.correspondent.kind.rawValue),
          correspondent_name = \(content.correspondent.name),
          correspondent_contact = \(content.correspondent.contact),
          correspondent_email = \(content.correspondent.email),
          party_text = \(content.correspondent.searchText), public_kind = \(sender.kind),
          public_name = \(sender.name), dated_on = \(content.datedOn?.description),
          arrived_on = \(content.arrivedOn.description), handler = \(content.handler?.rawValue),
          classification = \(content.classification), status = \(status.status),
          completed_by = \(status.completedBy), completed_at = \(status.completedAt),
          void_reason = \(status.voidReason)
        WHERE id = \(document.id.rawValue) AND version = \(document.version)
        """)
    }
    if changed == 0 { throw .notFound }
  }

  /// Writes the decision for a file.
  package func decide(
    _ decision: FileDecision, file id: Identifier<RegisteredFile>, _ entry: JournalEntryID
  ) throws(StoreError) {
    let columns = DecisionColumns(decision)
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        UPDATE file SET entry = \(entry.rawValue), decision = \(columns.decision),
          assurance = \(columns.assurance), withheld_for = \(columns.withheldFor),
          withheld_text = \(columns.withheldText)
        WHERE id = \(id.rawValue)
        """)
    }
  }
}
