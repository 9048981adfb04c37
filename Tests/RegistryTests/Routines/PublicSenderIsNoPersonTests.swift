import Registry
import TestSupport
import Testing

@Suite struct PublicSenderIsNoPersonTests {
  @Test(arguments: [
    "Advokatfirman Lindahl AB", "Anders Svenssons Åkeri AB", "Brf Rosen", "Polismyndigheten",
    "Karlssons Bygg", "Skolverket", "Förvaltningsrätten i Malmö", "IKEA", "Region Skåne",
    "Hyresgästföreningen", "Granviks kommun", "Länsstyrelsen i Skåne län", "Cancerfonden",
    "Brf Storgatan 5", "Åkeri & Transport i Lund AB", "Svenska kyrkan", "Demensförbundet",
    "Byggbolaget Exempel AB, Granvik", "Trafikverket", "Vattenfall", "Sveriges Radio",
    "Socialstyrelsen", "Villaägarna", "Naturskyddsföreningen i Granvik", "Attendo Sverige AB",
    "Anna Svensson Bygg & Plåt AB", "Advokatfirman Anna Svensson AB", "Anna Svenssons Åkeri",
    "Stiftelsen Anna Svensson", "Karl och Anna Svenssons minnesfond", "karlssons bygg ab",
    "AB Karlssons Bygg", "Erik Dahlbergsgymnasiet", "Jenny Nyströmsskolan", "Kvinnojouren Olivia",
    "Peter Pan förskola", "Bröderna Perssons Snickeri", "Kalles Kaffestuga", "Martin & Servera",
    "Familjecentralen Björken", "Svensson & Ek Arkitekter AB", "Erik Olsson Bostad Ek. förening",
  ])
  func organisationsStand(_ name: String) {
    #expect(PublicSenderIsNoPerson.personalData(in: name).map(\.text) == [])
  }

  @Test(arguments: [
    "Anna Bergström", "Anna Bergström, Byggbolaget AB", "Byggbolaget AB, Anna Bergström",
    "Familjen Svensson", "A. Bergström", "bergstrom.anna@x.example", "Bergström, Anna",
    "Byggbolaget AB att. Anna Bergström", "Byggbolaget AB (Anna Bergström)",
    "Byggbolaget AB - Anna Bergström", "Byggbolaget AB, 070-123 45 67", "Mohammed Al-Hassan",
    "ANNA BERGSTRÖM", "Byggbolaget AB c/o Karl Nyqvist", "Åkeriet AB 19121212-1212",
    "Stiftelsen handläggare Anna Svensson", "Anna Svensson el", "anna svensson el",
    "c/o Anna Svensson", "Advokatfirman Anna Svensson", "Anna Svensson & Karl Nyqvist",
    "Anna Svensson på Byggbolaget AB", "AB Byggbolaget Anna Svensson", "familjen ek", "Fru Lind",
    "Byggbolaget AB Svensson", "Åkeriet AB, 6408/23-3/234", "Åkeriet AB (640823) 3234",
    "Byggbolaget AB genom anna svensson", "Advokatfirman Lindahl, Ros-Marie Hed",
    "Samfällighetsföreningen Tallen, Ordf Ros-Marie Hed",
  ])
  func personsDoNot(_ name: String) {
    #expect(!PublicSenderIsNoPerson.personalData(in: name).isEmpty)
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .organisation, name: "Byggbolaget AB")
      $0.content.publicSender = .organisation(name)
    }
    let objections = PublicSenderIsNoPerson.objections(to: dossier)
    #expect(!objections.isEmpty)
    #expect(objections.allSatisfy { $0.severity == .blocked && $0.field == .publicSender })
  }

  private func objections(to name: String) -> [Objection] {
    PublicSenderIsNoPerson.objections(
      to: .fixture {
        $0.content.correspondent = Correspondent(kind: .organisation, name: name)
        $0.content.publicSender = .organisation(name)
      })
  }

  @Test(arguments: [
    "Zlatanka Wrzesniewska", "Wrzesniewska", "Byggbolaget Exempel AB/Stig",
    "Byggbolaget Exempel AB Stig Berg", "Byggbolaget Exempel AB - Lundin",
    "Byggbolaget Exempel AB 556036-0793", "Skanska - Lars", "Svenska kyrkan, Ek",
    "Brf Tallen (K.H.)", "Nätverket Mammor mot Svensson", "Anna Svenssons Bygg",
    "Granviks IF 640823", "Bygg AB 640823, 3234", "Bygg AB 64-08-23",
  ])
  func whatMayBeAPersonOrHasANumberIsNotShown(_ name: String) {
    #expect(objections(to: name).summary == ["publicSender blocked"])
    #expect(objections(to: name).allSatisfy { !$0.remedy.isEmpty })
  }

  @Test(arguments: [
    "Autism Sverige", "SKR", "Försäkringskassan", "Statens jordbruksverk", "Boende på Storgatan",
    "Volvo Cars", "Svea hovrätt", "Granviks schacksällskap", "Mark- och miljödomstolen",
    "Norconsult", "Sweco", "Ramboll", "Tyréns", "Atea", "Visma", "Advania", "Tietoevry",
    "Bravida", "Assemblin", "Hemköp", "Apotea", "Lindex", "Ragn-Sells", "Stena Recycling",
    "Equmenia", "Friskis&Svettis Granvik", "Sörby byalag", "Clas Ohlson", "Saga Bio",
    "Ernst & Young", "Skanska - Region Syd", "Svenska kyrkan, Lund", "Granviks IF 1924",
    "Kvinnor mot våld",
  ])
  func whatTellsAnOrganisationStands(_ name: String) { #expect(objections(to: name).isEmpty) }

  @Test(arguments: ["Zetolit", "S:t Lukas", "Hembygdsföreningen Karl Oskar"])
  func aNameThatASupervisorHasAddedStands(_ name: String) {
    #expect(!objections(to: name).isEmpty)
    #expect(SettingNamesNoPerson.objections(to: name, .other("name"), of: .place).isEmpty)
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .organisation, name: name)
      $0.content.publicSender = .organisation(name)
      $0.placeNames = PlaceNames([name])
    }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).isEmpty)
  }

  @Test func aRoleWordIsOneOfTheList() {
    let known = Dossier.fixture { $0.content.publicSender = .role("invånare") }
    #expect(PublicSenderIsNoPerson.objections(to: known).isEmpty)
    let unknown = Dossier.fixture { $0.content.publicSender = .role("Bagaren i Granvik") }
    #expect(PublicSenderIsNoPerson.objections(to: unknown).summary == ["publicSender blocked"])
  }

  @Test func aPersonAmongTheRoleWordsIsNotShown() {
    let dossier = Dossier.fixture {
      $0.roleWords = RoleWords(words: ["Anna Bergström"])
      $0.content.publicSender = .role("Anna Bergström")
    }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).summary == ["publicSender blocked"])
    #expect(PublicRow(of: dossier).sender.text == "")
  }

  @Test func theRoutinesOwnRoleWordsAreNoPersons() {
    for word in RoleWords.standard.words {
      #expect(PublicSenderIsNoPerson.personalData(in: word).isEmpty, "\(word)")
      #expect(PublicSenderIsNoPerson.objections(toRoleWord: word).isEmpty, "\(word)")
    }
  }

  @Test(arguments: ["Föreningsmedlem", "God man", "VD", "SFI-elev"])
  func aCommonWordMayBeARoleWord(_ word: String) {
    #expect(PublicSenderIsNoPerson.objections(toRoleWord: word).isEmpty)
  }

  @Test(arguments: [
    "Anna", "Anna Bergström", "anna bergström", "Granne Qvorra", "Granne 2", "a@b.example",
    "Granne-Qvorra", "Den som hör av sig om det som har hänt i går kväll",
  ])
  func aNameIsNoRoleWord(_ word: String) {
    let objections = PublicSenderIsNoPerson.objections(toRoleWord: word)
    #expect(objections.summary == ["word blocked"])
  }

  @Test(arguments: [Correspondent.Kind.person, .anonymous])
  func noOrganisationStandsForAPerson(_ kind: Correspondent.Kind) {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: kind, name: "Anna Bergström")
    }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).summary == ["publicSender blocked"])
  }

  @Test func theContactIsNotNamed() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(
        kind: .organisation, name: "Byggbolaget AB", contact: "Xerxes Qvorra")
      $0.content.publicSender = .organisation("Byggbolaget AB Qvorra")
    }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).summary == ["publicSender blocked"])
  }

  @Test func aBlankNameIsRefused() {
    let dossier = Dossier.fixture { $0.content.publicSender = .organisation(" ") }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).summary == ["publicSender blocked"])
  }

  @Test(arguments: [PublicSender.undecided, .notApplicable])
  func anotherRuleAsksForADecision(_ sender: PublicSender) {
    let dossier = Dossier.fixture { $0.content.publicSender = sender }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).isEmpty)
  }

  @Test func whomAMarkCoversBesideIsNotShownHereEither() {
    let dossier = Dossier.fixture {
      $0.content.publicSender = .organisation("Kvinnojouren Kanariefågeln")
      $0.content.correspondent = Correspondent(
        kind: .organisation, name: "Kvinnojouren Kanariefågeln")
      $0.caseFacts?.hiddenCorrespondents = [$0.content.correspondent]
    }
    #expect(PublicSenderIsNoPerson.objections(to: dossier).summary == ["publicSender open"])
  }
}
