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

  @Test(arguments: ["Tallv. 4", "Storg. 5", "Sörbyv 12", "Björkbacksv. 12"])
  func findsAStreetThatIsCutShort(_ address: String) {
    #expect(found("Vi bor \(address) nu") == ["streetAddress \(address)"])
  }

  @Test(arguments: ["Utg. 12", "Årg. 4", "Arkiv 4", "Lag 5", "Avg. 12", "Övning 3", "Göteborg 12"])
  func letsOtherShortWordsBe(_ text: String) { #expect(found("Se \(text) nu") == []) }

  private func toJudge(_ text: String) -> [String] {
    PersonalDataScanner().findingsToJudge(in: text).map(\.text)
  }

  @Test(arguments: [
    "Box 45, 791 21 Falun", "Besöksadress: Röda vägen 1", "Postadress: 791 84 Falun",
    "Box 45, 123 45 Granvik\nBesöksadress: Storgatan 1\nTelefon: 0241-550 00",
    "Granviks kommun\nStorgatan 1\n123 45 Granvik\nOrganisationsnummer 212000-1234",
    "Granviks kommun\nKommunstyrelsen\nStorgatan 1\n123 45 Granvik",
    "Inbjudan till konferens\nPlats: Hornsgatan 20, Granvik", "dalarna@lansstyrelsen.example",
    "registrator.bergslagen@polisen.example", "Ordförande: Eva Berg (S)",
    "Beslutande: Eva Berg (S), ordförande, Sven Ek (M), Anna Holm (GRL)",
    "Elevhälsans arbete har granskats.", "Antal personer med försörjningsstöd: 45",
  ])
  func whatOfficesAndElectedMembersHaveNeedsNoJudgement(_ text: String) {
    #expect(toJudge(text) == [])
  }

  @Test(arguments: [
    ("Postadress: Tallvägen 14, 790 21 Granvik", "Tallvägen 14, 790 21 Granvik"),
    ("Box 45 är tömd.\n\nJag bor på Tallvägen 14", "Tallvägen 14"),
    ("Vi bor på Tallvägen 14 och ringde växeln.", "Tallvägen 14"),
    ("Plats: Tallvägen 14, Granvik", "Tallvägen 14"),
    ("Box 45, 123 45 Granvik\nTelefon: 070-174 06 05", "070-174 06 05"),
    ("Ring 0241-123 45 efter fem", "0241-123 45"), ("Anna Ek (GRL) var med", "Anna Ek"),
    ("Antal elever med diabetes: 1", "diabetes"), ("ek@polisen.example", "ek@polisen.example"),
  ])
  func whatMayBeSomebodysIsJudged(_ text: String, _ told: String) {
    #expect(toJudge(text) == [told])
  }

  @Test func aNameInALetterheadMakesTheAddressTheirs() {
    let text = "Anna Ek\nBox 45\nTallvägen 14\n123 45 Granvik"
    #expect(toJudge(text).count == 2)
  }
}
