import Intake
import Platform

/// Shows what intake would make of mail and documents, without taking anything in.
enum IntakeDryRun {
  /// Prints one line for each message in the files and returns the exit code.
  static func run(files: [String], json: Bool) -> Int32 {
    var code: Int32 = 0
    for file in files {
      do throws(PlatformError) {
        // A pipe would be waited on for ever, and a device may have no end.
        if let status = try Files.status(file), ![.file, .folder].contains(status.kind) {
          Console.say("\(file) is neither a file nor a Maildir; save what it gives in a file first")
          code = 4
          continue
        }
        for path in try paths(file) {
          let bytes = try Files.read(path)
          let kind = MediaType.sniff(bytes, name: path)
          if MediaType.isDocument(kind), !path.hasSuffix(".mbox") {
            Console.print(document(bytes, kind, file: path, json: json))
            continue
          }
          let parts = Mbox.messages(in: bytes)
          let messages = parts.count > 1 ? parts.map { Mbox.unquoted($0) } : [bytes]
          for message in messages where !show(message, file: path, json: json) { code = 1 }
        }
      } catch {
        Console.say("\(error)")
        code = 4
      }
    }
    return code
  }

  /// The files in a Maildir, or the file itself.
  private static func paths(_ file: String) throws(PlatformError) -> [String] {
    guard try Files.status(file)?.kind == .folder else { return [file] }
    var found: [String] = []
    for folder in ["cur", "new"] where Files.exists("\(file)/\(folder)") {
      for name in try Files.list("\(file)/\(folder)") {
        let path = "\(file)/\(folder)/\(name)"
        if try Files.status(path)?.kind == .file { found.append(path) }
      }
    }
    guard Files.exists("\(file)/cur") || Files.exists("\(file)/new") else {
      throw PlatformError(operation: "find a Maildir (cur and new) in", path: file, code: 2)
    }
    return found
  }

  private static func show(_ bytes: [UInt8], file: String, json: Bool) -> Bool {
    guard let message = try? Message(parsing: bytes) else {
      Console.say("\(file): too large to be a message")
      return false
    }
    Console.print(json ? line(message, file: file) : summary(message, file: file))
    return true
  }

  private static func summary(_ message: Message, file: String) -> String {
    let sender = message.from.first?.address ?? "-"
    let day = message.date?.iso8601 ?? "-"
    return "\(file): \(day) \(sender) \(message.subject) (\(message.attachments.count))"
  }

  /// A document, which has its name for subject and nobody for sender, and is the one file of its item.
  private static func document(
    _ bytes: [UInt8], _ kind: String, file: String, json: Bool
  ) -> String {
    let name = Files.name(of: file)
    guard json else { return "\(file): - - \(name) (1)" }
    var text = ""
    var notices: [JSONText] = []
    switch TextExtractor().extract(bytes, mediaType: "", name: name) {
    case .read(let whole): text = whole
    case .partlyRead(let part, let reason):
      text = part
      notices.append(.string(reason.code))
    case .notRead(let reason): notices.append(.string(reason.code))
    }
    return JSONText.object([
      ("file", .string(file)), ("from", .array([])), ("to", .array([])), ("cc", .array([])),
      ("fromName", .string("")), ("subject", .string(name)), ("date", .null),
      ("messageId", .null), ("text", .string(text)),
      ("attachments", .array([attachment(name, kind, bytes)])), ("notices", .array(notices)),
    ]).text
  }

  private static func attachment(_ name: String, _ kind: String, _ bytes: [UInt8]) -> JSONText {
    .object([
      ("name", .string(name)), ("type", .string(kind)), ("size", .number(bytes.count)),
      ("sha256", .string(SHA256.hex(bytes))),
    ])
  }

  private static func line(_ message: Message, file: String) -> String {
    func addresses(_ list: [Mailbox]) -> JSONText {
      .array(list.map(\.address).filter { !$0.isEmpty }.map { .string($0) })
    }
    let attachments = message.attachments.map { attachment($0.name, $0.mediaType, $0.bytes) }
    return JSONText.object([
      ("file", .string(file)), ("from", addresses(message.from)), ("to", addresses(message.to)),
      ("cc", addresses(message.cc)), ("fromName", .string(message.from.first?.name ?? "")),
      ("subject", .string(message.subject)), ("date", .optional(message.date?.iso8601)),
      ("messageId", .optional(message.messageID)), ("text", .string(message.text)),
      ("attachments", .array(attachments)),
      ("notices", .array(message.notices.map { .string($0.code) })),
    ]).text
  }
}
