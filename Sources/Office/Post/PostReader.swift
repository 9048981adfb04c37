import Intake
import Platform
import Registry

/// Reads what has arrived; several processors may read at once, for nothing is written.
struct PostReader: Sendable {
  let reader: FileReader
  let today: CivilDate

  /// What is in a file: one message, several of a mailbox, or a document.
  ///
  /// - Parameters:
  ///   - size: How many bytes were there when it was looked at; what has been written since waits for
  ///     the next time.
  ///   - isMail: Whether the file is known to hold mail; nil where that is to be seen.
  func read(
    _ path: String, upTo size: Int = .max, isMail: Bool?
  ) throws(PlatformError) -> [Arrival] {
    if path.contains("\u{FFFD}"), try Files.status(path) == nil {
      // The name's bytes are no UTF-8, and were lost when the folder was listed.
      throw PlatformError(
        operation: "take in, before it has a name in UTF-8,", path: path, code: 84)
    }
    var bytes = try Files.read(path)
    if size < bytes.count { bytes.removeLast(bytes.count - size) }
    let name = Files.name(of: path)
    let sniffed = MediaType.sniff(bytes, name: name)
    let readsMail = isMail ?? (sniffed == "message/rfc822" || name.hasSuffix(".mbox"))
    guard readsMail else {
      if bytes.isEmpty {
        throw PlatformError(operation: "take in the empty file", path: path, code: 61)
      }
      let day = try Files.status(path).map { Moment(seconds: $0.modified).day } ?? today
      return [
        Arrival(file: bytes, name: name, reader: reader, arrivedOn: min(day, today))
      ]
    }
    let parts = Mbox.messages(in: bytes)
    let messages = parts.count > 1 ? parts.map { Mbox.unquoted($0) } : [bytes]
    return messages.map { message in
      do throws(IntakeError) {
        return try Arrival(mail: message, reader: reader, today: today)
      } catch {
        // What cannot be read as mail is still post, and comes in as the file it is.
        return Arrival(file: message, name: name, reader: reader, arrivedOn: today)
      }
    }
  }
}
