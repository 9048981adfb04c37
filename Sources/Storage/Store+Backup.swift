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
      try Files.copyFolder("\(self.folder)/files", to: "\(partial)/files")
      try Files.flushFileSystem(holding: partial)
      try Files.rename(partial, to: target)
      try Files.flushFolder(holding: target)
    } catch { throw StoreError(error) }
  }

  /// Makes a store in a folder from a backup, which is left as it is.
  ///
  /// - Throws: ``StoreError/damaged(_:)`` where the copy does not hold together; the folder is then
  ///   not made.
  package static func restore(from backup: String, to folder: String) throws(StoreError) {
    guard Files.exists(databasePath(in: backup)) else { throw .missing(folder: backup) }
    guard !Files.exists(folder) else { throw .existing(folder: folder) }
    let partial = "\(folder).partial"
    do throws(PlatformError) {
      try Files.removeFolder(partial)
      try Files.copyFolder(backup, to: partial)
      try Files.flushFileSystem(holding: partial)
    } catch { throw StoreError(error) }
    do throws(StoreError) {
      let problems = try Store(opening: partial).verify(checksFiles: true)
      if let problem = problems.first { throw .damaged(problem) }
    } catch {
      try? Files.removeFolder(partial)
      throw error
    }
    do throws(PlatformError) {
      try Files.rename(partial, to: folder)
      try Files.flushFolder(holding: folder)
    } catch { throw StoreError(error) }
  }
}
