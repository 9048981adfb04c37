import Platform
import SQLite

extension Store {
  /// Copies the whole store to a new folder while others go on working.
  ///
  /// The database is copied first and as one moment saw it; files are never altered or removed, so
  /// those it names are all there when they are copied after it.
  package func backUp(to target: String) throws(StoreError) {
    guard !Files.exists(target) else { throw .existing(folder: target) }
    let partial = "\(target).partial"
    do throws(PlatformError) {
      try Files.removeFolder(partial)
      try Files.createFolder("\(partial)/files", mode: 0o700)
    } catch { throw StoreError(error) }
    try atTheDoor { () throws(SQLiteError) in
      try connection.backUp(to: Self.databasePath(in: partial))
    }
    do throws(PlatformError) {
      for folder in try Files.list("\(self.folder)/files") {
        try Files.createFolder("\(partial)/files/\(folder)", mode: 0o700)
        for name in try Files.list("\(self.folder)/files/\(folder)")
        where !name.hasSuffix(".tmp") {
          try Files.write(
            try Files.read("\(self.folder)/files/\(folder)/\(name)"),
            to: "\(partial)/files/\(folder)/\(name)", durable: false, mode: 0o600)
        }
      }
      try Files.flushFileSystem(holding: partial)
      try Files.rename(partial, to: target)
      try Files.flushFolder(holding: target)
    } catch { throw StoreError(error) }
  }
}
