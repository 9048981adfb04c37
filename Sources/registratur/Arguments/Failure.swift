import Office
import Platform
import Registry

/// Why the program ends with something undone.
enum Failure: Error {
  /// It was called with words it does not understand.
  case usage(String, command: String?)
  case office(OfficeError, store: String)
  case file(PlatformError)
  /// Something else, in a sentence, with its exit code.
  case other(String, code: Int32)

  /// What the shell is told: 1 refused by a rule or in part, 2 wrong words, 3 the store cannot be
  /// used, 4 a file or the disk, 5 the terminal.
  var code: Int32 {
    switch self {
    case .usage: 2
    case .file: 4
    case .other(_, let code): code
    case .office(let error, _):
      switch error {
      case .refused, .notFound, .interrupted, .overtaken, .storeIsOlder: 1
      case .noStore, .storeExists, .newerStore, .damaged, .locked, .database: 3
      case .readOnly, .full, .file, .folderNotOurs, .folderOfAnotherStore, .folderHoldsStore,
        .folderBusy,
        .folderCannotExchange:
        4
      }
    }
  }

  /// One clear English sentence or two: what is wrong and what to do.
  var message: String {
    switch self {
    case .usage(let what, let command):
      let words = ["registratur", command ?? "", "--help"].filter { !$0.isEmpty }
      return "\(what); see \(words.joined(separator: " "))"
    case .file(let error): return Self.sentence(error)
    case .other(let text, _): return text
    case .office(let error, let store): return Self.sentence(error, store)
    }
  }

  private static func sentence(_ error: PlatformError) -> String {
    if error.isFull {
      return "the disk that holds \(error.path) is full; make room and try again"
    }
    if error.isForbidden {
      return "\(error.description); give yourself the right to it, or run as another user"
    }
    return error.description
  }

  private static func sentence(_ error: OfficeError, _ store: String) -> String {
    switch error {
    case .refused(let objections):
      objections.map { objection in
        let rule = [objection.rule.id, objection.rule.source].filter { !$0.isEmpty }
        return "\(objection.field): \(objection.english) (\(rule.joined(separator: ", ")))"
      }.joined(separator: "\n")
    case .noStore(let folder):
      "there is no store in \(folder); make one with registratur init, or try registratur demo"
    case .storeExists(let folder): "there is something in \(folder) already; choose another folder"
    case .newerStore:
      "the store in \(store) was made by a newer version of registratur; install that version"
    case .damaged(let what):
      "the store in \(store) is damaged (\(what)); nothing was changed: restore the last backup "
        + "with registratur restore into a new folder, and keep this one for whoever looks into it"
    case .locked:
      "another process has held the store in \(store) for ten seconds; try again, or see which "
        + "process it is"
    case .readOnly:
      "the store in \(store) cannot be written to; give yourself the right to write its folder and files, "
        + "or mount its disk for writing"
    case .full(let path):
      "the disk that holds \(path ?? store) is full; make room and try again: nothing is lost"
    case .interrupted: "the search was broken off"
    case .notFound: "what was asked for is not there"
    case .file(let error): sentence(error)
    case .database(let what):
      "the store in \(store) cannot be used: \(what); see that the folder and its files can be "
        + "read and written"
    case .folderNotOurs(let folder):
      "\(folder) holds something that registratur has not put there; choose an empty or new folder"
    case .storeIsOlder(let folder):
      "\(store) was restored from a backup and may lack decisions that the web diary knew of: mark and "
        + "withhold again what was taken from the web since, and then publish to \(folder) with --reviewed"
    case .folderOfAnotherStore(let folder):
      "\(folder) holds the web diary of another store, which would be replaced; choose another folder, "
        + "or remove that one first"
    case .folderHoldsStore(let folder):
      "\(folder) and the store or its copy lie one within the other, so that secrets would be shown "
        + "or files lost; choose a folder outside the store"
    case .folderBusy(let folder): "another publication is writing to \(folder); wait for it to end"
    case .folderCannotExchange(let folder):
      "the file system of \(folder) cannot exchange two folders in one step; choose a folder on a "
        + "local disk"
    case .overtaken:
      "what is shown was changed again and again while the web diary was written, and the old one "
        + "stands; run publish again when it is quieter"
    }
  }
}
