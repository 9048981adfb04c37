package import Platform

/// The files beside the database, each under the digest of its bytes.
///
/// Several threads may use it.
package struct ContentFolder: Sendable {
  let folder: String

  /// The folder of a store.
  init(in store: String) { folder = "\(store)/files" }

  /// Bytes that lie in the folder; only they can be named in the database.
  package struct Kept: Sendable {
    package let sha256: String
    /// Bytes.
    package let size: Int
    /// Whether they would survive a power cut.
    fileprivate(set) var isFlushed: Bool
  }

  /// Makes the folder with all that files are parted into.
  func create() throws(StoreError) {
    do throws(PlatformError) {
      for number in 0..<256 {
        let digits = String(number, radix: 16)
        let name = part(of: String(repeating: "0", count: 2 - digits.count) + digits)
        try Files.createFolder(name, mode: 0o700)
      }
      try Files.flush(folder)
    } catch { throw StoreError(error) }
  }

  /// Where the bytes of a digest lie.
  package func path(of sha256: String) -> String { "\(part(of: sha256))/\(sha256)" }

  /// A folder that holds a 256th of the files.
  private func part(of sha256: String) -> String { "\(folder)/\(sha256.prefix(2))" }

  /// Writes bytes, where they are not there already.
  package func keep(_ content: DigestedBytes) throws(StoreError) -> Kept {
    let bytes = content.bytes
    let kept = Kept(sha256: content.sha256, size: bytes.count, isFlushed: false)
    let path = path(of: kept.sha256)
    do throws(PlatformError) {
      if try Files.status(path)?.size == bytes.count { return kept }
      try Files.write(bytes, to: path, durable: false, mode: 0o600)
      return kept
    } catch {
      guard error.isMissing, !Files.exists(part(of: kept.sha256)) else { throw StoreError(error) }
    }
    // Whoever copied the store has left its empty folders behind.
    try create()
    return try keep(content)
  }

  /// Reads the bytes of a digest.
  package func bytes(of sha256: String) throws(StoreError) -> [UInt8] {
    do throws(PlatformError) {
      return try Files.read(path(of: sha256))
    } catch { throw StoreError(error) }
  }

  /// Makes kept bytes survive a power cut.
  package func flush(_ kept: [Kept]) throws(StoreError) -> [Kept] {
    let waiting = kept.filter { !$0.isFlushed }
    do throws(PlatformError) {
      // One flush of the whole file system is dearer than a few of single files, cheaper than many.
      if waiting.count > 6 {
        try Files.flushFileSystem(holding: folder)
      } else {
        for path in Set(waiting.map { part(of: $0.sha256) }) { try Files.flush(path) }
        for one in waiting { try Files.flush(path(of: one.sha256)) }
      }
    } catch { throw StoreError(error) }
    return kept.map { Kept(sha256: $0.sha256, size: $0.size, isFlushed: true) }
  }
}
