import Platform
import Registry
import SQLite

/// Keeps the registry on disk: a database, and beside it the files by their content.
///
/// One value is used by one thread; any number of them, in any number of processes, may be open on
/// the same folder at once.
package final class Store {
  /// The folder that holds it all.
  package let folder: String
  let connection: Connection
  /// The files beside the database.
  package let contents: ContentFolder
  /// What the transaction names and may not have reached the disk; flushed before it commits.
  var unflushed: [ContentFolder.Kept] = []
  private var depth = 0

  /// Opens the store in a folder, bringing its schema up to date.
  package convenience init(opening folder: String) throws(StoreError) {
    let path = Self.databasePath(in: folder)
    let status: Files.Status?
    do throws(PlatformError) {
      try Files.checkReadable(path)
      status = try Files.status(path)
    } catch { throw error.isMissing ? .missing(folder: folder) : StoreError(error) }
    // SQLite takes an empty file for a new database and would begin a registry in it.
    guard status?.size != 0 else { throw .damaged("registry.sqlite is empty") }
    try self.init(folder: folder, mode: .readWrite)
  }

  /// Makes a new store in a folder, which is created where it is missing.
  package convenience init(creating folder: String) throws(StoreError) {
    guard !Files.exists(Self.databasePath(in: folder)) else { throw .existing(folder: folder) }
    try ContentFolder(in: folder).create()
    try self.init(folder: folder, mode: .create)
  }

  private init(folder: String, mode: Connection.Mode) throws(StoreError) {
    self.folder = folder
    contents = ContentFolder(in: folder)
    do throws(SQLiteError) {
      connection = try Connection(path: Self.databasePath(in: folder), mode: mode)
      // A power cut may take nothing that was acknowledged, so every commit reaches the disk. It reaches the
      // log; what many commits have written to the same pages goes into the database at once, 32 MB of it.
      for pragma: SQL in [
        "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
        "PRAGMA cache_size = -16384", "PRAGMA mmap_size = 268435456",
        "PRAGMA temp_store = MEMORY", "PRAGMA journal_size_limit = 67108864",
        "PRAGMA wal_autocheckpoint = 8192",
      ] { try connection.run(pragma) }
    } catch {
      // SQLite says only that it cannot open what lies on a disk that takes no writing.
      let isWritable =
        Files.mayWrite(folder) && (mode == .create || Files.mayWrite(Self.databasePath(in: folder)))
      throw error.kind == .cannotOpen && Files.exists(folder) && !isWritable
        ? .readOnly : StoreError(error)
    }
    if mode == .readWrite { try checkIsRegistry() }
    try migrate()
  }

  private func checkIsRegistry() throws(StoreError) {
    let query: SQL = "SELECT count(*) FROM sqlite_schema WHERE name = 'migration'"
    guard try atTheDoor({ () throws(SQLiteError) in try connection.int(query) }) > 0 else {
      throw .damaged("registry.sqlite holds no registry")
    }
  }

  static func databasePath(in folder: String) -> String { "\(folder)/registry.sqlite" }

  /// Does all of the body or nothing of it; what the body wrote of files is on disk before.
  ///
  /// A transaction within a transaction is a step of it that can fail alone.
  package func transaction<Result, Failure: Error>(
    wrapping wrap: (StoreError) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let wrapped: (SQLiteError) -> Failure = { wrap(StoreError($0)) }
    if depth > 0 { return try connection.savepoint(wrapping: wrapped, body) }
    depth += 1
    defer {
      depth -= 1
      unflushed = []
    }
    return try connection.transaction(wrapping: wrapped) { () throws(Failure) -> Result in
      let result = try body()
      do throws(StoreError) {
        try indexChanges()
        _ = try contents.flush(unflushed)
      } catch { throw wrap(error) }
      return result
    }
  }

  /// Told once in each long wait for another process; it must not ask the store for anything.
  package var whileWaiting: (() -> Void)? {
    get { connection.whileWaiting }
    set { connection.whileWaiting = newValue }
  }

  /// A number that is another after somebody else has changed the store.
  package var changeCount: Int {
    (try? connection.int("PRAGMA data_version")) ?? 0
  }

  /// Runs the body, breaking off its searches once the question is answered yes.
  package func interruptible<Result>(
    when isWanted: @escaping () -> Bool, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try connection.interruptible(when: isWanted, body)
  }

  /// Runs something that speaks SQL, telling its failure in this room's words.
  func atTheDoor<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(StoreError) -> Result {
    do throws(SQLiteError) { return try body() } catch { throw StoreError(error) }
  }

  private func migrate() throws(StoreError) {
    let known = Migration.all.map(\.name)
    let applied = try atTheDoor { () throws(SQLiteError) in
      try connection.run(Migration.table)
      return try connection.rows("SELECT name FROM migration ORDER BY position") { $0.text() }
    }
    if let stranger = applied.first(where: { !known.contains($0) }) {
      throw .newerVersion(migration: stranger)
    }
    let tables: SQL = "SELECT count(*) FROM sqlite_schema WHERE name = 'officer'"
    let isMade = try atTheDoor { () throws(SQLiteError) in try connection.int(tables) } > 0
    guard applied.elementsEqual(known.prefix(applied.count)), isMade == !applied.isEmpty else {
      throw .damaged("its list of migrations does not fit its tables")
    }
    guard applied.count < known.count else { return }
    try connection.transaction(wrapping: StoreError.init) { () throws(StoreError) in
      // Another process may have been first while this one waited for the lock.
      let done = try atTheDoor { () throws(SQLiteError) in
        try connection.int("SELECT count(*) FROM migration")
      }
      for (position, migration) in Migration.all.enumerated() where position >= done {
        try atTheDoor { () throws(SQLiteError) in
          try connection.runScript(migration.script)
          try connection.run(
            "INSERT INTO migration (name, position) VALUES (\(migration.name), \(position))")
        }
      }
      try bringProvisions()
      try bringRoleWords()
    }
  }

  private func bringProvisions() throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      try connection.runScript(Migration.withoutProvisionGuards)
    }
    for provision in ProvisionTable.standard.provisions {
      try atTheDoor { () throws(SQLiteError) in
        _ = try connection.run(
          """
          INSERT INTO provision (reference, valid_from, valid_to) VALUES (
            \(provision.reference), \(provision.validFrom.description),
            \(provision.validTo?.description))
          ON CONFLICT DO UPDATE SET valid_to = excluded.valid_to
          """)
      }
    }
    try atTheDoor { () throws(SQLiteError) in
      try connection.runScript(Migration.provisionGuards)
    }
  }

  private func bringRoleWords() throws(StoreError) {
    for word in RoleWords.standard.words {
      try atTheDoor { () throws(SQLiteError) in
        _ = try connection.run("INSERT OR IGNORE INTO role_word VALUES (\(word))")
      }
    }
  }
}
