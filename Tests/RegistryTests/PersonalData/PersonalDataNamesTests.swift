import Registry
import Testing

@Suite struct PersonalDataNamesTests {
  private func names(_ text: String) -> [String] {
    PersonalDataScanner().findings(in: text).filter { $0.kind == .personName }.map(\.text)
  }

  @Test(arguments: [
    ("Klagomål från Anna Bergström mot skolan", "Anna Bergström"),
    ("Begäran om utdrag, Karl-Johan Nyqvist", "Karl-Johan Nyqvist"),
    ("Skrivelse från Mohammed Al-Hassan om skolval", "Mohammed Al-Hassan"),
    ("Orosanmälan rörande Linnea Berg", "Linnea Berg"),
    ("Yttrande från advokat Petra Lindqvist", "Petra Lindqvist"),
    ("Med vänlig hälsning A. Bergström", "A. Bergström"),
    ("Mejl från ANNA BERGSTRÖM om parkering", "ANNA BERGSTRÖM"),
    ("Svar till Ebba von Essen om bygglov", "Ebba von Essen"),
    ("Det säger Zlatko Petrović i dag", "Zlatko Petrović"),
    ("Klagomål på Anna Bergströms hund", "Anna Bergströms"),
    ("Besök av Nguyen Thi Lan i går", "Nguyen Thi Lan"),
    ("Ansökan om färdtjänst för Birgitta Ahlgren", "Birgitta Ahlgren"),
    ("Anna ringde om sin son", "Anna"), ("Ta kontakt med Lars om nyckeln", "Lars"),
  ])
  func findsAName(_ text: String, _ name: String) {
    #expect(names(text) == [name])
  }

  @Test(arguments: [
    "Ansökan om bygglov för carport på fastigheten Linden 3", "Detaljplan för kvarteret Björken",
    "Remiss från Länsstyrelsen i Skåne", "Byggbolaget Exempel AB",
    "Protokoll från Kommunstyrelsen", "Kallelse till Miljö- och byggnadsnämnden",
    "Yttrande till Trafikverket om Ostlänken", "Samråd om ny väg mellan Karlstad och Örebro",
    "Beslut från Förvaltningsrätten i Malmö", "Motion från Vänsterpartiet om kollektivtrafik",
    "Upprustning av Sven Rinmans gata", "Avdelning A och B på hus C",
    "Årsredovisning för Granviks Energi AB",
    "Tjänsteskrivelse om ändrad taxa för vatten och avlopp", "Inbjudan från Sveriges Kommuner",
    "Avtal med Attendo Sverige AB", "Detaljplan för Norra Hamnen", "Anmälan enligt Skollagen",
    "Rapport från Kultur- och fritidsförvaltningen", "Medborgarförslag om lekplats i Parken",
    "Bygglov för tillbyggnad av enbostadshus, Berga 4:12",
  ])
  func letsTitlesWithoutPersonsBe(_ title: String) {
    #expect(names(title) == [])
  }

  @Test(arguments: [
    ("jag vill anmäla min granne evert sjövik på tallvägen", "evert sjövik"),
    ("Det är läraren lena öberg som har sagt det.", "lena öberg"),
    ("Tack för hjälpen. mvh anna karlberg", "anna karlberg"), ("Namn: maja olsson", "maja olsson"),
    ("Namn:\nmaja olsson", "maja olsson"), ("Marken ägs av björn berg.", "björn berg"),
    ("marken ägs av björn berg", "björn berg"), ("Beslut maja olsson 3b", "maja olsson"),
    ("Hej, jag heter siwar haddad och bor granne", "siwar haddad"),
    ("Jag heter qamzo haddad och bor där", "qamzo haddad"), ("Mvh stina", "stina"),
    ("hej det är stina blom här, ring mig", "stina blom"),
    ("Enligt svensson är den sank", "svensson"),
    ("Vårdnadshavare: olsson", "olsson"), ("Och fru svahn säger nej.", "svahn"),
    ("Klagomål på stig falk i går", "stig falk"),
    ("Brev från lars-erik olsson", "lars-erik olsson"),
  ])
  func findsANameWrittenSmall(_ text: String, _ name: String) { #expect(names(text) == [name]) }

  @Test(arguments: [
    "Det låg sten och berg i marken.", "en björn i skogen", "Det är kalle anka på tv.",
    "sten, grus och sand samt berg i dagen", "en stig genom skog och mark",
    "hans berg och hans mark",
    "per ek och per lind", "max lång tid", "tom hall", "Vi går på en stig i berg.", "dag ros sten",
    "Trädslag är ek, björk och lind.", "en stor falk",
    "Hela kontorsson-serien av nils holgerssons väg",
  ])
  func letsSmallWordsBe(_ text: String) { #expect(names(text) == []) }

  @Test(arguments: [
    ("Vi talade med Per-Olov Nilsson i går.", "Per-Olov Nilsson"),
    ("Lise-Lotte Berg var också med.", "Lise-Lotte Berg"),
    ("Hej Nilsson,\ntack för brevet.", "Nilsson"), ("Hej Berg!", "Berg"),
    ("Lampan är trasig.\nHälsningar\nLindgren", "Lindgren"),
    ("Lampan är trasig.\nMvh Xhevahire", "Xhevahire"), ("Tack för i går\n/Lindholm", "Lindholm"),
    ("Avsändare: Wikström", "Wikström"), ("Holmberg ringde i går.", "Holmberg"),
    ("Vi talade med Sandström om bron.", "Sandström"), ("Sven ringde om bron.", "Sven"),
    ("Ａｎｎａ　Ｂｅｒｇ bor här", "Ａｎｎａ　Ｂｅｒｇ"),
    ("Иван Петров bor här", "Иван Петров"), ("Vår granne محمد حسن bor här", "محمد حسن"),
    ("Vår granne Γιώργος Παππάς bor här", "Γιώργος Παππάς"),
  ])
  func findsANameWhereALetterOrAListHasOne(_ text: String, _ name: String) {
    #expect(names(text) == [name])
  }

  @Test func findsEveryNameOfAList() {
    #expect(names("Närvarande: Ek, Berg och Lindvik") == ["Ek", "Berg", "Lindvik"])
    #expect(names("Efternamn\nNilsson\nLindgren") == ["Nilsson", "Lindgren"])
  }

  @Test(arguments: [
    "Hej kollegor,\nmötet är på fredag.", "Hälsningar\nRegistratorn", "Hälsningar\nGranviks kommun",
    "Närvarande: Alla", "Deltagare: Kommunen, Regionen, Polisen", "Webb: www.granvik.example",
    "Karl XII kom hit.", "Gustav Vasa kom hit.", "S:t Eriks mässa", "Kammaråklagaren anser det.",
    "Vi mäter α- och β-värden, Δ och Ω.", "Start-Mål och Wi-Fi", "Granvik anser att det räcker.",
  ])
  func letsWhatIsNobodysNameBe(_ text: String) { #expect(names(text) == []) }

  private func namesInTitle(_ title: String) -> [String] {
    PersonalDataScanner().findings(inHeading: title).filter { $0.kind == .personName }.map(\.text)
  }

  @Test(arguments: [
    ("Klagomål från Holmberg", "Holmberg"), ("Svar till Sofia", "Sofia"),
    ("Anmälan mot Berg", "Berg"), ("Hembesök hos Sven", "Sven"),
    ("Anmälan om Lundberg", "Lundberg"),
    ("Brev från Per-Olov", "Per-Olov"), ("Lindgren: synpunkter på snöröjning", "Lindgren"),
    ("Berg: synpunkter på snöröjning", "Berg"), ("Peter: klagomål på buller", "Peter"),
  ])
  func findsWhoseALetterIsInATitle(_ title: String, _ name: String) {
    #expect(namesInTitle(title) == [name])
  }

  @Test(arguments: [
    "Dom från Svea hovrätt i mål T 123-26", "Tillsyn av Lindens förskola", "Pumpstation Kärnan",
    "Dammen Lommen", "Donation från Anna och Karl Perssons minnesfond",
    "Yttrande från Lindesberg", "Klagomål från Granviks kommun", "Avlopp: synpunkter på taxa",
    "Detaljplan för Solberg", "Yttrande från Kommunrevisionen",
  ])
  func letsAuthoritiesAndPlacesInTitlesBe(_ title: String) { #expect(namesInTitle(title) == []) }
}
