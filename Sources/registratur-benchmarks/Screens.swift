import CPosix
import Glibc
import Platform

extension Measurements {
  /// The lists that the keys lead through, and the key that opens each.
  private static let lists = [
    (key: "2", name: "the case list"), (key: "1", name: "the day's post"),
  ]

  private func keys(in terminal: PseudoTerminal, after opening: String) -> Timing {
    var timing = Timing()
    _ = terminal.untilAnswered(opening)
    for index in 0..<300 {
      // Back to the top before a short list ends: a key that changes nothing paints nothing.
      let isPage = index % 10 == 9
      timing.add(
        terminal.untilAnswered(index % 30 == 29 ? "\u{1b}[H" : isPage ? "\u{1b}[6~" : "j"))
    }
    return timing
  }

  /// The real program in a pseudo-terminal: from its start to its first picture, and from a key to
  /// the last byte of what it paints.
  func screens() throws {
    let program = Files.parent(of: CommandLine.arguments[0]) + "/registratur"
    var start = Timing()
    var keys: [Timing] = []
    var resident = 0
    for round in 0..<20 {
      let terminal = try PseudoTerminal(
        [program, "--store", store, "--officer", "gun"], rows: 60, columns: 200)
      start.add(terminal.untilPainted())
      if round == 0 {
        keys = Self.lists.map { self.keys(in: terminal, after: $0.key) }
        resident = terminal.residentKilobytes
      }
      terminal.end()
    }
    print("process start to first picture: \(start.text)")
    for (list, timing) in zip(Self.lists, keys) {
      print("key to picture in \(list.name), page down every tenth: \(timing.text)")
    }
    print("resident memory of the workstation: \(resident / 1_024) MB")
  }
}

/// A program in a terminal of its own.
final class PseudoTerminal {
  private let master: Int32
  private var process: pid_t = 0
  private let started = SystemClock.steady

  init(_ words: [String], rows: UInt16, columns: UInt16) throws {
    var (main, side): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    openpty(&main, &side, nil, nil, &size)
    master = main
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for stream in Int32(0)..<3 { posix_spawn_file_actions_adddup2(&actions, side, stream) }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    let texts: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=/tmp", "PATH=/usr/bin:/bin",
    ]
    let settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    posix_spawn(&process, words[0], &actions, nil, texts, settings)
    close(side)
  }

  /// Seconds from the start until something is painted and nothing more comes for 20 ms.
  func untilPainted() -> Double { lastByte(since: started) }

  /// Seconds from a key until the last byte of what it led to.
  func untilAnswered(_ key: String) -> Double {
    let now = SystemClock.steady
    type(key)
    return lastByte(since: now)
  }

  func type(_ key: String) {
    let bytes = Array(key.utf8)
    _ = write(master, bytes, bytes.count)
  }

  private func lastByte(since start: Double) -> Double {
    var last = start
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var hasPainted = false
    while poll(&watched, 1, hasPainted ? 20 : 2_000) > 0 {
      guard read(master, &buffer, buffer.count) > 0 else { break }
      last = SystemClock.steady
      hasPainted = true
    }
    return last - start
  }

  var residentKilobytes: Int {
    let text = (try? Files.read("/proc/\(process)/statm")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let pages = text?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4
  }

  func end() {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(master)
  }
}
