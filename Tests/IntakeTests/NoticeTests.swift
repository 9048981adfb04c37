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
