import Intake
import Platform
import Registry
import Storage

extension Desk {
  /// Reads what could not be read while a program was not installed and now is; answers of how many files.
  ///
  /// Decisions stay as they are. The rules judge what is found at the next publication.
  @discardableResult
  package func readAnew() throws(OfficeError) -> Int {
    var count = 0
    for program in fileReader.extractor.programs {
      var last: Int64 = 0
      while true {
        let batch = try atTheStore { () throws(StoreError) in
          try store.contents(without: program, after: last, limit: 50)
        }
        guard let end = batch.last?.id else { break }
        count += try readAnew(batch, without: program)
        last = end
      }
    }
    return count
  }

  private func readAnew(
    _ batch: [Store.UnreadContent], without program: String
  ) throws(OfficeError) -> Int {
    let (reader, contents) = (fileReader, store.contents)
    let readings = Parallel.map(batch) { content -> FileReading? in
      // What is damaged on the disk is told of by verify.
      guard let bytes = try? Files.read(contents.path(of: content.sha256)),
        SHA256.hex(bytes) == content.sha256
      else { return nil }
      return reader.read(bytes, mediaType: content.mediaType, name: content.name)
    }
    return try transaction { () throws(OfficeError) in
      var count = 0
      for (content, reading) in zip(batch, readings) {
        guard let reading, reading.scan.missingProgram != program else { continue }
        try atTheStore { () throws(StoreError) in
          _ = try store.journal(.reread, on: .content, content.id, by: officer.id, at: now)
          try store.update(
            content, text: reading.text, scan: reading.scan, own: reading.likeness.own,
            inner: reading.likeness.inner)
        }
        count += 1
      }
      return count
    }
  }
}
