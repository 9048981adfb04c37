import CSQLite

/// The row that a query stands on; good only until the next one.
@safe package struct Row: ~Copyable {
  let handle: OpaquePointer
  private var column: Int32 = 0

  init(handle: OpaquePointer) { unsafe self.handle = handle }

  /// The next column as an integer; null reads as 0.
  package mutating func int() -> Int { Int(int64()) }

  /// The next column as an integer; null reads as 0.
  package mutating func int64() -> Int64 {
    defer { column += 1 }
    return unsafe sqlite3_column_int64(handle, column)
  }

  /// The next column as an integer, or nil where it is null.
  package mutating func optionalInt() -> Int? {
    if unsafe sqlite3_column_type(handle, column) == SQLITE_NULL {
      column += 1
      return nil
    }
    return int()
  }

  /// The first column as an integer, wherever the row has been read to.
  package var firstInt: Int64 { unsafe sqlite3_column_int64(handle, 0) }

  /// The next column as truth.
  package mutating func bool() -> Bool { int64() != 0 }

  /// The next column as text; null reads as empty.
  package mutating func text() -> String { optionalText() ?? "" }

  /// The next column as text, or nil where it is null.
  package mutating func optionalText() -> String? {
    defer { column += 1 }
    guard let bytes = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
