extension Corpus {
  static let firms = list("Norr Söder Öster Väster Berg Dal Sjö Å Älv Ek Alm Gran Tall Sten Kust")
  static let trades = list("Bygg Mark Plåt Måleri El Rör Transport Städ Konsult Teknik Plan Energi")
  static let acts = [
    "Ansökan om", "Anmälan av", "Begäran om", "Yttrande över", "Remiss om", "Beslut om",
    "Avtal om", "Rapport om", "Förslag till", "Protokoll från", "Redovisning av", "Tillsyn av",
  ]
  static let matters = list(
    """
    bygglov carport detaljplan gångväg skolskjuts belysning vägunderhåll dagvatten vindkraft \
    förskola bibliotek lekplats hastighetsgräns parkering avfallshämtning bostadsmark snöröjning \
    idrottshall upphandling strandskydd trafiksäkerhet simhall ventilation skyltning
    """)
  static let places = list(
    "Linden Björken Almen Rönnen Eken Hasseln Lönnen Aspen Granen Tallen Enen Sälgen Boken Oxeln")
  static let stems = list("vatten bygg skol väg plan mark kul miljö trafik tomt energi bostad")
  static let endings = list("fråga område nämnd avgift plan skydd tillsyn behov kvot utredning")
  static let common = list(
    """
    och att det i en som på är av för den med till inte har de om ett kommunen ska kan vi vid från \
    men var eller nu hade sig under också efter här än när mycket upp vad så där ut skulle kommer \
    detta alla andra mellan enligt samt inom genom utan sedan bara mot över hela flera år dag tid \
    vägen huset skolan planen beslut ärende handling nämnden förvaltning ansökan arbete område \
    gatan frågan förslag utredning kostnad avtal barn elever boende trafik byggnad fastighet \
    tomten mark vatten avlopp el värme avgift bidrag tillstånd anmälan kontroll brist åtgärd \
    underlag karta ritning bilaga datum underskrift granne remiss yttrande synpunkt möte \
    protokoll styrelse förening företag leverans entreprenad upphandling anbud pris \
    garanti besiktning start slut förlängning uppsägning ändring tillägg bestämmelse lag \
    förordning paragraf prövning överklagande dom myndighet länsstyrelse region stat
    """)

  private static func list(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
