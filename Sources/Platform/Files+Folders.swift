import CPosix
import Glibc

extension Files {
  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  package static func list(_ folder: String) throws(PlatformError) -> [String] {
    guard let handle = opendir(folder) else {
      throw PlatformError(operation: "read the folder", path: folder, code: errno)
    }
    defer { closedir(handle) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(handle) else {
        if errno == 0 { break }
        throw PlatformError(operation: "read the folder", path: folder, code: errno)
      }
      // The name starts at a fixed place in the entry and ends with a zero byte.
      let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let name = String(
        cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Creates a folder and those above it; one that is there already is no error.
  package static func createFolder(
    _ path: String, mode: UInt32 = 0o755
  ) throws(PlatformError) {
    if mkdir(path, mode) == 0 { return }
    switch errno {
    case EEXIST:
      guard try status(path)?.kind == .folder else {
        throw PlatformError(operation: "create the folder", path: path, code: ENOTDIR)
      }
    case ENOENT where path.contains("/") && parent(of: path) != path:
      try createFolder(parent(of: path), mode: mode)
      if mkdir(path, mode) != 0, errno != EEXIST {
        throw PlatformError(operation: "create the folder", path: path, code: errno)
      }
    case let code: throw PlatformError(operation: "create the folder", path: path, code: code)
    }
  }

  /// Where the machine keeps what is soon forgotten: `$TMPDIR`, else `/tmp`.
  package static var temporary: String {
    guard let given = getenv("TMPDIR").map({ String(cString: $0) }), given.hasPrefix("/") else {
      return "/tmp"
    }
    return given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
  }

  /// Creates a folder with an unused name that begins with the prefix, and returns its path.
  package static func createTemporaryFolder(
    prefix: String = "\(Files.temporary)/registratur-"
  ) throws(PlatformError) -> String {
    var template = Array((prefix + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&template) != nil else {
      throw PlatformError(operation: "create the folder", path: prefix, code: errno)
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Gives a file a new name, replacing what had it.
  package static func rename(_ old: String, to new: String) throws(PlatformError) {
    _ = try check("rename", old) { Glibc.rename(old, new) }
  }

  /// Sets who may do what with a file or folder.
  package static func setMode(_ mode: UInt32, of path: String) throws(PlatformError) {
    _ = try check("set the rights of", path) { chmod(path, mode) }
  }

  /// Lets two paths change places in one step that no reader can fall between.
  package static func exchange(_ one: String, _ other: String) throws(PlatformError) {
    let exchangeFlag: UInt32 = 2  // RENAME_EXCHANGE in linux/fs.h
    _ = try check("exchange", one) { renameat2(AT_FDCWD, one, AT_FDCWD, other, exchangeFlag) }
  }

  /// Gives a file a second name without copying it.
  package static func link(_ existing: String, as new: String) throws(PlatformError) {
    _ = try check("link", new) { Glibc.link(existing, new) }
  }

  /// Copies a folder with all that is in it, but for what is being written.
  ///
  /// - Parameter look: Told the name and the bytes of each file that is copied.
  package static func copyFolder(
    _ folder: String, to target: String, look: (String, [UInt8]) -> Void = { _, _ in }
  ) throws(PlatformError) {
    try createFolder(target, mode: 0o700)
    for name in try list(folder) where !name.hasSuffix(".tmp") {
      let path = "\(folder)/\(name)"
      if try status(path)?.kind == .folder {
        try copyFolder(path, to: "\(target)/\(name)", look: look)
      } else {
        let bytes = try read(path)
        look(name, bytes)
        try write(bytes, to: "\(target)/\(name)", durable: false, mode: 0o600)
      }
    }
  }

  /// Removes a file; one that is gone already is no error.
  package static func remove(_ path: String) throws(PlatformError) {
    if unlink(path) != 0, errno != ENOENT {
      throw PlatformError(operation: "remove", path: path, code: errno)
    }
  }

  /// Removes a folder with all that is in it; symbolic links are removed, not followed.
  package static func removeFolder(_ path: String) throws(PlatformError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard (status.st_mode & S_IFMT) == S_IFDIR else { return try remove(path) }
    for name in try list(path) { try removeFolder("\(path)/\(name)") }
    _ = try check("remove", path) { rmdir(path) }
  }
}
