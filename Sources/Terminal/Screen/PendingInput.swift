import Glibc

/// Asks, from any thread, whether a key is waiting to be read.
package struct PendingInput: Sendable {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether the person has pressed a key since the last one was read; takes about a microsecond.
  package var isWaiting: Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&asked, 1, 0) > 0
  }
}
