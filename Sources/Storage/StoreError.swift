package import Platform
import SQLite

/// What can go wrong with the store.
package enum StoreError: Error, Hashable, Sendable {
  /// There is no store in the folder.
  case missing(folder: String)
  /// There is one already.
  case existing(folder: String)
  /// The store was made by a newer version of the program.
  case newerVersion(migration: String)
  /// The file is no store, or what is in it contradicts itself.
  case damaged(String)
  /// Another process has held the store for ten seconds.
  case locked
  case readOnly
  /// The disk that holds the database is full.
  case full
  /// A rule in the schema refused: the rule's short name and what the schema says.
  case hardRule(rule: String, message: String)
  /// A slow query was broken off because it was no longer wanted.
  case interrupted
  /// What was asked for is not there.
  case notFound
  /// A file of the store could not be read or written.
  case file(PlatformError)
  /// Anything else that SQLite reports.
  case database(String)

  init(_ error: SQLiteError) {
    switch error.kind {
    case .constraint:
      let rule = error.message.split(separator: ":").first.map(String.init) ?? ""
      self = .hardRule(rule: rule.contains(" ") ? "" : rule, message: error.message)
    case .busy: self = .locked
    case .readOnly: self = .readOnly
    case .full: self = .full
    case .damaged, .notADatabase: self = .damaged(error.message)
    case .interrupted: self = .interrupted
    case .cannotOpen, .inputOutput, .other: self = .database(error.message)
    }
  }

  init(_ error: PlatformError) {
    self = .file(error)
  }
}
