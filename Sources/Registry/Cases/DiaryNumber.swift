/// The number that a case, or a document of its own, has in an authority's diary.
///
/// A series belongs to an authority and a year; its numbers follow on each other without gaps, and
/// one that was given is never given again (OSL 5:2, domain practice 8A).
package struct DiaryNumber: Hashable, Sendable {
  /// What a series of numbers counts.
  package enum Series: String, Hashable, Sendable, Codable, CaseIterable {
    /// Cases (ärenden).
    case cases
    /// Documents that belong to no case (fristående handlingar).
    case documents
  }

  /// The authority's short name, `KS`.
  package let code: String
  package let series: Series
  package let year: Int
  package let serial: Int

  package init(code: String, series: Series = .cases, year: Int, serial: Int) {
    self.code = code
    self.series = series
    self.year = year
    self.serial = serial
  }
}
