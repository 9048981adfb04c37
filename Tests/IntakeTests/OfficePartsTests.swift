import Intake
import Platform
import Testing

/// What tables and documents keep otherwise than it is shown, and names that are joined by other signs.
@Suite(.enabled(if: canPack, "zip, unzip or odt2txt is not installed"))
struct OfficePartsTests {
  /// A packed document of these parts, and what is read of it.
  private func read(_ name: String, _ parts: [(String, String)]) throws -> String {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    for (name, xml) in parts {
      try Files.createFolder(Files.parent(of: "\(folder)/\(name)"))
      try Files.write(Array(xml.utf8), to: "\(folder)/\(name)", durable: false)
    }
    _ = try Subprocess.run(["zip", "-q", "-r", name, "."], folder: folder)
    let bytes = try Files.read("\(folder)/\(name)")
    guard case .read(let text) = TextExtractor().extract(bytes, mediaType: "", name: name) else {
      Issue.record("it was not read")
      return ""
    }
    return text
  }

  private func table(_ cells: String, more: String = "") throws -> String {
    try read(
      "a.xlsx",
      [
        ("xl/sharedStrings.xml", "<sst><si><t>Lista</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><row>\(cells)</row>\(more)</worksheet>"),
      ])
  }

  private func document(_ xml: String, more: [(String, String)] = []) throws -> String {
    try read(
      "a.docx",
      [("word/document.xml", "<w:document><w:p><w:t>Brev</w:t></w:p>\(xml)</w:document>")] + more)
  }

  @Test(arguments: [
    ("1.96408233234E11", "196408233234"), ("6.408233234E9", "6408233234"),
    ("6.4082332340000001E9", "6408233234"), ("402011233", "0402011233"),
    ("4.02011233E8", "0402011233"),
  ])
  func aNumberIsReadHoweverTheCellKeepsIt(_ value: String, _ number: String) throws {
    let lines = try table("<c><v>\(value)</v></c>").split { $0 == "\n" || $0 == "\t" }
    #expect(lines.contains(Substring(number)), "\(lines)")
  }

  @Test(arguments: ["402011234", "409911238", "12345.678901", "4.5E-10", "1.5E99"])
  func otherFiguresAreNobodys(_ value: String) throws {
    let text = try table("<c><v>\(value)</v></c>")
    #expect(Set(text.split { $0 == "\n" || $0 == "\t" }) == ["Lista", Substring(value)], "\(text)")
  }

  @Test(arguments: [
    "<dataValidation type='list'><formula1>\"Maja Ek,Siwar Ek\"</formula1></dataValidation>",
    "<conditionalFormatting><cfRule type='containsText' text='Maja Ek'/></conditionalFormatting>",
    "<cfRule><formula>SEARCH(\"Maja Ek\",A1)</formula></cfRule>",
    "<autoFilter><filter val='Maja Ek'/></autoFilter>", "<hyperlink display='Maja Ek'/>",
  ])
  func whatATableLooksForIsRead(_ more: String) throws {
    #expect(try table("<c><v>1</v></c>", more: more).contains("Maja Ek"))
  }

  @Test(arguments: [
    "<wp:docPr id='1' name='maja_ek.jpg'/>", "<w:bookmarkStart w:id='0' w:name='Maja_Ek'/>",
    "<w:ins w:author='maja.ek'/>",
  ])
  func namesThatAreJoinedAreReadAsWords(_ xml: String) throws {
    #expect(try document(xml).contains("Maja Ek"))
  }

  @Test func whoMadeADocumentIsReadAsWords() throws {
    let core = ("docProps/core.xml", "<cp:x><dc:creator>maja.ek</dc:creator></cp:x>")
    let text = try document("", more: [core])
    #expect(text.contains("maja.ek") && text.contains("Maja Ek"))
  }

  @Test func whatStandsBeforeThePointsOfAListIsRead() throws {
    let points = (
      "word/numbering.xml",
      "<w:lvl><w:lvlText w:val='Maja Ek %1'/></w:lvl><w:lvl><w:lvlText w:val='%1.'/></w:lvl>"
    )
    let text = try document("", more: [points])
    #expect(text.contains("\nMaja Ek %1") && !text.contains("%1."))
  }

  @Test(arguments: [
    "<wp:docPr id='1' name='Bild 1'/>", "<w:bookmarkStart w:id='0' w:name='_Toc123'/>",
    "<wp:docPr id='1' name=''/>",
  ])
  func whatOfficeCallsThingsIsNoTextOfThem(_ xml: String) throws {
    #expect(try document(xml) == "Brev")
  }

  @Test func versionsKeptWithinAnOpenDocumentAreTold() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.write(try Mail.fixture("yttrande.odt"), to: "\(folder)/a.odt")
    try Files.createFolder("\(folder)/Versions")
    try Files.write(Array("PK gammal".utf8), to: "\(folder)/Versions/Version1")
    _ = try Subprocess.run(["zip", "-q", "a.odt", "Versions/Version1"], folder: folder)
    let text = TextExtractor().extract(try Files.read("\(folder)/a.odt"), mediaType: "", name: "")
    #expect(text == .partlyRead("Yttrande från grannen åäö", .earlierVersions))
  }
}

private let canPack = ["zip", "unzip", "odt2txt"].allSatisfy { Subprocess.find($0) != nil }
