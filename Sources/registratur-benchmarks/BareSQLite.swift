import CSQLite
import Office
import Platform

/// What SQLite itself needs to keep the same rows in the same tables at the same durability: a copy
/// of a store without its guards, into which no rule looks.
struct BareSQLite {
  private let store: String
  private let copy: String
  private let leftovers: Leftovers

  /// Copies a store's database, as it is before what is measured.
  init(copying store: String, _ leftovers: Leftovers) throws {
    self.store = store
    self.leftovers = leftovers
    copy = "\(store)-bare-\(SystemClock.now).sqlite"
    leftovers.paths += ["", "-wal", "-shm"].map { copy + $0 }
    Database("\(store)/registry.sqlite").copy(to: Database(copy))
    try Files.flushFileSystem(holding: copy)
  }

  /// Copies a store's database alone, with the empty folders that a store has, which is as much as
  /// new post needs.
  static func copyDatabase(of store: String, to folder: String) throws {
    try Desk.makeStore(folder: folder, supervisor: "gun", name: "Gun Tallmo", title: "granskare")
    for end in ["", "-wal", "-shm"] where Files.exists("\(folder)/registry.sqlite\(end)") {
      try Files.remove("\(folder)/registry.sqlite\(end)")
    }
    Database("\(store)/registry.sqlite").copy(to: Database("\(folder)/registry.sqlite"))
    // Its own flush too, for what the file system keeps of a file just written is not the store's work.
    try Files.flush("\(folder)/registry.sqlite")
    try Files.flushFileSystem(holding: folder)
  }

  /// Writes the newest documents of the store into the copy, a commit for each, and flushes a file
  /// beside for each as the store does.
  func insertsASecond(_ count: Int) throws -> Double {
    let database = Database(copy)
    database.run("ATTACH '\(store)/registry.sqlite' AS ours")
    for guardian in database.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      database.run("DROP TRIGGER main.\(guardian)")
    }
    for pragma in ["journal_mode = WAL", "synchronous = FULL", "cache_size = -16384"] {
      database.run("PRAGMA \(pragma)")
    }
    let chosen = "(SELECT id FROM ours.document ORDER BY id DESC LIMIT \(count))"
    let digests = database.texts(
      """
      SELECT c.sha256 FROM ours.file f JOIN ours.content c ON c.id = f.content
      WHERE f.document IN \(chosen) ORDER BY f.document
      """)
    let documents = database.texts("SELECT id FROM ours.document WHERE id IN \(chosen) ORDER BY id")
    let bytes = try digests.map { try Files.read("\(store)/files/\($0.prefix(2))/\($0)") }
    let paths = digests.map { "\(store)/files/\($0.prefix(2))/\($0).bare" }
    leftovers.paths += paths
    let start = SystemClock.steady
    for (index, document) in documents.enumerated() {
      try Files.write(bytes[index], to: paths[index], durable: true)
      database.run(
        """
        BEGIN IMMEDIATE;
        INSERT INTO main.journal SELECT * FROM ours.journal WHERE id IN (
          SELECT entry FROM ours.document WHERE id = \(document) UNION
          SELECT c.entry FROM ours.document d JOIN ours.diary_case c ON c.id = d.case_id
            WHERE d.id = \(document));
        INSERT INTO main.diary_case SELECT c.* FROM ours.document d
          JOIN ours.diary_case c ON c.id = d.case_id WHERE d.id = \(document);
        INSERT INTO main.document SELECT * FROM ours.document WHERE id = \(document);
        INSERT INTO main.content SELECT c.* FROM ours.file f
          JOIN ours.content c ON c.id = f.content WHERE f.document = \(document);
        INSERT INTO main.file SELECT * FROM ours.file WHERE document = \(document);
        INSERT INTO main.document_search (rowid, number_text, title, party_text)
          SELECT id, number_text, title, party_text FROM ours.document WHERE id = \(document);
        INSERT INTO main.case_search (rowid, number_text, title)
          SELECT c.id, c.number_text, c.title FROM ours.document d
          JOIN ours.diary_case c ON c.id = d.case_id WHERE d.id = \(document);
        INSERT INTO main.content_search (rowid, text) SELECT c.id, c.text FROM ours.file f
          JOIN ours.content c ON c.id = f.content WHERE f.document = \(document);
        COMMIT;
        """)
    }
    return Double(documents.count) / (SystemClock.steady - start)
  }

  /// A database without any door of ours.
  private final class Database {
    private var handle: OpaquePointer?

    init(_ path: String) { sqlite3_open(path, &handle) }

    deinit { sqlite3_close(handle) }

    func copy(to other: Database) {
      let backup = sqlite3_backup_init(other.handle, "main", handle, "main")
      sqlite3_backup_step(backup, -1)
      sqlite3_backup_finish(backup)
    }

    func run(_ sql: String) {
      guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
        // A figure from a comparison that failed would be worse than none.
        fatalError(String(cString: sqlite3_errmsg(handle)))
      }
    }

    func texts(_ sql: String) -> [String] {
      var statement: OpaquePointer?
      sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
      defer { sqlite3_finalize(statement) }
      var texts: [String] = []
      while sqlite3_step(statement) == SQLITE_ROW {
        texts.append(String(cString: sqlite3_column_text(statement, 0)))
      }
      return texts
    }
  }
}
