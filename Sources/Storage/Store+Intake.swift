package import Registry
import SQLite

extension Store {
  /// The item with the same content for an authority, if it has come in before.
  ///
  /// Two that each have a Message-ID of their own are two; one that has lost it on the way is the same.
  ///
  /// - Parameter source: Where it is fetched now. What came from there before, or for the authority
  ///   whose source it is, is known again even where the addresses have been set otherwise since.
  package func intakeItem(
    of authority: Identifier<Authority>, from source: IntakeSource?, contentKey: String,
    messageID: String?
  ) throws(StoreError) -> Identifier<IntakeItem>? {
    let own = source?.authority ?? authority
    return try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT id FROM intake_item WHERE authority IN (SELECT id FROM authority)
          AND content_key = \(contentKey)
          AND (authority IN (\(authority.rawValue), \(own.rawValue)) OR source = \(source?.id))
          AND (message_id IS NULL OR \(messageID) IS NULL OR message_id = \(messageID))
        """
      ) { Identifier<IntakeItem>(rawValue: $0.int64()) }
    }
  }

  /// The identity that the next item of post gets.
  package func nextIntakeID() throws(StoreError) -> Identifier<IntakeItem> {
    Identifier(rawValue: Int64(try int("SELECT 1 + coalesce(max(id), 0) FROM intake_item")))
  }

  /// Adds an item of post with its files.
  ///
  /// - Parameter source: Where it was fetched, or nil where a person handed it over.
  package func add(
    _ item: IntakeItem, from source: IntakeSource?, contentKey: String, files: [IntakeFile],
    _ entry: JournalEntryID
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO intake_item (id, entry, authority, source, channel, message_id, content_key,
          taken_in_at, arrived_on, sender_name, sender_address, subject, thread, notices)
        VALUES (\(item.id.rawValue), \(entry.rawValue), \(item.authority.rawValue),
          \(source?.id), \(item.channel.rawValue), \(item.messageID), \(contentKey),
          \(item.takenInAt.seconds),
          \(item.arrivedOn.description), \(item.senderName), \(item.senderAddress),
          \(item.subject), \(item.thread.joined(separator: "\n")),
          \(item.notices.joined(separator: "\n")))
        """)
      // The newest of a long thread are enough to know it by.
      for id in Set([item.messageID].compactMap(\.self) + item.thread.suffix(50)) where !id.isEmpty
      {
        try connection.run("INSERT INTO intake_thread VALUES (\(item.id.rawValue), \(id))")
      }
      for (index, file) in files.enumerated() {
        try connection.run(
          """
          INSERT INTO intake_file (item, ordinal, content, name, media_type)
          VALUES (\(item.id.rawValue), \(index + 1), \(file.content.id), \(file.name),
            \(file.mediaType))
          """)
      }
    }
  }

  /// Writes an item's changed outcome, day and mark over the version it was read in.
  ///
  /// - Throws: ``StoreError/notFound`` where it has another version by now.
  package func update(_ item: IntakeItem, _ entry: JournalEntryID) throws(StoreError) {
    var (outcome, document, handedTo): (String, Int64?, String?) = ("waiting", nil, nil)
    var (reason, officer, moment): (String?, Int64?, Int64?) = (nil, nil, nil)
    switch item.outcome {
    case .waiting: break
    case .registered(let id): (outcome, document) = ("registered", id.rawValue)
    case .setAside(let aside, let why, let by, let at):
      (reason, officer, moment) = (why, by.rawValue, at.seconds)
      switch aside {
      case .keptOrdered: outcome = "keptOrdered"
      case .ofLittleImportance: outcome = "ofLittleImportance"
      case .notPublicDocument: outcome = "notPublicDocument"
      case .handedOver(let authority): (outcome, handedTo) = ("handedOver", authority)
      }
    }
    let changed = try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        UPDATE intake_item SET version = version + 1, entry = \(entry.rawValue),
          arrived_on = \(item.arrivedOn.description), marked_secret = \(item.isMarkedSecret),
          outcome = \(outcome), document = \(document), handed_to = \(handedTo),
          outcome_reason = \(reason), outcome_by = \(officer), outcome_at = \(moment)
        WHERE id = \(item.id.rawValue) AND version = \(item.version)
        """)
    }
    if changed == 0 { throw .notFound }
  }

  /// An item of post, or nil.
  package func intakeItem(_ id: Identifier<IntakeItem>) throws(StoreError) -> IntakeItem? {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT id, version, authority, channel, message_id, taken_in_at, arrived_on, sender_name,
          sender_address, subject, thread, notices, marked_secret, outcome, document, handed_to,
          outcome_reason, outcome_by, outcome_at
        FROM intake_item WHERE id = \(id.rawValue)
        """, Self.item)
    }
    return found ?? nil
  }

  /// The item of post that a document was registered from, or nil.
  package func intakeItem(
    registeredAs id: Identifier<Document>
  ) throws(StoreError) -> IntakeItem? {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT id FROM intake_item WHERE document = \(id.rawValue)") {
        Identifier<IntakeItem>(rawValue: $0.int64())
      }
    }
    return try found.flatMap { id throws(StoreError) in try intakeItem(id) }
  }

  /// The files of an item of post, the message itself first.
  package func files(of id: Identifier<IntakeItem>) throws(StoreError) -> [IntakeFile] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT f.name, f.media_type, c.id, c.sha256, c.size, c.unread, c.identity_numbers,
          c.other_findings
        FROM intake_file f JOIN content c ON c.id = f.content
        WHERE f.item = \(id.rawValue) ORDER BY f.ordinal
        """
      ) { row in
        let (name, mediaType) = (row.text(), row.text())
        return IntakeFile(
          content: StoredContent(
            id: row.int64(), sha256: row.text(), size: row.int(), scan: Self.scan(&row)),
          name: name, mediaType: mediaType)
      }
    }
  }

  /// A page of what waits for an outcome, oldest first.
  package func intakeLines(
    after id: Identifier<IntakeItem>? = nil, limit: Int
  ) throws(StoreError) -> [IntakeLine] {
    try intakeLines(
      """
      WHERE i.outcome = 'waiting' AND i.id > \(id?.rawValue ?? 0) ORDER BY i.id LIMIT \(limit)
      """)
  }

  /// A page of what has been set aside, what was decided last first.
  package func setAsideLines(
    after id: Identifier<IntakeItem>? = nil, limit: Int
  ) throws(StoreError) -> [IntakeLine] {
    let start: SQL =
      id.map {
        """
        AND (i.outcome_at, i.id) <
          (SELECT outcome_at, id FROM intake_item WHERE id = \($0.rawValue))
        """
      } ?? ""
    return try intakeLines(
      """
      WHERE i.outcome NOT IN ('waiting', 'registered') \(start)
      ORDER BY i.outcome_at DESC, i.id DESC LIMIT \(limit)
      """)
  }

  func intakeLines(_ condition: SQL) throws(StoreError) -> [IntakeLine] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT i.id, i.authority, i.arrived_on, i.channel, i.sender_name, i.sender_address, i.subject,
          (SELECT count(*) FROM intake_file WHERE item = i.id), i.marked_secret,
          i.notices <> '', i.outcome = 'waiting' AND EXISTS (\(Self.waitingInThread)), i.outcome, i.document, i.handed_to, i.outcome_reason, i.outcome_by,
          i.outcome_at
        FROM intake_item i \(condition)
        """
      ) { row -> IntakeLine? in
        let id = Identifier<IntakeItem>(rawValue: row.int64())
        let authority = Identifier<Authority>(rawValue: row.int64())
        guard let arrivedOn = CivilDate(iso: row.text()),
          let channel = IntakeItem.Channel(rawValue: row.text())
        else { return nil }
        let (name, address) = (row.text(), row.text())
        return IntakeLine(
          id: id, authority: authority, arrivedOn: arrivedOn, channel: channel,
          sender: name.isEmpty ? address : name,
          subject: row.text(), files: row.int(), isMarkedSecret: row.bool(),
          hasNotices: row.bool(), hasThreadWaiting: row.bool(), outcome: Self.outcome(&row))
      }
    }.compactMap { $0 }
  }

  /// How many items wait for an outcome, counted up to a limit.
  package func waitingCount(upTo limit: Int = 10_000) throws(StoreError) -> Int {
    try int(
      """
      SELECT count(*) FROM
        (SELECT 1 FROM intake_item WHERE outcome = 'waiting' LIMIT \(limit))
      """)
  }

  private static func item(_ row: inout Row) -> IntakeItem? {
    let id = Identifier<IntakeItem>(rawValue: row.int64())
    let version = row.int()
    let authority = Identifier<Authority>(rawValue: row.int64())
    guard let channel = IntakeItem.Channel(rawValue: row.text()) else { return nil }
    let messageID = row.optionalText()
    let takenInAt = Moment(seconds: row.int64())
    guard let arrivedOn = CivilDate(iso: row.text()) else { return nil }
    let (senderName, senderAddress, subject) = (row.text(), row.text(), row.text())
    let thread = row.text().split(separator: "\n").map(String.init)
    let notices = row.text().split(separator: "\n").map(String.init)
    let isMarkedSecret = row.bool()
    return IntakeItem(
      id: id, version: version, authority: authority, channel: channel, takenInAt: takenInAt,
      arrivedOn: arrivedOn, senderName: senderName, senderAddress: senderAddress,
      subject: subject, messageID: messageID, thread: thread, notices: notices,
      isMarkedSecret: isMarkedSecret, outcome: outcome(&row))
  }

  private static func outcome(_ row: inout Row) -> IntakeOutcome {
    let (kind, document, handedTo) = (row.text(), row.optionalInt(), row.optionalText())
    let (reason, officer, moment) = (row.text(), row.int64(), row.int64())
    func aside(_ outcome: SetAside) -> IntakeOutcome {
      .setAside(
        outcome, reason: reason, by: Identifier(rawValue: officer),
        at: Moment(seconds: moment))
    }
    switch kind {
    case "registered": return .registered(Identifier(rawValue: Int64(document ?? 0)))
    case "keptOrdered": return aside(.keptOrdered)
    case "ofLittleImportance": return aside(.ofLittleImportance)
    case "notPublicDocument": return aside(.notPublicDocument)
    case "handedOver": return aside(.handedOver(to: handedTo ?? ""))
    default: return .waiting
    }
  }
}
