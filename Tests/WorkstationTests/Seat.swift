import Office
import Registry
import Terminal
import TestSupport
import Workstation

/// A workstation without a terminal, at a real desk: keys in, text grid out.
final class Seat {
  let office: TemporaryDesk
  let screen: RecordingScreen
  private(set) var station: Workstation
  private let settings: Settings
  private(set) var status: Int32?

  init(
    rows: Int = 24, columns: Int = 80, login: String = "rut", settings: Settings = Settings(),
    at office: TemporaryDesk? = nil, before: (TemporaryDesk) throws -> Void = { _ in }
  ) throws {
    self.office = try office ?? TemporaryDesk()
    self.settings = settings
    try before(self.office)
    screen = RecordingScreen(size: Size(rows: rows, columns: columns), keepsOnlyLast: true)
    station = Workstation(
      desk: try self.office.desk(login: login), screen: screen, settings: settings)
    station.start()
  }

  /// Presses keys, each by its name in a key file.
  func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { fatalError("no key \(name)") }
      take(key)
    }
  }

  func take(_ key: Key?) { status = station.step(key) ?? status }

  /// Types a text, character by character.
  func type(_ text: String) { for character in text { take(.character(character)) } }

  /// Goes with Tab to the field whose label has the cursor.
  func go(to label: String) {
    for _ in 0..<40 {
      if focusedLine.contains(label) { return }
      take(.tab)
    }
  }

  /// The line that the cursor is on.
  var focusedLine: String {
    let point = screen.last.cursor ?? screen.last.focus
    guard let point, screen.last.lines.indices.contains(point.row) else { return "" }
    return screen.last.lines[point.row]
  }

  var text: String { screen.last.text }
  var lines: [String] { screen.last.lines }

  func has(_ words: String) -> Bool { text.contains(words) }

  /// Whether the words stand on the screen, over the edge of a line too.
  func tells(_ words: String) -> Bool {
    let running = text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    return running.contains(words)
  }

  /// How many documents there are, and how many items wait.
  func counts() throws -> [Int] {
    [
      try office.desk.documents(.first, limit: 1_000).count,
      try office.desk.cases(.first, limit: 1_000).count, try office.desk.waitingCount(),
    ]
  }
}
