import Foundation
import Platform
import TestSupport
import Testing

private let programs = ["pdftotext", "pdfinfo", "qpdf"]

/// What intake shows of files without taking them in.
@Suite struct DryRunTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "IntakeTests/Fixtures").path

  @Test(
    .enabled(
      if: programs.allSatisfy { Subprocess.find($0) != nil },
      "pdftotext, pdfinfo or qpdf is not installed"))
  func aDocumentIsShownAsTheItemItWouldBe() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let path = "\(Self.fixtures)/beslut.pdf"
    let text = try program.run(["intake", "--dry-run", "--json", path]).text
    #expect(text.contains(#""subject":"beslut.pdf","date":null,"messageId":null"#))
    #expect(text.contains(#""text":"Beslut om bygglov åäö""#), "\(text)")
    #expect(text.contains(#""attachments":[{"name":"beslut.pdf","type":"application/pdf","size":"#))
    let scanned = try program.run(
      ["intake", "--dry-run", "--json", "\(Self.fixtures)/inskannat.pdf"]
    ).text
    #expect(scanned.contains(#""text":"","#) && scanned.contains(#""notices":["no-text"]"#))
    let line = try program.run(["intake", "--dry-run", path]).text
    #expect(line == "\(path): - - beslut.pdf (1)\n")
  }
}
