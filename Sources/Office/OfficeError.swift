package import Platform
package import Registry
import Storage

/// Why something was not done.
package enum OfficeError: Error, Hashable, Sendable {
  /// Rules refused it; nothing was changed.
  case refused([Objection])
  /// There is no store in the folder.
  case noStore(folder: String)
  case storeExists(folder: String)
  /// The store was made by a newer version of the program.
  case newerStore
  /// The store contradicts itself or is no store.
  case damaged(String)
  /// Somebody else has held the store for ten seconds.
  case locked
  case readOnly
  /// The disk is full that holds a path, or where none is named, the store.
  case full(path: String?)
  /// A search was broken off.
  case interrupted
  case notFound
  case file(PlatformError)
  /// The folder for the web diary holds something else.
  case folderNotOurs(String)
  /// The folder holds the web diary of another store.
  case folderOfAnotherStore(String)
  /// The web diary in the folder knows of decisions that the store, restored from a backup, does not.
  case storeIsOlder(String)
  /// The folder for the web diary or a copy is the store's, or one of the two lies within the other.
  case folderHoldsStore(String)
  /// Another publication is writing to the folder.
  case folderBusy(String)
  /// The folder's file system cannot put a new site in place in one step.
  case folderCannotExchange(String)
  /// What is to be shown was changed again and again while the web diary was written.
  case overtaken
  case database(String)

  init(_ error: StoreError) {
    switch error {
    case .missing(let folder): self = .noStore(folder: folder)
    case .existing(let folder): self = .storeExists(folder: folder)
    case .newerVersion: self = .newerStore
    case .damaged(let what): self = .damaged(what)
    case .locked: self = .locked
    case .readOnly: self = .readOnly
    case .full: self = .full(path: nil)
    case .interrupted: self = .interrupted
    case .notFound: self = .notFound
    case .file(let error): self = OfficeError(error)
    case .database(let what): self = .database(what)
    case .hardRule(let id, let message):
      // The office asks the rules before the schema has to; this is the last lock on the door.
      let rule = RoutineBook.rules.first { $0.id == id }
      self = .refused([
        Objection(
          rule: rule ?? ReferencesExist.rule, severity: .blocked, field: .other("schema"),
          reason: Wording(message, english: message),
          remedy: Wording(
            rule?.text ?? "", english: "See the rule in registratur list rules, and keep to it."))
      ])
    }
  }

  init(_ error: PlatformError) {
    self = error.isFull ? .full(path: error.path) : .file(error)
  }
}

/// Runs something in the store, telling its failure in this room's words.
func atTheStore<Result>(
  _ body: () throws(StoreError) -> Result
) throws(OfficeError) -> Result {
  do throws(StoreError) { return try body() } catch { throw OfficeError(error) }
}

/// Runs something with files, telling its failure in this room's words.
func atTheDisk<Result>(
  _ body: () throws(PlatformError) -> Result
) throws(OfficeError) -> Result {
  do throws(PlatformError) { return try body() } catch { throw OfficeError(error) }
}
