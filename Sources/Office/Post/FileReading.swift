import Intake
import Registry

/// What a machine reads in a file: its kind, its text and the signs of personal data in it.
struct FileReading: Sendable {
  let mediaType: String
  let text: String?
  let scan: FileScan
  let likeness: Likeness
}

/// Reads files and looks for personal data in them.
struct FileReader: Sendable {
  let extractor: TextExtractor
  let scanner: PersonalDataScanner

  func read(_ bytes: [UInt8], mediaType: String, name: String) -> FileReading {
    let sniffed = MediaType.sniff(bytes, name: name)
    let kind = sniffed == "application/octet-stream" && !mediaType.isEmpty ? mediaType : sniffed
    // What was sent as a letter in a letter is read as one, however few heads it has.
    let isLetter = sniffed == "message/rfc822" || mediaType == "message/rfc822"
    if isLetter, let message = try? Message(parsing: bytes) { return reading(of: message) }
    switch extractor.extract(bytes, mediaType: mediaType, name: name) {
    case .read(let text): return reading(of: text, mediaType: kind)
    case .partlyRead(let text, let reason):
      return reading(of: text, mediaType: kind, unread: Self.swedish(reason))
    case .notRead(let reason):
      return FileReading(
        mediaType: kind, text: nil, scan: FileScan(unread: Self.swedish(reason)),
        likeness: Likeness(text: nil))
    }
  }

  /// A letter, with those that lie in it.
  func reading(of letter: Message) -> FileReading {
    reading(
      of: Arrival.readable(letter), saying: Self.said(in: letter), mediaType: "message/rfc822",
      likeness: Likeness(letter: letter))
  }

  /// What was written by those who wrote: the heads between are in Swedish whatever the letters are in.
  private static func said(in letter: Message) -> [String] {
    ["\(letter.subject)\n\(letter.text)"] + letter.forwarded.flatMap(said)
  }

  /// A file whose text has been read already.
  ///
  /// - Parameters:
  ///   - parts: What is written in it, each of which has to be in a language that can be judged.
  ///   - unread: What of it was not read, or nil where all was.
  private func reading(
    of text: String, saying parts: [String]? = nil, mediaType: String, unread: String? = nil,
    likeness: Likeness? = nil
  ) -> FileReading {
    let text = text.composed
    // Nothing is found in what the detectors do not know the words of.
    let canJudge = (parts ?? [text]).allSatisfy(PersonalDataScanner.canJudge)
    let findings = scanner.findingsToJudge(in: text, isUnread: !canJudge)
    let numbers = findings.count { $0.kind.isIdentityNumber }
    return FileReading(
      mediaType: mediaType, text: text,
      scan: FileScan(
        unread: unread ?? (canJudge ? nil : FileScan.unknownLanguage), identityNumbers: numbers,
        otherFindings: findings.count - numbers),
      likeness: likeness ?? Likeness(text: unread == nil ? text : nil))
  }

  private static func swedish(_ reason: ExtractedText.Reason) -> String {
    switch reason {
    case .noProgram(let name): FileScan.isMissing(program: name)
    case .passwordProtected: "filen är skyddad med lösenord."
    case .damaged: "filen är skadad."
    case .timedOut: "läsningen tog för lång tid."
    case .noText: "filen har ingen text, bara bild."
    case .tooLarge: "filen är för stor."
    case .pagesWithoutText(let pages):
      pages.count == 1
        ? "sida \(pages[0]) har ingen text, kanske en bild."
        : "\(pages.count) sidor har ingen text, kanske bilder; den första är sida \(pages[0])."
    case .pagesOfPictures(let pages):
      pages.count == 1
        ? "sida \(pages[0]) är en bild."
        : "\(pages.count) sidor är bilder; den första är sida \(pages[0])."
    case .earlierVersions: "filen har kvar tidigare lägen av sig själv."
    case .hiddenParts: "filen har dolda delar som ingen sida visar, som dolda lager eller skript."
    case .unreadableFont: "filens bokstäver kan inte läsas."
    case .position: "filen är en bild, som också säger var den är tagen (GPS)."
    case .pictures: "filen har bilder som inte är lästa."
    case .embeddedFiles: "filen har andra filer i sig."
    case .unknownKind: "filens slag är okänt."
    }
  }
}
