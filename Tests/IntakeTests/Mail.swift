import Intake
import Platform

/// Mail for tests.
enum Mail {
  static let folder = Files.parent(of: #filePath)

  /// A message from text, its line feeds made into those of mail.
  static func read(_ text: String) throws -> Message {
    try Message(parsing: Array(text.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] })
  }

  /// A message from ISO 8859-1 bytes, one for each character.
  static func read(latin text: String) throws -> Message {
    try Message(parsing: latin(text))
  }

  static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    try Files.read("\(folder)/Fixtures/\(name)")
  }

  /// A message with one header field.
  static func field(_ name: String, _ value: String) throws -> Message {
    try read("\(name): \(value)\nX-Slut: ja\n\nText\n")
  }

  /// A message with one attached file.
  static func attached(_ header: String, _ body: String = "aGVq") throws -> Attachment? {
    try read("Subject: x\n\(header)\nContent-Transfer-Encoding: base64\n\n\(body)\n")
      .attachments.first
  }
}
