import Intake
import Office
import Platform
import Registry
import TestSupport
import Testing

/// What could not be read for want of a program is read when it is there, and nothing else is altered.
@Suite(.enabled(if: TextExtractor().missingPrograms.isEmpty, "a reading program is not installed"))
struct Migration011RereadingTests {
  private static let words = "Skyddsrummet under Sandbacken rymmer tvahundra personer"

  /// A PDF of one page with a line of text.
  private static func pdf(_ text: String) -> String {
    let content = "BT /F1 9 Tf 20 200 Td (\(text)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 300] /Contents 4 0 R \
      /Resources << /Font << /F1 5 0 R >> >> >>
      """,
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }
    return "%PDF-1.4\n\(body.joined())trailer << /Root 1 0 R >>\n%%EOF\n"
  }

  /// A house with a file that was taken in where the programs are, or all but some of them.
  private func house(_ text: String, programs: [String] = []) throws -> TemporaryDesk {
    let house = try TemporaryDesk()
    // The program has the clock of the day.
    house.clock.moment = Moment(seconds: SystemClock.now)
    let path = try house.file("plan.pdf", Self.pdf(text))
    for program in programs {
      try Files.createFolder("\(house.folder)/bin")
      let place = try #require(Subprocess.find(program))
      _ = try Subprocess.run(["ln", "-s", place, "\(house.folder)/bin/\(program)"])
    }
    let result = try Subprocess.run(
      [Program.path, "--store", house.desk.folder, "--officer", "rut", "intake", path],
      environment: ["PATH": "\(house.folder)/bin"])
    #expect(result.status == 0, "\(result.errorText)")
    let missing = programs.isEmpty ? "pdftotext" : "qpdf"
    #expect(result.errorText.contains("these programs are not installed: \(missing)"))
    let item = try #require(try house.desk.post(limit: 9).first)
    let scan = try house.desk.item(item.id).files[0].content.scan
    #expect(scan.missingProgram == missing)
    return house
  }

  @Test(arguments: [[], ["pdftotext", "pdfinfo"]])
  func whatIsReadLateIsKnownAsIfItHadBeenReadAtOnce(_ programs: [String]) throws {
    let house = try house("\(Self.words).", programs: programs)
    let item = try #require(try house.desk.post(limit: 9).first).id
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    #expect(try house.desk.takeInPost().readAnew == 1)
    #expect(try house.desk.takeInPost().readAnew == 0)
    let content = try house.desk.item(item).files[0].content
    #expect(content.scan.unread == nil)
    #expect(try house.desk.text(ofContent: content.sha256) == "\(Self.words).")
    let plain = PlainSQL(store: house.desk.folder)
    for query in [
      "SELECT count(*) FROM content_search WHERE content_search MATCH 'Sandbacken'",
      "SELECT count(*) FROM content_likeness", "SELECT count(*) > 0 FROM content_passage",
    ] { #expect(try plain.answer(to: query) == "1", "\(query)") }
    #expect(try house.desk.verify(checksFiles: true) == .clean)
  }

  @Test func whatIsFoundLateIsNotShown() throws {
    let house = try house("Personnummer 19121212-1212.")
    let item = try #require(try house.desk.post(limit: 9).first).id
    var command = RegisterDocument.fixture(item: item)
    command.files = [FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")]
    let document = try #require(try house.desk.perform(command).document)
    let report = try house.desk.publish(to: "\(house.folder)/webb")
    #expect(report.files == 0 && report.refused.map(\.document) == [document])
    // The decision is the officer's, and stands until one alters it.
    #expect(try house.desk.document(document).files[0].file.decision.isPublish)
  }

  @Test(arguments: [
    "UPDATE content SET unread = NULL, text = 'tomt'", "UPDATE content SET unread = NULL",
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, 'reread', 'content', 99, '' FROM journal;
    UPDATE content SET unread = NULL, text = 'tomt'
    """,
  ])
  func whatHasNotBeenReadIsNotClearedByHand(_ sql: String) throws {
    let house = try house("Personnummer 19121212-1212.")
    #expect(try PlainSQL(store: house.desk.folder).refusal(of: sql) != nil)
  }

  @Test func verifyReadsItToo() throws {
    let house = try house("\(Self.words).")
    let notes = try house.desk.verify(checksFiles: false).notes
    #expect(notes == ["read anew: 1 file, for the program that was missing is installed"])
  }

  @Test(arguments: [
    "UPDATE content SET text = 'annat'", "UPDATE content SET unread = NULL, text = 'annat'",
    "UPDATE content SET unread = 'programmet x är inte installerat.'",
    "UPDATE content SET other_findings = other_findings - 1", "UPDATE content SET text = NULL",
    "DELETE FROM content",
  ])
  func whatWasReadIsNeverAltered(_ sql: String) throws {
    let house = try TemporaryDesk()
    let plain = try house.furnish()
    #expect(try plain.refusal(of: sql) != nil)
  }
}
