import Intake
import Testing

/// Header fields as real mail writes them.
@Suite struct HeaderTests {
  @Test(arguments: [
    ("=?utf-8?Q?R=C3=A4ksm=C3=B6rg=C3=A5s?=", "Räksmörgås"),
    ("=?UTF-8?B?UsOka3Ntw7ZyZ8Olcw==?=", "Räksmörgås"),
    ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"),
    ("=?utf-8?Q?a?= och =?utf-8?Q?b?=", "a och b"),
    ("=?utf-8?Q?sm=C3?= =?utf-8?Q?=B6r?=", "smör"),
    ("=?utf-8?B?c23D?=\n =?utf-8?B?tnI=?=", "smör"),
    ("=?utf-8?Q?med mellan=C3=A5slag?=", "med mellanåslag"),
    ("=?iso-8859-1*sv?Q?=E5?=", "å"),
    ("=?utf-8?Q?=E5terkoppling?=", "återkoppling"),
    ("=?iso-8859-1?Q?=C3=A5r?=", "år"),
    ("=?windows-1252?Q?=93citat=94?=", "“citat”"),
    ("=?utf-8?Q??=tomt", "tomt"),
    ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ("=?utf-8?Q?utan slut", "=?utf-8?Q?utan slut"),
    ("Re: [Skola]=?utf-8?Q?=C3=A4?=", "Re: [Skola]ä"),
    ("rad ett\n\trad två", "rad ett rad två"),
    ("=?ks_c_5601-1987?B?sKE=?=", "가"),
    ("=?gb2312?B?1tA=?=", "中"),
    ("=?unicode-1-1-utf-7?Q?+AOU-?=", "å"),
    ("=?hz-gb-2312?Q?~{VP~}?=", "中"),
  ])
  func aSubjectIsDecoded(_ raw: String, _ subject: String) throws {
    #expect(try Mail.field("Subject", raw).subject == subject)
  }

  @Test func rawBytesAreUTF8OrElseWindows() throws {
    #expect(try Mail.field("Subject", "Överklagande").subject == "Överklagande")
    let latin = try Mail.read(latin: "Subject: \u{D6}verklagande\r\n\r\nText")
    #expect(latin.subject == "Överklagande")
  }

  @Test func anUnknownCharsetIsNoticed() throws {
    let message = try Mail.field("Subject", "=?x-okand?Q?=E5r?=")
    #expect(message.subject == "år")
    #expect(message.notices == [.unknownCharset("okand")])
    #expect(message.notices.map(\.code) == ["unknown-charset:okand"])
  }

  @Test(arguments: [
    "From eva@post.example Mon Mar  2 09:15:38 2026\nSubject: Hej\nTo: a@b.example\n\nText",
    ">From eva@post.example Mon Mar  2 09:15:38 2026\nSubject: Hej\nTo: a@b.example\n\nText",
    "\u{FEFF}Subject: Hej\nTo: a@b.example\n\nText",
    "\n\nSubject: Hej\nTo: a@b.example\n\nText",
    "Subject : Hej\nTo\t: a@b.example\n\nText",
    "SUBJECT: Hej\nett skräpord\nTo: a@b.example\n\nText",
    "Subject: Hej\nTo: a@b.example\nText",
    "Subject: Hej\nTo: a@b.example\n \nText",
    "From: eva@post.example  Mon Mar  2 09:15:38 2026\nSubject: Hej\nTo: a@b.example\n\nText",
  ])
  func aBrokenHeadIsStillRead(_ text: String) throws {
    for bytes in [text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")] {
      let message = try Message(parsing: Array(bytes.utf8))
      #expect(message.subject == "Hej")
      #expect(message.to.map(\.address) == ["a@b.example"])
      #expect(message.text == "Text")
      #expect(message.from.isEmpty)
    }
  }

  @Test func aLoneCarriageReturnPartsFields() throws {
    let message = try Message(
      parsing: Array("Subject: Hej\rFrom: a@b.example\r\nTo: c@d.example\r\n\r\nText".utf8))
    #expect(message.subject == "Hej")
    #expect(message.from.map(\.address) == ["a@b.example"])
  }

  @Test(arguments: [
    ("<a@b.example>", "a@b.example"), ("a@b.example", "a@b.example"),
    (" <a@b.example> (svar)", "a@b.example"), ("<a\n b@c.example>", "a b@c.example"),
    ("<öppen@b.example", "öppen@b.example"),
  ])
  func anIdentifierIsBare(_ raw: String, _ identifier: String) throws {
    #expect(try Mail.field("Message-ID", raw).messageID == identifier)
  }

  @Test func wordsAreNoIdentifiers() throws {
    #expect(try Mail.field("In-Reply-To", "Ert brev av i måndags").inReplyTo == [])
    #expect(try Mail.field("Message-ID", "<>").messageID == nil)
  }
}
