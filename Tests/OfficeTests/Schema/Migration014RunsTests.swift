import Office
import Registry
import TestSupport
import Testing

/// What was marked in the post is tried before it is shown, whoever writes to the store.
@Suite struct Migration014RunsTests {
  private static func journal(_ action: String, _ subject: String) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', 1, 'Ingen grund' FROM journal
    """
  }
  private static let complete = """
    \(journal("complete", "document"));
    UPDATE document SET version = version + 1, entry = (SELECT max(id) FROM journal),
      status = 'completed', completed_by = 1, completed_at = (SELECT max(at) FROM journal) WHERE id = 1
    """
  private static let unmark = """
    \(journal("mark", "post"));
    UPDATE intake_item SET version = version + 1, entry = (SELECT max(id) FROM journal),
      marked_secret = 0 WHERE id = 1
    """

  @Test(arguments: [complete, unmark, "\(unmark); \(complete)"])
  func whatWasMarkedInThePostIsNotCompletedUntried(_ sql: String) throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn("brev.eml", body: "Ett brev om vägen.")
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    var command = RegisterDocument.fixture(item: item)
    command.complete = false
    try house.desk.perform(command)
    let plain = PlainSQL(store: "\(house.folder)/store")
    #expect(try plain.refusal(of: sql)?.contains("marked-post") == true)
  }

  @Test func whatWasMarkedAndTriedIsCompleted() throws {
    let house = try TemporaryDesk()
    let item = try house.takeIn("brev.eml", body: "Ett brev om vägen.")
    try house.desk.perform(AnnotatePost(item: item, isSecret: true))
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "18:13", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    #expect(try house.desk.documents(.first, limit: 1).first?.status == "completed")
  }
}
