/// A point in time, counted in seconds since 1970 in universal time.
package struct Moment: Hashable, Sendable, Comparable {
  package let seconds: Int64

  /// The moment; one beyond the calendar's ends becomes the first or last that it can tell.
  package init(seconds: Int64) {
    self.seconds = min(max(seconds, Self.least), Self.greatest)
  }

  // 1 January 1600, and the last second of 2399 in Sweden.
  private static let least: Int64 = -11_676_096_000
  private static let greatest: Int64 = 13_569_461_999

  package static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }

  /// The day in Sweden at this moment, whatever zone the machine is set to.
  package var day: CivilDate { CivilDate(dayNumber: Int(floorDivide(localSeconds, 86_400))) }

  /// The time of day in Sweden: `09:05`.
  package var timeOfDay: String {
    let minutes = (localSeconds - floorDivide(localSeconds, 86_400) * 86_400) / 60
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Date and time in Sweden as ISO 8601 with the offset: `2026-11-20T09:05:00+01:00`.
  package var iso8601: String {
    let second = localSeconds - floorDivide(localSeconds, 60) * 60
    return "\(day)T\(timeOfDay):\(second < 10 ? "0" : "")\(second)+0\(offset / 3600):00"
  }

  /// Seconds that Swedish time is ahead of universal time: summer time from the last Sunday of
  /// March to the last Sunday of October, both at 01:00 universal time (directive 2000/84/EC).
  private var offset: Int64 {
    let date = CivilDate(dayNumber: Int(floorDivide(seconds, 86_400)))
    let begins = Self.lastSunday(ofMonth: 3, year: date.year)
    let ends = Self.lastSunday(ofMonth: 10, year: date.year)
    return seconds >= begins && seconds < ends ? 7_200 : 3_600
  }

  private var localSeconds: Int64 { seconds + offset }

  private static func lastSunday(ofMonth month: Int, year: Int) -> Int64 {
    guard let last = CivilDate(year: year, month: month, day: 31) else { return 0 }
    return Int64(last.dayNumber - last.weekday % 7) * 86_400 + 3_600
  }

  private func floorDivide(_ number: Int64, _ by: Int64) -> Int64 {
    number >= 0 ? number / by : -((by - 1 - number) / by)
  }
}
