import Office
import Platform
import Registry
import TestSupport
import Testing

/// A word of its own in everything that must not be public, looked for in every byte that is.
@Suite struct CanaryTests {
  private struct Canaries {
    private(set) var words: [String] = []

    /// A word that stands in one place and nowhere else.
    mutating func word(_ place: String) -> String {
      let word = "kanariefågel\(place)\(words.count)z"
      words.append(word)
      return word
    }
  }

  @Test func nothingThatMustNotBePublicIsInTheSite() throws {
    let house = try TemporaryDesk()
    var canaries = Canaries()
    try registerOrdinary(house, &canaries)
    try registerSecret(house, &canaries)
    try registerNeutral(house, &canaries)
    try registerUnready(house, &canaries)
    try registerVoided(house, &canaries)
    let site = "\(house.folder)/site"
    let report = try house.desk.publish(to: site)
    #expect(report.documents == 3)
    #expect(report.files == 1)

    let published = try bytes(under: site)
    #expect(published.contains("Öppen rubrik") && published.contains("Released text"))
    #expect(canaries.words.count > 25)
    for word in canaries.words {
      #expect(!published.contains(word), "\(word) has leaked")
    }
    let kept = try bytes(under: house.desk.folder)
    let dump = try PlainSQL(store: house.desk.folder).answer(to: ".dump")
    for word in canaries.words {
      #expect(kept.contains(word) || dump.contains(word), "\(word) is not in the store")
    }
  }

  private func registerOrdinary(_ house: TemporaryDesk, _ canaries: inout Canaries) throws {
    var command = RegisterDocument.fixture(title: "Öppen rubrik på en ansökan")
    command.correspondent = Correspondent(
      kind: .person, name: "Nils \(canaries.word("avsändare"))",
      contact: canaries.word("kontakt"), email: "\(canaries.word("adress"))@privat.example")
    command.publicSender = PublicSenderFields(role: "Invånare")
    command.classification = canaries.word("klass")
    command.files = [
      try file(house, "öppen-\(canaries.word("filnamn")).txt", "Released text", publish: true),
      try file(house, "hemlig.txt", canaries.word("undanhållen"), publish: false),
      try file(house, canaries.word("namn") + ".txt", canaries.word("text"), publish: false),
    ]
    command.files?[1].reason = .other
    command.files?[1].reasonText = canaries.word("skäl")
    let receipt = try house.desk.perform(command)
    var correction = CorrectDocument(
      document: try #require(receipt.document), version: 1, reason: canaries.word("rättelse"))
    correction.title = TitleFields(
      text: "Öppen rubrik på en ansökan om bygglov", namesOfficials: canaries.word("motivering"))
    correction.complete = true
    try house.desk.perform(correction)
    var earlier = correction
    earlier.version = 2
    earlier.reason = "tillbaka"
    earlier.title = TitleFields(text: "Öppen rubrik på en ansökan")
    try house.desk.perform(earlier)
    // Post that was set aside is kept, but is no part of the diary.
    let aside = try house.takeIn(
      "reklam.eml", from: "\(canaries.word("reklam")) <x@reklam.example>",
      subject: canaries.word("ämne"), body: canaries.word("brödtext"))
    try house.desk.perform(
      SetAsidePost(item: aside, outcome: .ofLittleImportance, reason: canaries.word("utfall")))
  }

  private func registerSecret(_ house: TemporaryDesk, _ canaries: inout Canaries) throws {
    var command = RegisterDocument.fixture(
      title: "Yttrande om \(canaries.word("hemligrubrik"))", caseTitle: nil)
    command.newCase = NewCaseFields(
      title: TitleFields(text: "Ärende om \(canaries.word("ärendemening"))", isSecret: true),
      handler: nil, classification: canaries.word("ärendeklass"),
      secrecy: [MarkFields(provision: "26:1", scopes: [.title])])
    command.title.isSecret = true
    command.correspondent = Correspondent(
      kind: .organisation, name: "\(canaries.word("organisation")) AB")
    command.publicSender = PublicSenderFields(organisation: "\(canaries.word("publik")) AB")
    command.secrecy = [
      MarkFields(
        provision: "21:1", scopes: [.title, .document], authority: canaries.word("myndighet"))
    ]
    command.files = [try file(house, "journal.txt", canaries.word("journal"), publish: false)]
    try house.desk.perform(command)
  }

  private func registerNeutral(_ house: TemporaryDesk, _ canaries: inout Canaries) throws {
    var command = RegisterDocument.fixture(
      title: "Ansökan om \(canaries.word("intern"))", caseTitle: nil)
    command.title.publicText = "Ansökan om stöd"
    command.newCase = NewCaseFields(
      title: TitleFields(
        text: "Stöd till \(canaries.word("interntärende"))", publicText: "Ärende om stöd"))
    command.secrecy = [MarkFields(provision: "26:1", scopes: [.title, .correspondent])]
    command.publicSender = PublicSenderFields(organisation: "\(canaries.word("avsändarhemlig")) AB")
    command.files = [try file(house, "bilaga.txt", canaries.word("bilaga"), publish: false)]
    try house.desk.perform(command)
  }

  private func registerUnready(_ house: TemporaryDesk, _ canaries: inout Canaries) throws {
    var command = RegisterDocument.fixture(
      title: "Skrivelse om \(canaries.word("oavgjord"))",
      caseTitle: "Ärende \(canaries.word("oavgjortärende"))")
    command.complete = false
    command.files = [try file(house, "oavgjord.txt", canaries.word("oavgjordfil"), publish: nil)]
    try house.desk.perform(command)
    _ = try house.takeIn("väntar.eml", subject: canaries.word("väntar"))
  }

  private func registerVoided(_ house: TemporaryDesk, _ canaries: inout Canaries) throws {
    let receipt = try house.desk.perform(
      RegisterDocument.fixture(
        title: "Rapport om \(canaries.word("makulerad"))",
        caseTitle: "Ärende \(canaries.word("makuleratärende"))"))
    try house.desk.perform(
      VoidDocument(
        document: try #require(receipt.document), version: 1,
        reason: canaries.word("makuleringsskäl")))
  }

  private func file(
    _ house: TemporaryDesk, _ name: String, _ text: String, publish: Bool?
  ) throws -> FileFields {
    var fields =
      switch publish {
      case true?: FileFields(decision: .publish, assurance: "Läst, inga personuppgifter")
      case false?: FileFields(decision: .withhold, reason: .personalData)
      case nil: FileFields()
      }
    fields.path = try house.file(name, text)
    return fields
  }

  private func bytes(under folder: String) throws -> String {
    let found = try Subprocess.run(
      ["sh", "-c", "find \"$0\" -type f -print -exec cat {} +", folder])
    return String(decoding: found.output, as: UTF8.self)
  }
}
