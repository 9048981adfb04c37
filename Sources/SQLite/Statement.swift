import CSQLite

/// A prepared statement, finalized when nobody holds it any more.
@safe final class Statement {
  let handle: OpaquePointer
  let text: String

  private init(handle: OpaquePointer, text: String) {
    unsafe self.handle = handle
    self.text = text
  }

  deinit { unsafe sqlite3_finalize(handle) }

  static func prepare(_ text: String, on connection: Connection) throws(SQLiteError) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      connection.handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else {
      throw connection.failure(code)
    }
    return unsafe Statement(handle: prepared, text: text)
  }

  func bind(_ values: [Value], on connection: Connection) throws(SQLiteError) {
    for (index, value) in zip(Int32(1)..., values) {
      let code: Int32
      switch value {
      case .integer(let integer): code = unsafe sqlite3_bind_int64(handle, index, integer)
      case .text(let text):
        code = unsafe csqlite_bind_text(handle, index, text, Int32(text.utf8.count))
      case .blob(let bytes):
        code = unsafe csqlite_bind_blob(handle, index, bytes, Int32(bytes.count))
      case .null: code = unsafe sqlite3_bind_null(handle, index)
      }
      guard code == SQLITE_OK else { throw connection.failure(code) }
    }
  }

  func step() -> Int32 { unsafe sqlite3_step(handle) }

  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }
}
