import Foundation
import Platform

/// The built program in a real terminal that tmux keeps.
package final class TerminalSession {
  private let socket = "registratur-test-\(UUID().uuidString.prefix(8))"

  /// Whether tmux is installed.
  package static var isPossible: Bool { Subprocess.find("tmux") != nil }

  /// Starts a command in a terminal of a size.
  package init(_ command: String, columns: Int = 80, rows: Int = 24) throws {
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env LC_ALL=C.UTF-8 SWIFT_BACKTRACE=enable=no \(command); echo ended $?; cat",
    ])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    try Subprocess.run(["tmux", "-L", socket] + words, environment: ["TMUX": nil]).text
  }

  /// What stands on the screen.
  package func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Types keys by the names that tmux has for them.
  package func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it is.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Makes the terminal another size.
  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Whether the terminal shows its other screen, as it does while a program has taken it over.
  package func isTakenOver() throws -> Bool {
    try tmux(["display", "-p", "#{alternate_on}"]).hasPrefix("1")
  }

  /// The process that the program runs as.
  package func process(_ name: String) throws -> Int32? {
    let pane = try tmux(["display", "-p", "#{pane_pid}"]).filter(\.isNumber)
    let children = try text("/proc/\(pane)/task/\(pane)/children").split(separator: " ")
    return try children.first { child in try text("/proc/\(child)/cmdline").contains(name) }
      .flatMap { Int32($0) }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Files.read(path), as: UTF8.self)
  }

  /// Waits until the screen holds the words; throws with the screen where it never does.
  @discardableResult
  package func wait(for words: String, seconds: Double = 15) throws -> String {
    let end = SystemClock.steady + seconds
    var last = ""
    while SystemClock.steady < end {
      last = try screen()
      if last.contains(words) { return last }
      usleep(20_000)
    }
    throw TerminalSessionError.notShown(words, screen: last)
  }
}

/// What was expected on a screen and is not there.
package enum TerminalSessionError: Error, CustomStringConvertible {
  case notShown(String, screen: String)

  package var description: String {
    switch self {
    case .notShown(let words, let screen): "”\(words)” is not on the screen:\n\(screen)"
    }
  }
}
