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

  /// Whether another program holds a file as mail programs do: by a lock on its bytes, or by a file
  /// beside it that ends in `.lock`.
  package static func isHeldByAnother(_ path: String) throws(PlatformError) -> Bool {
    if Files.exists("\(path).lock") { return true }
    let descriptor = try check("read", path) { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var lock = Glibc.flock()
    lock.l_type = Int16(F_RDLCK)
    lock.l_whence = Int16(SEEK_SET)
    _ = try check("look at the lock of", path) { fcntl(descriptor, F_GETLK, &lock) }
    return lock.l_type != Int16(F_UNLCK)
  }

  /// Gives up the lock.
  package func release() {
    guard descriptor >= 0 else { return }
    // A child program that is just being started has the descriptor too, and would keep the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
    descriptor = -1
  }
}
