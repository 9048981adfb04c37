import Platform
import SQLite

extension Store {
  /// Looks through the folder of files for what no row names, and takes away what was only half written.
  ///
  /// Such files do no harm: a process that was killed leaves them, or an intake that was broken off
  /// between the file and its row, which the next intake uses. What is younger than an hour may be of
  /// work that goes on, and is left and not told.
  ///
  /// - Parameter now: Seconds since 1970.
  /// - Returns: What was found, in English, a line each.
  package func sweep(now: Int64) throws(StoreError) -> [String] {
    let known = Set(
      try atTheDoor { () throws(SQLiteError) in
        try connection.rows("SELECT sha256 FROM content") { $0.text() }
      })
    var notes: [String] = []
    // Where the whole folder is gone, what was in it is told as missing.
    guard Files.exists("\(folder)/files") else { return notes }
    do throws(PlatformError) {
      for group in try Files.list("\(folder)/files") {
        for path in try Self.pieces("\(folder)/files/\(group)") {
          let name = Files.name(of: path)
          guard !known.contains(name) || group != name.prefix(2),
            let status = try Files.status(path), now - status.modified >= 3_600
          else { continue }
          if status.kind == .file, name.hasSuffix(".tmp") {
            try Files.remove(path)
            notes.append("half-written file removed: \(path)")
          } else {
            notes.append("file that nothing in the registry names: \(path)")
          }
        }
      }
    } catch { throw StoreError(error) }
    return notes
  }

  private static func pieces(_ path: String) throws(PlatformError) -> [String] {
    guard try Files.status(path)?.kind == .folder else { return [path] }
    return try Files.list(path).map { "\(path)/\($0)" }
  }
}
