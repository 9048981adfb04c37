package import Registry
import SQLite

extension Store {
  /// The serial number that the next case of an authority and year gets.
  ///
  /// Only within a transaction does it stay the next.
  package func nextCaseSerial(
    of authority: Identifier<Authority>, year: Int
  ) throws(StoreError) -> Int {
    try atTheDoor { () throws(SQLiteError) in
      try connection.int(
        """
        SELECT 1 + coalesce(max(serial), 0) FROM diary_case
        WHERE authority = \(authority.rawValue) AND year = \(year)
        """)
    }
  }

  /// The identity that the next case gets.
  package func nextCaseID() throws(StoreError) -> Identifier<Case> {
    Identifier(
      rawValue: Int64(
        try atTheDoor { () throws(SQLiteError) in
          try connection.int("SELECT 1 + coalesce(max(id), 0) FROM diary_case")
        }))
  }

  /// Adds a case with its marks.
  package func add(
    _ diaryCase: Case, printed number: String, _ entry: JournalEntryID
  ) throws(StoreError) {
    try add(diaryCase.secrecy, ofCase: diaryCase.id, entry)
    let content = diaryCase.content
    let title = Columns(content.title)
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO diary_case (id, entry, authority, year, serial, number_text, title, disclosure,
          public_title, names_officials, handler, classification, opened_on)
        VALUES (\(diaryCase.id.rawValue), \(entry.rawValue), \(diaryCase.authority.rawValue),
          \(diaryCase.number.year), \(diaryCase.number.serial), \(number), \(content.title.text),
          \(title.disclosure), \(title.publicTitle), \(content.title.namesOfficials),
          \(content.handler?.rawValue), \(content.classification),
          \(content.openedOn.description))
        """)
    }
  }

  /// Writes a case's changed content and status over version it was read in.
  ///
  /// - Throws: ``StoreError/notFound`` where it has another version by now.
  package func update(_ diaryCase: Case, _ entry: JournalEntryID) throws(StoreError) {
    let content = diaryCase.content
    let title = Columns(content.title)
    let (status, closedOn, voidReason): (String, String?, String?) =
      switch diaryCase.status {
      case .open: ("open", nil, nil)
      case .closed(let day): ("closed", day.description, nil)
      case .voided(let reason): ("voided", nil, reason)
      }
    let changed = try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        UPDATE diary_case SET version = version + 1, entry = \(entry.rawValue),
          title = \(content.title.text), disclosure = \(title.disclosure),
          public_title = \(title.publicTitle), names_officials = \(content.title.namesOfficials),
          handler = \(content.handler?.rawValue), classification = \(content.classification),
          opened_on = \(content.openedOn.description), status = \(status),
          closed_on = \(closedOn), void_reason = \(voidReason)
        WHERE id = \(diaryCase.id.rawValue) AND version = \(diaryCase.version)
        """)
    }
    if changed == 0 { throw .notFound }
  }

  /// A case, or nil.
  package func diaryCase(_ id: Identifier<Case>) throws(StoreError) -> Case? {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first("\(Self.caseQuery) WHERE c.id = \(id.rawValue)", Self.diaryCase)
    }
    guard var diaryCase = found ?? nil else { return nil }
    diaryCase.secrecy = try marks(ofCase: id)
    return diaryCase
  }

  /// The cases that a number may mean.
  package func cases(meant query: DiaryNumberQuery) throws(StoreError) -> [Identifier<Case>] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT c.id FROM diary_case c JOIN authority a ON a.id = c.authority
        WHERE c.serial = \(query.serial) AND c.year = \(query.year)
          AND (\(query.code) IS NULL OR a.code = \(query.code)) ORDER BY c.id DESC LIMIT 20
        """
      ) { Identifier<Case>(rawValue: $0.int64()) }
    }
  }

  /// A page of the case list, newest first: those before an identity, or after one, nearest first.
  package func caseLines(
    _ direction: PageDirection<Case>, limit: Int
  ) throws(StoreError) -> [CaseLine] {
    switch direction {
    case .first: try caseLines("\(Self.caseLineQuery) ORDER BY c.id DESC LIMIT \(limit)")
    case .older(let id):
      try caseLines(
        "\(Self.caseLineQuery) WHERE c.id < \(id.rawValue) ORDER BY c.id DESC LIMIT \(limit)")
    case .newer(let id):
      try caseLines(
        "\(Self.caseLineQuery) WHERE c.id > \(id.rawValue) ORDER BY c.id LIMIT \(limit)"
      ).reversed()
    case .last:
      try caseLines("\(Self.caseLineQuery) ORDER BY c.id LIMIT \(limit)").reversed()
    }
  }

  /// The newest cases, those of one authority before the others'.
  package func caseLines(
    firstOf authority: Identifier<Authority>, limit: Int
  ) throws(StoreError) -> [CaseLine] {
    let own = try caseLines(
      """
      \(Self.caseLineQuery) WHERE c.authority = \(authority.rawValue)
      ORDER BY c.year DESC, c.serial DESC LIMIT \(limit)
      """)
    let known = Set(own.map(\.id))
    let rest = try caseLines(.first, limit: limit).filter { !known.contains($0.id) }
    return own + rest.prefix(limit - own.count)
  }

  func caseLines(_ sql: SQL) throws(StoreError) -> [CaseLine] {
    try atTheDoor { () throws(SQLiteError) in try connection.rows(sql, Self.caseLine) }
      .compactMap { $0 }
  }

  /// The line of one case.
  package func caseLine(_ id: Identifier<Case>) throws(StoreError) -> CaseLine? {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first("\(Self.caseLineQuery) WHERE c.id = \(id.rawValue)", Self.caseLine)
    }
    return found ?? nil
  }

  static let caseLineQuery: SQL = """
    SELECT c.id, c.number_text, c.title, c.disclosure <> 'open',
      EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = c.id AND is_lifted = 0), c.status,
      c.opened_on,
      coalesce((SELECT name FROM officer WHERE id = c.handler), ''),
      coalesce((SELECT max(number) FROM document WHERE case_id = c.id), 0)
    FROM diary_case c
    """

  static func caseLine(_ row: inout Row) -> CaseLine? {
    let id = Identifier<Case>(rawValue: row.int64())
    let (number, title, isHidden) = (row.text(), row.text(), row.bool())
    let (isMarked, status) = (row.bool(), row.text())
    guard let openedOn = CivilDate(iso: row.text()) else { return nil }
    return CaseLine(
      id: id, number: number, title: title, isTitleHidden: isHidden, isMarked: isMarked,
      status: status,
      openedOn: openedOn, handler: row.text(), documents: row.int())
  }

  static let caseQuery: SQL = """
    SELECT c.id, c.version, c.authority, a.code, c.year, c.serial, c.title, c.disclosure,
      c.public_title, c.names_officials, c.handler, c.classification, c.opened_on, c.status,
      c.closed_on, c.void_reason
    FROM diary_case c JOIN authority a ON a.id = c.authority
    """

  static func diaryCase(_ row: inout Row) -> Case? {
    let id = Identifier<Case>(rawValue: row.int64())
    let version = row.int()
    let authority = Identifier<Authority>(rawValue: row.int64())
    let number = DiaryNumber(code: row.text(), year: row.int(), serial: row.int())
    let title = title(&row)
    let handler = row.optionalInt().map { Identifier<Officer>(rawValue: Int64($0)) }
    let classification = row.optionalText()
    guard let openedOn = CivilDate(iso: row.text()) else { return nil }
    let status: CaseStatus
    switch (row.text(), row.optionalText(), row.optionalText()) {
    case ("closed", let day?, _):
      guard let day = CivilDate(iso: day) else { return nil }
      status = .closed(on: day)
    case ("voided", _, let reason?): status = .voided(reason: reason)
    default: status = .open
    }
    return Case(
      id: id, version: version, authority: authority, number: number,
      content: CaseContent(
        title: title, handler: handler, classification: classification, openedOn: openedOn),
      status: status)
  }

  /// Reads the four columns of a title.
  static func title(_ row: inout Row) -> Title {
    let (text, disclosure, neutral, names) = (
      row.text(), row.text(), row.optionalText(), row.optionalText()
    )
    let shown: Title.Disclosure =
      switch (disclosure, neutral) {
      case ("open", _): .open
      case ("neutral", let neutral?): .neutral(neutral)
      // What cannot be understood is not shown.
      default: .secret
      }
    return Title(text, disclosure: shown, namesOfficials: names)
  }
}

/// How a title is written in columns.
struct Columns {
  let disclosure: String
  let publicTitle: String?

  init(_ title: Title) {
    switch title.disclosure {
    case .open: (disclosure, publicTitle) = ("open", nil)
    case .neutral(let neutral): (disclosure, publicTitle) = ("neutral", neutral)
    case .secret: (disclosure, publicTitle) = ("secret", nil)
    }
  }
}
