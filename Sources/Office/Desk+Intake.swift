import Intake
import Platform
import Registry
import Storage

extension Desk {
  /// Takes in what has arrived in every source.
  ///
  /// Each batch is written in one transaction, so a run that is broken off anywhere is gone on with
  /// by the next; the same message twice is one item. What cannot be taken in is noted with its
  /// reason, and the rest come in.
  ///
  /// - Parameter progress: Told after each batch how many pieces are done, and of how many.
  package func takeInPost(
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(OfficeError) -> IntakeReport {
    guard OfficerMayDoIt.allows(officer.role, .register) else {
      throw .refused([OfficerMayDoIt.objection(officer, .register)])
    }
    var report = IntakeReport()
    for source in try atTheStore({ () throws(StoreError) in try store.sources() }) {
      let seen =
        try atTheStore { () throws(StoreError) in try store.seenNames(in: source) }
      let pieces: [PostSource.Piece]
      do throws(PlatformError) {
        pieces = try PostSource(source: source, seen: seen).pieces(now: now)
      } catch {
        report.failures.append(
          IntakeReport.Failure(path: source.path, reason: error.description))
        continue
      }
      try takeIn(pieces, from: source, &report, progress)
    }
    return report
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
    for path in paths {
      let arrivals: [Arrival]
      do throws(PlatformError) {
        arrivals = try read(path, isMail: nil)
      } catch {
        report.failures.append(IntakeReport.Failure(path: path, reason: error.description))
        continue
      }
      try transaction { () throws(OfficeError) in
        for arrival in arrivals { try write(arrival, for: authority, &report) }
      }
    }
    return report
  }

  private func takeIn(
    _ pieces: [PostSource.Piece], from source: IntakeSource, _ report: inout IntakeReport,
    _ progress: (Int, Int) -> Void
  ) throws(OfficeError) {
    // Large enough that one flush serves many messages, small enough that little is done again.
    let batch = 200
    for start in stride(from: 0, to: pieces.count, by: batch) {
      let end = min(start + batch, pieces.count)
      let read = pieces[start..<end].map { piece in
        (
          piece,
          Result { () throws(PlatformError) in
            try self.read(piece.path, upTo: piece.size, isMail: source.kind != .scanner)
          }
        )
      }
      try transaction { () throws(OfficeError) in
        for (piece, result) in read {
          switch result {
          case .success(let arrivals):
            for arrival in arrivals { try write(arrival, for: source.authority, &report) }
            try atTheStore { () throws(StoreError) in
              try store.remember(piece.name, in: source)
            }
          case .failure(let error):
            report.failures.append(
              IntakeReport.Failure(path: piece.path, reason: error.description))
            try atTheStore { () throws(StoreError) in
              try store.noteFailure(
                error.reason, of: piece.name, path: piece.path, in: source, at: now)
            }
          }
        }
      }
      progress(end, pieces.count)
    }
  }

  /// What is in a file: one message, several of a mailbox, or a document.
  private func read(
    _ path: String, upTo size: Int? = nil, isMail: Bool?
  ) throws(PlatformError) -> [Arrival] {
    var bytes = try Files.read(path)
    if let size, size < bytes.count { bytes.removeLast(bytes.count - size) }
    let name = Files.name(of: path)
    let sniffed = MediaType.sniff(bytes, name: name)
    let readsMail = isMail ?? (sniffed == "message/rfc822" || name.hasSuffix(".mbox"))
    guard readsMail else {
      let day = try Files.status(path).map { Moment(seconds: $0.modified).day } ?? today
      return [
        Arrival(file: bytes, name: name, extractor: extractor, arrivedOn: min(day, today))
      ]
    }
    let parts = Mbox.messages(in: bytes)
    let messages = parts.count > 1 ? parts.map { Mbox.unquoted($0) } : [bytes]
    return messages.map { message in
      do throws(IntakeError) {
        return try Arrival(mail: message, extractor: extractor, today: today)
      } catch {
        // What cannot be read as mail is still post, and comes in as the file it is.
        return Arrival(file: message, name: name, extractor: extractor, arrivedOn: today)
      }
    }
  }

  private func write(
    _ arrival: Arrival, for authority: Identifier<Authority>, _ report: inout IntakeReport
  ) throws(OfficeError) {
    let isNew = try atTheStore { () throws(StoreError) -> Bool in
      let known = try store.intakeItem(
        of: authority, contentKey: arrival.contentKey, messageID: arrival.messageID)
      guard known == nil else { return false }
      var files: [IntakeFile] = []
      for file in arrival.files {
        let digest = try store.keep(file.bytes)
        let stored: StoredContent
        if let known = try store.content(withDigest: digest) {
          stored = known
        } else {
          stored = try store.addContent(
            sha256: digest, size: file.bytes.count, text: file.reading.text,
            scan: file.reading.scan)
        }
        files.append(
          IntakeFile(content: stored, name: file.name, mediaType: file.reading.mediaType))
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
      try store.add(item, contentKey: arrival.contentKey, files: files, entry)
      return true
    }
    if isNew { report.taken += 1 } else { report.duplicates += 1 }
  }
}
