import CPosix
import Glibc

/// Files and folders, by path.
package enum Files {
  /// What kind of thing a path names.
  package enum Kind: Sendable { case file, folder, other }

  /// What the system knows of a file.
  package struct Status: Hashable, Sendable {
    package let kind: Kind
    /// Bytes.
    package let size: Int
    /// Seconds since 1970.
    package let modified: Int64
    /// The nanoseconds of the last change within its second.
    package let modifiedNanoseconds: Int64
    package let inode: UInt64
  }

  /// Reads a whole file.
  package static func read(_ path: String) throws(PlatformError) -> [UInt8] {
    let descriptor = try check("read", path) { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    return try readAll(descriptor, path)
  }

  /// Reads at most so many bytes from a place in a file on.
  package static func read(
    _ path: String, from offset: Int, count: Int
  ) throws(PlatformError) -> [UInt8] {
    let descriptor = try check("read", path) { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try check("read", path) {
      Int32(bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) })
    }
    return Array(bytes.prefix(Int(got)))
  }

  /// Reads everything from standard input.
  package static func readStandardInput() throws(PlatformError) -> [UInt8] {
    try readAll(0, "standard input")
  }

  private static func readAll(_ descriptor: Int32, _ path: String) throws(PlatformError) -> [UInt8]
  {
    var status = stat()
    _ = try check("read", path) { fstat(descriptor, &status) }
    if (status.st_mode & S_IFMT) == S_IFDIR {
      throw PlatformError(operation: "read", path: path, code: EISDIR)
    }
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 4096))
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw PlatformError(operation: "read", path: path, code: errno)
      }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes a file whole or not at all: beside its place first, then renamed into it.
  ///
  /// With `durable` the bytes have reached the disk when this returns; without, the caller
  /// answers for it with ``flushFileSystem(holding:)``.
  package static func write(
    _ bytes: some Collection<UInt8>, to path: String, durable: Bool = true, mode: UInt32 = 0o644
  ) throws(PlatformError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = try check("write", path) {
      open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    }
    do throws(PlatformError) {
      try writeAll(Array(bytes), to: descriptor, path)
      if durable { _ = try check("write", path) { fsync(descriptor) } }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    _ = try check("write", path) { close(descriptor) }
    do throws(PlatformError) {
      _ = try check("write", path) { Glibc.rename(temporary, path) }
    } catch {
      unlink(temporary)
      throw error
    }
    if durable { try flushFolder(holding: path) }
  }

  /// Writes bytes to an open descriptor until all of them are taken.
  package static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(PlatformError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw PlatformError(operation: "write", path: path, code: errno)
      }
    }
  }

  /// Makes a file's bytes survive a power cut.
  package static func flush(_ path: String) throws(PlatformError) {
    try flush(path) { fsync($0) }
  }

  /// Makes a rename or a new file in a folder survive a power cut.
  package static func flushFolder(holding path: String) throws(PlatformError) {
    try flush(parent(of: path)) { fsync($0) }
  }

  /// Makes everything written so far to the file system that holds the path survive a power cut.
  package static func flushFileSystem(holding path: String) throws(PlatformError) {
    try flush(path) { syncfs($0) }
  }

  private static func flush(
    _ path: String, _ call: (Int32) -> Int32
  ) throws(PlatformError) {
    let descriptor = try check("flush", path) { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    _ = try check("flush", path) { call(descriptor) }
  }

  /// The status of what the path names, or nil where nothing is there.
  ///
  /// - Parameter followsLinks: Whether a symbolic link stands for what it leads to, or for itself.
  package static func status(
    _ path: String, followsLinks: Bool = true
  ) throws(PlatformError) -> Status? {
    var status = stat()
    do throws(PlatformError) {
      _ = try check("look at", path) {
        followsLinks ? stat(path, &status) : lstat(path, &status)
      }
    } catch {
      if error.isMissing || error.code == ENOTDIR { return nil }
      throw error
    }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Status(
      kind: kind, size: Int(status.st_size), modified: Int64(status.st_mtim.tv_sec),
      modifiedNanoseconds: Int64(status.st_mtim.tv_nsec), inode: UInt64(status.st_ino))
  }

  /// Makes sure that a file is there and may be read.
  package static func checkReadable(_ path: String) throws(PlatformError) {
    _ = try check("read", path) { access(path, R_OK) }
  }

  /// Whether anything can be seen at the path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether this process may write what is at the path, and its disk takes it.
  package static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// The absolute path of what a path leads to, links followed; its last parts may be missing yet.
  ///
  /// - Throws: Where a link leads to nothing: what is written in its place would replace it.
  package static func resolve(_ path: String) throws(PlatformError) -> String {
    if let whole = realpath(path, nil) {
      defer { free(whole) }
      return String(cString: whole)
    }
    let code = errno
    var status = stat()
    guard code == ENOENT, lstat(path, &status) != 0 else {
      throw PlatformError(operation: "follow", path: path, code: code)
    }
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard trimmed != parent(of: trimmed) else { return trimmed }
    let folder = try resolve(parent(of: trimmed))
    return "\(folder == "/" ? "" : folder)/\(name(of: trimmed))"
  }

  /// The part of a path before its last component.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component of a path.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
