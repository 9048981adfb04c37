package import Registry
import SQLite

extension Store {
  /// Persons whose address is protected by a mark on their document or its case, and where.
  ///
  /// They are the correspondent, who wrote for one, and whom a title that is not shown names.
  package func protectedPersons() throws(StoreError) -> [ProtectedPerson] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        WITH marked (document, case_id, provision) AS MATERIALIZED (
          SELECT document, case_id, provision FROM secrecy_mark
          WHERE is_lifted = 0 AND provision GLOB '21:3*'),
        those (id, provision) AS (
          SELECT document, provision FROM marked WHERE document IS NOT NULL
          UNION SELECT d.id, m.provision FROM marked m JOIN document d ON d.case_id = m.case_id)
        SELECT d.id, d.case_id, d.number_text, min(t.provision), d.title, d.disclosure, d.public_title,
          d.names_officials, d.correspondent_kind, d.correspondent_name, d.correspondent_contact,
          d.correspondent_email
        FROM those t JOIN document d USING (id)
        GROUP BY d.id ORDER BY d.id
        """
      ) { row in Self.protectedPersons(&row) }
    }.flatMap(\.self)
  }

  private static func protectedPersons(_ row: inout Row) -> [ProtectedPerson] {
    let id = Identifier<Document>(rawValue: row.int64())
    let diaryCase = row.optionalInt().map { Identifier<Case>(rawValue: Int64($0)) }
    let (number, provision) = (row.text(), row.text())
    let title = title(&row)
    let correspondent = Correspondent(
      kind: Correspondent.Kind(rawValue: row.text()) ?? .person, name: row.text(),
      contact: row.text(), email: row.text())
    var persons: [Correspondent] = []
    if correspondent.kind == .person, !correspondent.name.isEmpty {
      persons.append(
        Correspondent(
          kind: .person, name: correspondent.name, contact: correspondent.contact,
          email: correspondent.email))
    }
    if let contact = correspondent.contactPerson { persons.append(contact) }
    if title.disclosure != .open {
      // Whom the title names as an official is not the one whom it is about.
      persons += PersonalDataScanner().fullNames(inHeading: title.text)
        // ”Anna Ulfströms barn”
        .flatMap { $0.hasSuffix("s") ? [$0, String($0.dropLast())] : [$0] }
        .map { Correspondent(kind: .person, name: $0) }
        .filter { !$0.isNamedAsPerson(in: title.namesOfficials ?? "") }
    }
    return persons.map {
      ProtectedPerson(
        document: id, diaryCase: diaryCase, number: number, person: $0, provision: provision)
    }
  }
}
