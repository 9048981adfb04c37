import Office
import Registry
import TestSupport
import Testing

/// What a search finds and tells apart.
@Suite struct Migration005SearchTests {
  private func house() throws -> TemporaryDesk {
    let house = try TemporaryDesk()
    var command = RegisterDocument.fixture(
      title: "Återvinning på Ångströmsgatan, Österhult", caseTitle: "Mål och medel")
    command.files = [FileFields(decision: .withhold, reason: .personalData)]
    command.files?[0].path = try house.file(
      "text.txt", "Ett mål om gruvans djup och dess a\u{30a}r.")
    try house.desk.perform(command)
    return house
  }

  @Test(arguments: [
    ("ÅTERVINNING", true), ("a\u{30a}tervinning", true), ("ströms", true), ("atervinning", false),
    ("osterhult", false), ("österhult", true), ("KS 2026/0001", true), ("ks-2026-1-1", true),
    ("byggbolaget", true), ("gruvans", true), ("GRUV", true), ("år", true), ("ar", false),
    ("\"", false), ("återvinning AND", false), ("finns inte alls", false),
  ])
  func finds(_ words: String, _ isFound: Bool) throws {
    let house = try house()
    #expect(try house.desk.search(words).documents.isEmpty != isFound)
  }

  @Test func aCorrectedTitleIsFoundByItsNewWordsOnly() throws {
    let house = try house()
    var command = CorrectDocument(
      document: try #require(try house.desk.search("återvinning").documents.first?.id),
      version: 1, reason: "Fel ord")
    command.title = TitleFields(text: "Kompost i Österhult")
    try house.desk.perform(command)
    #expect(try house.desk.search("återvinning").documents.isEmpty)
    #expect(try house.desk.search("kompost").documents.count == 1)
    #expect(try house.desk.verify(checksFiles: false) == [])
  }

  @Test func ringsAndDotsMakeOtherLetters() throws {
    let house = try house()
    #expect(try house.desk.search("mål och").cases.count == 1)
    #expect(try house.desk.search("mal och").cases.isEmpty)
  }

  @Test func aSearchIsBrokenOffByTheNextKey() throws {
    let house = try house()
    var asked = 0
    let result = try house.desk.search("återvinning gruvans") {
      asked += 1
      return true
    }
    #expect(!result.isWhole || asked == 0)
  }
}
