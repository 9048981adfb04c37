import Registry
import Testing

@Suite struct PersonalDataWordsTests {
  private func found(_ text: String) -> [String] {
    PersonalDataScanner().findings(in: text).map { "\($0.kind.rawValue) \($0.text)" }
  }

  @Test(arguments: [
    "Storgatan 5", "Lillvägen 12 B lgh 1101", "Sven Rinmans gata 5", "Norra Kungsgatan 12B",
    "Storgatan 5, 123 45 Granvik", "123 45 Granvik", "SE-123 45 Granvik",
  ])
  func findsAStreetAddress(_ address: String) {
    #expect(found("Boende på \(address).") == ["streetAddress \(address)"])
  }

  @Test(arguments: [
    "Riksväg 40", "Handlingsplan 2026", "Parkeringsplats 3", "vägen 5 km bort", "123 45 kronor",
    "upprustning av Storgatan", "fastigheten Linden 3",
  ])
  func letsOtherPlacesBe(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "sjukskriven", "diagnosen", "ADHD", "LVU", "LSS", "funktionsnedsättning", "trosuppfattning",
    "partitillhörighet", "fackförbund", "medlem i facket", "homosexuell", "dömd för",
    "misstänkt", "försörjningsstöd", "skyddad identitet", "skyddade personuppgifter", "våldtäkt",
    "etniskt ursprung", "Missbruk",
  ])
  func findsASensitiveWord(_ word: String) {
    #expect(found("hon är \(word) sedan länge") == ["sensitive \(word)"])
  }

  @Test(arguments: [
    "Folkhälsorapport", "hälsoskyddsnämnden", "fackförvaltning", "brottsförebyggande rådet",
    "sjukhus", "LSS-boende", "facknämnd", "psykisk hälsa", "funktionshinderråd", "domstol",
    "diagnostik", "brottning", "trosor", "rasrisk", "sjukvård", "hivning",
  ])
  func letsMunicipalWordsBe(_ word: String) {
    #expect(found("en \(word) i kommunen") == [])
  }

  @Test(arguments: [
    "Handlingsplan mot mobbning på Tallskolan", "Rutin för skyddade personuppgifter",
    "Rapporten visar att ångest och depression bland unga ökar.",
    "Vägarbete pågår vid Storgatan 12-24 under vecka 12.",
    "Linje 5 avgår från Stortorget 07.15 07.45 och når Solvägen 08.05",
  ])
  func whatIsInGeneralIsNobodys(_ text: String) { #expect(found(text) == []) }

  @Test(arguments: [
    "Handlingsplan mot mobbning för eleven i 3B", "Plan vid epilepsi",
    "Han är mobbad. Plan mot droger.",
    "Min son har depression", "Depression bland mina barn", "Plan mot mobbning av Anna",
    "Bor på Storgatan 12-14", "Storgatan 07", "Storgatan 7. 12 personer bor där",
  ])
  func whatIsOfSomebodyIsFound(_ text: String) { #expect(!found(text).isEmpty) }

  @Test func findingsAreInOrderAndCountedInScalars() throws {
    let text = "🙂 Åsa Öberg, 070-123 45 67, åsa@exempel.example, Storgatan 5"
    let findings = PersonalDataScanner().findings(in: text)
    #expect(findings.map(\.kind) == [.personName, .phone, .email, .streetAddress])
    let scalars = Array(text.unicodeScalars)
    for finding in findings {
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars[finding.start..<finding.end])
      #expect(String(cut) == finding.text)
      #expect(!finding.why.isEmpty)
    }
    for (one, next) in zip(findings, findings.dropFirst()) { #expect(one.end <= next.start) }
  }

  /// Every beginning and every end of a text full of traps is read, whole characters or not.
  @Test func readsAnyBytes() {
    let bytes = Array(
      "Å. O'Neill-Öst 19٩0\u{200B}01-T80 å@ö.se +46 \u{1F642}\u{AD}-– f. 1981 Box 1, 123 45 Å".utf8)
    for start in bytes.indices {
      for end in start...bytes.count {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let findings = PersonalDataScanner().findings(in: text)
        #expect(findings.allSatisfy { $0.start < $0.end })
        #expect(findings.last.map { $0.end <= text.unicodeScalars.count } ?? true)
      }
    }
  }

  @Test(arguments: [
    "scb@scb.example", "pts@pts.example", "kronofogden@kronofogden.example",
    "skolinspektionen@skolinspektionen.example", "boverket@boverket.example",
    "gronalinjen@grona-linjen.example",
  ])
  func anAddressThatIsTheOrganisationsNameIsNobodys(_ address: String) {
    #expect(PersonalDataScanner().findingsToJudge(in: "Svara till \(address) i dag.").isEmpty)
  }

  @Test(arguments: [
    "kvist@kvist.example", "anna@anna.example", "zetterqvist@zetterqvist.example",
    "anna.ek@annaek.example", "scb@post.example", "annaek@annaek.example",
    "sjoberg@sjoberg.example",
  ])
  func anAddressThatMayBeAPersonsIsJudged(_ address: String) {
    let found = PersonalDataScanner().findingsToJudge(in: "Svara till \(address) i dag.")
    #expect(found.map(\.text) == [address])
  }

  @Test(arguments: ["", " ", "\n", "\u{0}", "A", "1", "@", "+", "-", "Å", "å", "🙂"])
  func readsNextToNothing(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: ["1", "A", "Anna ", "0 ", "@", "a@", "-", "19-", "född ", "å"])
  func takesTimeInProportion(_ part: String) {
    let text = String(repeating: part, count: 20_000)
    let clock = ContinuousClock()
    let spent = clock.measure { _ = PersonalDataScanner().findings(in: text) }
    #expect(spent < .seconds(20), "\(spent) for \(part)")
  }
}
