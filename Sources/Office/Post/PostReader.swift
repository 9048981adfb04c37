import Intake
import Platform
import Registry

/// Reads what has arrived; several processors may read at once, for nothing is written.
struct PostReader: Sendable {
  let reader: FileReader
  let today: CivilDate

  /// The day that a file's name begins with, of the last year: `20261120-0001.pdf`, `2026-11-20 …`.
  private func scanDay(_ name: String) -> CivilDate? {
    func digits(_ text: some StringProtocol) -> Int {
      text.prefix { $0.isASCII && $0.isNumber }.count
    }
    let found: CivilDate?
    switch digits(name) {
    case 4 where digits(name.dropFirst(10)) == 0:
      found = CivilDate(iso: String(name.prefix(10)))
    // The time may follow the day, with or without seconds.
    case 8, 12, 14: found = CivilDate(shorthand: String(name.prefix(8)), today: today)
    default: found = nil
    }
    return found.flatMap { $0 <= today && $0 > today.adding(days: -366) ? $0 : nil }
  }

  /// What is in a file: one message, several of a mailbox, or a document.
  ///
  /// - Parameters:
  ///   - size: How many bytes were there when it was looked at; what has been written since waits for
  ///     the next time.
  ///   - isMail: Whether the file is known to hold mail; nil where that is to be seen.
  func read(
    _ path: String, upTo size: Int = .max, isMail: Bool?
  ) throws(PostError) -> [Arrival] {
    let bytes: [UInt8]
    do throws(PlatformError) { bytes = try content(of: path, upTo: size) } catch {
      throw .disk(error)
    }
    let name = Files.name(of: path)
    if isMail != nil { try refuse(bytes, name, isMail: isMail == true) }
    do throws(PlatformError) {
      return try arrivals(bytes, name, path: path, isMail: isMail)
    } catch { throw .disk(error) }
  }

  /// Refuses what lies in a source and is no post.
  private func refuse(_ bytes: [UInt8], _ name: String, isMail: Bool) throws(PostError) {
    if !isMail {
      if !bytes.isEmpty, Self.isStranger(bytes, name) { throw .noDocument }
      return
    }
    guard !Message.hasHead(bytes) else { return }
    // Text without a head may be a letter all the same.
    let isBlank = bytes.allSatisfy { $0 <= 0x20 }
    let isText = !isBlank && MediaType.sniff(bytes, name: "").hasPrefix("text/")
    if !isText { throw .noMessage }
  }

  /// Whether a file is neither mail nor a document as a scanner gives it, by its first bytes.
  static func isStranger(_ bytes: [UInt8], _ name: String) -> Bool {
    let kind = MediaType.sniff(bytes, name: name)
    return kind != "message/rfc822" && !MediaType.isDocument(kind)
  }

  private func content(of path: String, upTo size: Int) throws(PlatformError) -> [UInt8] {
    if path.contains("\u{FFFD}"), try Files.status(path) == nil {
      // The name's bytes are no UTF-8, and were lost when the folder was listed.
      throw PlatformError(
        operation: "take in, before it has a name in UTF-8,", path: path, code: 84)
    }
    var bytes = try Files.read(path)
    if size < bytes.count { bytes.removeLast(bytes.count - size) }
    return bytes
  }

  private func arrivals(
    _ bytes: [UInt8], _ name: String, path: String, isMail: Bool?
  ) throws(PlatformError) -> [Arrival] {
    let sniffed = MediaType.sniff(bytes, name: name)
    let readsMail = isMail ?? (sniffed == "message/rfc822" || name.hasSuffix(".mbox"))
    guard readsMail else {
      if bytes.isEmpty {
        throw PlatformError(operation: "take in the empty file", path: path, code: 61)
      }
      // A scanner names its files by the day; their time may be that of a copy.
      var day = scanDay(name)
      if day == nil { day = try Files.status(path).map { Moment(seconds: $0.modified).day } }
      return [
        Arrival(file: bytes, name: name, reader: reader, arrivedOn: min(day ?? today, today))
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
