import Intake
import Platform
import Registry

/// What lies in a source and has not been taken in before.
struct PostSource {
  /// One piece of post and the name it is remembered by.
  struct Piece: Sendable {
    let name: String
    let path: String
    /// Bytes when it was looked at; what is written later is none of this piece.
    let size: Int
    /// Whether it leads elsewhere, or nowhere.
    var isLink = false
  }

  /// What a look at a source has found.
  struct Look {
    var pieces: [Piece] = []
    /// How many more there are that somebody is still writing to.
    var unfinished = 0
  }

  let source: IntakeSource
  let seen: Set<String>

  /// For how many seconds a file has not been written to when its writer has done with it.
  private static let stillness: Int64 = 3

  /// Takes as many pieces from the front as are read and written in one go: so many that one flush
  /// serves them all, so few that little is done again and what they hold fits in memory.
  ///
  /// - Parameter done: How many pieces of the run are behind. The first batches are small, for what
  ///   comes after reading waits for them.
  static func batch(from pieces: inout ArraySlice<Piece>, after done: Int) -> [Piece] {
    var batch: [Piece] = []
    var size = 0
    let most = min(max(done, 30), 200)
    while let next = pieces.first, batch.isEmpty || (batch.count < most && size < 33_554_432) {
      batch.append(next)
      size += next.size
      pieces.removeFirst()
    }
    return batch
  }

  /// The pieces in the order of their names.
  func look(now: Moment) throws(PlatformError) -> Look {
    switch source.kind {
    case .maildir: Look(pieces: try maildir())
    case .mbox: try mbox(now: now)
    case .scanner: try scanner(now: now)
    }
  }

  /// Messages in `new` and `cur`; those flagged as drafts or trashed are none of ours.
  private func maildir() throws(PlatformError) -> [Piece] {
    guard Files.exists("\(source.path)/cur") || Files.exists("\(source.path)/new") else {
      throw PlatformError(operation: "find a Maildir in", path: source.path, code: 2)
    }
    var pieces: [Piece] = []
    for folder in ["cur", "new"] where Files.exists("\(source.path)/\(folder)") {
      for name in try Files.list("\(source.path)/\(folder)") where !name.hasPrefix(".") {
        // The name before the flags stays the same when the message is read or moved.
        let parts = name.split(separator: ":", maxSplits: 1)
        let flags = parts.count == 2 ? parts[1].drop { $0 != "," } : ""
        if flags.contains("T") || flags.contains("D") { continue }
        let base = String(parts[0])
        let path = "\(source.path)/\(folder)/\(name)"
        // A pipe would be waited on for ever, and a link may lead anywhere.
        if seen.contains(base) { continue }
        if let status = try Files.status(path, followsLinks: false) {
          if status.kind != .folder {
            pieces.append(
              Piece(name: base, path: path, size: status.size, isLink: status.kind != .file))
          }
        } else if name.contains("\u{FFFD}") {
          pieces.append(Piece(name: base, path: path, size: 0))
        }
      }
    }
    return pieces
  }

  /// The mailbox, where it has changed and ends with a whole message.
  ///
  /// What is appended after this look is left for the next run, and so is a mailbox that somebody holds
  /// or is in the middle of writing to.
  private func mbox(now: Moment) throws(PlatformError) -> Look {
    guard let status = try Files.status(source.path) else {
      throw PlatformError(operation: "read", path: source.path, code: 2)
    }
    guard status.kind == .file, status.size > 0 else { return Look() }
    let name = "\(status.size) \(status.modified) \(status.inode)"
    guard !seen.contains(name) else { return Look() }
    if try FileLock.isHeldByAnother(source.path) { return Look(unfinished: 1) }
    // A message ends with an empty line, as its head does and its paragraphs, so it must have lain
    // still too; one that has none after a minute is not going to have it.
    let end = try Files.read(source.path, from: max(0, status.size - 3), count: 3)
    let isWhole = end.suffix(2) == [10, 10] || end == [10, 13, 10]
    guard abs(now.seconds - status.modified) >= (isWhole ? Self.stillness : 60) else {
      return Look(unfinished: 1)
    }
    return Look(pieces: [Piece(name: name, path: source.path, size: status.size)])
  }

  /// Files that have lain still for a few seconds: the scanner has finished with them.
  private func scanner(now: Moment) throws(PlatformError) -> Look {
    var look = Look()
    for name in try Files.list(source.path)
    where !name.hasPrefix(".") && !name.hasSuffix(".tmp") && !name.hasSuffix(".part") {
      let path = "\(source.path)/\(name)"
      guard let status = try Files.status(path, followsLinks: false) else {
        if name.contains("\u{FFFD}"), !seen.contains(name) {
          look.pieces.append(Piece(name: name, path: path, size: 0))
        }
        continue
      }
      let known = "\(name) \(status.size) \(status.modified)"
      guard status.kind != .folder, !seen.contains(known) else { continue }
      if status.kind != .file {
        look.pieces.append(Piece(name: known, path: path, size: 0, isLink: true))
      } else if now.seconds - status.modified < Self.stillness {
        look.unfinished += 1
      } else {
        look.pieces.append(Piece(name: known, path: path, size: status.size))
      }
    }
    return look
  }
}
