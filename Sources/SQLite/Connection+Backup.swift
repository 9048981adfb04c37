import CSQLite

extension Connection {
  /// Copies the whole database to a new file, consistently, while others go on writing.
  package func backUp(to path: String) throws(SQLiteError) {
    let target = try Connection(path: path, mode: .create)
    guard let backup = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.failure(unsafe sqlite3_errcode(target.handle))
    }
    var code = SQLITE_OK
    repeat {
      code = unsafe sqlite3_backup_step(backup, 2_000)
      if code == SQLITE_BUSY || code == SQLITE_LOCKED { sqlite3_sleep(2) }
    } while code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED
    unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw target.failure(code) }
  }
}
