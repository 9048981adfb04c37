import FoundationEssentials
import Intake
package import Office
import Platform
package import Registry

/// A store for an invented municipality on an ordinary morning, to try the program on.
package struct Demonstration {
  /// Where everything lies.
  package let folder: String
  /// The store's folder.
  package var store: String { "\(folder)/store" }
  /// The registrator whose morning it is.
  package static let registrator = "rut"

  /// Those who may sit down at it.
  package static let logins = [Granvik.supervisor.login] + Granvik.officers.map(\.login)

  /// Makes the store in a new folder: earlier cases, and the day's post waiting.
  ///
  /// - Parameter now: The morning; history lies before it, and the post is of this day and the two
  ///   before.
  package init(folder: String, now: Moment) throws(OfficeError) {
    self.folder = folder
    try Desk.makeStore(
      folder: "\(folder)/store", supervisor: Granvik.supervisor.login,
      name: Granvik.supervisor.name, title: Granvik.supervisor.title)
    let lines = Self.history
    // The store is set up before the first of its documents arrives: the journal is kept in order.
    let age = Int64(lines.first?.daysAgo ?? 0)
    let clock = Clock(Moment(seconds: now.seconds - age * 86_400))
    let supervisor = try Desk(folder: store, login: Granvik.supervisor.login) { clock.moment }
    try supervisor.transaction { () throws(OfficeError) in
      try supervisor.perform(Granvik.municipality)
      for authority in Granvik.authorities { try supervisor.perform(authority) }
      for officer in Granvik.officers { try supervisor.perform(officer) }
    }
    let numbers = try registerHistory(lines, clock, now)
    try layPost(today: now.day, numbers)
    clock.moment = now
    for source in [
      SetSource(authority: "KS", kind: .maildir, path: "\(folder)/post"),
      SetSource(authority: "KS", kind: .scanner, path: "\(folder)/skanner"),
    ] { try supervisor.perform(source) }
    // The scanner's folder is looked at a few seconds after a file has come to rest there.
    clock.moment = Moment(seconds: SystemClock.now + 60)
    let registrator = try Desk(folder: store, login: Self.registrator) { clock.moment }
    _ = try registrator.takeInPost()
  }

  private final class Clock {
    var moment: Moment
    init(_ moment: Moment) { self.moment = moment }
  }

  /// A line of the history: a command, how long ago it was given, and the name that later lines use
  /// for the case it opened.
  private struct Line: Decodable {
    let daysAgo: Int
    let tag: String?
    let command: RegisterDocument

    private enum CodingKeys: String, CodingKey {
      case daysAgo
      case tag
      case command
    }
  }

  /// Eldest first.
  private static var history: [Line] {
    String(decoding: Material.history.bytes, as: UTF8.self).split(separator: "\n").compactMap {
      CommandBook.value(Line.self, reading: String($0))
    }
  }

  private func registerHistory(
    _ lines: [Line], _ clock: Clock, _ now: Moment
  ) throws(OfficeError) -> [String: String] {
    let registrator = try Desk(folder: store, login: Self.registrator) { clock.moment }
    var numbers: [String: String] = [:]
    try registrator.transaction { () throws(OfficeError) in
      for line in lines {
        var command = line.command
        if let number = command.caseNumber, number.hasPrefix("#") {
          command.caseNumber = numbers[String(number.dropFirst())]
        }
        command.files = [Self.letter(for: command)]
        // Office hours begin at eight, and each line takes its minutes.
        clock.moment = Moment(seconds: now.seconds - Int64(line.daysAgo) * 86_400)
        let receipt = try registrator.perform(command)
        if let tag = line.tag { numbers[tag] = receipt.caseNumber }
      }
    }
    return numbers
  }

  /// The cases that the messages speak of, by the number that is written in them.
  private static let quoted = [
    "KS 2026/0031": "vaxel", "KS 2026/0033": "vindkraft", "BUN 2026/0022": "betygskriterier",
    "SBN 2026/0010": "smeden", "SBN 2026/0026": "larkan", "SBN 2026/0027": "gatubelysning",
    "SBN 2026/0034": "tallen",
  ]

  private func layPost(
    today: CivilDate, _ numbers: [String: String]
  ) throws(OfficeError) {
    do throws(PlatformError) {
      try Files.createFolder("\(folder)/post/cur")
      try Files.createFolder("\(folder)/post/new")
      try Files.createFolder("\(folder)/post/tmp")
      try Files.createFolder("\(folder)/skanner")
      let renumbered = Self.quoted.map { (old: $0.key, new: numbers[$0.value] ?? $0.key) }
      let post = Self.moved(Material.post.bytes, to: today)
      for (index, message) in Mbox.messages(in: post).enumerated() {
        let name = "\(1_000 + index).granvik"
        let bytes = Self.renumbered(Mbox.unquoted(message), renumbered)
        try Files.write(bytes, to: "\(folder)/post/new/\(name)", durable: false)
      }
      for scan in Material.scans {
        try Files.write(scan.bytes, to: "\(folder)/skanner/\(scan.name)", durable: false)
      }
    } catch { throw .file(error) }
  }

  /// A message with the numbers it speaks of as they became.
  private static func renumbered(
    _ message: [UInt8], _ numbers: [(old: String, new: String)]
  ) -> [UInt8] {
    var bytes = message
    for number in numbers where number.old != number.new {
      let (old, new) = (Array(number.old.utf8), Array(number.new.utf8))
      var index = 0
      while index + old.count <= bytes.count {
        if Array(bytes[index..<index + old.count]) == old {
          bytes.replaceSubrange(index..<index + old.count, with: new)
          index += new.count
        } else {
          index += 1
        }
      }
    }
    return bytes
  }

  /// The messages with their three days moved to today and the two days before.
  private static func moved(_ bytes: [UInt8], to today: CivilDate) -> [UInt8] {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let written = ["Wed, 18 Nov 2026", "Thu, 19 Nov 2026", "Fri, 20 Nov 2026"].map {
      Array($0.utf8)
    }
    let replacements = (0..<3).map { index -> [UInt8] in
      let day = today.adding(days: index - 2)
      let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
      return Array(
        "\(weekdays[day.weekday - 1]), \(number) \(months[day.month - 1]) \(day.year)".utf8)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = written[0].count
      if index + length <= bytes.count, bytes[index + 3] == UInt8(ascii: ","),
        let day = written.firstIndex(of: Array(bytes[index..<index + length]))
      {
        result += replacements[day]
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
