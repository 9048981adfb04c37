package import Registry
import SQLite

extension Store {
  /// Every officer, those who have left too, by name.
  package func officers() throws(StoreError) -> [Officer] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        "SELECT \(Self.officerColumns) FROM officer ORDER BY name, id", Self.officer)
    }.compactMap { $0 }
  }

  /// The officer who signs in with a short name, or nil.
  package func officer(login: String) throws(StoreError) -> Officer? {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        "SELECT \(Self.officerColumns) FROM officer WHERE login = \(login)", Self.officer)
    }
    return found ?? nil
  }

  /// What officers whose names are not shown were called before.
  package func formerNamesOfHidden() throws(StoreError) -> [String] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT DISTINCT json_extract(c.old, '$.name') FROM journal j
        CROSS JOIN journal_change c ON c.entry = j.id AND json_valid(c.old)
        JOIN officer o ON c.field = 'officer ' || o.login AND o.hides_name = 1
        WHERE j.subject = 'officer' AND json_extract(c.old, '$.name') <> o.name
        """
      ) { $0.text() }
    }
  }

  /// Adds an officer, or changes the one with the same short name.
  package func setOfficer(
    login: String, name: String, title: String, role: OfficerRole, hidesName: Bool,
    isActive: Bool
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let changed = try connection.run(
        """
        UPDATE officer SET name = \(name), title = \(title), role = \(role.rawValue),
          hides_name = \(hidesName), is_active = \(isActive) WHERE login = \(login)
        """)
      guard changed == 0 else { return }
      try connection.run(
        """
        INSERT INTO officer (login, name, title, role, hides_name, is_active)
        VALUES (\(login), \(name), \(title), \(role.rawValue), \(hidesName), \(isActive))
        """)
    }
  }

  private static let officerColumns: SQL = "id, login, name, title, role, hides_name, is_active"

  private static func officer(_ row: inout Row) -> Officer? {
    let id = Identifier<Officer>(rawValue: row.int64())
    let (login, name, title) = (row.text(), row.text(), row.text())
    guard let role = OfficerRole(rawValue: row.text()) else { return nil }
    return Officer(
      id: id, login: login, name: name, title: title, role: role, hidesName: row.bool(),
      isActive: row.bool())
  }
}
