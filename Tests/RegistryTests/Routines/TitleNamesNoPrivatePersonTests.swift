import Registry
import TestSupport
import Testing

@Suite struct TitleNamesNoPrivatePersonTests {
  @Test(arguments: [
    "Klagomål från Anna Bergström mot skolan", "Fråga från anna@exempel.example om bredband",
    "Ring 070-123 45 67 om ärendet", "Störande ljud från Storgatan 5 B",
  ])
  func asksWhoseNameItIs(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test(arguments: [
    "klagomål från anna svensson", "KLAGOMÅL FRÅN ANNA SVENSSON", "Ansökan från makarna Ek",
    "God man för Sjövik", "Begäran från fru Lind", "Flytt av familjen Ek", "Stöd till barnet Alma",
    "Skrivelse från A. Svensson", "Skrivelse från Anna S", "Anna Svenssons ansökan",
    "Klagomål på anna svenssons hund", "Klagomål på svensson", "ärende om mohammed al-hassan",
    "Bygglov för herr Berg",
    "Dödsboet efter Nyqvist", "Begäran av advokat Lind", "Anmälan mot läraren Ek", "makarna ek",
    "Förvaltare för Ekvall", "Skrivelse från hans olsson", "ÄRENDE OM FAMILJEN EK",
    "Förordnande av vårdnadshavare för alma berg", "Brev från Joakim", "Mamma till Tova",
    "Ärende om flickan Tova", "Ek mot Ström", "Anmälan mot Joakim om mobbning",
    "Klagomål Anna Dolk", "Bygglov Lars Trygg",
    "Synpunkt Eva Rydh om belysning", "Klagomål Stig Berg", "Ansökan från Ros-Marie Hed",
    "Brev från Sofia Lund", "Bouppteckning efter Lundin",
    "Arvskifte Lundin", "Angående god man för E. Sjövik", "God man för E Sjövik",
    "Elevärende Wilma åk 5", "Stödinsatser Nova 8A", "ANSÖKAN FRÅN BERIT", "karins bygglov",
    "ansökan färdtjänst berit", "ansökan lars-erik", "Ansökan Ida-Sofia", "Annas förskoleplats",
    "Strandskyddsdispens, Sjö 3:4, Wallgren", "Grannyttrande från Ros-Marie och Stig",
    "Begäran om anstånd, A. Ek", "Svar till \"Micke\"", "Brev från Sten", "Svar till Bo",
    "Ny orosanmälan via e-tjänst (K.H.)",
  ])
  func asksOfNamesThatStandAloneOrSmall(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test(arguments: Self.ordinary)
  func letsAnOrdinaryTitleStand(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(!TitleNamesNoPrivatePerson.objections(to: dossier).contains { $0.severity > .notice })
  }

  @Test(arguments: [
    ("Bygglov för Anna Svensson, Kvarnvägen 7", "fastighetens adress"),
    ("Klagomål på rektor från Anna Svensson", "Rektor"),
  ])
  func wordsAboutSomethingElseClearNobody(_ title: String, _ words: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title, namesOfficials: words) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test(arguments: [
    ("Val av rektor Anna Svensson", "Rektor"), ("Bygglov på Kvarnvägen 7", "fastighetens adress"),
    ("Astrid Lindgrens skola byggs om", "Skolans namn"), ("Motion av Lars Ek (S) om bad", nil),
    ("Avsägelse från Anna Svensson", "Ledamot"),
    ("Detaljplan för bostäder vid Storgatan 12", nil),
  ])
  func aDutyOrAPlaceClearsWhatItIsAbout(_ title: String, _ words: String?) {
    let dossier = Dossier.fixture { $0.content.title = Title(title, namesOfficials: words) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test func theNeutralTitlesWordsAreTheNeutralTitlesOwn() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Mobbning", disclosure: .neutral("Anmälan om kränkande behandling"))
    }
    let objections = TitleNamesNoPrivatePerson.objections(to: dossier)
    #expect(objections.summary == ["publicTitle notice"])
    #expect(objections.allSatisfy { !$0.remedy.contains("ge en neutral") })
  }

  private static let ordinary = [
    "Ansökan om bygglov för carport på Tallen 14",
    "Bidrag till Maria församling", "Samarbete med Polen",
    "Yttrande över remiss från Skanska", "Avtal med Visma",
    "Planprogram för Elsa Brändströms gata", "Stöd till barn och unga",

    "Detaljplan för kvarteret Björken",
    "Remiss om nationell vindkraftsstrategi",
    "Tjänsteskrivelse om ändrad taxa för vatten och avlopp",
    "Protokoll från kommunstyrelsens sammanträde 2026-11-10",
    "Kallelse till barn- och utbildningsnämnden",
    "Yttrande över samrådshandling för Norra Hamnen",
    "Beslut om statsbidrag för lärarassistenter",
    "Föreläggande om komplettering av underlag",
    "Upphandling av skolskjuts 2027",
    "Avtal med Attendo Sverige AB om hemtjänst",
    "Begäran om utlämnande av allmän handling",
    "Medborgarförslag om belysning vid Elisabeths väg",
    "Motion om gratis bad i Åby simhall",
    "Interpellation om bristen på förskoleplatser",
    "Budget 2027 med plan för 2028 och 2029",
    "Delårsrapport per den 31 augusti",
    "Markanvisning vid Stora torget",
    "Förvärv av fastigheten Berga 4:12",
    "Anmälan om kränkande behandling vid Sankt Olofs skola",
    "Rapport från tillsyn av Restaurang Björnen",
    "Serveringstillstånd för Café Rosen",
    "Samråd om vägplan för väg 55 mellan Malmköping och Strängnäs",
    "Uppföljning av intern kontroll",
    "Revisionsrapport om fastighetsunderhåll",
    "Föreningsbidrag till Granviks IF",
    "Inbjudan till Sveriges Kommuner och Regioners kongress",
    "Remiss från Miljödepartementet om strandskydd",
    "Årsredovisning för Granviks Energi AB",
    "Val av ledamöter i valnämnden",
    "Avsägelse från uppdrag som ersättare",
    "Översiktsplan 2040, granskningshandling",
    "Trafikföreskrift för Storgatan",
    "Hastighetsbegränsning på Dag Hammarskjölds väg",
    "Gång- och cykelväg längs Karl Johans gata",
    "Renovering av Birgittaskolan",
    "Nybyggnad av Karlavägens förskola",
    "Ombyggnad av Gustavsbergs vårdcentral",
    "Ansökan om lotteritillstånd",
    "Klagomål på snöröjning",
    "SKANDAL MED SNÖRÖJNING PÅ LINDVÄGEN",
    "SVAR PÅ REMISS OM KOLLEKTIVTRAFIK",
    "ANSÖKAN OM BYGGLOV, BERGA 4:12",
    "Fråga om god man",
    "Begäran om god man för ensamkommande barn",
    "Förordnande av god man för Överförmyndarnämnden",
    "Familjen i centrum, slutrapport",
    "Familjens hus, lokalhyra",
    "Herrgårdens park, skötselplan",
    "Barnet i fokus, verksamhetsplan",
    "Barnets bästa, prövning av Barnombudsmannen",
    "Eleven som resurs, projektansökan",
    "Elevens rätt till stöd enligt Skollagen",
    "Projekt Makarna på torget",
    "Kulturstipendium 2026",
    "Bidrag till Svenska kyrkan i Lund",
    "Remiss av Boverkets förslag till föreskrifter",
    "Handlingsplan för Agenda 2030",
    "Yttrande till Mark- och miljödomstolen",
    "Överklagande av Länsstyrelsens beslut",
    "Dom från Förvaltningsrätten i Linköping",
    "Laga kraft-bevis för detaljplan Hagen",
    "Detaljplan för Hagen",
    "Lokalförsörjningsplan för Grundskolan",
    "Nyckeltal från Kolada",
    "Införande av Microsoft 365",
    "Upphandling av Teams-utrustning",
    "Samverkan med Region Sörmland",
    "Avfallsplan för Sörmland Vatten",
    "Tillsynsbesök på Solgården",
    "Avvikelse enligt Lex Sarah",
    "Anmälan enligt Lex Maria",
    "Bokslut för Granviks Bostäder AB",
    "Öppet brev om Slussens framtid",
    "Skrivelse om parkering vid Stationen",
    "Remiss om ny Läroplan",
    "Besiktning av lekplatsen i Rosendal",
    "Avverkning i Ekskogen",
    "Dispens från strandskydd vid Vättern",
    "Muddring i Sjövik",
    "Väghållning i Sandvik",
    "Vattenprov från Björksjön",
    "Ansökan om torghandel på Stora Torget",
    "Nationaldagsfirande i Stadsparken",
    "Invigning av Kulturhuset Björken",
    "Gåva från Rotary",
    "Enkät från Skolverket",
    "Statistik till SCB",
    "Avtal med Telia Company AB",
    "Ramavtal med Adda",
    "Påminnelse från Kammarkollegiet",
    "Bidrag till Hembygdsföreningen",
    "Ansökan om bidrag från Studieförbundet Vuxenskolan",
    "Evenemang vid Sankt Hans backar",
    "Tomträtt till Linden 7",
    "Vite mot byggherre",
    "Arkivering av handlingar, S:t Eriks skola",
    "Svar från Post- och telestyrelsen",
    "Ordförandebeslut om extra sammanträde",
    "Delegationsbeslut om adressättning",
    "Samrådsmöte om Vård- och omsorgsboendet Ängsgården",
    "Inköp av leksaker till förskolan Kotten",
    "Remissvar från kommunen om mars månads utsläpp",
    "Beslut om vårdnadshavares ansökan om skolskjuts",
    "Skrivelse från grannar om buller",
    "Byte av lås hos hyresgäst på Åsgatan",
    "Ansökan om avgiftsbefrielse för dödsbo",
    "Vård av rosor och lind i parken",
    "Ny sten och grus till väg",
    "Stig och spår i skogen, karta",
    "björn i skogen", "linnea, planteringsplan", "ny sten till bo i maj", "Klass 8A på utflykt",
    "Verksamhetsplan Vård och omsorg 2027", "Handlingsplan Våld i nära relationer",
    "Svar från IVO", "Samrådshandling Stora Torp", "Inbjudan Julfest Folkets Hus",
    "Avtal om Mina Meddelanden", "Revisionsrapport Ernst & Young", "Avtal med Andersson Bygg AB",
    "Avtal med Karlssons Buss AB", "Tillsyn Café Linnea", "Serveringstillstånd Hotell Frida",
    "Projekt Stella Polaris", "Olof Palmes plats, trafikföreskrift", "Kungsgatan 4 maj avstängd",
    "Program för Astrid Lindgrens-året", "Hyresavtal Lovisas hus",
  ]

  @Test func aPrivateSenderIsNamedInNeitherTitle() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Amira Rashad")
      $0.content.title = Title("Fråga om god man")
      $0.caseFacts?.content.title = Title("Fråga från Rashad om god man")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["case.title open"])
  }

  @Test(arguments: [
    "Elev som är sjukskriven", "Ansökan om parkeringstillstånd för rörelsehindrad",
  ])
  func pointsOutASensitiveWordAndStopsNothing(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title notice"])
  }

  @Test(arguments: [
    "Bygglov på fastigheten Tallen 3", "Nybyggnad på Åsbacken 2:27",
    "Remiss från Länsstyrelsen i Skåne", "Detaljplan för kvarteret Björken",
  ])
  func letsPropertiesAndAuthoritiesStand(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test func asksOfTheCaseTitleToo() {
    let dossier = Dossier.fixture {
      $0.caseFacts?.content.title = Title("Klagomål från Anna Bergström mot skolan")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["case.title open"])
  }

  @Test func findsASenderWhoseNameIsAWord() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Rut Äng")
      $0.content.title = Title("Ängs ansökan om bygglov")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test(arguments: [
    ("Qvorra, Xerxa", "Fråga från qvorra"), ("Xerxa Qvorra", "Fråga från Xerxa om snö"),
    ("Qvorra, Xerxa", "Fråga från Xerxa om snö"),
  ])
  func findsASenderByAnyName(_ name: String, _ title: String) {
    func objections(_ correspondent: Correspondent) -> [String] {
      TitleNamesNoPrivatePerson.objections(
        to: .fixture {
          $0.content.correspondent = correspondent
          $0.content.title = Title(title)
        }
      ).summary
    }
    #expect(objections(Correspondent(kind: .person, name: name)) == ["title open"])
    let firm = Correspondent(kind: .organisation, name: "Byggbolaget AB", contact: name)
    #expect(objections(firm) == ["title open"])
  }

  @Test func aFirstNameThatIsAWordIsNotAskedAbout() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Ansökan Qvorra")
      $0.content.title = Title("Ansökan om bidrag, svar på ansökan")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test func keepsSilentWhereSomebodyHasJudged() {
    let dossier = Dossier.fixture {
      $0.content.title = Title(
        "Motion av Anna Bergström om cykelbanor", namesOfficials: "Ledamot i fullmäktige")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test(arguments: ["x", "ok", "aaaaaa", "-----"])
  func aLetterTypedToGetPastIsNoJudgement(_ words: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Motion av Anna Bergström", namesOfficials: words)
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test(arguments: [Title.Disclosure.secret, .neutral("Ärende om skolgång")])
  func readsWhatThePublicReads(_ disclosure: Title.Disclosure) {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Klagomål från Anna Bergström", disclosure: disclosure)
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }

  @Test func aPlaceThatTheAuthorityNamesIsNoPerson() {
    func objections(_ title: String) -> [String] {
      TitleNamesNoPrivatePerson.objections(
        to: .fixture {
          $0.content.title = Title(title)
          $0.placeNames = PlaceNames(["Sörby Strand", "Norrvik"])
        }
      ).summary
    }
    for title in ["Detaljplan för Sörby Strand", "Bygglov i Norrvik", "Norrviks hamn, ny brygga"] {
      #expect(objections(title).isEmpty, "\(title)")
    }
    for title in ["Bygglov för Anna Norrvik", "Klagomål från Anna Strand i Norrvik"] {
      #expect(objections(title) == ["title open"], "\(title)")
    }
  }

  @Test(arguments: [
    ("Svar till Zetterqvyst", true), ("Yttrande från Kvinnojouren Kanariefågeln", true),
    ("Svar om tillbyggnad", false),
  ])
  func noTitleInACaseNamesWhomAMarkCoversBeside(_ title: String, _ isStopped: Bool) {
    let hidden = [
      Correspondent(kind: .person, name: "Ulla Zetterqvyst"),
      Correspondent(kind: .organisation, name: "Kvinnojouren Kanariefågeln"),
    ]
    let ofDocument = Dossier.fixture {
      $0.content.title = Title(title)
      $0.caseFacts?.hiddenCorrespondents = hidden
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: ofDocument).isEmpty != isStopped)
    let ofCase = Dossier.fixture {
      $0.caseFacts?.content.title = Title(title)
      $0.caseFacts?.hiddenCorrespondents = hidden
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: ofCase).isEmpty != isStopped)
  }

  @Test(arguments: [("Beslut gällande Ek", true), ("Beslut om en ek", false)])
  func aShortLastNameIsANameToo(_ title: String, _ isStopped: Bool) {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Bo Ek")
      $0.content.title = Title(title)
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty != isStopped)
  }

  @Test(arguments: [
    ("Rektor Anna Strid om Wilma Ekström", "Rektor", false),
    ("Rektor Anna Strid om Wilma Ekström", "Anna Strid är rektor, Wilma Ekström ledamot", true),
    ("Klagomål på Kyrkvägen 8", "Rektor", false),
    ("Klagomål på Kyrkvägen 8", "Fastighetens adress", true),
    ("Ledighet 0735551122", "Rektor på skolan", false),
    ("Ledighet 0735551122", "Växelns nummer 0735551122", true),
  ])
  func theWordsAnswerForWhatWasFound(_ title: String, _ words: String, _ isCleared: Bool) {
    let dossier = Dossier.fixture { $0.content.title = Title(title, namesOfficials: words) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty == isCleared)
  }

  @Test(arguments: [
    ("Klagomål från Kerstin Lindqvist", "Kerstin Lindqvist är sökande", false),
    ("Klagomål från Kerstin Lindqvist", "Kerstin Lindqvist är klaganden", false),
    ("Klagomål från Kerstin Lindqvist", "Kerstin Lindqvist är medborgare här", false),
    ("Klagomål från Kerstin Lindqvist", "Kerstin Lindqvist, hon vill det", false),
    ("Klagomål från Kerstin Lindqvist", "hon har godkänt publicering", false),
    ("Klagomål från Kerstin Lindqvist", "Klagomål från Kerstin Lindqvist", false),
    ("Klagomål från Kerstin Lindqvist", "Kerstin Lindqvist klagar på skolan", false),
    ("Klagomål från Kerstin Lindqvist", "Kerstin Lindqvist är förtroendevald", true),
    ("Motion av Anna Ek", "Rektor Anna Ek", true), ("Motion av Anna Ek", "kommunalråd", true),
    ("Motion av Anna Ek", "Anna Ek (S)", true),
    ("Motion av Anna Ek", "Anna Ek är elevassistent", true),
    ("Motion av Anna Ek och Bo Ström", "Anna Ek och Bo Ström är ledamöter", true),
    ("Rektor Anna Ek om Bo Ström", "Anna Ek är rektor, Bo Ström vill det", false),
    ("Avtal med Quinta Ek", "Quinta Ek är ingen person", true),
  ])
  func theWordsTellADutyAndNoSide(_ title: String, _ words: String, _ isCleared: Bool) {
    let dossier = Dossier.fixture { $0.content.title = Title(title, namesOfficials: words) }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty == isCleared)
  }

  @Test(arguments: ["Brev från Joakim", "Hyra av Kungsgatan 4"], [nil, "Det är ett datum"])
  func theRefusalTellsWhatToWriteOfWhatIsNone(_ title: String, _ words: String?) throws {
    let dossier = Dossier.fixture { $0.content.title = Title(title, namesOfficials: words) }
    let remedy = try #require(TitleNamesNoPrivatePerson.objections(to: dossier).first).remedy
    let saying = try #require(
      remedy.split(separator: "skriv det: ”").last?.split(separator: "”")[0])
    let told = Dossier.fixture { $0.content.title = Title(title, namesOfficials: String(saying)) }
    #expect(TitleNamesNoPrivatePerson.objections(to: told).isEmpty)
  }

  @Test func wordsAboutTheSenderDoNotAnswerForAnotherOfTheSameName() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Sara Lindh")
      $0.content.title = Title(
        "Ansökan om ledighet för Wilma Lindh", namesOfficials: "Sara Lindh är rektor")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test func whereAnAddressIsProtectedNoneIsShownInTheCase() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Svar om Björkgatan 3", namesOfficials: "Fastighetens adress")
      $0.caseFacts?.hasProtectedAddress = true
    }
    let objections = TitleNamesNoPrivatePerson.objections(to: dossier)
    #expect(objections.summary == ["title open"])
    #expect(objections.first?.remedy.contains("skyddad") == true)
  }
}
