/// An e-mail, read.
package struct Message: Hashable, Sendable {
  /// What the readable text was made from.
  package enum TextSource: Hashable, Sendable {
    case plain
    case html
    /// The message has no readable text.
    case none
  }

  /// The bare identifier, without `<` and `>`.
  package internal(set) var messageID: String?
  package internal(set) var inReplyTo: [String] = []
  package internal(set) var references: [String] = []
  package internal(set) var from: [Mailbox] = []
  package internal(set) var to: [Mailbox] = []
  package internal(set) var cc: [Mailbox] = []
  /// Whom the servers on the way handed it to: `Delivered-To` and `X-Original-To`.
  package internal(set) var deliveredTo: [Mailbox] = []
  package internal(set) var replyTo: [Mailbox] = []
  package internal(set) var subject = ""
  /// When the sender says it was sent.
  package internal(set) var date: MessageDate?
  /// When the last server says it took it in.
  package internal(set) var received: MessageDate?
  /// The readable body.
  package internal(set) var text = ""
  package internal(set) var textSource = TextSource.none
  /// Every file, in the order of the message; those of ``forwarded`` messages are theirs.
  package internal(set) var attachments: [Attachment] = []
  /// The messages among the attachments, in the same order.
  package internal(set) var forwarded: [Message] = []
  package internal(set) var notices: [Notice] = []
  /// Whether a program sent it: an automatic reply, a report, a mass mailing.
  package internal(set) var isAutomatic = false
  /// The bare name of the mailing list that carried it.
  package internal(set) var listID: String?

  /// The largest message that is read, in bytes.
  package static let largest = 512 * 1024 * 1024

  /// Reads a message; whatever is wrong in it becomes a notice.
  package init(parsing bytes: [UInt8]) throws(IntakeError) {
    guard bytes.count <= Self.largest else { throw .tooLarge(bytes: bytes.count) }
    self.init(parsing: MessageReader.lineFed(bytes)[...], depth: 0)
  }

  /// Whether bytes begin with the head of a message, without reading the rest.
  package static func hasHead(_ bytes: [UInt8]) -> Bool {
    let start = MessageReader.lineFed(Array(bytes.prefix(65_536)))
    return !HeaderBlock(parsing: start[...], outermost: true).fields.isEmpty
  }

  init(parsing bytes: Bytes, depth: Int) {
    let headers = HeaderBlock(parsing: bytes, outermost: true)
    var reader = MessageReader(depth: depth)
    if bytes.isBlank {
      reader.notices.add(.empty)
    } else if headers.fields.isEmpty {
      reader.notices.add(.noHeader)
    }
    take(headers, &reader.notices)
    reader.read(headers)
    let body = reader.finished()
    text = body.text
    textSource = body.source
    attachments = reader.attachments
    forwarded = reader.forwarded
    notices = reader.notices.notices
  }

  /// The attachments, and those within them and within forwarded messages, outermost first.
  package var allAttachments: [Attachment] {
    var all: [Attachment] = []
    for attachment in attachments { all += [attachment] + attachment.contents }
    for message in forwarded { all += message.allAttachments }
    return all
  }

  private mutating func take(_ headers: HeaderBlock, _ notices: inout NoticeList) {
    func mailboxes(_ name: String, _ notices: inout NoticeList) -> [Mailbox] {
      var list: [Mailbox] = []
      for value in headers.all(name) { list += AddressList.parse(value, &notices) }
      return list
    }
    // What is wrong in a line that only servers read is nothing to tell a person of.
    var ignored = NoticeList()
    from = mailboxes("from", &notices)
    to = mailboxes("to", &notices)
    cc = mailboxes("cc", &notices)
    deliveredTo = mailboxes("delivered-to", &ignored) + mailboxes("x-original-to", &ignored)
    replyTo = mailboxes("reply-to", &notices)
    subject = headers.first("subject").map { EncodedWords.decode($0, &notices) } ?? ""
    messageID = headers.first("message-id").flatMap { MessageIDs.parse($0).first }
    inReplyTo = headers.all("in-reply-to").flatMap { MessageIDs.parse($0) }
    references = headers.all("references").flatMap { MessageIDs.parse($0) }
    date = headers.all("date").lazy.compactMap { DateReader.parse($0) }.first
    received = headers.first("received").flatMap { DateReader.parse(received: $0) }
    listID = headers.first("list-id").flatMap { MessageIDs.parse(list: $0, &notices) }
    isAutomatic = AutomaticMail.isAutomatic(headers)
  }
}
