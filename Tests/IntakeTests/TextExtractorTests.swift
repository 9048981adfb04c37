import Intake
import Platform
import Testing

/// Text from files, with the programs that are installed.
@Suite struct TextExtractorTests {
  static func has(_ program: String) -> Bool { Subprocess.find(program) != nil }

  @Test(.enabled(if: has("pdftotext"), "pdftotext is not installed"))
  func aPDFIsRead() throws {
    let extractor = TextExtractor()
    let text = extractor.extract(
      try Mail.fixture("beslut.pdf"), mediaType: "application/pdf", name: "beslut.pdf")
    #expect(text == .read("Beslut om bygglov åäö"))
    let scanned = extractor.extract(
      try Mail.fixture("inskannat.pdf"), mediaType: "application/pdf", name: "inskannat.pdf")
    #expect(scanned == .notRead(.noText))
    let broken = extractor.extract(
      Array(try Mail.fixture("beslut.pdf").prefix(100)), mediaType: "application/pdf", name: "")
    #expect(broken == .notRead(.damaged))
  }

  @Test(.enabled(if: has("unzip"), "unzip is not installed"))
  func aWordDocumentIsRead() throws {
    let bytes = try Mail.fixture("ansokan.docx")
    #expect(
      TextExtractor().extract(bytes, mediaType: "", name: "ansokan.docx")
        == .read("Ansökan om bygglov åäö"))
  }

  @Test(.enabled(if: has("unzip") && has("zip"), "unzip or zip is not installed"))
  func theParagraphsOfAWordDocumentAreApart() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let parts = [
      (
        "word/document.xml",
        """
        <w:document><w:body><w:p><w:r><w:t>Torvald</w:t></w:r></w:p><w:p w:rsid="1"><w:pPr/><w:r>
        <w:t xml:space="preserve">R&amp;D </w:t><w:tab/><w:t>AB</w:t></w:r></w:p>
        <wp:posOffset>640823</wp:posOffset><wp:docPr id="1" name="Bild 1"
        descr="Tova på gungan"/></w:body></w:document>
        """
      ),
      ("word/comments.xml", "<w:comments><w:p><w:t>Fråga Sven</w:t></w:p></w:comments>"),
      (
        "word/_rels/document.xml.rels",
        """
        <Relationships><Relationship Id="1" Target="styles.xml"/><Relationship Id="2"
        Target="mailto:sven@privat.example" TargetMode="External"/></Relationships>
        """
      ),
      ("docProps/core.xml", "<cp:x><dc:creator>Anna Ek</dc:creator></cp:x>"),
      ("customXml/item1.xml", "<form xmlns='http://schemas.x/1'><who nr='7'>Bo</who></form>"),
    ]
    for (name, xml) in parts {
      try Files.createFolder(Files.parent(of: "\(folder)/\(name)"))
      try Files.write(Array(xml.utf8), to: "\(folder)/\(name)")
    }
    _ = try Subprocess.run(
      ["zip", "-q", "a.docx"] + parts.map(\.0), folder: folder)
    let text = TextExtractor().extract(
      try Files.read("\(folder)/a.docx"), mediaType: "", name: "a.docx")
    guard case .read(let text) = text else {
      Issue.record("it was not read")
      return
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "Torvald", "R&D \tAB", "Tova på gungan", "Utanför sidorna:", "Fråga Sven",
        "mailto:sven@privat.example", "Anna Ek", "7", "Bo",
      ])
  }

  /// A Word document of one sentence with another file in it.
  private func document(_ name: String, _ content: String) throws -> ExtractedText {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let body = name == "word/document.xml" ? content : ""
    let parts = [
      (name, content),
      ("word/document.xml", "<w:document><w:p><w:t>Brev</w:t></w:p>\(body)</w:document>"),
    ]
    for (name, xml) in parts {
      try Files.createFolder(Files.parent(of: "\(folder)/\(name)"))
      try Files.write(Array(xml.utf8), to: "\(folder)/\(name)", durable: false)
    }
    _ = try Subprocess.run(["zip", "-q", "-r", "a.docx", "."], folder: folder)
    return TextExtractor().extract(
      try Files.read("\(folder)/a.docx"), mediaType: "", name: "a.docx")
  }

  @Test(
    .enabled(if: has("unzip") && has("zip"), "unzip or zip is not installed"),
    arguments: [
      ("docProps/custom.xml", "<p><vt:lpwstr>19640823-3234</vt:lpwstr></p>"),
      ("word/glossary/document.xml", "<w:p><w:t>19640823-3234</w:t></w:p>"),
      ("word/egen.xml", "<a b='19640823-3234'/>"), ("anteckning.txt", "19640823-3234"),
      ("word/_rels/x.rels", "<Relationship Target='19640823-3234.xml'/>"),
      ("19640823-3234.xml", "<a/>"), ("word/document.xml", "<!-- 19640823-3234 > -->"),
      ("word/document.xml", "<w:x w:val='19640823-3234'/>"),
      ("word/document.xml", "<w:x>19640823-3234</w:x>"),
      ("word/settings.xml", "<w:docVar w:name='nr' w:val='19640823-3234'/>"),
      ("word/document.xml", "<w:t><![CDATA[19640823-3234]]></w:t>"),
    ])
  func aNumberIsFoundWhereverInADocumentItIs(_ name: String, _ content: String) throws {
    guard case .read(let text) = try document(name, content) else {
      Issue.record("it was not read")
      return
    }
    #expect(text.hasPrefix("Brev") && text.contains("19640823-3234"), "\(text)")
  }

  @Test(
    .enabled(if: has("unzip") && has("zip"), "unzip or zip is not installed"),
    arguments: [
      "word/embeddings/oleObject1.bin", "word/activeX/activeX1.bin", "word/vbaProject.bin",
    ])
  func aFileWithinADocumentIsTold(_ name: String) throws {
    #expect(try document(name, "abc") == .partlyRead("Brev", .embeddedFiles))
  }

  @Test(
    .enabled(if: has("unzip") && has("zip"), "unzip or zip is not installed"),
    arguments: ["word/media/image1.jpeg", "word/media/bild.PNG", "media/image1.emf"])
  func aPictureOfAPageWithinADocumentIsTold(_ name: String) throws {
    let page = String(repeating: "x", count: 30_000)
    guard case .partlyRead(let text, .pictures) = try document(name, page) else {
      Issue.record("the picture went by")
      return
    }
    #expect(text.hasPrefix("Brev"))
    // A logotype.
    guard case .read = try document(name, "x") else {
      Issue.record("a small picture was told")
      return
    }
  }

  @Test(.enabled(if: has("odt2txt") && has("zip"), "odt2txt or zip is not installed"))
  func aPictureOfAPageWithinAnOpenDocumentIsTold() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.write(try Mail.fixture("yttrande.odt"), to: "\(folder)/a.odt")
    try Files.createFolder("\(folder)/Pictures")
    try Files.write([UInt8](repeating: 7, count: 30_000), to: "\(folder)/Pictures/1.png")
    _ = try Subprocess.run(["zip", "-q", "a.odt", "Pictures/1.png"], folder: folder)
    let text = TextExtractor().extract(try Files.read("\(folder)/a.odt"), mediaType: "", name: "")
    #expect(text == .partlyRead("Yttrande från grannen åäö", .pictures))
  }

  @Test(.enabled(if: has("unzip") && has("zip"), "unzip or zip is not installed"))
  func howADocumentLooksIsNoTextOfIt() throws {
    for name in ["word/styles.xml", "word/theme/theme1.xml", "word/settings.xml"] {
      #expect(try document(name, "<a b='Rubrik 1'>Rubrik</a>") == .read("Brev"))
    }
  }

  @Test(.enabled(if: has("unzip") && has("zip"), "unzip or zip is not installed"))
  func theCellsOfATableAreRead() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let parts = [
      ("xl/sharedStrings.xml", "<sst><si><t>Sven Exempelsson</t></si><si><t>Namn</t></si></sst>"),
      (
        "xl/worksheets/sheet1.xml",
        """
        <row><c t="s"><v>0</v></c><c><v>196408233234</v></c><c><v>4500</v></c></row>\
        <row><c><v>640823</v></c><c><v>62</v></c><c><v>3234</v></c><c t="s"><v>1001</v></c></row>
        """
      ),
    ]
    for (name, xml) in parts {
      try Files.createFolder(Files.parent(of: "\(folder)/\(name)"))
      try Files.write(Array(xml.utf8), to: "\(folder)/\(name)")
    }
    _ = try Subprocess.run(["zip", "-q", "-r", "a.xlsx", "xl"], folder: folder)
    guard
      case .read(let text) = TextExtractor().extract(
        try Files.read("\(folder)/a.xlsx"), mediaType: "", name: "a.xlsx")
    else {
      Issue.record("it was not read")
      return
    }
    #expect(text.contains("Sven Exempelsson\nNamn") && text.contains("196408233234"))
    // Behind a day of birth the four last may stand, in a column of their own.
    #expect(text.contains("640823\t\t| 3234\t") && !text.contains("1001"))
  }

  /// An Open Document with other parts beside its text, or in the place of it.
  private func openDocument(_ name: String, _ xml: String) throws -> ExtractedText {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.write(try Mail.fixture("yttrande.odt"), to: "\(folder)/a.odt")
    try Files.createFolder(Files.parent(of: "\(folder)/\(name)"))
    try Files.write(Array(xml.utf8), to: "\(folder)/\(name)", durable: false)
    _ = try Subprocess.run(["zip", "-q", "a.odt", name], folder: folder)
    return TextExtractor().extract(
      try Files.read("\(folder)/a.odt"), mediaType: "", name: "a.odt")
  }

  @Test(
    .enabled(if: has("odt2txt") && has("zip"), "odt2txt or zip is not installed"),
    arguments: [
      ("styles.xml", "<style:header><text:p>Sven 640823-3234</text:p></style:header>"),
      ("meta.xml", "<dc:title>Sven 640823-3234</dc:title>"),
      ("meta.xml", "<meta:user-defined meta:name='Elev'>Sven 640823-3234</meta:user-defined>"),
      ("Object 1/content.xml", "<text:p>Sven 640823-3234</text:p>"),
    ])
  func whatAnOpenDocumentSaysBesideItsTextIsRead(_ name: String, _ xml: String) throws {
    guard case .read(let text) = try openDocument(name, "<a>\(xml)</a>") else {
      Issue.record("it was not read")
      return
    }
    #expect(text.hasPrefix("Yttrande från grannen åäö\n\nUtanför sidorna:\n"))
    #expect(text.hasSuffix("Sven 640823-3234"))
  }

  @Test(.enabled(if: has("odt2txt") && has("zip"), "odt2txt or zip is not installed"))
  func theValuesBehindTheCellsOfAnOpenTableAreRead() throws {
    let body = """
      <office:body><office:text><table:table table:name="Sven Exempelsson"><table:table-cell
      office:value="196408233234"><text:p>1,96E+11</text:p></table:table-cell><table:table-cell
      office:value="12.5" office:string-value="640823-3234"><text:p>12,5</text:p></table:table-cell>
      </table:table></office:text></office:body>
      """
    guard case .read(let text) = try openDocument("content.xml", body) else {
      Issue.record("it was not read")
      return
    }
    let outside = text.split(separator: "\n").drop { $0 != "Utanför sidorna:" }.dropFirst()
    #expect(outside == ["Sven Exempelsson", "196408233234", "640823-3234"])
  }

  @Test(.enabled(if: has("odt2txt") && has("zip"), "odt2txt or zip is not installed"))
  func whatMadeAnOpenDocumentIsNoTextOfIt() throws {
    let meta = "<meta:generator>LibreOffice/24.2</meta:generator><dc:date>2026-11-20</dc:date>"
    #expect(try openDocument("meta.xml", meta) == .read("Yttrande från grannen åäö"))
  }

  @Test(.enabled(if: has("odt2txt"), "odt2txt is not installed"))
  func withoutUnzipAnOpenDocumentIsNotRead() throws {
    let extractor = TextExtractor(find: { $0 == "unzip" ? nil : Subprocess.find($0) })
    #expect(
      extractor.extract(try Mail.fixture("yttrande.odt"), mediaType: "", name: "yttrande.odt")
        == .notRead(.noProgram("unzip")))
  }

  @Test(.enabled(if: has("odt2txt"), "odt2txt is not installed"))
  func anOpenDocumentIsRead() throws {
    let bytes = try Mail.fixture("yttrande.odt")
    #expect(
      TextExtractor().extract(bytes, mediaType: "", name: "yttrande.odt")
        == .read("Yttrande från grannen åäö"))
  }

  @Test func aMissingProgramIsNamed() throws {
    let extractor = TextExtractor(find: { _ in nil })
    #expect(
      extractor.missingPrograms == [
        "pdftotext", "pdfinfo", "pdfimages", "pdftohtml", "qpdf", "unzip", "odt2txt",
      ])
    for (file, program) in [
      ("beslut.pdf", "pdftotext"), ("ansokan.docx", "unzip"), ("yttrande.odt", "odt2txt"),
    ] {
      let text = extractor.extract(try Mail.fixture(file), mediaType: "", name: file)
      #expect(text == .notRead(.noProgram(program)))
    }
  }

  /// What comes of a file when its program is the script.
  private static func outcome(_ script: String, seconds: Double) throws -> ExtractedText {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let path = "\(folder)/pdftotext"
    try Files.write(Array("#!/bin/sh\n\(script)\n".utf8), to: path, mode: 0o755)
    let extractor = TextExtractor(seconds: seconds, find: { _ in path })
    return extractor.extract(try Mail.fixture("beslut.pdf"), mediaType: "", name: "")
  }

  @Test func aProgramThatHangsIsStopped() throws {
    #expect(try Self.outcome("exec sleep 60", seconds: 0.2) == .notRead(.timedOut))
  }

  @Test func whatAProgramComplainsOfIsTold() throws {
    let locked = "echo 'Command Line Error: Incorrect password' >&2; exit 1"
    #expect(try Self.outcome(locked, seconds: 20) == .notRead(.passwordProtected))
    let large = "echo 'Out of memory!' >&2; exit 1"
    #expect(try Self.outcome(large, seconds: 20) == .notRead(.tooLarge))
    #expect(try Self.outcome("exit 3", seconds: 20) == .notRead(.damaged))
  }

  @Test func textsAreReadByOwnCode() throws {
    let extractor = TextExtractor(find: { _ in nil })
    func text(_ bytes: [UInt8], _ type: String, _ name: String) -> ExtractedText {
      extractor.extract(bytes, mediaType: type, name: name)
    }
    #expect(text(Mail.latin("r\u{E4}k"), "text/plain", "a.txt") == .read("räk"))
    #expect(text(Array("<html><p>räk".utf8), "text/html", "a.html") == .read("räk"))
    let wide: [UInt8] = [0xFF, 0xFE, 0x72, 0, 0xE4, 0, 0x6B, 0]
    #expect(text(wide, "text/plain", "a.txt") == .read("räk"))
    let mail = text(try Mail.fixture("vidarebefordrat.eml"), "message/rfc822", "a.eml")
    #expect(mail == .read("VB: fråga\n\nSe bifogat meddelande."))
    #expect(text([], "text/plain", "a.txt") == .notRead(.noText))
    #expect(text([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "image/png", "") == .notRead(.noText))
    #expect(text([0, 1, 2], "", "a.bin") == .notRead(.unknownKind))
    let sealed: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]
    #expect(text(sealed, "", "a.docx") == .notRead(.passwordProtected))
  }

  private static func segment(_ marker: UInt8, _ text: String) -> [UInt8] {
    [0xFF, marker, 0, UInt8(text.utf8.count + 2)] + Array(text.utf8)
  }

  private static func chunk(_ kind: String, _ text: String) -> [UInt8] {
    [0, 0, 0, UInt8(text.utf8.count)] + Array(kind.utf8) + Array(text.utf8) + [0, 0, 0, 0]
  }

  @Test func aNumberBehindTheEndOfAPictureIsFound() {
    let picture: [UInt8] = [0xFF, 0xDA, 0, 2, 0x41, 0x42, 0xFF, 0xD9]
    let number = Array("640823-3234".utf8)
    let start: [UInt8] = [0xFF, 0xD8]
    let pictures: [[UInt8]] = [
      start + picture + Array("{\"nr\":\"640823-3234\"}".utf8),
      start + picture + [0xC5, 0x6B, 0x65, 0x20] + number,
      start + [0xFF, 0xFF, 0xFF, 0xFE, 0, 4, 0x41, 0x41] + picture + number,
      start + [0xFF, 0xDB, 0xFF, 0xFF, 0x41, 0x41] + picture + number,
      start + [0xFF, 0xDA, 0, 2, 0x41, 0x42] + number,
      start + [0xFF, 0xDA, 0, 2, 0x41, 0x42, 0xFF, 0xFE, 0, 13] + number + [0xFF, 0xD9],
    ]
    for (index, bytes) in pictures.enumerated() {
      guard
        case .partlyRead(let text, .noText) = TextExtractor(find: { _ in nil })
          .extract(bytes, mediaType: "", name: "bild.jpg")
      else {
        Issue.record("nothing was read of picture \(index)")
        continue
      }
      #expect(text.contains("640823-3234"), "\(index): \(text)")
    }
  }

  @Test func whatIsPackedIntoAPictureIsToldNotToBeRead() {
    let sign: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    func read(_ chunk: [UInt8]) -> ExtractedText {
      TextExtractor(find: { _ in nil }).extract(
        sign + chunk + Self.chunk("IEND", ""), mediaType: "", name: "bild.png")
    }
    for sealed in [
      Self.chunk("zTXt", "A\0\0abc"), Self.chunk("iTXt", "A\0\u{1}\0\0\0a"),
      Self.chunk("prVt", "a"),
    ] {
      #expect(read(sealed) == .notRead(.hiddenParts))
    }
    for plain in [Self.chunk("pHYs", "ab"), Self.chunk("iTXt", "A\0\0\0\0\0a")] {
      #expect(read(plain) == .notRead(.noText))
    }
  }

  @Test func whatAPictureSaysBesideItselfIsRead() {
    let secret = "Sven Exempelsson 19640823-3234"
    let picture: [UInt8] = [0xFF, 0xDA, 0, 2, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0xFF, 0xD9]
    let start: [UInt8] = [0xFF, 0xD8]
    let sign: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let seen = Self.chunk("IDAT", "Det som syns i bilden")
    let wide: [UInt8] = Array(secret.utf8).flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    let pictures: [[UInt8]] = [
      start + Self.segment(0xFE, secret) + picture,
      start + Self.segment(0xE1, "Exif") + picture + Array(secret.utf8),
      start + [0xFF, 0xE1, 0, UInt8(wide.count + 2)] + wide + picture,
      sign + Self.chunk("tEXt", "Author\0\(secret)") + seen + Self.chunk("IEND", ""),
      sign + seen + Self.chunk("IEND", "") + Array(secret.utf8),
    ]
    for bytes in pictures {
      guard
        case .partlyRead(let text, .noText) = TextExtractor(find: { _ in nil })
          .extract(bytes, mediaType: "", name: "bild")
      else {
        Issue.record("nothing was read beside the picture")
        continue
      }
      #expect(text.contains(secret) && !text.contains("Det som syns"), "\(text)")
    }
    let plain = start + picture
    #expect(
      TextExtractor().extract(plain, mediaType: "", name: "a.jpg") == .notRead(.noText))
  }
}
