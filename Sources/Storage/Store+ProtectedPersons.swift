package import Registry
import SQLite

extension Store {
  /// Persons who are protected by a mark on their document or its case, and where.
  ///
  /// They are the correspondent, who wrote for one, and whom a title that is not shown names; and who these
  /// were before they were corrected, as one who flees changes name and address.
  package func protectedPersons() throws(StoreError) -> [ProtectedPerson] {
    let documents = try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        WITH marked (document, case_id, provision) AS MATERIALIZED (
          SELECT document, case_id, provision FROM secrecy_mark INDEXED BY secrecy_mark_protecting
          WHERE is_lifted = 0 AND \(Self.protects)),
        those (id, provision) AS (
          SELECT document, provision FROM marked WHERE document IS NOT NULL
          UNION SELECT d.id, m.provision FROM marked m JOIN document d ON d.case_id = m.case_id)
        SELECT d.id, d.case_id, d.number_text, min(t.provision), d.title, d.disclosure, d.public_title,
          d.names_officials, d.correspondent_kind, d.correspondent_name, d.correspondent_contact,
          d.correspondent_email
        FROM those t JOIN document d USING (id)
        GROUP BY d.id ORDER BY d.id
        """
      ) { row in ProtectedDocument(&row) }
    }
    var persons: [ProtectedPerson] = []
    for document in documents {
      var named = document.correspondent.persons
      var titles = [document.title.text]
      for change in try corrections(of: document.id) {
        if change.field == "title" { titles.append(change.old) }
        named += Correspondent(inJournal: change.old)?.persons ?? []
      }
      if document.title.disclosure != .open {
        named += titles.flatMap { Self.persons(in: $0, of: document.title) }
      }
      var seen: Set<Correspondent> = []
      persons += named.filter { seen.insert($0).inserted }.map {
        ProtectedPerson(
          document: document.id, diaryCase: document.diaryCase, number: document.number,
          person: $0, provision: document.provision)
      }
    }
    return persons
  }

  /// What a document's title and correspondent were before they were corrected.
  private func corrections(
    of id: Identifier<Document>
  ) throws(StoreError) -> [(field: String, old: String)] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT c.field, c.old FROM journal j CROSS JOIN journal_change c ON c.entry = j.id
          AND c.field IN ('correspondent', 'title')
        WHERE j.subject = 'document' AND j.subject_id = \(id.rawValue) AND c.old IS NOT NULL
        """
      ) { ($0.text(), $0.text()) }
    }
  }

  /// Whom the wording of a title that is not shown names; whom it names as an official is not the one whom
  /// it is about.
  private static func persons(in text: String, of title: Title) -> [Correspondent] {
    PersonalDataScanner().fullNames(inHeading: text)
      // ”Anna Ulfströms barn”
      .flatMap { $0.hasSuffix("s") ? [$0, String($0.dropLast())] : [$0] }
      .map { Correspondent(kind: .person, name: $0) }
      .filter { !$0.isNamedAsPerson(in: title.namesOfficials ?? "") }
  }

  /// Whether a mark protects a person in every case, see ``ProtectedPerson/provisions``; written as the index
  /// of such marks has it.
  static let protects: SQL = """
    provision IN ('21:3 st1', '21:3 st3', '21:3 a', '21:5', '22:1', '26:14 c')
    """

  /// What is read of a document that a mark protects.
  private struct ProtectedDocument {
    let id: Identifier<Document>
    let diaryCase: Identifier<Case>?
    let number: String
    let provision: String
    let title: Title
    let correspondent: Correspondent

    init(_ row: inout Row) {
      id = Identifier(rawValue: row.int64())
      diaryCase = row.optionalInt().map { Identifier(rawValue: Int64($0)) }
      (number, provision) = (row.text(), row.text())
      title = Store.title(&row)
      correspondent = Correspondent(
        kind: Correspondent.Kind(rawValue: row.text()) ?? .person, name: row.text(),
        contact: row.text(), email: row.text())
    }
  }
}

extension Correspondent {
  /// The persons that a correspondent tells of.
  fileprivate var persons: [Correspondent] {
    let sender = kind == .person && !name.isEmpty
    return (sender ? [self] : []) + [contactPerson].compactMap(\.self)
  }
}
