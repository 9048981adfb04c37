import Intake
import Platform
import Testing

/// What a PDF says outside the text of its pages, which goes out with the file.
@Suite(.enabled(if: TextExtractor().readsPDF, "pdftotext, pdfinfo or qpdf is not installed"))
struct PDFOutsideTests {
  /// A PDF of one page with a line of text, and whatever more.
  private func pdf(
    catalog: String = "", page: String = "", kids: String = "3 0 R", objects: [String] = [],
    trailer: String = "", more: String = ""
  ) -> [UInt8] {
    let content = "BT /F1 12 Tf 20 200 Td (Protokoll) Tj ET\(more)"
    let all =
      [
        "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
        "<< /Type /Pages /Kids [\(kids)] /Count \(kids.split(separator: "R").count) >>",
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R \
        /Resources << /Font << /F1 5 0 R >> >> \(page) >>
        """,
        Self.stream(content), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ] + objects
    let body = all.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }.joined()
    return Array("%PDF-1.4\n\(body)trailer << /Root 1 0 R \(trailer) >>\n%%EOF\n".utf8)
  }

  private static func stream(_ content: String, _ more: String = "") -> String {
    "<< /Length \(content.utf8.count) \(more) >>\nstream\n\(content)\nendstream"
  }

  private func text(_ pdf: [UInt8]) -> ExtractedText {
    TextExtractor().extract(pdf, mediaType: "application/pdf", name: "protokoll.pdf")
  }

  private let found = ExtractedText.read("Protokoll\n\nUtanför sidorna:\nSven Exempelsson")

  @Test func anOrdinaryOneHoldsNothingMore() {
    #expect(text(pdf()) == .read("Protokoll"))
  }

  @Test func aHyphenBeforeOchIsKept() {
    let more = """
       BT /F1 12 Tf 20 160 Td (Bar-) Tj 0 -14 Td (och svampplockning i Mell-) Tj 0 -14 Td \
      (ansverige) Tj ET
      """
    guard case .read(let read) = text(pdf(more: more)) else {
      Issue.record("it was not read")
      return
    }
    #expect(read.contains("Bar- och svampplockning i Mellansverige"), "\(read)")
  }

  @Test func whoHasSignedIsRead() {
    // SEQUENCE { OBJECT serialNumber, PrintableString } and { OBJECT commonName, UTF8String }, within a set.
    func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
      [tag, UInt8(content.count)] + content
    }
    let number = element(0x30, [6, 3, 85, 4, 5] + element(0x13, Array("196408233234".utf8)))
    let name = element(0x30, [6, 3, 85, 4, 3] + element(0x0C, Array("Sven Exempelsson".utf8)))
    let signature = element(0x30, element(0x31, number) + element(0x04, element(0x31, name)))
    let hex = signature.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let field = "<< /Type /Sig /Filter /Adobe.PPKLite /Contents <\(hex)0000> >>"
    #expect(
      text(pdf(catalog: "/AcroForm << /Fields [6 0 R] >>", objects: [field]))
        == .read("Protokoll\n\nUtanför sidorna:\n196408233234\nSven Exempelsson"))
  }

  @Test func whatMadeTheFileIsToldAsSuch() {
    let info = "<< /Creator (Mozilla/5.0 Skrivare) /Producer (Skia/PDF m120) /Author (Sven) >>"
    guard case .read(let read) = text(pdf(objects: [info], trailer: "/Info 6 0 R")) else {
      Issue.record("it was not read")
      return
    }
    #expect(read.contains("Skapad med: Mozilla/5.0 Skrivare"))
    #expect(read.contains("Skapad med: Skia/PDF m120") && read.contains("\nSven"))
  }

  @Test func aCommentIsRead() {
    let note = "<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (Sven Exempelsson) >>"
    #expect(text(pdf(page: "/Annots [6 0 R]", objects: [note])) == found)
  }

  @Test(arguments: ["900 100", "-400 100", "20 900", "20 -90", "290 100"])
  func whatStandsBeyondTheEdgeOfThePageIsRead(_ place: String) {
    let more = " BT /F1 12 Tf \(place) Td (Sven Exempelsson) Tj ET"
    guard case .read(let read) = text(pdf(more: more)) else {
      Issue.record("it was not read")
      return
    }
    #expect(read.contains("Utanför sidorna:\nSven Exempelsson"))
  }

  @Test func whatIsFilledInIsRead() {
    let field = """
      << /Type /Annot /Subtype /Widget /FT /Tx /V (Sven Exempelsson) /Rect [1 1 90 30] \
      /DA (/F1 12 Tf) >>
      """
    let form = pdf(
      catalog: "/AcroForm << /Fields [6 0 R] >>", page: "/Annots [6 0 R]", objects: [field])
    guard case .read(let read) = text(form) else {
      Issue.record("\(text(form))")
      return
    }
    #expect(read.contains("Sven Exempelsson"))
  }

  @Test(arguments: [
    // A layer that is turned off, alone and with all.
    ("/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>", "<< /Type /OCG /Name (Lager) >>"),
    ("/OCProperties << /OCGs [6 0 R] /D << /BaseState /OFF >> >>", "<< /Type /OCG /Name (L) >>"),
    // A script, a form of its own, and what nothing points at.
    ("/OpenAction << /S /JavaScript /JS 6 0 R >>", stream("var namn = 'Sven Exempelsson'")),
    ("/AcroForm << /Fields [] /XFA 6 0 R >>", stream("<namn>Sven Exempelsson</namn>")),
    ("", stream("BT (Sven Exempelsson) Tj ET")),
    // Another object has taken its place.
    ("", "null endobj 4 0 obj \(stream("BT /F1 12 Tf 20 200 Td (Protokoll) Tj ET"))"),
  ])
  func whatNoPageShowsHasToBeLookedAt(_ catalog: String, _ object: String) {
    let file = pdf(catalog: catalog, objects: [object])
    guard case .partlyRead(_, .hiddenParts) = text(file) else {
      Issue.record("\(text(file))")
      return
    }
  }

  @Test func layersThatAreShownAreRead() {
    let layers = "/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] /OFF [] >> >>"
    #expect(
      text(pdf(catalog: layers, objects: ["<< /Type /OCG /Name (Sven Exempelsson) >>"])) == found)
  }

  @Test func aScriptInTheOpenIsRead() {
    let script = "/OpenAction << /S /JavaScript /JS (Sven Exempelsson) >>"
    #expect(text(pdf(catalog: script)) == found)
  }

  @Test func aRemarkBetweenTheObjectsIsRead() {
    #expect(text(pdf(objects: ["null % Sven Exempelsson\n"])) == found)
    #expect(
      text(pdf(objects: ["(10 % rabatt)"])) == .read("Protokoll\n\nUtanför sidorna:\n10 % rabatt"))
  }

  @Test func aBookmarkIsRead() {
    let outline = pdf(
      catalog: "/Outlines 6 0 R",
      objects: [
        "<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
        "<< /Title (Sven Exempelsson) /Parent 6 0 R /Dest [3 0 R /Fit] >>",
      ])
    #expect(text(outline) == found)
  }

  @Test func theAuthorIsReadWhereverItStands() {
    let information = pdf(
      objects: ["<< /Author (Sven Exempelsson) /CreationDate (D:20261120093000Z) >>"],
      trailer: "/Info 6 0 R")
    #expect(text(information) == found)
    let xmp = """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>\
      <rdf:li>Sven Exempelsson</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>\
      </x:xmpmeta>
      """
    let metadata = pdf(
      catalog: "/Metadata 6 0 R",
      objects: [Self.stream(xmp, "/Type /Metadata /Subtype /XML")])
    #expect(text(metadata) == found)
  }

  @Test func whatIsEmbeddedIsToldNotToBeRead() {
    let embedding = pdf(
      catalog: "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>",
      objects: [
        "<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>",
        Self.stream("Sven Exempelsson", "/Type /EmbeddedFile"),
      ])
    guard case .partlyRead(_, .embeddedFiles) = text(embedding) else {
      Issue.record("\(text(embedding))")
      return
    }
  }

  @Test func aPageThatIsOnlyAPictureIsToldNotToBeRead() {
    let picture = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>"
    #expect(
      text(pdf(kids: "3 0 R 6 0 R", objects: [picture]))
        == .partlyRead("Protokoll", .pagesWithoutText([2])))
  }

  /// A page of A4 with a line of text and a picture drawn in places, each a width, a height and how far
  /// up it stands.
  private func page(
    _ picture: String, _ places: [(width: Int, height: Int, up: Int)]
  ) -> [UInt8] {
    let drawn = places.map { "q \($0.width) 0 0 \($0.height) 0 \($0.up) cm \(picture) Q" }
    return pdf(
      kids: "6 0 R",
      objects: [
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents [4 0 R 7 0 R] \
        /Resources << /Font << /F1 5 0 R >> /XObject << /Im 8 0 R /St 9 0 R >> >> >>
        """,
        Self.stream(drawn.joined(separator: " ")),
        Self.picture("/ColorSpace /DeviceGray"), Self.picture("/ImageMask true"),
      ])
  }

  private static func picture(_ kind: String) -> String {
    let size = "/Width 300 /Height 300 /BitsPerComponent 1"
    return stream(
      String(repeating: "x", count: 11_400), "/Type /XObject /Subtype /Image \(size) \(kind)")
  }

  @Test(arguments: [
    "/Im Do", "/St Do", "BI /W 8 /H 1 /CS /G /BPC 1 ID x EI", "BI /W 8 /H 1 /IM true ID x EI",
  ])
  func aScannedPageWithAStampIsToldNotToBeRead(_ picture: String) {
    let scan = ExtractedText.partlyRead("Protokoll", .pagesOfPictures([1]))
    #expect(text(page(picture, [(600, 600, 0)])) == scan)
    // A scan in strips, and one that has half the page.
    #expect(text(page(picture, (0..<6).map { (600, 20, $0 * 20) })) == scan)
    #expect(text(page(picture, [(420, 250, 100)])) == scan)
    // An identity card, 3.37 by 2.13 inches.
    #expect(text(page(picture, [(243, 153, 300)])) == scan)
  }

  @Test(arguments: ["/Im Do", "/St Do"])
  func aLetterheadAndASignatureAreNoScan(_ picture: String) {
    #expect(text(page(picture, [(200, 60, 780), (180, 80, 50)])) == .read("Protokoll"))
  }

  @Test func aFontWithoutLettersIsToldNotToBeRead() {
    func file(_ letters: String) -> [UInt8] {
      pdf(objects: [
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H \(letters) >>"
      ])
    }
    guard case .partlyRead("Protokoll", .unreadableFont) = text(file("")) else {
      Issue.record("\(text(file("")))")
      return
    }
    #expect(text(file("/ToUnicode 4 0 R")) == .read("Protokoll"))
  }

  @Test func whatItWasBeforeIsToldNotToBeRead() {
    let changed =
      pdf() + Array("\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n%%EOF\n".utf8)
    // No page shows it any more, and whoever fetches the file can read it.
    #expect(
      text(changed) == .partlyRead("Protokoll\n\nTidigare lägen:\nProtokoll", .earlierVersions))
    #expect(
      text(pdf() + Array("19121212-1212".utf8))
        == .partlyRead("Protokoll\n\nTidigare lägen:\n19121212-1212", .earlierVersions))
  }

  @Test func aSecondTableIsNoEarlierVersion() {
    let table = "xref\n0 0\ntrailer << /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n"
    #expect(text(pdf() + Array(table.utf8)) == .read("Protokoll"))
  }

  @Test func whatLooksLikeADateIsReadAllTheSame() {
    let note = "<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (D:2 Sven Exempelsson) >>"
    let read = text(pdf(page: "/Annots [6 0 R]", objects: [note]))
    #expect(read == .read("Protokoll\n\nUtanför sidorna:\nD:2 Sven Exempelsson"))
  }

  @Test func withoutTheProgramItIsNotWhollyRead() {
    let extractor = TextExtractor(find: { $0 == "qpdf" ? nil : Subprocess.find($0) })
    #expect(
      extractor.extract(pdf(), mediaType: "", name: "")
        == .partlyRead("Protokoll", .noProgram("qpdf")))
  }

  /// The texts beside the page, or nothing where it was not wholly read.
  private func outside(_ pdf: [UInt8]) -> String {
    guard case .read(let read) = text(pdf) else { return "\(text(pdf))" }
    return read
  }

  @Test func metadataOfAPageIsRead() {
    let xmp = Self.stream("<x><who>Sven Exempelsson</who></x>", "/Type /Metadata /Subtype /XML")
    #expect(outside(pdf(page: "/Metadata 6 0 R", objects: [xmp])).hasSuffix("\nSven Exempelsson"))
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Metadata 6 0 R >>"
    let read = outside(
      pdf(page: "/Resources << /Font << /F1 5 0 R /F2 7 0 R >> >>", objects: [xmp, font]))
    #expect(read.hasSuffix("\nSven Exempelsson"), "\(read)")
  }

  @Test(arguments: [
    "/Figure << /Alt (Sven Exempelsson) >> BDC EMC", "/Span <</E(Sven Exempelsson)>> BDC EMC",
    "/Figure << /Alt <FEFF005300760065006E0020004500780065006D00700065006C00730073006F006E> >> BDC EMC",
    "/Figure << /Alt (Sven \\105xempelsson) >> BDC EMC", "\n% Sven Exempelsson\n",
  ])
  func whatStandsForAPictureIsRead(_ more: String) {
    #expect(text(pdf(more: " \(more)")) == found)
  }

  @Test(arguments: [
    ("maja.exempelsson", "Maja Exempelsson"),
    ("file:///C:/Users/majexe/Orosanmalan_exempelsson_maja.docx", "Orosanmalan Exempelsson Maja"),
  ])
  func aNameOfAnAccountOrAFileIsReadAsWords(_ name: String, _ words: String) {
    let read = outside(pdf(objects: ["<< /Author (\(name)) >>"], trailer: "/Info 6 0 R"))
    #expect(read.contains(name) && read.contains(words), "\(read)")
  }

  @Test func whatIsDrawnAndNotSeenIsToldNotToBeRead() {
    func isHidden(_ pdf: [UInt8]) -> Bool {
      if case .partlyRead(_, .hiddenParts) = text(pdf) { true } else { false }
    }
    let drawn = Self.stream(
      "BT /F1 9 Tf (Sven) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 200 20]")
    func stamp(_ flags: Int) -> String {
      "<< /Type /Annot /Subtype /Stamp /F \(flags) /Rect [6 4 26 42] /AP << /N 6 0 R >> >>"
    }
    #expect(isHidden(pdf(page: "/Annots [7 0 R]", objects: [drawn, stamp(2)])))
    #expect(isHidden(pdf(page: "/Annots [7 0 R]", objects: [drawn, stamp(36)])))
    #expect(!isHidden(pdf(page: "/Annots [7 0 R]", objects: [drawn, stamp(4)])))
    let field = "<< /FT /Tx /T (namn) /V 6 0 R /Subtype /Widget /Rect [0 0 9 9] >>"
    let form = "/AcroForm << /Fields [7 0 R] >>"
    #expect(isHidden(pdf(catalog: form, objects: [Self.stream("Sven Exempelsson"), field])))
    let picture = Self.stream("x", "/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    #expect(isHidden(pdf(page: "/Thumb 6 0 R", objects: [picture])))
  }

  @Test func whatStandsBeforeItsBeginningIsRead() {
    let job = "\u{1b}%-12345X@PJL SET USERNAME=\"Sven Exempelsson\"\n"
    guard case .partlyRead(let read, .hiddenParts) = text(Array(job.utf8) + pdf()) else {
      Issue.record("\(text(Array(job.utf8) + pdf()))")
      return
    }
    #expect(read.contains("Sven Exempelsson"))
    #expect(text([0xEF, 0xBB, 0xBF] + pdf()) == .read("Protokoll"))
  }
}

extension TextExtractor {
  fileprivate var readsPDF: Bool {
    Set(missingPrograms).isDisjoint(with: ["pdftotext", "pdfinfo", "qpdf"])
  }
}
