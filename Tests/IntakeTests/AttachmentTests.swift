import Intake
import Testing

/// Files and their names.
@Suite struct AttachmentTests {
  @Test(arguments: [
    ("filename=plan.pdf", "plan.pdf"),
    ("filename=\"plan (2).pdf\"", "plan (2).pdf"),
    ("filename=plan (2).pdf", "plan (2).pdf"),
    ("filename=min plan.pdf; size=3", "min plan.pdf"),
    ("filename*=utf-8''pl%C3%A5n.pdf", "plån.pdf"),
    ("filename*=\"iso-8859-1''pl%E5n.pdf\"", "plån.pdf"),
    ("filename=plan.pdf; filename*=utf-8''pl%C3%A5n.pdf", "plån.pdf"),
    ("filename*0=\"lång \"; filename*1=\"plan.pdf\"", "lång plan.pdf"),
    ("filename*1*=%A5n.pdf; filename*0*=utf-8''pl%C3", "plån.pdf"),
    ("filename*0*=utf-8''pl%C3%A5n; filename*1=\" 2%.pdf\"", "plån 2%.pdf"),
    ("filename=\"=?utf-8?Q?pl=C3=A5n.pdf?=\"", "plån.pdf"),
    ("filename==?utf-8?Q?pl=C3=A5n.pdf?=", "plån.pdf"),
    ("filename=\"=?utf-8?Q?pl=C3=A5?=\n =?utf-8?Q?n.pdf?=\"", "plån.pdf"),
    ("filename=\"plån.pdf\"", "plån.pdf"),
    ("filename=\"../../etc/plan.pdf\"", "plan.pdf"),
    ("filename=\"C:\\TEMP\\plan.pdf\"", "plan.pdf"),
    ("filename=\"plan\u{202E}fdp.exe\"", "planfdp.exe"),
    ("filename=\"pl\u{7}an\u{200B}.pdf\"", "plan.pdf"),
    ("filename=\"öppen.pdf", "öppen.pdf"),
    ("filename=\"..\"", ""),
    ("size=3", ""),
  ])
  func aNameIsReadAndSafe(_ parameter: String, _ name: String) throws {
    let file = try Mail.attached(
      "Content-Type: application/pdf\nContent-Disposition: attachment; \(parameter)")
    #expect(file?.name == name)
    #expect(file?.mediaType == "application/pdf")
    #expect(file?.bytes == Array("hej".utf8))
  }

  @Test func aParameterMayLackItsSemicolon() throws {
    let file = try Mail.attached("Content-Type: application/pdf\n name=plan.pdf")
    #expect(file?.name == "plan.pdf")
    #expect(file?.mediaType == "application/pdf")
  }

  @Test(arguments: [
    ("aGVq", "hej"), ("aGV\r\n q", "hej"), ("aGVq\r\n\r\nEn fotnot från listan", "hej"),
    ("aA==aA==", "hh"), ("aGVqaA", "hejh"), ("aGVq\r\na-G*Vq", "hejhej"),
    ("aGVqaGVq====", "hejhej"),
  ])
  func base64IsReadHoweverWritten(_ body: String, _ text: String) throws {
    let file = try Mail.attached("Content-Type: application/pdf; name=a.pdf", body)
    #expect(file.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
  }

  @Test func aWrongTransferEncodingIsNoticed() throws {
    let message = try Mail.read(
      "Subject: x\nContent-Transfer-Encoding: base64\n\nDet här är ju vanlig text, inte kodad.\n")
    #expect(message.text == "Det här är ju vanlig text, inte kodad.")
    #expect(message.notices == [.wrongTransferEncoding])
  }

  @Test func inlineFilesSayWhatRefersToThem() throws {
    let file = try Mail.attached(
      "Content-Type: image/png; name=logo.png\nContent-ID: <logo@post.example>")
    #expect(file?.contentID == "logo@post.example")
    #expect(file?.isInline == true)
  }

  @Test func uuencodedFilesAreTakenOutOfTheText() throws {
    let message = try Mail.read(
      "Subject: x\n\nFöre\nbegin 644 hej.txt\n#:&5J\n`\nend\nEfter\nbegin 644 ingen fil\n")
    #expect(message.text == "Före\nEfter\nbegin 644 ingen fil")
    #expect(message.attachments.map(\.name) == ["hej.txt"])
    #expect(message.attachments.first?.bytes == Array("hej".utf8))
  }

  @Test func winmailGivesUpItsFiles() throws {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func attribute(_ level: UInt8, _ identifier: Int, _ value: [UInt8]) -> [UInt8] {
      [level] + number(identifier, 4) + number(value.count, 4) + value
        + number(value.reduce(0) { $0 + Int($1) }, 2)
    }
    var wide: [UInt8] = []
    for unit in "Ansökan.txt".utf16 { wide += number(Int(unit), 2) }
    wide += [0, 0]
    let padded: [UInt8] = wide + [UInt8](repeating: 0, count: (4 - wide.count % 4) % 4)
    let properties: [[UInt8]] = [
      number(1, 4), number(0x3707_001F, 4), number(1, 4), number(wide.count, 4), padded,
    ]
    let stream: [[UInt8]] = [
      number(0x223E_9F78, 4), number(1, 2), attribute(1, 0x0006_9007, number(1252, 4)),
      attribute(2, 0x0006_9002, [UInt8](repeating: 0, count: 14)),
      attribute(2, 0x0001_8010, Array("ANSKAN~1.TXT".utf8) + [0]),
      attribute(2, 0x0006_800F, Array("hej".utf8)),
      attribute(2, 0x0006_9005, properties.flatMap { $0 }),
    ]
    let tnef = stream.flatMap { $0 }
    let header = "Subject: x\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\n"
    let message = try Message(parsing: Array(header.utf8) + tnef)
    #expect(message.notices == [.winmail])
    let wrapping = try #require(message.attachments.first)
    #expect(wrapping.contents.map(\.name) == ["Ansökan.txt"])
    #expect(wrapping.contents.first?.bytes == Array("hej".utf8))
    #expect(message.allAttachments.count == 2)
    for length in 0..<tnef.count {
      _ = try Message(parsing: Array(header.utf8) + tnef[..<length])
    }
  }
}
