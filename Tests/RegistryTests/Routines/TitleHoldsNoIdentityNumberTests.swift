import Registry
import TestSupport
import Testing

/// The numbers are Skatteverket's published test numbers, which are nobody's.
@Suite struct TitleHoldsNoIdentityNumberTests {
  @Test(arguments: ["Ansökan rörande 18900101-9802", "Ansökan, 191401682396"])
  func blocksANumber(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).summary == ["title blocked"])
  }

  @Test(arguments: [
    "Ansökan, 640823-32-34", "Ansökan 64.08.23 3234", "Ansökan (640823) 3234",
    "Ansökan 640823, nr 3234", "Ansökan 640823 | 3234", "Ansökan 640823 (sista fyra 3234)",
    "Ansökan 6408233234/2026", "Protokoll 20261120-0915", "Dnr 261120-0012",
  ])
  func blocksANumberHoweverItIsWritten(_ title: String) throws {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    let objection = try #require(TitleHoldsNoIdentityNumber.objections(to: dossier).first)
    #expect(objection.severity == .blocked && objection.field == .title)
    #expect(objection.remedy.contains("kl. 9.15"))
  }

  @Test(arguments: ["Ansökan 6408/23-3/234", "Lista 640823;3234"])
  func aDividedNumberHasToBeWrittenOtherwise(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).summary == ["title open"])
  }

  /// The store refuses these whatever they are the number of.
  @Test(arguments: ["Avgift 810312 1234", "Avgift 19810312 1234", "Avgift 20990231\u{2013}1234"])
  func blocksWhatHasTheForm(_ title: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(title, namesOfficials: "fakturans nummer")
    }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).summary == ["title blocked"])
  }

  @Test(arguments: [
    "Avgift för 8103121234", "Avgift 810312/1234", "Avgift 81-03-12-1234", "Avgift 6408 233 234",
    "Avgift 640823-323X", "Avgift 64O823-3234", "Avgift 81 03 12 1234",
  ])
  func asksWhatANumberIs(_ title: String) throws {
    func objections(_ words: String?) -> [Objection] {
      TitleHoldsNoIdentityNumber.objections(
        to: .fixture { $0.content.title = Title(title, namesOfficials: words) })
    }
    let objection = try #require(objections(nil).first)
    #expect(objection.severity == .open && objection.field == .title)
    let saying = try #require(
      objection.remedy.split(separator: "Rubrik bedömd”: ”").last?.split(separator: "”")[0])
    #expect(objections(String(saying)).isEmpty, "\(saying)")
    for words in ["Rektor", "personnummer", "oklart nummer"] {
      #expect(objections(words).summary == ["title open"], "\(words)")
    }
  }

  @Test(arguments: [
    "Faktura 8103121234", "Avtal med 5566778899", "Bidrag om 1 234 567 kronor", "Faktura 230864",
    "Projekt 201112-3", "Dom i mål 1234-26",
  ])
  func letsANumberThatIsToldBe(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
  }

  private static let mask = String(repeating: "X", count: 4)

  @Test(arguments: [
    "Beslut 450312-****", "Beslut född 640823", "Ansökan 640823-\(mask)", "Ansökan 640823-0000",
    "Ansökan 19640823-\(mask)", "Ansökan om färdtjänst född 1945-03-12", "P-tillstånd f. 640823",
    "Skolplacering, född 23 augusti 2014", "Avgift 6408233***",
  ])
  func blocksABirthDate(_ title: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(title)
      $0.caseFacts?.content.title = Title(title)
    }
    #expect(
      TitleHoldsNoIdentityNumber.objections(to: dossier).summary
        == ["title blocked", "case.title blocked"])
  }

  @Test(arguments: [
    "Ansökan 19640823", "Lönebidrag 1964-08-23", "Fordran 64-08-23", "Fordran 64 08 23",
    "Färdtjänst 23/8 1964", "Färdtjänst 23 augusti 1964", "Färdtjänst (640823)",
    "Färdtjänst 23/8-64", "Färdtjänst 23081964", "Färdtjänst 230864",
  ])
  func asksWhatAnOldDateIs(_ title: String) throws {
    func objections(_ words: String?, _ change: (inout Dossier) -> Void = { _ in }) -> [Objection] {
      TitleHoldsNoIdentityNumber.objections(
        to: .fixture {
          $0.content.title = Title(title, namesOfficials: words)
          change(&$0)
        })
    }
    let objection = try #require(objections(nil).first)
    #expect(objection.severity == .open && objection.field == .title)
    let saying = try #require(
      objection.remedy.split(separator: "Rubrik bedömd”: ”").last?.split(separator: "”")[0])
    #expect(objections(String(saying)).isEmpty)
    #expect(objections("beslutsdatum").isEmpty)
    for words in ["Rektor", "födelsedatum", "oklart datum"] {
      #expect(objections(words).summary == ["title open"], "\(words)")
    }
    // In a letter of those days it is the letter's own.
    #expect(objections(nil) { $0.content.datedOn = CivilDate(dayNumber: -1960) }.isEmpty)
  }

  @Test(arguments: [
    "Protokoll 2026-11-18", "Detaljplan 1964-08-23", "Detaljplan för Hagen från 1964-08-23",
    "Avtal från 1998-01-01", "Arrende, avtal daterat 1998-01-01", "Faktura 110314",
    "Beslut av den 12 mars 1981 om upphävande", "Faktura 2025-10-31", "Statistik 2001-2010",
    "Delårsrapport per den 31 augusti 2026", "Orosanmälan om pojke född 2014", "Dnr 110314",
    "Dom 2003-04-01 i mål 12-03", "Upphävande av stadsplan 1945-03-12",
  ])
  func letsOtherDatesBe(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
  }

  @Test func blocksItInTheCaseTitleAndTheNeutralTitle() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Ansökan", disclosure: .neutral("Ärende 189001019802"))
      $0.caseFacts?.content.title = Title("Ansökan 189001019802")
    }
    #expect(
      TitleHoldsNoIdentityNumber.objections(to: dossier).summary
        == ["publicTitle blocked", "case.title blocked"])
  }

  @Test func readsWhatThePublicReads() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Ansökan 189001019802", disclosure: .secret)
    }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
  }

  @Test(arguments: ["Svar i KS 2026/0917", "Avtal med 556036-0793", "Ring 011-15 00 00"])
  func letsOtherNumbersBe(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TitleHoldsNoIdentityNumber.objections(to: dossier).isEmpty)
  }
}
