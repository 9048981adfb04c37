import Intake
import Testing

/// What kind of file bytes are.
@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("beslut.pdf", "application/pdf"),
    ("ansokan.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("yttrande.odt", "application/vnd.oasis.opendocument.text"), ("bygglov.eml", "message/rfc822"),
  ])
  func filesAreKnownByTheirBytes(_ file: String, _ type: String) throws {
    #expect(MediaType.sniff(try Mail.fixture(file), name: "okänd") == type)
  }

  @Test(arguments: [
    ("\u{89}PNG\r\n\u{1A}\n", "a.pdf", "image/png"), ("II*\0", "", "image/tiff"),
    ("\u{FF}\u{D8}\u{FF}", "", "image/jpeg"), ("GIF89a", "", "image/gif"),
    ("PK\u{3}\u{4}", "a.zip", "application/zip"), ("PK\u{3}\u{4}", "b", "application/zip"),
    ("\u{D0}\u{CF}\u{11}\u{E0}", "a.doc", "application/msword"), ("{\\rtf1", "", "application/rtf"),
    ("<!DOCTYPE html><p>", "", "text/html"), ("Hej", "a.txt", "text/plain"),
    ("Hej", "a.pdf", "text/plain"), ("a;b", "a.csv", "text/csv"),
    ("\0\u{1}", "x", "application/octet-stream"),
    ("", "a.pdf", "application/pdf"), ("BEGIN:VCALENDAR", "", "text/calendar"),
    ("skräp\n%PDF-1.4", "", "application/pdf"),
    (
      "From: a@b.example\nSubject: Fil\nMessage-ID: <1@b.example>\n\n%PDF-1.4", "a.pdf",
      "message/rfc822"
    ),
  ])
  func bytesAreBelievedBeforeNames(_ bytes: String, _ name: String, _ type: String) {
    #expect(MediaType.sniff(Mail.latin(bytes), name: name) == type)
  }
}
