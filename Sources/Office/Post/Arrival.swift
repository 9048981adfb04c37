import Intake
import Platform
import Registry
import Storage

/// Something that has arrived, read and ready to be written: an item of post and its files.
struct Arrival: Sendable {
  /// A file that came along.
  struct File: Sendable {
    let name: String
    let content: DigestedBytes
    let reading: FileReading

    init(name: String, bytes: [UInt8], reading: FileReading) {
      (self.name, self.reading) = (name, reading)
      content = DigestedBytes(bytes)
    }
  }

  let channel: IntakeItem.Channel
  let arrivedOn: CivilDate
  let senderName: String
  let senderAddress: String
  let recipients: Recipients
  let subject: String
  let messageID: String?
  let thread: [String]
  let notices: [String]
  /// The same for the same content, however it was carried here.
  let contentKey: String
  let files: [File]

  /// An e-mail and what is attached to it.
  init(
    mail bytes: [UInt8], reader: FileReader, today: CivilDate
  ) throws(IntakeError) {
    let message = try Message(parsing: bytes)
    channel = .email
    let sender = message.from.first
    senderName = (sender?.name ?? "").tidied
    senderAddress = (sender?.address ?? "").tidied
    recipients = Recipients(
      to: message.to.map(\.address), copies: message.cc.map(\.address),
      delivered: message.deliveredTo.map(\.address))
    subject = message.subject.tidied
    messageID = message.messageID
    thread = message.references + message.inReplyTo
    // A clock that is wrong cannot date post to a day that has not been, or before there was e-mail.
    let reached = message.received ?? message.date
    let day = reached.map { Moment(seconds: $0.seconds).day } ?? today
    arrivedOn = day < Self.firstDay ? today : min(day, today)
    notices =
      message.notices.map(Self.swedish)
      + (message.isAutomatic ? ["Automatiskt utskick."] : [])
      + (message.listID.map { ["Utskick från listan \($0)."] } ?? [])
    let whole = File(
      name: "meddelande.eml", bytes: bytes, reading: reader.reading(of: message))
    let attachments = message.allAttachments.map { attachment in
      File(
        name: attachment.name.isEmpty ? "bilaga" : attachment.name, bytes: attachment.bytes,
        reading: reader.read(
          attachment.bytes,
          mediaType: attachment.kind == .message ? "message/rfc822" : attachment.mediaType,
          name: attachment.name))
    }
    files = [whole] + attachments
    let digests = attachments.map(\.content.sha256).joined(separator: " ")
    let identity =
      "\(senderAddress)|\(message.date?.seconds ?? 0)|\(subject)|\(message.text)|\(digests)"
    // A message from which nothing could be read is known by its bytes.
    contentKey =
      message.text.isEmpty && digests.isEmpty && senderAddress.isEmpty
      ? whole.content.sha256 : SHA256.hex(Array(identity.utf8))
  }

  /// A file from a scanner or another system, without a sender.
  init(file bytes: [UInt8], name: String, reader: FileReader, arrivedOn day: CivilDate) {
    channel = .scanner
    arrivedOn = day
    (senderName, senderAddress) = ("", "")
    recipients = Recipients()
    subject = name
    messageID = nil
    thread = []
    let reading = reader.read(bytes, mediaType: "", name: name)
    // A program may be there tomorrow, and the file is read then; a notice stays.
    let unread = reading.scan.missingProgram == nil ? reading.scan.unread : nil
    notices = unread.map { ["Inte läst: \($0)"] } ?? []
    files = [File(name: name, bytes: bytes, reading: reading)]
    contentKey = files[0].content.sha256
  }

  /// The message as it reads, with the heads that may hold personal data, so that they are searched
  /// for as the rest is.
  static func readable(_ message: Message) -> String {
    func list(_ mailboxes: [Mailbox]) -> String {
      mailboxes.map { $0.name.isEmpty ? $0.address : "\($0.name) <\($0.address)>" }
        .joined(separator: ", ")
    }
    var heads = ["Från: \(list(message.from))"]
    if !message.to.isEmpty { heads.append("Till: \(list(message.to))") }
    if !message.cc.isEmpty { heads.append("Kopia: \(list(message.cc))") }
    if let date = message.date {
      let moment = Moment(seconds: date.seconds)
      heads.append("Datum: \(moment.day) \(moment.timeOfDay)")
    }
    heads.append("Ämne: \(message.subject)")
    let forwarded = message.forwarded.map {
      "\n\n--- Vidarebefordrat ---\n" + readable($0)
    }.joined()
    return (heads.joined(separator: "\n") + "\n\n" + message.text + forwarded).composed
  }

  /// Post with an earlier date on it has it from a clock that is wrong.
  private static let firstDay = Moment(seconds: 631_152_000).day  // 1990-01-01

  private static func swedish(_ notice: Notice) -> String {
    switch notice {
    case .encryptedSMIME, .encryptedPGP:
      "Meddelandet är krypterat och kan inte läsas här; originalet finns kvar."
    case .encryptedWithin:
      "Ett vidarebefordrat meddelande är krypterat och kan inte läsas här; originalet finns kvar."
    case .signedSMIME, .signedPGP: "Meddelandet är signerat; signaturen är inte kontrollerad."
    case .winmail: "Bilagorna låg i en winmail.dat från Outlook."
    case .unknownCharset(let name): "Okänd teckenuppsättning: \(name)."
    case .damagedEncoding: "Något tecken kunde inte läsas."
    case .wrongTransferEncoding: "Meddelandets kodning stämmer inte med vad det säger."
    case .truncatedMultipart: "Slutet av meddelandet saknas."
    case .missingBoundary: "Meddelandets delar är inte avgränsade."
    case .nestedTooDeep, .tooManyParts: "Meddelandet har fler delar än som läses."
    case .partial: "Meddelandet är en del av flera."
    case .noHeader: "Meddelandet saknar huvud."
    case .empty: "Meddelandet är tomt."
    }
  }
}
