import Office
import Platform
import Registry
import TestSupport
import Testing

/// A letter that one document keeps from the web is known again whichever way it comes.
@Suite struct SameLetterTests {
  private static let body = "Planens hemliga del om skyddsrummen i Granvik."
  private static let words = "Läst, inga personuppgifter"

  private static func letter(
    _ id: String, date: String = "Fri, 20 Nov 2026 08:15:00 +0100", subject: String = "Plan",
    top: String = ""
  ) -> String {
    """
    \(top)From: Byggbolaget <info@bygg.example>
    To: kommunen@exempelby.example
    Subject: \(subject)
    Date: \(date)
    Message-ID: <\(id)@bygg.example>

    \(body)
    """
  }

  private static func forwarding(_ letter: String, as type: String = "message/rfc822") -> String {
    """
    From: Annan <annan@bygg.example>
    Subject: VB: plan
    Date: Fri, 20 Nov 2026 09:15:00 +0100
    Message-ID: <f@bygg.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=x

    --x
    Content-Type: text/plain

    Se bifogat.
    --x
    Content-Type: \(type)

    \(letter)
    --x--
    """
  }

  private static let other = "Sat, 21 Nov 2026 07:00:00 +0100"
  private static let received = "Received: from a by b; Fri, 20 Nov 2026 08:16:00 +0100\n"

  /// The secret letter, and what comes after it.
  static let pairs: [(String, String)] = [
    (letter("a"), letter("b")), (letter("a"), letter("b", date: other)),
    (letter("a"), letter("b", subject: "VB: Plan")),
    (letter("a", top: received), forwarding(letter("a"))),
    (forwarding(letter("a")), letter("a", top: received)),
    (letter("a"), forwarding("Subject: Plan\n\n\(body)", as: "message/global")),
  ]

  @Test(arguments: pairs.indices)
  func whatIsSecretStaysSoWhicheverWayItComes(_ index: Int) throws {
    let (secret, next) = Self.pairs[index]
    let house = try TemporaryDesk()
    // Marked in the post, registered under a mark, voided, and registered by its path.
    for way in ["waiting", "registered", "voided", "path"] {
      let house = way == "waiting" ? house : try TemporaryDesk()
      var command: RegisterDocument
      let path = try house.file("1.eml", secret)
      if way == "path" {
        command = .fixture()
        command.files = [FileFields(path: path, decision: .withhold, reason: .secrecy)]
      } else {
        _ = try house.desk.takeIn(files: [path], for: "KS")
        let item = try #require(try house.desk.post(limit: 9).first).id
        command = .fixture(item: item)
        let count = try house.desk.item(item).files.count
        command.files = Array(
          repeating: FileFields(decision: .withhold, reason: .secrecy), count: count)
        if way == "waiting" { try house.desk.perform(AnnotatePost(item: item, isSecret: true)) }
      }
      command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
      if way != "waiting" {
        let receipt = try house.desk.perform(command)
        if way == "voided" {
          let document = try #require(receipt.document)
          try house.desk.perform(
            VoidDocument(document: document, version: receipt.version, reason: "Fel nämnd"))
        }
      }
      let post = Set(try house.desk.post(limit: 9).map(\.id))
      let copy = try house.file("2.eml", next)
      _ = try house.desk.takeIn(files: [copy], for: "KS")
      let item = try #require(try house.desk.post(limit: 9).first { !post.contains($0.id) }).id
      var again = RegisterDocument.fixture(item: item)
      let shown = FileFields(decision: .publish, assurance: Self.words)
      again.files = Array(repeating: shown, count: try house.desk.item(item).files.count)
      #expect(refusals { try house.desk.perform(again) }.contains("same-content"), "\(way)")
      var byPath = RegisterDocument.fixture()
      byPath.files = [FileFields(path: copy, decision: .publish, assurance: Self.words)]
      #expect(refusals { try house.desk.perform(byPath) }.contains("same-content"), "\(way), path")
    }
  }

  @Test func aFileWithTheLettersWordsIsTheSame() throws {
    let house = try TemporaryDesk()
    let path = try house.file("1.eml", Self.letter("a"))
    _ = try house.desk.takeIn(files: [path], for: "KS")
    let item = try #require(try house.desk.post(limit: 9).first).id
    var command = RegisterDocument.fixture(item: item)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    var copy = RegisterDocument.fixture()
    copy.files = [FileFields(decision: .publish, assurance: Self.words)]
    copy.files?[0].path = try house.file("plan.txt", "\(Self.body)\n")
    #expect(refusals { try house.desk.perform(copy) } == ["same-content"])
  }

  @Test func aDifferentLetterOfTheSameSenderIsAnother() throws {
    let house = try TemporaryDesk()
    let first = try house.takeIn("ett.eml", body: "Se bifogat.")
    var command = RegisterDocument.fixture(item: first)
    command.secrecy = [MarkFields(provision: "21:1", scopes: [.document])]
    command.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try house.desk.perform(command)
    let second = try house.takeIn("två.eml", subject: "Årsredovisning", body: "Se bifogat.")
    var other = RegisterDocument.fixture(item: second)
    other.files = [FileFields(decision: .publish, assurance: Self.words)]
    #expect(refusals { try house.desk.perform(other) }.isEmpty)
  }

  @Test(arguments: ["message/rfc822", "message/global"])
  func aLetterInALetterIsAFileOfItsOwnWhateverItIsCalled(_ type: String) throws {
    let house = try TemporaryDesk()
    let path = try house.file("1.eml", Self.forwarding("Subject: Plan\n\n\(Self.body)", as: type))
    _ = try house.desk.takeIn(files: [path], for: "KS")
    let item = try #require(try house.desk.post(limit: 9).first).id
    var command = RegisterDocument.fixture(item: item)
    command.files = [
      FileFields(decision: .publish, assurance: Self.words),
      FileFields(decision: .withhold, reason: .personalData),
    ]
    #expect(refusals { try house.desk.perform(command) } == ["same-content"])
  }
}
