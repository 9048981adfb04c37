import Registry
import TestSupport
import Testing

@Suite struct PrivateMatterIsTriedTests {
  private func summary(_ title: Title, _ change: (inout Dossier) -> Void = { _ in }) -> [String] {
    PrivateMatterIsTried.objections(
      to: .fixture {
        $0.content.title = title
        change(&$0)
      }
    ).summary
  }

  @Test(arguments: [
    "Orosanmälan om barn i 3B på Tallskolan", "Anmälan om oro för syskonen på Tallen 14",
    "HIV-positiv elev i 3B på Tallskolan", "Alkoholproblem hos rektor på Tallskolan",
    "Skyddad adress för familj på Björkvägen", "LVU-placering av syskonpar från Tallen 14",
    "Uteblivet försörjningsstöd, ensamstående mor på Tallen 14",
    "Utredning av kränkande behandling av elev i 7C", "Missbruk hos vaktmästaren vid Ekskolan",
    "Åtgärdsprogram 5A", "Min mammas demens", "Klagomål på vården av min mor", "Barnets allergi",
    "Min bror är sjuk", "Elevens adhd-utredning", "Mammas hemtjänst",
    "Delegationsbeslut om försörjningsstöd", "Kallelse till möte om elev med adhd i 7B",
    "Orosanmälan om barn på Öppna förskolan", "Självmordsförsök på Solgården", "Oro för elev i 4A",
  ])
  func aTitleThatTellsOfSomebodyIsAskedAbout(_ title: String) {
    #expect(summary(Title(title)) == ["secrecy open"])
    #expect(summary(Title(title, namesOfficials: "Gäller ingen enskild")).isEmpty)
    for words in ["Rektor", "Eleven är ingen enskild firma"] {
      #expect(summary(Title(title, namesOfficials: words)) == ["secrecy open"])
    }
    // A mark that leaves it to be read hides nothing.
    #expect(summary(Title(title)) { $0.secrecy = [.fixture([.part])] } == ["secrecy open"])
    let shown = Title("Elevärende", disclosure: .neutral(title))
    #expect(summary(shown) { $0.secrecy = [.fixture([.title, .document])] } == ["secrecy open"])
    #expect(
      summary(Title("Svar")) { $0.caseFacts?.content.title = Title(title) } == ["case.title open"])
    func lifted(_ provision: String, when tried: String) -> [String] {
      summary(Title(title)) {
        $0.liftedMarks = [LiftedMark(provision: provision, reason: "Prövad", titles: [tried])]
        $0.caseFacts?.content.title = Title(title)
      }
    }
    #expect(lifted("26:1", when: title) == ["case.title open"])
    #expect(lifted("31:16", when: title) == ["secrecy open", "case.title open"])
    #expect(lifted("26:1", when: "Klagomål på buller") == ["secrecy open", "case.title open"])
    #expect(
      summary(Title(title, disclosure: .neutral("Anmälan"))) {
        $0.secrecy = [.fixture([.title, .document], provision: "26:1")]
      }.isEmpty)
  }

  @Test(arguments: [
    "Remiss från förvaltningsrätten i mål om LVU", "Information om orosanmälan från Ekskolan",
    "Utbildning efter självmordsförsök på Ekskolan", "Orosanmälningar från Ekskolan",
    "Mobbning i årskurs 8", "Mobbning i åk 6", "14-åring avstängd", "Åttaåring slagen",
    "Barnens skolfrånvaro", "Tvillingar omhändertagna", "Vårdnadshavares missbruk",
    "Svärmor med demens", "Elev med NPF", "Boende på Ekbacken med liggsår", "Självmord på Ekvägen",
    "HVB-placering", "Suicidförsök på HVB-hem", "Dom från förvaltningsrätten om LSS-insats",
    "Handlingsplan för eleven efter mobbning", "Rutin för elev i 3B med diabetes",
    "Föräldrarnas missbruk", "Patientens journal",
  ])
  func whatIsToldInOtherWordsIsAskedAbout(_ title: String) {
    #expect(summary(Title(title)) == ["secrecy open"])
  }

  @Test(arguments: [
    "Gäller någon enskild", "Oklart om någon enskild", "Det gäller inte ingen enskild",
    "Vet inte, kanske ingen enskild", "Ingen enskild?", "Det är fel att det gäller ingen enskild",
    "Gäller ingen enskild utom eleven", "Gäller ingen enskild, men nämner någon enskild",
    "Tror att det inte rör någon enskild", "Det är oklart, ingen enskild", "Gäller inte eleven",
  ])
  func wordsThatDenyNothingAreNoAnswer(_ words: String) {
    let title = "Orosanmälan om elev i klass 4C"
    #expect(summary(Title(title, namesOfficials: words)) == ["secrecy open"])
  }

  @Test(arguments: [
    "Gäller ingen enskild", "Rör ingen enskild person", "Handlar inte om någon enskild",
    "Ingen enskild", "Allmänt, ingen enskild elev", "En rutin som inte rör någon enskild.",
    "Läst noga, inga enskilda",
  ])
  func aPlainDenialIsAnAnswer(_ words: String) {
    let title = "Orosanmälan om elev i klass 4C"
    #expect(summary(Title(title, namesOfficials: words)).isEmpty)
  }

  @Test(arguments: [
    "Elevhälsans arbete", "Antal personer med försörjningsstöd 45",
    "Handlingsplan mot våld i nära relation", "Riktlinjer för barn med diabetes",
    "Rutin för orosanmälan", "Plan mot kränkande behandling i årskurs 8",
    "Årsrapport för hemtjänst",
    "Statistik över mobbning i årskurs 8", "Motion om mobbning i skolan",
    "Remiss från Socialstyrelsen om LVU", "Utbildning om suicidprevention",
    "Information om försörjningsstöd", "Träffpunkt för personer med demens",
    "Information till 14-åringar om droger",
    "Riktlinjer för försörjningsstöd", "Statistik över orosanmälningar 2026",
    "Upphandling av familjehemsvård", "Ansökan om bygglov för carport", "Plan mot mobbning",
    "Skolskjuts för elev i 3B", "Remiss om ändring i LVU", "Yttrande över detaljplan",
    "Rekrytering av handläggare för ekonomiskt bistånd", "Ombyggnad av barnavårdscentralen",
  ])
  func whatIsAboutNobodyIsNot(_ title: String) { #expect(summary(Title(title)).isEmpty) }
}
