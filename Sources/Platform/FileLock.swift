import Glibc

/// A lock that one process at a time can hold, given up at the latest when the process ends.
package final class FileLock {
  private var descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { release() }

  /// Takes the lock at a path, or answers nil where another process holds it.
  package static func take(_ path: String) throws(PlatformError) -> FileLock? {
    let descriptor = try check("lock", path) { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw PlatformError(operation: "lock", path: path, code: code)
    }
    return FileLock(descriptor: descriptor)
  }

  /// Gives up the lock.
  package func release() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
