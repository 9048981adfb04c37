import Glibc

/// A system call that did not do what was asked.
package struct PlatformError: Error, Hashable, CustomStringConvertible {
  /// What was tried, as a verb phrase: `read`, `create the folder`.
  package let operation: String
  package let path: String
  /// The system's number for the failure, such as `ENOSPC`.
  package let code: Int32

  package init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  package var description: String { "cannot \(operation) \(path): \(reason)" }

  /// The system's own words for the failure.
  package var reason: String { String(cString: strerror(code)) }

  package var isMissing: Bool { code == ENOENT }
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }
  /// Whether the path leads through something that is no folder.
  package var leadsThroughFile: Bool { code == ENOTDIR }

  package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
  package var isUnsupported: Bool { code == EINVAL || code == ENOSYS || code == EOPNOTSUPP }
  package var isFolder: Bool { code == EISDIR }
  package var isExisting: Bool { code == EEXIST || code == ENOTEMPTY }
}

/// Runs a system call again for as long as a signal interrupts it, and throws what it reports.
func check(
  _ operation: String, _ path: String, _ call: () -> Int32
) throws(PlatformError) -> Int32 {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw PlatformError(operation: operation, path: path, code: code) }
  }
}
