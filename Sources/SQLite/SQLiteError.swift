/// A failure that SQLite reported.
package struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code.
  package let code: Int32
  package let message: String

  package init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// What the code means for whoever asked.
  package enum Kind: Hashable, Sendable {
    case constraint
    case busy
    case readOnly
    case full
    case damaged
    case notADatabase
    case cannotOpen
    case interrupted
    case inputOutput
    case other
  }

  /// The kind that the primary code falls under.
  package var kind: Kind {
    // The primary codes of sqlite3.h, which the lowest byte holds.
    switch code & 0xff {
    case 5, 6: .busy
    case 8: .readOnly
    case 9: .interrupted
    case 10: .inputOutput
    case 11: .damaged
    case 13: .full
    case 14: .cannotOpen
    case 19: .constraint
    case 26: .notADatabase
    default: .other
    }
  }
}
