import Glibc

/// The two streams that a shell reads.
enum Console {
  /// Whether a person reads the results as they come.
  static var isTerminal: Bool { isatty(1) == 1 }

  /// Whether a person reads the messages as they come.
  static var isWatched: Bool { isatty(2) == 1 }

  /// Prints a line for whoever reads the results.
  static func print(_ line: String) { write(line + "\n", to: 1) }

  /// Prints a message for whoever is watching.
  static func say(_ line: String) {
    // What it quotes came from elsewhere, and gives the terminal no orders.
    let lines = line.split(separator: "\n", omittingEmptySubsequences: false)
    write("registratur: \(lines.map { String($0).withoutOrders }.joined(separator: "\n"))\n", to: 2)
  }

  /// Shows how far something has come, on one line of a terminal; says nothing elsewhere.
  static func progress(_ line: String) {
    guard isWatched else { return }
    write("\r\u{1b}[K\(line)", to: 2)
  }

  /// Clears what ``progress(_:)`` showed.
  static func endProgress() {
    guard isWatched else { return }
    write("\r\u{1b}[K", to: 2)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE {
        // Whoever read has gone, as `head` does: as silently as other tools that this signal ends,
        // and with a code that does not claim to have done all.
        exit(128 + SIGPIPE)
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        if descriptor == 1 { say("cannot write the result: \(reason); what was done is done") }
        exit(4)
      }
    }
  }
}
