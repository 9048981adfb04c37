import Office
import Platform
import Registry
import TestSupport
import Testing

/// Whose post a message becomes that comes into a mailbox that several share.
@Suite struct ReceiverTests {
  private let house: TemporaryDesk
  private let codes = ["KS": "kommun", "BUN": "skola", "SBN": "bygg"]

  init() throws {
    house = try TemporaryDesk()
    let supervisor = try house.desk(login: "gun")
    for code in ["BUN", "SBN"] { try supervisor.perform(SetAuthority(code: code, name: "Nämnden")) }
    for box in ["ks", "bun"] {
      for folder in ["cur", "new"] { try Files.createFolder("\(house.folder)/\(box)/\(folder)") }
      let code = box.uppercased()
      try supervisor.perform(
        SetSource(authority: code, kind: .maildir, path: "\(house.folder)/\(box)"))
    }
  }

  private func setAddresses(_ codes: String...) throws {
    let supervisor = try house.desk(login: "gun")
    for (code, name) in self.codes {
      var command = SetAuthority(code: code, name: "Nämnden")
      command.addresses = codes.contains(code) ? ["\(name)@granvik.example"] : []
      try supervisor.perform(command)
    }
  }

  private func lay(_ name: String, _ head: String, in box: String = "ks", id: String? = nil) throws
  {
    _ = try house.file(
      "\(box)/new/\(name)",
      """
      From: Byggbolaget <info@bygg.example>
      \(head)
      Subject: Fråga
      Date: Fri, 20 Nov 2026 08:15:00 +0100
      Message-ID: <\(id ?? name)@bygg.example>

      Hej.
      """)
  }

  /// Takes in what has come, and tells how many were new and how many known.
  private func takeIn() throws -> [Int] {
    let report = try house.desk.takeInPost()
    #expect(report.failures.isEmpty)
    return [report.taken, report.duplicates]
  }

  private func receivers() throws -> [String] {
    let authorities = try house.desk(login: "rut").authorities
    return try house.desk.post(limit: 100).map { line in
      let item = try house.desk.item(line.id).0
      return authorities.first { $0.id == item.authority }?.code ?? ""
    }
  }

  @Test(arguments: [
    ("To: Skolan <Skola@Granvik.EXAMPLE>", "BUN"),
    ("To: kommun@granvik.example\nCc: skola@granvik.example", "KS"),
    ("To: skola@granvik.example\nCc: kommun@granvik.example", "KS"),
    ("To: x@y.example, bygg@granvik.example, skola@granvik.example", "SBN"),
    ("To: undisclosed-recipients:;\nX-Original-To: skola@granvik.example", "BUN"),
    // The mailbox's own name, which a server writes, tells nothing where the sender names a board.
    ("Delivered-To: kommun@granvik.example\nTo: skola@granvik.example", "BUN"),
    ("Delivered-To: bygg@granvik.example\nTo: x@y.example", "SBN"),
    ("To: x@y.example\nCc: skola@granvik.example", "BUN"),
    ("To: x@y.example\nCc: skola@granvik.example, bygg@granvik.example", "KS"),
    ("To: annan.skola@granvik.example, skola@granvik.example.org", "KS"),
    ("To: registrator@granvik.example", "KS"),
  ])
  func aMessageIsThatAuthoritysWhomItIsWrittenTo(_ head: String, _ code: String) throws {
    try setAddresses("KS", "BUN", "SBN")
    try lay("1", head)
    #expect(try takeIn() == [1, 0])
    #expect(try receivers() == [code])
  }

  @Test func whereNoAddressIsSetTheMailboxTells() throws {
    try lay("1", "To: skola@granvik.example")
    #expect(try takeIn() == [1, 0])
    #expect(try receivers() == ["KS"])
  }

  @Test func copiesInTwoMailboxesAreOneItemWhereTheyAreForOne() throws {
    try setAddresses("KS", "BUN")
    for box in ["ks", "bun"] { try lay("1", "To: skola@granvik.example", in: box) }
    #expect(try takeIn() == [1, 1])
    #expect(try receivers() == ["BUN"])
  }

  @Test(arguments: ["To: kommun@granvik.example, skola@granvik.example", "To: x@y.example"])
  func copiesInTwoMailboxesAreTwoItemsWhereEachIsForItsOwn(_ head: String) throws {
    try setAddresses("KS", "BUN")
    for box in ["ks", "bun"] { try lay("1", head, in: box) }
    #expect(try takeIn() == [2, 0])
    #expect(try receivers() == ["KS", "BUN"])
  }

  @Test func whatCameInBeforeTheAddressesWereSetIsKnownAgain() throws {
    try lay("1", "To: skola@granvik.example", id: "a")
    #expect(try takeIn() == [1, 0])
    try setAddresses("KS", "BUN")
    try lay("2", "To: skola@granvik.example", id: "a")
    #expect(try takeIn() == [0, 1])
    // The other board's own mailbox has a copy that is its own, as before.
    try lay("3", "To: skola@granvik.example", in: "bun", id: "a")
    #expect(try takeIn() == [1, 0])
    #expect(try receivers() == ["KS", "BUN"])
  }

  @Test func whatCameInBeforeTheAddressesWereTakenAwayIsKnownAgain() throws {
    try setAddresses("BUN")
    try lay("1", "To: skola@granvik.example", id: "a")
    #expect(try takeIn() == [1, 0])
    try setAddresses()
    try lay("2", "To: skola@granvik.example", id: "a")
    #expect(try takeIn() == [0, 1])
    #expect(try receivers() == ["BUN"])
  }

  @Test func aMailboxThatGrowsGivesOnlyWhatIsNew() throws {
    let box = "\(house.folder)/lada"
    try house.desk(login: "gun").perform(SetSource(authority: "KS", kind: .mbox, path: box))
    func letter(_ number: Int) -> String {
      """
      From a@b.example Fri Nov 20 08:15:00 2026
      From: A <a@b.example>
      To: skola@granvik.example
      Subject: Fråga \(number)
      Message-ID: <\(number)@b.example>

      Hej.


      """
    }
    _ = try house.file("lada", letter(1))
    _ = try Subprocess.run(["touch", "-d", "2026-11-01", box])
    #expect(try takeIn() == [1, 0])
    try setAddresses("BUN")
    _ = try house.file("lada", letter(1) + letter(2))
    _ = try Subprocess.run(["touch", "-d", "2026-11-02", box])
    #expect(try takeIn() == [1, 1])
    try setAddresses("SBN")
    _ = try house.file("lada", letter(1) + letter(2) + letter(3))
    _ = try Subprocess.run(["touch", "-d", "2026-11-03", box])
    #expect(try takeIn() == [1, 2])
    #expect(try receivers() == ["KS", "BUN", "KS"])
  }

  @Test func whatAPersonSaysWins() throws {
    try setAddresses("KS", "BUN", "SBN")
    try lay("1", "To: skola@granvik.example")
    let report = try house.desk(login: "rut").takeIn(
      handed: ["\(house.folder)/ks/new/1"], for: "SBN")
    #expect(report.taken == 1)
    #expect(try receivers() == ["SBN"])
  }
}
