import CPosix
import Glibc

/// Signals made into bytes that the loop waiting for keys can wait for as well.
final class SignalPipe {
  // A signal handler can be handed nothing; it writes to this end. Set on the thread that owns the
  // terminal, before the handlers are.
  private nonisolated(unsafe) static var writeEnd: Int32 = -1
  private static let watched = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH]

  let readEnd: Int32
  private let ownWriteEnd: Int32
  private var before: [(signal: Int32, action: sigaction)] = []

  /// Nil when there are no descriptors left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 else { return nil }
    readEnd = ends[0]
    ownWriteEnd = ends[1]
    unsafe Self.writeEnd = ends[1]
    for signal in Self.watched {
      var action = sigaction()
      var old = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe Glibc.write(SignalPipe.writeEnd, &byte, 1)
        errno = saved
      }
      action.sa_flags = Int32(SA_RESTART)
      _ = unsafe sigaction(signal, &action, &old)
      before.append((signal, old))
    }
  }

  /// The signals that have come since the last time.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe read(readEnd, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map { Int32($0) } : []
  }

  /// Puts the former handlers back.
  func close() {
    for (signal, action) in before {
      var old = action
      _ = unsafe sigaction(signal, &old, nil)
    }
    before = []
    unsafe Self.writeEnd = -1
    _ = Glibc.close(readEnd)
    _ = Glibc.close(ownWriteEnd)
  }
}
