import Intake
import Testing

/// The readable body and the parts it is found in.
@Suite struct BodyTests {
  static func multipart(_ type: String, _ parts: [String], end: String = "--gräns--") -> String {
    "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/\(type); boundary=\"gräns\"\n\n"
      + parts.map { "--gräns\n\($0)\n" }.joined() + end
  }

  static let plain = "Content-Type: text/plain; charset=utf-8\n\nKlartext å"
  static let html = "Content-Type: text/html; charset=utf-8\n\n<p>Hypertext &ouml;</p>"

  @Test func plainTextIsPreferred() throws {
    let message = try Mail.read(Self.multipart("alternative", [Self.plain, Self.html]))
    #expect(message.text == "Klartext å")
    #expect(message.textSource == .plain)
  }

  @Test func hypertextIsReadWhereThereIsNoOther() throws {
    let empty = "Content-Type: text/plain\n\n \n"
    let message = try Mail.read(Self.multipart("alternative", [empty, Self.html]))
    #expect(message.text == "Hypertext ö")
    #expect(message.textSource == .html)
  }

  @Test func severalTextsAreJoined() throws {
    let message = try Mail.read(Self.multipart("mixed", [Self.plain, Self.html]))
    #expect(message.text == "Klartext å\n\nHypertext ö")
    #expect(message.textSource == .plain)
  }

  @Test func aNamedTextIsAFileAndTheBodyWhereThereIsNoOther() throws {
    let named = "Content-Type: text/plain; name=brev.txt\nContent-Disposition: inline\n\nKära"
    let alone = try Mail.read(Self.multipart("mixed", [named]))
    #expect(alone.text == "Kära")
    #expect(alone.attachments.map(\.name) == ["brev.txt"])
    let beside = try Mail.read(Self.multipart("mixed", [Self.plain, named]))
    #expect(beside.text == "Klartext å")
  }

  @Test func aMissingEndIsNoticed() throws {
    let message = try Mail.read(Self.multipart("mixed", [Self.plain], end: ""))
    #expect(message.text == "Klartext å")
    #expect(message.notices == [.truncatedMultipart])
  }

  @Test func aMissingBoundaryIsGuessed() throws {
    let message = try Mail.read(
      "Subject: x\nContent-Type: multipart/mixed\n\n--abc\nContent-Type: text/plain\n\nHej\n--abc--"
    )
    #expect(message.text == "Hej")
    let wrong = try Mail.read(
      "Subject: x\nContent-Type: multipart/mixed; boundary=fel\n\n--rätt\n"
        + "Content-Type: text/plain\n\nHej\n--rätt--")
    #expect(wrong.text == "Hej")
    let none = try Mail.read("Subject: x\nContent-Type: multipart/mixed; boundary=a\n\nBara text")
    #expect(none.text == "Bara text")
    #expect(none.notices == [.missingBoundary])
  }

  @Test func aBoundaryThatBeginsLikeAnotherIsAnother() throws {
    let inner =
      "Content-Type: multipart/mixed; boundary=gräns2\n\n--gräns2\n\nInre\n--gräns2--"
    let message = try Mail.read(Self.multipart("mixed", [inner, Self.plain]))
    #expect(message.text == "Inre\n\nKlartext å")
    #expect(message.notices == [])
  }

  @Test func partsOfADigestAreMessages() throws {
    let message = try Mail.read(
      Self.multipart("digest", ["\nSubject: Ett\n\nA", "\nSubject: Två\n\nB"]))
    #expect(message.forwarded.map(\.subject) == ["Ett", "Två"])
    #expect(message.attachments.map(\.kind) == [.message, .message])
  }

  @Test func flowedLinesAreJoined() throws {
    let flowed = "Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed"
    let message = try Mail.read("\(flowed)\n\nEn lång \nrad.\n> citat \n> går på\n-- \nEva\n")
    #expect(message.text == "En lång rad.\n> citat går på\n-- \nEva")
    let deleted = try Mail.read("\(flowed); delsp=yes\n\nihop \nsatt\n")
    #expect(deleted.text == "ihopsatt")
  }

  @Test(arguments: [
    ("iso-8859-1", "\u{E5}", "å"), ("windows-1252", "\u{80}", "€"), ("latin1", "\u{E4}", "ä"),
    ("iso-8859-15", "\u{A4}", "€"), ("us-ascii", "\u{E5}", "å"), ("\"UTF-8\"", "\u{C3}\u{A5}", "å"),
    ("utf8", "\u{C3}\u{A5}", "å"), ("iso-8859-1", "\u{C3}\u{A5}r", "år"), ("koi8-r", "\u{C1}", "а"),
    ("x-unknown", "\u{E5}", "å"), ("macintosh", "\u{8C}", "å"), ("utf-16le", "\u{E5}\0r\0", "år"),
    ("utf-7", "+AOU-", "å"), ("iso-2022-jp", "\u{1B}$B$\"\u{1B}(B", "あ"),
    ("cp850", "\u{86}", "å"), ("ibm437", "\u{84}", "ä"), ("shift_jis", "\u{82}\u{A0}", "あ"),
    ("windows-1251", "\u{E0}", "а"), ("iso8859-2", "\u{B1}", "ą"), ("big5", "\u{A4}\u{A4}", "中"),
  ])
  func everyCharsetIsRead(_ charset: String, _ body: String, _ text: String) throws {
    let message = try Mail.read(
      latin: "Subject: x\r\nContent-Type: text/plain; charset=\(charset)\r\n\r\n\(body)")
    #expect(message.text == text)
    #expect(message.notices == [])
  }

  @Test func bytesThatFitNowhereAreSaidAndKeptApart() throws {
    let head = "Subject: x\r\nContent-Type: text/plain; charset="
    let utf8 = try Mail.read(latin: "\(head)utf-8\r\n\r\n\u{C3}\u{A5} och \u{FF}")
    #expect(utf8.text == "å och \u{FFFD}")
    #expect(utf8.notices == [.damagedEncoding])
    let wrong = try Mail.read(latin: "\(head)utf-8\r\n\r\nr\u{E4}ksm\u{F6}rg\u{E5}s")
    #expect(wrong.text == "räksmörgås")
    #expect(wrong.notices == [.damagedEncoding])
    let cut = try Mail.read(latin: "\(head)shift_jis\r\n\r\n\u{82}\u{A0}\u{82}")
    #expect(cut.text == "あ\u{FFFD}")
    #expect(cut.notices == [.damagedEncoding])
    let sneaky = try Mail.read(latin: "\(head)utf-8//IGNORE\r\n\r\n\u{C3}\u{A5}")
    #expect(sneaky.text == "å")
  }

  @Test func quotedPrintableIsReadHoweverWritten() throws {
    let head = "Subject: x\nContent-Type: text/plain; charset=utf-8\n"
    let message = try Mail.read(
      "\(head)Content-Transfer-Encoding: Quoted-Printable\n\nr=c3=a4k =  \nsmörg=C3=A5s=\n!=3D=ZZ=")
    #expect(message.text == "räk smörgås!==ZZ")
  }

  @Test func lettersAreComposed() throws {
    let message = try Mail.read("Subject: A\u{30A}sa\n\nO\u{308}rebro x\u{335}\n")
    #expect(Array(message.subject.unicodeScalars) == ["Å", "s", "a"])
    #expect(Array(message.text.unicodeScalars.prefix(2)) == ["Ö", "r"])
    let file = try Mail.attached("Content-Type: a/b; name*=utf-8''a%CC%8A.pdf")
    #expect(file?.name.unicodeScalars.first == "å")
  }

  @Test func lineBreaksOfEveryKindBecomeOne() throws {
    let message = try Message(parsing: Array("Subject: x\n\na\r\nb\rc\nd\r\r\ne\0f".utf8))
    #expect(message.text == "a\nb\nc\nd\nef")
  }
}
