import SQLite

/// What is kept of a row each time it changes, and how the journal writes it.
///
/// The guards that write it and the look through the store that compares it say it from here. Migrations are
/// written of it: what a released one says is changed by a new list, not in this one.
enum History {
  /// A field as the journal names it, and its value in a row.
  typealias Field = (name: SQL, value: SQL)

  /// - Parameter row: `OLD`, `NEW` or the name that a query has for the row.
  static func ofCase(_ row: SQL) -> [Field] {
    [
      ("'title'", "\(row).title"),
      ("'disclosure'", disclosure(row)),
      ("'namesOfficials'", "\(row).names_officials"),
      ("'handler'", login("\(row).handler")),
      ("'classification'", "\(row).classification"),
      ("'openedOn'", "\(row).opened_on"),
      (
        "'status'",
        "\(row).status || coalesce(': ' || coalesce(\(row).closed_on, \(row).void_reason), '')"
      ),
    ]
  }

  /// - Parameter row: `OLD`, `NEW` or the name that a query has for the row.
  static func ofDocument(_ row: SQL) -> [Field] {
    [
      ("'title'", "\(row).title"),
      ("'disclosure'", disclosure(row)),
      ("'namesOfficials'", "\(row).names_officials"),
      ("'direction'", "\(row).direction"),
      ("'type'", "\(row).type"),
      ("'correspondent'", "\(row).correspondent_kind || ': ' || \(row).party_text"),
      ("'publicSender'", "\(row).public_kind || coalesce(': ' || \(row).public_name, '')"),
      ("'datedOn'", "\(row).dated_on"),
      ("'arrivedOn'", "\(row).arrived_on"),
      ("'handler'", login("\(row).handler")),
      ("'classification'", "\(row).classification"),
      ("'status'", "\(row).status || coalesce(': ' || \(row).void_reason, '')"),
      ("'number'", "\(row).number_text"),
    ]
  }

  /// - Parameter row: `OLD`, `NEW` or the name that a query has for the row.
  static func ofFile(_ row: SQL) -> [Field] {
    [
      (
        "'decision ' || \(row).ordinal",
        """
        \(row).decision || coalesce(': ' || coalesce(\(row).assurance, \(row).withheld_text,
          \(row).withheld_for), '')
        """
      )
    ]
  }

  /// - Parameter row: `OLD`, `NEW` or the name that a query has for the row.
  static func ofPost(_ row: SQL) -> [Field] {
    [
      ("'outcome'", "\(row).outcome || coalesce(': ' || \(row).outcome_reason, '')"),
      ("'markedSecret'", "CAST(\(row).marked_secret AS TEXT)"),
      ("'arrivedOn'", "\(row).arrived_on"),
    ]
  }

  /// The value of the field that is named, or a sign that no value holds where there is no such field.
  ///
  /// A list would be made into a table each time it is asked.
  static func value(of name: SQL, in fields: [Field]) -> SQL {
    let cases: SQL = fields.reduce("") { "\($0) WHEN \($1.name) THEN \($1.value)" }
    return "(CASE \(name)\(cases) ELSE char(0) END)"
  }

  /// What is kept of a setting: its table, which of the journal's subjects it is under, its field and what
  /// it says.
  ///
  /// - Parameter row: `OLD`, `NEW` or the name that a query has for the row.
  static func ofSettings(_ row: SQL) -> [(table: SQL, subject: SQL, name: SQL, value: SQL)] {
    [
      (
        "authority", "'authority'", "'authority ' || \(row).code",
        """
        json_object('name', \(row).name, 'template', \(row).template, 'isPublic', \(row).is_public,
          'showsSecretNumber', \(row).shows_secret_number)
        """
      ),
      (
        "officer", "'officer'", "'officer ' || \(row).login",
        """
        json_object('name', \(row).name, 'title', \(row).title, 'role', \(row).role,
          'hidesName', \(row).hides_name, 'isActive', \(row).is_active)
        """
      ),
      (
        "source", "'authority'", "'source ' || \(row).path",
        """
        json_object('authority', \(row).authority, 'kind', \(row).kind, 'isActive', \(row).is_active)
        """
      ),
      (
        "setting", "'authority'", "'setting ' || \(row).name", "json_object('value', \(row).value)"
      ),
    ]
  }

  private static func disclosure(_ row: SQL) -> SQL {
    "\(row).disclosure || coalesce(': ' || \(row).public_title, '')"
  }

  private static func login(_ officer: SQL) -> SQL {
    "(SELECT login FROM officer WHERE id = \(officer))"
  }
}
