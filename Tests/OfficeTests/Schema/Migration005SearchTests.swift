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
    ("vinåte", false), ("ningåter", false), ("vinning", true),
    ("återvinning på", true), ("ÅTERVINNING på ks", true), ("återvinning qx", false),
    ("återvinning _", false), ("gatan öst", true), ("återvinning ös", true),
  ])
  func finds(_ words: String, _ isFound: Bool) throws {
    let house = try house()
    #expect(try house.desk.search(words).documents.isEmpty != isFound)
  }

  @Test func postIsFoundUntilADocumentStandsForIt() throws {
    let office = try TemporaryDesk()
    let desk = office.desk
    let item = try office.takeIn(from: "Åsa Björk <asa@bjork.example>", subject: "Fråga om ön")
    for words in ["åsa", "BJÖRK", "bjork.example", "fråga om", "ön fråga"] {
      #expect(try desk.search(words).post.map(\.id) == [item], "\(words)")
    }
    #expect(try desk.search("asa bjork ön").post.isEmpty == false)
    #expect(try desk.search("asä").post.isEmpty)
    var command = RegisterDocument.fixture(item: item)
    command.complete = false
    let receipt = try desk.perform(command)
    #expect(try desk.search("björk").post.isEmpty)
    let document = try #require(receipt.document)
    try desk.perform(
      VoidDocument(document: document, version: receipt.version, reason: "Av misstag"))
    #expect(try desk.search("björk").post.map(\.id) == [item])
    try desk.perform(SetAsidePost(item: item, outcome: .keptOrdered, reason: "Ordnad"))
    #expect(try desk.search("björk").post.map(\.id) == [item])
    #expect(try desk.verify(checksFiles: false) == .clean)
  }

  @Test func everyBeginningOfAWordInATextIsFound() throws {
    let house = try house()
    let word = "GRUVANSDJUP"
    try house.register(text: "Rapport om gruvansdjup och gruvanslängd, 2 st.")
    for length in 2...word.count {
      let isFound = try !house.desk.searchTexts(String(word.prefix(length)), limit: 5).isEmpty
      // Two letters are a word of their own; only from three are they the beginning of one.
      #expect(isFound == (length >= 3), "\(word.prefix(length))")
    }
    #expect(try !house.desk.searchTexts("st", limit: 5).isEmpty)
    #expect(try house.desk.searchTexts("gruvansdjupa", limit: 5).isEmpty)
    #expect(try house.desk.searchTexts("gruvans rapp", limit: 5).isEmpty)
  }

  @Test func aBeginningThatMayBecomeManyWordsFindsThemAndNoOthers() throws {
    let house = try house()
    for number in 1...80 { try house.register(text: "Ärende vattenfråga\(number) är öppet.") }
    try house.register(text: "Dagvattenfråga7 och VATTENFRÅGAN väntar – i år.")
    #expect(try house.desk.searchTexts("vattenfråga", limit: 100).count == 81)
    #expect(try house.desk.searchTexts("Vattenfråga7", limit: 100).count == 11)
    #expect(try house.desk.searchTexts("öppet vattenfråga", limit: 100).count == 80)
    #expect(try house.desk.searchTexts("vattenfrågo", limit: 100).isEmpty)
  }

  @Test func whatIsWrittenTogetherIsLookedForTogether() throws {
    let house = try house()
    try house.register(text: "Ring 0470-12 34 56 eller skriv till info@bolaget.example.")
    try house.register(text: "Dnr 0470, sida 12, den 34, se info om bolaget i example.")
    #expect(try house.desk.searchTexts("info@bolaget.ex", limit: 5).count == 1)
    #expect(try house.desk.searchTexts("0470-12", limit: 5).count == 1)
    #expect(try house.desk.searchTexts("0470 12", limit: 5).count == 2)
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
    #expect(try house.desk.verify(checksFiles: false) == .clean)
  }

  @Test func aTitleChangedBesideTheProgramIsFoundOnceTheStoreIsVerified() throws {
    let plain = try TemporaryDesk().furnished()
    let sql = """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'correct', 'document', 1, 'Fel' FROM journal;
      UPDATE document SET version = version + 1, entry = (SELECT max(id) FROM journal),
        title = 'Kompost' WHERE id = 1
      """
    #expect(try plain.sql.refusal(of: sql) == nil)
    #expect(try plain.house.desk.verify(checksFiles: false).problems == [])
    #expect(try plain.house.desk.verify(checksFiles: false) == .clean)
    #expect(try plain.house.desk.search("kompost").documents.count == 1)
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

extension TemporaryDesk {
  /// Registers a document with a file of such text.
  fileprivate func register(text: String) throws {
    var command = RegisterDocument.fixture(title: "Skrivelse", caseTitle: "Ärende")
    command.files = [FileFields(decision: .withhold, reason: .personalData)]
    command.files?[0].path = try file("skrivelse.txt", text)
    try desk.perform(command)
  }
}
