import Platform
import Registry
import SQLite

extension Store {
  /// Copies the whole store to a new folder while others go on working.
  ///
  /// The database is copied first and as one moment saw it; files are never altered or removed, so
  /// those it names are all there when they are copied after it.
  ///
  /// - Returns: What of the files is missing or not as it was kept. It is copied as it is, for a copy of
  ///   the rest is better than none.
  package func backUp(to target: String) throws(StoreError) -> [String] {
    guard !Files.exists(target) else { throw .existing(folder: target) }
    let partial = "\(target).partial"
    let named = try atTheDoor { () throws(SQLiteError) in
      try connection.rows("SELECT sha256 FROM content ORDER BY id") { $0.text() }
    }
    var whole: Set<String> = []
    var altered: Set<String> = []
    do throws(StoreError) {
      try Self.atTheDisk { () throws(PlatformError) in
        try Files.removeFolder(partial)
        try Files.createFolder("\(partial)/files", mode: 0o700)
      }
      try copyDatabase(to: Self.databasePath(in: partial))
      // However the copy is brought back, it says itself that it is one.
      try Store(opening: partial).noteRestored()
      try Self.atTheDisk { () throws(PlatformError) in
        guard Files.exists("\(self.folder)/files") else { return }
        try Files.copyFolder("\(self.folder)/files", to: "\(partial)/files") { name, bytes in
          if SHA256.hex(bytes) == name { whole.insert(name) } else { altered.insert(name) }
        }
      }
      try Self.atTheDisk { () throws(PlatformError) in
        try Files.flushFileSystem(holding: partial)
        try Files.rename(partial, to: target)
        try Files.flushFolder(holding: target)
      }
    } catch {
      try? Files.removeFolder(partial)
      throw error
    }
    return named.filter { !whole.contains($0) }.map { digest in
      let what = altered.contains(digest) ? "altered" : "missing"
      return "file \(what): \(contents.path(of: digest))"
    }
  }

  private func copyDatabase(to path: String) throws(StoreError) {
    do throws(SQLiteError) {
      try connection.backUp(to: path)
    } catch {
      // The copy's disk is meant, not the store's: nothing is written there.
      switch error.kind {
      case .full: throw .file(PlatformError(operation: "write", path: path, code: Self.noSpace))
      case .cannotOpen, .inputOutput, .readOnly:
        throw .file(PlatformError(operation: "write", path: path, code: Self.inputOutput))
      default: throw StoreError(error)
      }
    }
  }

  // The system's numbers, ENOSPC and EIO.
  private static let noSpace: Int32 = 28
  private static let inputOutput: Int32 = 5

  private static func atTheDisk(_ body: () throws(PlatformError) -> Void) throws(StoreError) {
    do throws(PlatformError) { try body() } catch { throw StoreError(error) }
  }

  private func noteRestored() throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      _ = try connection.run(
        """
        INSERT INTO restored SELECT 1, CAST(strftime('%s', 'now') AS INTEGER)
          WHERE NOT EXISTS (SELECT 1 FROM restored)
        """)
    }
  }

  /// Whether the store was brought back from a backup and nobody has gone through what it lacks.
  package func isRestored() throws(StoreError) -> Bool {
    try int("SELECT EXISTS (SELECT 1 FROM restored)") > 0
  }

  /// Ends that the store counts as brought back; the newest line of the journal says why.
  package func endRestored() throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in _ = try connection.run("DELETE FROM restored") }
  }

  /// Makes a store in a folder from a backup, which is left as it is.
  ///
  /// - Throws: ``StoreError/damaged(_:)`` where the copy does not hold together; the folder is then
  ///   not made.
  package static func restore(from backup: String, to folder: String) throws(StoreError) {
    do throws(PlatformError) {
      try Files.checkReadable(databasePath(in: backup))
    } catch { throw error.isMissing ? .missing(folder: backup) : StoreError(error) }
    guard !Files.exists(folder) else { throw .existing(folder: folder) }
    let partial = "\(folder).partial"
    do throws(StoreError) {
      try atTheDisk { () throws(PlatformError) in
        try Files.removeFolder(partial)
        try Files.copyFolder(backup, to: partial)
        try Files.flushFileSystem(holding: partial)
      }
      let store = try Store(opening: partial)
      let found = try store.verify(checksFiles: true)
      if let problem = found.problems.first {
        // It is the backup that somebody can look at, not the copy that is thrown away.
        throw .damaged(problem.replacing(partial, with: backup))
      }
      try store.noteRestored()
      try atTheDisk { () throws(PlatformError) in
        try Files.rename(partial, to: folder)
        try Files.flushFolder(holding: folder)
      }
    } catch {
      try? Files.removeFolder(partial)
      throw error
    }
  }
}
