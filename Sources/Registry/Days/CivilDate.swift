/// A day in the calendar, without time or place.
///
/// Only days that exist can be made, from 1600 to 2399.
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The date, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1600..<2400).contains(year), (1...12).contains(month),
      (1...CivilDate.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date that many days after 1 January 1970.
  ///
  /// Days beyond the calendar's ends become its first or last day.
  package init(dayNumber: Int) {
    // Counting years from March puts the leap day last; see Howard Hinnant's civil_from_days.
    let least = -135_140
    let greatest = 157_053
    let shifted = min(max(dayNumber, least), greatest) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The days of a month, leap years counted.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day of the week as ISO 8601 counts it: Monday is 1, Sunday 7.
  package var weekday: Int { (dayNumber + 3 + 7 * 100_000) % 7 + 1 }

  /// The day that many days later, or earlier where negative.
  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day some years later; 29 February becomes 28 February where there is none.
  package func adding(years: Int) -> CivilDate {
    let later = year + years
    return CivilDate(
      year: later, month: month, day: min(day, Self.length(ofMonth: month, year: later))) ?? self
  }

  /// The ISO week and the year it belongs to, which near New Year may be another than the day's.
  package var week: (year: Int, week: Int) {
    // The week belongs to the year that its Thursday is in.
    let thursday = adding(days: 4 - weekday)
    let january = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - january.dayNumber) / 7 + 1)
  }
}

extension CivilDate: Comparable {
  package static func < (one: CivilDate, other: CivilDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2026-11-20`.
  package var description: String {
    let leading = String(repeating: "0", count: 4 - String(year).count)
    return "\(leading)\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw UnreadableValue.error(
        at: decoder,
        Wording(
          "”\(text)” är inget datum, ÅÅÅÅ-MM-DD.",
          english: "“\(text)” is no date, YYYY-MM-DD."))
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
