import Intake
import Platform
import Registry
import Storage

extension Desk {
  /// Whether this officer may take in post.
  package var mayTakeInPost: Bool { OfficerMayDoIt.allows(officer.role, .register) }

  /// Takes in what has arrived in every source.
  ///
  /// Each batch is written in one transaction, so a run that is broken off anywhere is gone on with
  /// by the next; the same message twice is one item. What cannot be taken in is noted with its
  /// reason, and the rest come in. A message to another authority's address is that authority's.
  ///
  /// - Parameter progress: Told after each batch how many pieces are done, and of how many.
  package func takeInPost(
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(OfficeError) -> IntakeReport {
    guard OfficerMayDoIt.allows(officer.role, .register) else {
      throw .refused([OfficerMayDoIt.objection(officer, .register)])
    }
    // Somebody may have set an authority's addresses since this desk was opened.
    try refresh()
    var report = IntakeReport()
    report.readAnew = try readAnew()
    for source in try atTheStore({ () throws(StoreError) in try store.sources() }) {
      let seen =
        try atTheStore { () throws(StoreError) in try store.seenNames(in: source) }
      let look: PostSource.Look
      do throws(PlatformError) {
        look = try PostSource(source: source, seen: seen).look(now: now)
      } catch {
        report.failures.append(
          IntakeReport.Failure(path: source.path, reason: error.description))
        try note(error.description, ofWhole: source)
        continue
      }
      try note(nil, ofWhole: source)
      report.unfinished += look.unfinished
      try takeIn(look.pieces, from: source, &report, progress)
    }
    return report
  }

  /// Notes why a source could not be looked into at all, or that it can again.
  private func note(_ reason: String?, ofWhole source: IntakeSource) throws(OfficeError) {
    // Nothing in a folder is called so.
    let name = "."
    let isKnown = try atTheStore { () throws(StoreError) in
      try store.failures().contains { $0.path == source.path }
    }
    guard isKnown || reason != nil else { return }
    try transaction { () throws(OfficeError) in
      try atTheStore { () throws(StoreError) in
        guard let reason else { return try store.forgetFailure(of: name, in: source) }
        try store.noteFailure(reason, of: name, path: source.path, in: source, at: now)
      }
    }
  }

  /// Takes in single files for an authority: messages, mailboxes, or scanned documents.
  package func takeIn(
    files paths: [String], for code: String
  ) throws(OfficeError) -> IntakeReport {
    guard OfficerMayDoIt.allows(officer.role, .register) else {
      throw .refused([OfficerMayDoIt.objection(officer, .register)])
    }
    let authority = try authority(code: code).id
    var report = IntakeReport()
    report.readAnew = try readAnew()
    for path in paths {
      let arrivals: [Arrival]
      do throws(PostError) {
        arrivals = try reader.read(path, isMail: nil)
      } catch {
        report.failures.append(IntakeReport.Failure(path: path, reason: error.description))
        continue
      }
      try transaction { () throws(OfficeError) in
        for arrival in arrivals { try write(arrival, [:], for: authority, from: nil, &report) }
      }
    }
    return report
  }

  private func takeIn(
    _ pieces: [PostSource.Piece], from source: IntakeSource, _ report: inout IntakeReport,
    _ progress: (Int, Int) -> Void
  ) throws(OfficeError) {
    var rest = pieces[...]
    var done = 0
    var seen: Set<String> = []
    var reading = readAhead(&rest, of: source)
    var flushing: FlushedBatch?
    var current: FlushedBatch?
    // Nothing goes on writing files behind a run that has failed.
    defer { for batch in [current, flushing] { _ = batch?.kept.value } }
    // While one batch is written, the files of the next are flushed and the one after is read.
    while reading != nil || flushing != nil {
      (current, flushing) = (flushing, nil)
      if let batch = reading?.value {
        reading = readAhead(&rest, of: source)
        flushing = try flushAhead(batch, from: source, &seen)
      } else {
        reading = nil
      }
      guard let batch = current else { continue }
      try write(batch, from: source, &report)
      done += batch.pieces.count
      progress(done, pieces.count)
    }
  }

  /// Writes a batch in one transaction.
  private func write(
    _ batch: FlushedBatch, from source: IntakeSource, _ report: inout IntakeReport
  ) throws(OfficeError) {
    let kept = try atTheStore { () throws(StoreError) in try batch.kept.value.get() }
    try transaction { () throws(OfficeError) in
      for (piece, result) in batch.pieces {
        switch result {
        case .success(let arrivals):
          for one in arrivals {
            try write(one.arrival, kept, for: one.receiver, from: source, &report)
          }
          try atTheStore { () throws(StoreError) in
            try store.remember(piece.name, in: source)
          }
        case .failure(let error):
          report.failures.append(
            IntakeReport.Failure(path: piece.path, reason: error.description))
          try atTheStore { () throws(StoreError) in
            // What will never be post is told once, and listed for as long as it lies there.
            if case .noPost = error { try store.remember(piece.name, in: source) }
            try store.noteFailure(
              error.reason, of: piece.name, path: piece.path, in: source, at: now)
          }
        }
      }
    }
  }

  /// An arrival and the authority whose post it is.
  private struct Addressed {
    let arrival: Arrival
    let receiver: Identifier<Authority>

    init(_ arrival: Arrival, to receiver: Identifier<Authority>) {
      (self.arrival, self.receiver) = (arrival, receiver)
    }
  }

  private typealias ReadPiece = (PostSource.Piece, Result<[Addressed], PostError>)

  /// A batch whose files are on their way to the disk, by their digests.
  private struct FlushedBatch {
    let pieces: [ReadPiece]
    let kept: Ahead<Result<[String: ContentFolder.Kept], StoreError>>
  }

  private func readAhead(
    _ pieces: inout ArraySlice<PostSource.Piece>, of source: IntakeSource
  ) -> Ahead<[ReadPiece]>? {
    let batch = PostSource.batch(from: &pieces, after: pieces.startIndex)
    guard !batch.isEmpty else { return nil }
    let reader = self.reader
    let authorities = self.authorities
    return Ahead {
      Parallel.map(batch) { piece in
        (
          piece,
          Result { () throws(PostError) in
            if piece.isLink { throw .link }
            let isMail = source.kind != .scanner
            return try reader.read(piece.path, upTo: piece.size, isMail: isMail).map {
              Addressed($0, to: $0.recipients.receiver(among: authorities, own: source.authority))
            }
          }
        )
      }
    }
  }

  private var reader: PostReader { PostReader(reader: fileReader, today: today) }

  /// Writes the files of what is new and flushes them ahead of the transaction that names them, so
  /// that nobody else waits for the disk.
  ///
  /// - Parameter seen: The contents of this run's earlier messages, which are perhaps not written yet.
  private func flushAhead(
    _ pieces: [ReadPiece], from source: IntakeSource, _ seen: inout Set<String>
  ) throws(OfficeError) -> FlushedBatch {
    var digests: Set<String> = []
    var files: [Arrival.File] = []
    for one in pieces.flatMap({ (try? $0.1.get()) ?? [] }) {
      let isKnown = try atTheStore { () throws(StoreError) in
        try item(as: one.arrival, of: one.receiver, from: source) != nil
      }
      guard seen.insert(one.arrival.contentKey).inserted, !isKnown else { continue }
      files += one.arrival.files.filter { digests.insert($0.content.sha256).inserted }
    }
    let contents = store.contents
    let written = files
    let kept = Ahead { () -> Result<[String: ContentFolder.Kept], StoreError> in
      Result { () throws(StoreError) in
        let results = Parallel.map(written) { file in
          Result { () throws(StoreError) in try contents.keep(file.content) }
        }
        var kept: [ContentFolder.Kept] = []
        for result in results { kept.append(try result.get()) }
        let flushed = try contents.flush(kept)
        return Dictionary(flushed.map { ($0.sha256, $0) }) { first, _ in first }
      }
    }
    return FlushedBatch(pieces: pieces, kept: kept)
  }

  private func item(
    as arrival: Arrival, of authority: Identifier<Authority>, from source: IntakeSource?
  ) throws(StoreError) -> Identifier<IntakeItem>? {
    try store.intakeItem(
      of: authority, from: source, contentKey: arrival.contentKey,
      messageID: arrival.messageID)
  }

  private func write(
    _ arrival: Arrival, _ kept: [String: ContentFolder.Kept],
    for authority: Identifier<Authority>, from source: IntakeSource?, _ report: inout IntakeReport
  ) throws(OfficeError) {
    let isNew = try atTheStore { () throws(StoreError) -> Bool in
      guard try item(as: arrival, of: authority, from: source) == nil else { return false }
      var files: [IntakeFile] = []
      for file in arrival.files {
        let content = try content(of: file, kept[file.content.sha256])
        files.append(
          IntakeFile(content: content, name: file.name, mediaType: file.reading.mediaType))
      }
      let id = try store.nextIntakeID()
      let entry = try store.journal(
        .takeIn, on: .post, id.rawValue, by: officer.id, at: now)
      let item = IntakeItem(
        id: id, version: 1, authority: authority, channel: arrival.channel, takenInAt: now,
        arrivedOn: arrival.arrivedOn, senderName: arrival.senderName,
        senderAddress: arrival.senderAddress, subject: arrival.subject,
        messageID: arrival.messageID, thread: arrival.thread, notices: arrival.notices,
        isMarkedSecret: false, outcome: .waiting)
      try store.add(
        item, from: source, contentKey: arrival.contentKey, files: files, entry)
      return true
    }
    guard isNew else {
      report.duplicates += 1
      return
    }
    report.taken += 1
    report.missingPrograms.formUnion(arrival.files.compactMap(\.reading.scan.missingProgram))
  }

  private func content(
    of file: Arrival.File, _ kept: ContentFolder.Kept?
  ) throws(StoreError) -> StoredContent {
    if let stored = try store.content(withDigest: file.content.sha256) { return stored }
    let bytes: ContentFolder.Kept
    if let kept { bytes = kept } else { bytes = try store.contents.keep(file.content) }
    return try store.addContent(
      bytes, text: file.reading.text, scan: file.reading.scan, own: file.reading.likeness.own,
      inner: file.reading.likeness.inner)
  }
}
