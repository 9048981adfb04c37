package import Registry
import SQLite

extension Store {
  /// Every authority, by code.
  package func authorities() throws(StoreError) -> [Authority] {
    let addresses = Dictionary(
      grouping: try atTheDoor { () throws(SQLiteError) in
        try connection.rows("SELECT authority, address FROM authority_address ORDER BY address") {
          (authority: $0.int64(), address: $0.text())
        }
      }, by: \.authority)
    return try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT id, code, name, template, is_public, shows_secret_number FROM authority
        ORDER BY code
        """
      ) { row -> Authority? in
        let id = Identifier<Authority>(rawValue: row.int64())
        let (code, name) = (row.text(), row.text())
        guard let template = NumberTemplate(row.text()) else { return nil }
        return Authority(
          id: id, code: code, name: name, template: template,
          publication: PublicationSettings(
            isPublic: row.bool(), showsNumberOfSecretTitle: row.bool()),
          addresses: addresses[id.rawValue]?.map(\.address) ?? [])
      }
    }.compactMap { $0 }
  }

  /// Adds an authority, or changes the one with the same code.
  package func setAuthority(
    code: String, name: String, template: NumberTemplate, publication: PublicationSettings
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let changed = try connection.run(
        """
        UPDATE authority SET name = \(name), template = \(template.text),
          is_public = \(publication.isPublic),
          shows_secret_number = \(publication.showsNumberOfSecretTitle) WHERE code = \(code)
        """)
      guard changed == 0 else { return }
      try connection.run(
        """
        INSERT INTO authority (code, name, template, is_public, shows_secret_number)
        VALUES (\(code), \(name), \(template.text), \(publication.isPublic),
          \(publication.showsNumberOfSecretTitle))
        """)
    }
  }

  /// Gives an authority these e-mail addresses, in lower case, and no others.
  package func setAddresses(_ addresses: [String], ofAuthority code: String) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let known = try connection.rows(
        """
        SELECT address FROM authority_address
        WHERE authority = (SELECT id FROM authority WHERE code = \(code)) ORDER BY address
        """
      ) { $0.text() }
      for address in known where !addresses.contains(address) {
        try connection.run("DELETE FROM authority_address WHERE address = \(address)")
      }
      for address in Set(addresses).subtracting(known).sorted() {
        try connection.run(
          """
          INSERT INTO authority_address (address, authority)
          SELECT \(address), id FROM authority WHERE code = \(code)
          """)
      }
    }
  }

  /// Who keeps the registry, as the public reads it.
  package func municipality() throws(StoreError) -> Municipality {
    let settings = Dictionary(
      uniqueKeysWithValues: try atTheDoor { () throws(SQLiteError) in
        try connection.rows("SELECT name, value FROM setting") { ($0.text(), $0.text()) }
      })
    return Municipality(
      name: settings["municipality"] ?? Municipality.unnamed.name,
      contact: settings["contact"] ?? Municipality.unnamed.contact)
  }

  /// Sets who keeps the registry.
  package func set(_ municipality: Municipality) throws(StoreError) {
    for (name, value) in [
      ("municipality", municipality.name), ("contact", municipality.contact),
    ] {
      try atTheDoor { () throws(SQLiteError) in
        let changed = try connection.run(
          "UPDATE setting SET value = \(value) WHERE name = \(name)")
        guard changed == 0 else { return }
        try connection.run("INSERT INTO setting (name, value) VALUES (\(name), \(value))")
      }
    }
  }

  /// Whether an authority has given any diary number.
  package func hasNumbers(_ id: Identifier<Authority>) throws(StoreError) -> Bool {
    try int(
      """
      SELECT EXISTS (SELECT 1 FROM diary_case WHERE authority = \(id.rawValue))
        OR EXISTS (SELECT 1 FROM document
          WHERE authority = \(id.rawValue) AND free_serial IS NOT NULL)
      """) != 0
  }

  /// The words that may stand for a person.
  package func roleWords() throws(StoreError) -> RoleWords {
    RoleWords(
      words: try atTheDoor { () throws(SQLiteError) in
        try connection.rows("SELECT word FROM role_word ORDER BY rowid") { $0.text() }
      })
  }

  /// Adds a word that may stand for a person.
  package func addRoleWord(_ word: String) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run("INSERT OR IGNORE INTO role_word VALUES (\(word))")
    }
  }

  /// The names of places that are not to be taken for persons.
  package func placeNames() throws(StoreError) -> PlaceNames {
    PlaceNames(
      try atTheDoor { () throws(SQLiteError) in
        try connection.rows("SELECT name FROM place_name ORDER BY rowid") { $0.text() }
      })
  }

  /// Adds the name of a place.
  package func addPlaceName(_ name: String) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run("INSERT OR IGNORE INTO place_name VALUES (\(name))")
    }
  }
}
