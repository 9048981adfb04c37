import Registry
import TestSupport
import Testing

@Suite struct FileKindMayBeShownTests {
  private func objections(_ mediaType: String, _ decision: FileDecision, unread: String? = nil)
    -> [String]
  {
    var file = DocumentFile.fixture(decision, scan: FileScan(unread: unread))
    file.mediaType = mediaType
    return FileKindMayBeShown.objections(to: .fixture { $0.files = [file] }).summary
  }

  @Test(arguments: [
    "text/html", "image/svg+xml", "application/zip", "application/octet-stream",
    "application/javascript", "application/xhtml+xml",
  ])
  func whatMayRunOrHideIsNotShown(_ mediaType: String) {
    #expect(objections(mediaType, .publish(assurance: "läst")) == ["files[0].decision blocked"])
    #expect(objections(mediaType, .withhold(.personalData)).isEmpty)
  }

  @Test func anEmailIsShownAsItsText() {
    #expect(objections("message/rfc822", .publish(assurance: "läst")).isEmpty)
    #expect(
      objections("message/rfc822", .publish(assurance: "läst"), unread: "krypterat")
        == ["files[0].decision blocked"])
    #expect(
      objections("message/rfc822", .publish(assurance: "läst"), unread: FileScan.unknownLanguage)
        .isEmpty)
    var file = DocumentFile.fixture(.publish(assurance: "läst"))
    file.mediaType = "message/rfc822"
    let row = PublicRow(of: .fixture { $0.files = [file] })
    #expect(row.files[0].isText && row.files[0].nameExtension == "txt")
  }
}
