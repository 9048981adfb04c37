import CSQLite

/// A connection to a database file, to be used by one thread at a time.
@safe package final class Connection {
  let handle: OpaquePointer
  private var cache: [String: Statement] = [:]
  private var interruption: Interruption?
  /// Told once in each long wait for another process to let go of the database; it must not use the
  /// connection.
  package var whileWaiting: (() -> Void)?

  /// How a database is opened.
  package enum Mode: Sendable { case readWrite, create, readOnly }

  /// Opens a database and sets it up for safety before speed.
  package init(path: String, mode: Mode) throws(SQLiteError) {
    var opened: OpaquePointer?
    let access =
      switch mode {
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      let message =
        unsafe opened.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      unsafe sqlite3_close_v2(opened)
      throw SQLiteError(code: code, message: message)
    }
    unsafe handle = opened
    unsafe csqlite_defensive(opened)
    // SQLite's own back-off sleeps up to 100 ms and starved a writer for seconds; short sleeps let
    // every workstation in. After some ten seconds something is wrong and the caller is told.
    unsafe sqlite3_busy_handler(
      opened,
      { context, attempt in
        guard attempt < 4_500, let context = unsafe context else { return 0 }
        if attempt == 200 {
          unsafe Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().whileWaiting?()
        }
        sqlite3_sleep(attempt < 200 ? 1 : 2)
        return 1
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    cache.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs a statement that gives no rows, and returns how many it changed.
  @discardableResult
  package func run(_ sql: SQL) throws(SQLiteError) -> Int {
    let statement = try prepare(sql)
    defer { finish(statement) }
    var code = statement.step()
    while code == SQLITE_ROW { code = statement.step() }
    guard code == SQLITE_DONE else { throw failure(code) }
    return Int(unsafe sqlite3_changes64(handle))
  }

  /// Runs several statements that take no values, as a migration does.
  package func runScript(_ sql: SQL) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, sql.text, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Reads every row of a query with the closure.
  package func rows<Element>(
    _ sql: SQL, _ read: (inout Row) -> Element
  ) throws(SQLiteError) -> [Element] {
    let statement = try prepare(sql)
    defer { finish(statement) }
    var elements: [Element] = []
    while true {
      switch statement.step() {
      case SQLITE_ROW:
        var row = unsafe Row(handle: statement.handle)
        elements.append(read(&row))
      case SQLITE_DONE: return elements
      case let code: throw failure(code)
      }
    }
  }

  /// Reads rows one after the other for as long as the closure answers true.
  package func forEachRow(
    _ sql: SQL, _ visit: (inout Row) -> Bool
  ) throws(SQLiteError) {
    let statement = try prepare(sql)
    defer { finish(statement) }
    while true {
      switch statement.step() {
      case SQLITE_ROW:
        var row = unsafe Row(handle: statement.handle)
        if !visit(&row) { return }
      case SQLITE_DONE: return
      case let code: throw failure(code)
      }
    }
  }

  /// Reads the first row of a query, or nil where there is none.
  package func first<Element>(
    _ sql: SQL, _ read: (inout Row) -> Element
  ) throws(SQLiteError) -> Element? {
    var found: Element?
    try forEachRow(sql) { row in
      found = read(&row)
      return false
    }
    return found
  }

  /// Reads one integer, 0 where the query gives no row.
  package func int(_ sql: SQL) throws(SQLiteError) -> Int { try first(sql) { $0.int() } ?? 0 }

  /// The row identity that the last insert gave.
  package var lastInsertedID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// Whether a transaction is open.
  package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Does all of the body or nothing of it, with the write lock held from the start.
  package func transaction<Result, Failure: Error>(
    wrapping wrap: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(SQLiteError) { try runWhole("BEGIN IMMEDIATE") } catch { throw wrap(error) }
    let result: Result
    do throws(Failure) {
      result = try body()
    } catch {
      rollBack()
      throw error
    }
    do throws(SQLiteError) {
      try runWhole("COMMIT")
    } catch {
      rollBack()
      throw wrap(error)
    }
    return result
  }

  /// Does all of the body or nothing of it inside an open transaction.
  package func savepoint<Result, Failure: Error>(
    wrapping wrap: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(SQLiteError) { try run("SAVEPOINT step") } catch { throw wrap(error) }
    do throws(Failure) {
      let result = try body()
      do throws(SQLiteError) { try run("RELEASE step") } catch { throw wrap(error) }
      return result
    } catch {
      // A failed step may already have undone the whole transaction.
      if isInTransaction {
        _ = unsafe sqlite3_exec(handle, "ROLLBACK TO step; RELEASE step", nil, nil, nil)
      }
      throw error
    }
  }

  /// Runs a statement that is not to be broken off: a commit that was broken off late would have
  /// taken place all the same.
  private func runWhole(_ sql: SQL) throws(SQLiteError) {
    interruption?.isHeld = true
    defer { interruption?.isHeld = false }
    try run(sql)
  }

  private func rollBack() {
    interruption?.isHeld = true
    defer { interruption?.isHeld = false }
    if isInTransaction { _ = unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  /// Runs the body, breaking off its statements once the question is answered yes.
  ///
  /// A statement broken off fails with the kind ``SQLiteError/Kind/interrupted``.
  package func interruptible<Result, Failure: Error>(
    everySteps steps: Int32 = 2_000, when isWanted: @escaping () -> Bool,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let interruption = Interruption(isWanted)
    self.interruption = interruption
    unsafe sqlite3_progress_handler(
      handle, steps,
      { context in
        guard let context = unsafe context else { return 0 }
        let asked = unsafe Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue()
        return !asked.isHeld && asked.isWanted() ? 1 : 0
      }, Unmanaged.passUnretained(interruption).toOpaque())
    defer {
      unsafe sqlite3_progress_handler(handle, 0, nil, nil)
      self.interruption = nil
    }
    return try body()
  }

  private func prepare(_ sql: SQL) throws(SQLiteError) -> Statement {
    // Taken out of the cache while in use, so that a query within a query gets its own.
    let statement: Statement
    if let cached = cache.removeValue(forKey: sql.text) {
      statement = cached
    } else {
      statement = try Statement.prepare(sql.text, on: self)
    }
    try statement.bind(sql.bindings, on: self)
    return statement
  }

  private func finish(_ statement: Statement) {
    statement.reset()
    if cache.count < 200 { cache[statement.text] = statement }
  }

  func failure(_ code: Int32) -> SQLiteError {
    // What could not be written for want of room is told as any failure to write, but for its cause.
    let wantsRoom = unsafe csqlite_wants_room(handle)
    let isFull = code & 0xff == SQLITE_IOERR && wantsRoom != 0
    return unsafe SQLiteError(
      code: isFull ? SQLITE_FULL : code, message: String(cString: sqlite3_errmsg(handle)))
  }
}

/// Keeps the question alive while SQLite holds only a pointer to it.
private final class Interruption {
  let isWanted: () -> Bool
  var isHeld = false
  init(_ isWanted: @escaping () -> Bool) { self.isWanted = isWanted }
}
