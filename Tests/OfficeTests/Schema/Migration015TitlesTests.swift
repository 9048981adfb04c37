import Office
import Registry
import TestSupport
import Testing

/// The titles that are hidden stay known, whichever way they come to be.
@Suite struct Migration015TitlesTests {
  private static let title = "Brister i larmet på förskolan Gullvivan"

  @Test(arguments: ["DELETE FROM title_run", "UPDATE title_run SET id = 7"])
  func whatIsHiddenStaysKnown(_ sql: String) throws {
    let house = try TemporaryDesk()
    var secret = RegisterDocument.fixture(title: Self.title)
    secret.title = TitleFields(text: Self.title, isSecret: true)
    secret.secrecy = [MarkFields(provision: "18:8", scopes: [.title])]
    try house.desk.perform(secret)
    let plain = PlainSQL(store: house.desk.folder)
    #expect(try plain.refusal(of: sql)?.contains("case-title") == true)
  }

  @Test func aTitleThatIsChangedByPlainSQLIsKnownAtTheNextCommand() throws {
    let house = try TemporaryDesk()
    let plain = try house.furnish()
    #expect(
      try plain.refusal(
        of: """
          INSERT INTO journal (at, officer, action, subject, subject_id, reason)
            SELECT max(at), 1, 'correct', 'document', 2, 'Rättat' FROM journal;
          UPDATE document SET version = version + 1, entry = (SELECT max(id) FROM journal),
            title = '\(Self.title)' WHERE id = 2
          """) == nil)
    try house.desk.perform(AnnotatePost(item: Identifier(rawValue: 4), isSecret: true))
    let next = RegisterDocument.fixture(title: "Faktura: \(Self.title)")
    #expect(refusals { try house.desk.perform(next) } == ["case-title"])
  }
}
