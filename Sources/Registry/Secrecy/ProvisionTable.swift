/// The provisions that a municipality's marks rest on, as a dated table.
///
/// Law moves: each row holds from a day and, once repealed, to a day. The table is data
/// (`provisions.tsv`), read in OSL in its wording of 2026-07-10.
package struct ProvisionTable: Sendable {
  package let provisions: [Provision]

  package static let standard = ProvisionTable(
    reading: String(decoding: PackageResources.provisions_tsv, as: UTF8.self))

  package init(provisions: [Provision]) { self.provisions = provisions }

  /// Reads tab-separated rows: reference, name, protects, test, years, valid from, valid to.
  init(reading text: String) {
    provisions = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 7, let test = SecrecyTest(rawValue: columns[3]),
        let validFrom = CivilDate(iso: columns[5])
      else { return nil }
      return Provision(
        reference: columns[0], name: columns[1], protects: columns[2], test: test,
        years: Int(columns[4]), validFrom: validFrom, validTo: CivilDate(iso: columns[6]))
    }
  }

  /// The row for a reference that holds on a day.
  package func provision(_ reference: String, on day: CivilDate) -> Provision? {
    provisions.first { $0.reference == reference && $0.isValid(on: day) }
  }

  /// Whether the reference stands in the table for any day.
  package func knows(_ reference: String) -> Bool {
    provisions.contains { $0.reference == reference }
  }

  /// The rows that a registrator may choose from on a day.
  package func valid(on day: CivilDate) -> [Provision] {
    provisions.filter { $0.isValid(on: day) }
  }
}
