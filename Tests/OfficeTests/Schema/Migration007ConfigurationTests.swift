import Office
import Registry
import TestSupport
import Testing

/// What was set, and by whom, is told afterwards as what was registered is.
@Suite struct Migration007ConfigurationTests {
  @Test func oldValuesStayInTheJournal() throws {
    let plain = try TemporaryDesk().furnished()
    let supervisor = try plain.house.desk(login: "gun")
    var authority = SetAuthority(code: "KS", name: "Kommunstyrelsen")
    authority.isPublic = false
    try supervisor.perform(authority)
    try supervisor.perform(
      SetOfficer(login: "rut", name: "Rut Nyman", title: "arkivarie", role: .registrator))
    func values(_ field: String) throws -> String {
      try plain.sql.answer(
        to: """
          SELECT c.old || ' > ' || c.new || ' ' || o.login FROM journal_change c
          JOIN journal j ON j.id = c.entry JOIN officer o ON o.id = j.officer
          WHERE c.field = '\(field)' ORDER BY c.id DESC LIMIT 1
          """)
    }
    let shown = try values("authority KS")
    #expect(shown.contains("\"isPublic\":1") && shown.contains("> {\"name\""))
    #expect(shown.contains("\"isPublic\":0") && shown.hasSuffix(" gun"))
    #expect(try values("officer rut").contains("Rut Registrator"))
  }

  @Test func addressesOfBeforeStayInTheJournal() throws {
    let plain = try TemporaryDesk().furnished()
    let supervisor = try plain.house.desk(login: "gun")
    var authority = SetAuthority(code: "KS", name: "Kommunstyrelsen")
    for addresses in [
      ["Kommun@Granvik.example ", "ks@granvik.example"], nil, ["ks@granvik.example"],
    ] {
      authority.addresses = addresses
      try supervisor.perform(authority)
    }
    #expect(supervisor.authorities.first?.addresses == ["ks@granvik.example"])
    let changes = """
      SELECT group_concat(coalesce(c.old, '-') || ' > ' || coalesce(c.new, '-'), '; ')
      FROM (SELECT * FROM journal_change ORDER BY id) c JOIN journal j ON j.id = c.entry
      WHERE c.field = 'address KS' AND j.action = 'configure'
      """
    #expect(
      try plain.sql.answer(to: changes)
        == "- > kommun@granvik.example; - > ks@granvik.example; kommun@granvik.example > -")
  }

  @Test(arguments: [
    "INSERT INTO authority_address VALUES ('annan@granvik.example', 1)",
    "INSERT OR REPLACE INTO authority_address VALUES ('ks@granvik.example', 1)",
    "UPDATE authority_address SET address = 'annan@granvik.example'",
    "DELETE FROM authority_address",
  ])
  func anAddressIsNotSetBesideTheJournal(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    var authority = SetAuthority(code: "KS", name: "Kommunstyrelsen")
    authority.addresses = ["ks@granvik.example"]
    try plain.house.desk(login: "gun").perform(authority)
    try plain.house.desk.perform(RegisterDocument.fixture())
    #expect(try plain.sql.refusal(of: sql)?.contains("correction-reason") == true)
  }

  @Test(arguments: [
    "granvik.example", "a b@granvik.example", "ks@granvik", "<ks@granvik.example>", "@x.se", "",
  ])
  func whatIsNoAddressIsRefused(_ text: String) throws {
    let plain = try TemporaryDesk().furnished()
    var authority = SetAuthority(code: "KS", name: "Kommunstyrelsen")
    authority.addresses = [text]
    let error = #expect(throws: OfficeError.self) {
      try plain.house.desk(login: "gun").perform(authority)
    }
    guard case .refused(let objections) = error else { return #expect(Bool(false)) }
    #expect(objections.first?.english.hasPrefix("“\(text)” is no e-mail address.") == true)
  }

  @Test func anAddressIsOneAuthoritys() throws {
    let plain = try TemporaryDesk().furnished()
    let supervisor = try plain.house.desk(login: "gun")
    var (first, second) = (
      SetAuthority(code: "KS", name: "Kommunstyrelsen"),
      SetAuthority(code: "BUN", name: "Barn- och utbildningsnämnden")
    )
    first.addresses = ["post@granvik.example"]
    second.addresses = ["POST@granvik.example"]
    try supervisor.perform(first)
    let error = #expect(throws: OfficeError.self) { try supervisor.perform(second) }
    guard case .refused(let objections) = error else { return #expect(Bool(false)) }
    #expect(objections.first?.reason.contains("KS, Kommunstyrelsen") == true)
    #expect(supervisor.authorities.count == 1)
    first.addresses = []
    try supervisor.perform(first)
    try supervisor.perform(second)
    #expect(supervisor.authorities.map(\.addresses) == [["post@granvik.example"], []])
  }

  @Test func anUnchangedSettingLeavesNothing() throws {
    let plain = try TemporaryDesk().furnished()
    let count = "SELECT count(*) FROM journal_change"
    let supervisor = try plain.house.desk(login: "gun")
    let before = try plain.sql.answer(to: count)
    try supervisor.perform(SetAuthority(code: "KS", name: "Kommunstyrelsen"))
    #expect(try plain.sql.answer(to: count) == before)
  }

  @Test(arguments: [
    "UPDATE authority SET name = 'Nämnden 640823-3234'",
    "UPDATE officer SET title = 'sign. 640823-3234'",
    "UPDATE setting SET value = '19640823-3234'",
    "INSERT INTO place_name VALUES ('Björk 640823-3234')",
  ])
  func whatEveryPageShowsHoldsNoIdentityNumber(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    try plain.house.desk(login: "gun").perform(
      SetMunicipality(title: "Granviks kommun", contact: "registrator@granvik.example"))
    #expect(try plain.sql.refusal(of: sql)?.contains("setting-person") == true)
  }

  @Test(arguments: [
    (
      "UPDATE setting SET value = 'anna.svensson@granvik.example' WHERE name = 'contact'", "setting"
    ),
    ("UPDATE authority SET name = 'Anna Svenssons nämnd, anna.svensson@granvik.example'", "auth"),
    ("UPDATE officer SET title = 'nås på tova.ek@privat.example', hides_name = 1", "officer"),
  ])
  func aSettingWrittenPastTheCommandsIsNotShown(_ sql: String, _ which: String) throws {
    let plain = try TemporaryDesk().furnished()
    let site = "\(plain.house.folder)/site"
    try plain.house.desk(login: "gun").perform(
      SetMunicipality(title: "Granviks kommun", contact: "registrator@granvik.example"))
    _ = try plain.house.desk.publish(to: site)
    let entry = """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'configure', 'authority', 0 FROM journal;
      """
    #expect(try plain.sql.refusal(of: entry + sql) == nil, "\(which)")
    #expect(throws: OfficeError.self) { try plain.house.desk.publish(to: site) }
  }

  @Test func aPersonWrittenInAsAPlaceIsStillAPerson() throws {
    let configuring = """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        SELECT max(at), 1, 'configure', 'authority', 0 FROM journal;
      """
    let plain = try TemporaryDesk().furnished()
    #expect(
      try plain.sql.refusal(
        of: "\(configuring) INSERT INTO place_name VALUES ('Tova Andersdotter')") == nil)
    #expect(
      try plain.sql.refusal(of: "\(configuring) INSERT INTO role_word VALUES ('tova andersdotter')")
        == nil)
    let desk = try plain.house.desk(login: "rut")
    #expect(desk.placeNames.names.isEmpty)
    var command = RegisterDocument.fixture()
    command.correspondent = Correspondent(kind: .person, name: "Tova Andersdotter")
    command.publicSender = PublicSenderFields(role: "tova andersdotter")
    #expect(throws: OfficeError.self) { try desk.perform(command) }
  }

  @Test(arguments: [
    "UPDATE authority SET is_public = 0", "UPDATE officer SET role = 'supervisor'",
    "UPDATE setting SET value = 'x'", "DELETE FROM setting", "DELETE FROM role_word",
    "INSERT OR REPLACE INTO authority SELECT id, code, name, template, 0, 1 FROM authority",
    "INSERT OR REPLACE INTO officer SELECT id, login, 'X', title, role, 0, 1 FROM officer",
    "UPDATE OR REPLACE authority SET id = 7",
    "INSERT OR REPLACE INTO setting VALUES ('contact', 'x')",
    "UPDATE role_word SET word = 'Anna Bergström' WHERE word = 'Invånare'",
  ])
  func refuses(_ sql: String) throws {
    let plain = try TemporaryDesk().furnished()
    try plain.house.desk(login: "gun").perform(
      SetMunicipality(title: "Granviks kommun", contact: "registrator@granvik.example"))
    try plain.house.desk.perform(RegisterDocument.fixture())
    #expect(try plain.sql.refusal(of: sql)?.contains("correction-reason") == true)
  }
}
