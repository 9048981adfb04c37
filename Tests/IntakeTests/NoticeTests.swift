import Foundation
import Intake
import Testing

/// What a registrator must be told of a message.
@Suite struct NoticeTests {
  @Test(arguments: [
    ("application/pkcs7-mime; smime-type=enveloped-data", Notice.encryptedSMIME),
    ("application/x-pkcs7-mime; name=smime.p7m", .encryptedSMIME),
    ("application/pkcs7-mime; smime-type=signed-data", .signedSMIME),
  ])
  func sealedMessagesAreTold(_ type: String, _ notice: Notice) throws {
    let message = try Mail.read(
      "Subject: x\nContent-Type: \(type)\nContent-Transfer-Encoding: base64\n\naGVq\n")
    #expect(message.notices == [notice])
    #expect(message.textSource == .none)
    #expect(message.attachments.count == 1)
  }

  /// The beginning of a content of a type: a sequence, the type, and what is in it.
  private static func sealed(_ type: [UInt8], isEndless: Bool = false) -> String {
    let object: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1] + type
    let content = [6, UInt8(object.count)] + object + [UInt8](repeating: 5, count: 600)
    let length: [UInt8] =
      isEndless ? [0x80] : [0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
    return Data([0x30] + length + content).base64EncodedString()
  }

  @Test(
    arguments: [
      ("application/octet-stream; name=smime.p7m", [7, 3], Notice.encryptedSMIME),
      ("application/octet-stream; name=\"smime.p7m\"", [7, 2], .signedSMIME),
      ("application/pkcs7-mime; name=smime.p7m", [9, 16, 1, 23], .encryptedSMIME),
      ("application/pkcs7-mime; name=smime.p7m", [7, 2], .signedSMIME),
      ("application/pkcs7-mime; smime-type=signed-data", [7, 3], .encryptedSMIME),
      ("application/pkcs7-mime; smime-type=certs-only", [7, 2], nil),
      ("application/pkcs7-signature; name=smime.p7s", [7, 2], nil),
    ] as [(String, [UInt8], Notice?)])
  func whatIsSealedIsKnownByItsContent(_ type: String, _ object: [UInt8], _ notice: Notice?) throws
  {
    for isEndless in [false, true] {
      let body = Self.sealed(object, isEndless: isEndless)
      let part = "Content-Type: \(type)\nContent-Transfer-Encoding: base64\n\n\(body)\n"
      #expect(try Mail.read("Subject: x\n\(part)").notices == [notice].compactMap(\.self))
      // Forwarded, it is told of as well.
      let inner = "Subject: y\n\(part)"
      let outer = try Mail.read("Subject: x\nContent-Type: message/rfc822\n\n\(inner)")
      #expect(outer.notices == (notice == .encryptedSMIME ? [.encryptedWithin] : []))
    }
  }

  @Test func aWinmailWithinAForwardedMessageIsTold() throws {
    let winmail = Data([0x78, 0x9F, 0x3E, 0x22, 0, 0]).base64EncodedString()
    let message = try Mail.read(
      """
      Subject: x
      Content-Type: message/rfc822

      Subject: y
      Content-Type: application/ms-tnef; name=winmail.dat
      Content-Transfer-Encoding: base64

      \(winmail)
      """)
    #expect(message.notices == [.winmail])
  }

  @Test func sealedMultipartsAreTold() throws {
    let parts = "\n\n--a\nContent-Type: text/plain\n\nHej\n--a--"
    func notices(_ type: String) throws -> [Notice] {
      try Mail.read("Subject: x\nContent-Type: multipart/\(type); boundary=a\(parts)").notices
    }
    #expect(try notices("encrypted; protocol=\"application/pgp-encrypted\"") == [.encryptedPGP])
    #expect(try notices("signed; protocol=\"application/pgp-signature\"") == [.signedPGP])
    #expect(try notices("signed; protocol=\"application/pkcs7-signature\"") == [.signedSMIME])
  }

  @Test func sealedTextIsTold() throws {
    let sealed = try Mail.read("Subject: x\n\n-----BEGIN PGP MESSAGE-----\nabc\n")
    #expect(sealed.notices == [.encryptedPGP])
    let signed = try Mail.read("Subject: x\n\n-----BEGIN PGP SIGNED MESSAGE-----\nabc\n")
    #expect(signed.notices == [.signedPGP])
  }

  @Test func whatIsNestedTooDeepIsAFile() throws {
    var body = "Subject: innerst\n\nHej\n"
    for _ in 0..<100 { body = "Content-Type: message/rfc822\n\n\(body)" }
    let message = try Mail.read("Subject: x\n\(body)")
    #expect(message.notices == [.nestedTooDeep])
    var parts = "Content-Type: text/plain\n\nHej\n"
    for level in 0..<100 {
      parts = "Content-Type: multipart/mixed; boundary=b\(level)x\n\n--b\(level)x\n\(parts)"
    }
    #expect(try Mail.read("Subject: x\n\(parts)").notices.contains(.nestedTooDeep))
  }

  @Test func tooManyPartsAreCounted() throws {
    let many = String(repeating: "--a\n\nx\n", count: 6000)
    let message = try Mail.read("Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n\(many)")
    #expect(message.notices.contains(.tooManyParts))
  }
}
