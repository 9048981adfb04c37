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
    #expect(summary(Title(title)) { $0.wasMarked = true }.isEmpty)
    #expect(
      summary(Title(title, disclosure: .neutral("Anmälan"))) {
        $0.secrecy = [.fixture([.title, .document], provision: "26:1")]
      }.isEmpty)
  }

  @Test(arguments: [
    "Riktlinjer för försörjningsstöd", "Statistik över orosanmälningar 2026",
    "Upphandling av familjehemsvård", "Ansökan om bygglov för carport", "Plan mot mobbning",
    "Skolskjuts för elev i 3B", "Remiss om ändring i LVU", "Yttrande över detaljplan",
    "Rekrytering av handläggare för ekonomiskt bistånd", "Ombyggnad av barnavårdscentralen",
  ])
  func whatIsAboutNobodyIsNot(_ title: String) { #expect(summary(Title(title)).isEmpty) }
}
