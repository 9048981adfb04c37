import Intake
import Registry

/// What a machine reads in a file: its kind, its text and the signs of personal data in it.
struct FileReading: Sendable {
  let mediaType: String
  let text: String?
  let scan: FileScan

  init(_ bytes: [UInt8], mediaType: String, name: String, extractor: TextExtractor) {
    let sniffed = MediaType.sniff(bytes, name: name)
    self.mediaType =
      sniffed == "application/octet-stream" && !mediaType.isEmpty ? mediaType : sniffed
    if sniffed == "message/rfc822", let message = try? Message(parsing: bytes) {
      let read = Arrival.readable(message)
      text = read
      scan = Self.scan(read)
      return
    }
    switch extractor.extract(bytes, mediaType: mediaType, name: name) {
    case .read(let read):
      text = read.composed
      scan = Self.scan(read)
    case .notRead(let reason):
      text = nil
      scan = FileScan(unread: Self.swedish(reason))
    }
  }

  /// A file whose text has been read already.
  init(mediaType: String, text: String) {
    self.mediaType = mediaType
    self.text = text
    scan = Self.scan(text)
  }

  /// The signs of personal data in a text.
  static func scan(_ text: String) -> FileScan {
    let findings = PersonalDataScanner().findings(in: text.composed)
    let numbers = findings.count { $0.kind.isIdentityNumber }
    return FileScan(identityNumbers: numbers, otherFindings: findings.count - numbers)
  }

  private static func swedish(_ reason: ExtractedText.Reason) -> String {
    switch reason {
    case .noProgram(let name): "programmet \(name) är inte installerat."
    case .passwordProtected: "filen är skyddad med lösenord."
    case .damaged: "filen är skadad."
    case .timedOut: "läsningen tog för lång tid."
    case .noText: "filen har ingen text, bara bild."
    case .tooLarge: "filen är för stor."
    case .unknownKind: "filens slag är okänt."
    }
  }
}
