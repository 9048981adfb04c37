import Registry
import TestSupport
import Testing

/// Names that a title gives in small letters or alone, and names of what is nobody.
@Suite struct TitleNamesWithoutCapitalsTests {
  private func objections(_ title: String, isProtected: Bool = false) -> [String] {
    TitleNamesNoPrivatePerson.objections(
      to: .fixture {
        $0.content.title = Title(title)
        $0.caseFacts?.hasProtectedAddress = isProtected
      }
    ).filter { $0.severity > .notice }.summary
  }

  @Test(arguments: [
    "Anmälan mot stig falk", "ansökan siwar haddad", "Klagomål från siwar haddad",
    "anmälan mot maja olsson", "Beslut maja olsson 3b", "Avtal med Stig", "Klagomål mot Stig",
    "Medlemskap i Kommunal för Stig", "Avtal med Björn om arrende", "Klagomål på evert sjövik",
    "Hyresavtal för lägenhet på Storgatan 12", "Hyresavtal för lokal på Storgatan 12 lgh 1102",
    "Utdelning ur stiftelsen till Karl Holm", "Brev från Karin på kvarteret",
  ])
  func asksWhoseNameItIs(_ title: String) { #expect(objections(title) == ["title open"]) }

  @Test(arguments: [
    "Klagomål på stig och väg", "Borttagning av sten och berg", "Inventering av ek och lind",
    "Avtal för Sten- och jordarbeten", "Detaljplan för kvarteret Karin, samrådshandlingar",
    "Tillsynsbesök på S:t Eriks förskola", "Underrättelse om ansökan om vindkraftpark vid Hult",
    "Medfinansieringsansökan Leader", "Granskningsutlåtande Nils Holgerssons väg",
    "Inventering av Kung Karls ek", "Utställning om Carl von Linné på biblioteket",
    "Årsredovisning för stiftelsen Karl och Anna Holms fond", "granskning av nils holgerssons väg",
    "Uppsägning av hyresavtal för lokal på Storgatan 12", "Stipendium för Liv och lust",
  ])
  func letsWhatIsNobodyBe(_ title: String) { #expect(objections(title) == []) }

  @Test func premisesAreAskedAboutWhereAnAddressIsProtected() {
    let title = "Uppsägning av hyresavtal för lokal på Storgatan 12"
    #expect(objections(title, isProtected: true) == ["title open"])
  }
}
