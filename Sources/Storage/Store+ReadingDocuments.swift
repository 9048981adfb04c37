package import Registry
import SQLite

extension Store {
  /// A document with its marks and files, or nil.
  package func document(_ id: Identifier<Document>) throws(StoreError) -> Document? {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first("\(Self.documentQuery) WHERE d.id = \(id.rawValue)", Self.document)
    }
    guard var document = found ?? nil else { return nil }
    document.secrecy = try marks(ofDocument: id)
    document.files = try files(of: id)
    return document
  }

  /// The documents that a number may mean.
  package func documents(
    meant query: DiaryNumberQuery
  ) throws(StoreError) -> [Identifier<Document>] {
    if query.series == .documents {
      return try documentIDs(
        """
        SELECT d.id FROM document d JOIN authority a ON a.id = d.authority
        WHERE d.free_serial = \(query.serial) AND d.free_year = \(query.year)
          AND (\(query.code) IS NULL OR a.code = \(query.code))
        """)
    }
    return try documentIDs(
      """
      SELECT d.id FROM diary_case c JOIN authority a ON a.id = c.authority
      JOIN document d ON d.case_id = c.id
      WHERE c.serial = \(query.serial) AND c.year = \(query.year)
        AND (\(query.code) IS NULL OR a.code = \(query.code))
        AND (\(query.document) IS NULL OR d.number = \(query.document))
      ORDER BY c.id DESC, d.number LIMIT 50
      """)
  }

  func documentIDs(_ sql: SQL) throws(StoreError) -> [Identifier<Document>] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(sql) { Identifier<Document>(rawValue: $0.int64()) }
    }
  }

  /// The documents of a case in the order of their numbers, from after a number on.
  package func documentLines(
    of id: Identifier<Case>, after number: Int = 0, limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    try lines(
      """
      \(Self.documentLineQuery) WHERE d.case_id = \(id.rawValue) AND d.number > \(number)
      ORDER BY d.number LIMIT \(limit)
      """)
  }

  /// A page of all documents, newest first.
  package func documentLines(
    _ direction: PageDirection<Document>, limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    switch direction {
    case .first:
      try lines("\(Self.documentLineQuery) ORDER BY d.id DESC LIMIT \(limit)")
    case .older(let id):
      try lines(
        "\(Self.documentLineQuery) WHERE d.id < \(id.rawValue) ORDER BY d.id DESC LIMIT \(limit)")
    case .newer(let id):
      try lines(
        "\(Self.documentLineQuery) WHERE d.id > \(id.rawValue) ORDER BY d.id LIMIT \(limit)"
      ).reversed()
    case .last:
      try lines("\(Self.documentLineQuery) ORDER BY d.id LIMIT \(limit)").reversed()
    }
  }

  /// Documents whose mandatory decisions are still open, and completed ones that the last publication did
  /// not let through, oldest first.
  package func openDocumentLines(
    after id: Identifier<Document>? = nil, limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    let last = id?.rawValue ?? 0
    return try lines(
      """
      \(Self.documentLineQuery) WHERE d.id IN (
        SELECT id FROM (SELECT id FROM document WHERE status = 'registered' AND id > \(last)
          ORDER BY id LIMIT \(limit))
        UNION SELECT document FROM publication_refusal WHERE document > \(last))
      ORDER BY d.id LIMIT \(limit)
      """
    ).map(\.stoppedIfCompleted)
  }

  /// The line of one document.
  package func documentLine(_ id: Identifier<Document>) throws(StoreError) -> DocumentLine? {
    try lines("\(Self.documentLineQuery) WHERE d.id = \(id.rawValue)").first
  }

  func lines(_ sql: SQL) throws(StoreError) -> [DocumentLine] {
    try atTheDoor { () throws(SQLiteError) in try connection.rows(sql, Self.documentLine) }
      .compactMap { $0 }
  }

  /// The newest document that is not voided from or to an address, or nil.
  package func document(withAddress email: String) throws(StoreError) -> Identifier<Document>? {
    try documentIDs(
      """
      SELECT id FROM document
      WHERE correspondent_email <> '' AND lower(correspondent_email) = lower(\(email))
        AND status <> 'voided'
      ORDER BY id DESC LIMIT 1
      """
    ).first
  }

  /// The titles of a case's documents that are not shown as they are, and what these were before they
  /// were corrected; voided documents keep theirs.
  package func hiddenTitles(in id: Identifier<Case>) throws(StoreError) -> [Title] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT title, disclosure, public_title, names_officials FROM document
        WHERE case_id = \(id.rawValue) AND disclosure <> 'open'
        UNION ALL
        SELECT c.old, d.disclosure, d.public_title, d.names_officials
        FROM diary_case d
        CROSS JOIN journal j ON j.subject = 'case' AND j.subject_id = d.id
        CROSS JOIN journal_change c ON c.entry = j.id AND c.field = 'title'
        WHERE d.id = \(id.rawValue) AND d.version > 1 AND d.disclosure <> 'open'
        UNION ALL
        SELECT c.old, d.disclosure, d.public_title, d.names_officials
        \(Self.earlier("title", in: id)) AND d.disclosure <> 'open'
        """, Self.title)
    }
  }

  /// The earlier values of a field of a case's documents `d`, as `c.old`; looked up in the order in which
  /// it is written, from the few documents of a case to the many lines of the journal.
  private static func earlier(_ field: String, in id: Identifier<Case>) -> SQL {
    """
    FROM document d
    CROSS JOIN journal j ON j.subject = 'document' AND j.subject_id = d.id
    CROSS JOIN journal_change c ON c.entry = j.id AND c.field = \(field)
    WHERE d.case_id = \(id.rawValue) AND d.version > 1
    """
  }

  /// The correspondents of a case's documents whom a mark on the document or the case covers, and who
  /// stood there before they were corrected.
  package func hiddenCorrespondents(
    in id: Identifier<Case>
  ) throws(StoreError) -> [Correspondent] {
    let isCovered: SQL = """
      EXISTS (SELECT 1 FROM secrecy_mark WHERE is_lifted = 0 AND covers_correspondent
        AND (document = d.id OR case_id = d.case_id))
      """
    return try atTheDoor { () throws(SQLiteError) in
      let now = try connection.rows(
        """
        SELECT d.correspondent_kind, d.correspondent_name, d.correspondent_contact,
          d.correspondent_email
        FROM document d WHERE d.case_id = \(id.rawValue) AND d.correspondent_name <> ''
          AND \(isCovered)
        """
      ) { row in
        Correspondent(
          kind: Correspondent.Kind(rawValue: row.text()) ?? .person, name: row.text(),
          contact: row.text(), email: row.text())
      }
      let before = try connection.rows(
        "SELECT c.old \(Self.earlier("correspondent", in: id)) AND \(isCovered)"
      ) { Correspondent(inJournal: $0.text()) }
      return now + before.compactMap { $0 }
    }
  }

  /// The private persons who are correspondents of a case's documents, voided ones too, or were before
  /// they were corrected.
  package func privateCorrespondents(
    in id: Identifier<Case>
  ) throws(StoreError) -> [Correspondent] {
    try atTheDoor { () throws(SQLiteError) in
      let now = try connection.rows(
        """
        SELECT DISTINCT correspondent_name FROM document
        WHERE case_id = \(id.rawValue) AND correspondent_kind = 'person'
          AND correspondent_name <> ''
        """
      ) { Correspondent(kind: .person, name: $0.text()) }
      // One who proved to be an organisation was no person before either.
      let before = try connection.rows(
        "SELECT c.old \(Self.earlier("correspondent", in: id)) AND d.correspondent_kind = 'person'"
      ) { Correspondent(inJournal: $0.text()) }
      return now + before.compactMap { $0 }.filter { $0.kind == .person && !now.contains($0) }
    }
  }

  /// Whether a document in a case is under a mark for somebody whose address is protected.
  package func hasProtectedAddress(in id: Identifier<Case>) throws(StoreError) -> Bool {
    try int(
      """
      SELECT EXISTS (SELECT 1 FROM document d CROSS JOIN secrecy_mark m
        ON m.document = d.id AND m.is_lifted = 0
          AND m.\(Self.protects)
        WHERE d.case_id = \(id.rawValue))
      """) > 0
  }

  /// Whether a case, or a document in it, is under a mark for a tender before the award (OSL 19:3 st2).
  package func hasSecretTender(in id: Identifier<Case>) throws(StoreError) -> Bool {
    try int(
      """
      SELECT EXISTS (SELECT 1 FROM document d CROSS JOIN secrecy_mark m
          ON m.document = d.id AND m.is_lifted = 0 AND m.provision = '19:3 st2'
          WHERE d.case_id = \(id.rawValue))
        OR EXISTS (SELECT 1 FROM secrecy_mark m
          WHERE m.case_id = \(id.rawValue) AND m.is_lifted = 0 AND m.provision = '19:3 st2')
      """) > 0
  }

  /// Who has written for organisations in a case.
  package func contacts(in id: Identifier<Case>) throws(StoreError) -> [String] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT DISTINCT correspondent_contact FROM document
        WHERE case_id = \(id.rawValue) AND correspondent_contact <> ''
        """
      ) { $0.text() }
    }
  }

  /// A document's number as it is printed.
  package func printedNumber(of id: Identifier<Document>) throws(StoreError) -> String {
    let number = try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT number_text FROM document WHERE id = \(id.rawValue)") {
        $0.text()
      }
    }
    return number ?? ""
  }

  private func files(of id: Identifier<Document>) throws(StoreError) -> [RegisteredFile] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT f.id, f.ordinal, f.name, f.media_type, c.size,
          iif(f.media_type = 'message/rfc822', length(CAST(c.text AS BLOB)), NULL), c.sha256, c.unread,
          c.identity_numbers, c.other_findings, f.decision, f.assurance, f.withheld_for,
          f.withheld_text
        FROM file f JOIN content c ON c.id = f.content
        WHERE f.document = \(id.rawValue) ORDER BY f.ordinal
        """
      ) { row in
        RegisteredFile(
          id: Identifier(rawValue: row.int64()), ordinal: row.int(),
          file: DocumentFile(
            name: row.text(), mediaType: row.text(), size: row.int(),
            textSize: row.optionalInt(), sha256: row.text(),
            scan: Self.scan(&row),
            decision: DecisionColumns.decision(
              row.text(), row.optionalText(), row.optionalText(), row.optionalText())))
      }
    }
  }

  static let documentQuery: SQL = """
    SELECT d.id, d.version, d.authority, d.case_id, d.number, a.code, d.free_year, d.free_serial,
      d.direction, d.type, d.title, d.disclosure, d.public_title, d.names_officials,
      d.correspondent_kind, d.correspondent_name, d.correspondent_contact, d.correspondent_email,
      d.public_kind, d.public_name, d.dated_on, d.arrived_on, d.handler, d.classification,
      d.registered_at, d.status, d.completed_by, d.completed_at, d.void_reason
    FROM document d JOIN authority a ON a.id = d.authority
    """

  static func document(_ row: inout Row) -> Document? {
    let id = Identifier<Document>(rawValue: row.int64())
    let version = row.int()
    let authority = Identifier<Authority>(rawValue: row.int64())
    guard let place = place(&row), let direction = Direction(rawValue: row.text()),
      let type = DocumentType(row.text())
    else { return nil }
    let title = title(&row)
    guard let kind = Correspondent.Kind(rawValue: row.text()) else { return nil }
    let correspondent = Correspondent(
      kind: kind, name: row.text(), contact: row.text(), email: row.text())
    let sender = SenderColumns.sender(row.text(), row.optionalText())
    let datedOn = row.optionalText().flatMap { CivilDate(iso: $0) }
    guard let arrivedOn = CivilDate(iso: row.text()) else { return nil }
    let content = DocumentContent(
      direction: direction, type: type, title: title, correspondent: correspondent,
      publicSender: sender, datedOn: datedOn, arrivedOn: arrivedOn,
      handler: row.optionalInt().map { Identifier(rawValue: Int64($0)) },
      classification: row.optionalText())
    return Document(
      id: id, version: version, authority: authority, place: place, content: content,
      registeredAt: Moment(seconds: row.int64()),
      status: StatusColumns.status(
        row.text(), by: row.optionalInt(), at: row.optionalInt(), row.optionalText()))
  }

  private static func place(_ row: inout Row) -> DocumentPlace? {
    let (caseID, number) = (row.optionalInt(), row.optionalInt())
    let code = row.text()
    let (year, serial) = (row.optionalInt(), row.optionalInt())
    var free: DiaryNumber?
    if let year, let serial {
      free = DiaryNumber(code: code, series: .documents, year: year, serial: serial)
    }
    if let caseID, let number {
      return .inCase(Identifier(rawValue: Int64(caseID)), number: number, formerly: free)
    }
    return free.map(DocumentPlace.freeStanding)
  }

  static let documentLineQuery: SQL = """
    SELECT d.id, d.number_text, d.direction, d.title, d.disclosure <> 'open',
      EXISTS (SELECT 1 FROM secrecy_mark WHERE document = d.id AND is_lifted = 0), d.party_text,
      d.arrived_on, d.status, (SELECT count(*) FROM file WHERE document = d.id)
    FROM document d
    """

  static func documentLine(_ row: inout Row) -> DocumentLine? {
    let id = Identifier<Document>(rawValue: row.int64())
    let number = row.text()
    guard let direction = Direction(rawValue: row.text()) else { return nil }
    let (title, isHidden, isMarked, party) = (row.text(), row.bool(), row.bool(), row.text())
    guard let arrivedOn = CivilDate(iso: row.text()) else { return nil }
    return DocumentLine(
      id: id, number: number, direction: direction, title: title, isTitleHidden: isHidden,
      isMarked: isMarked, party: party, arrivedOn: arrivedOn, status: row.text(), files: row.int())
  }
}
