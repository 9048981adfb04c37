import Registry
import TestSupport
import Testing

/// Names in titles that are words too, are rare, or are those of who has written.
@Suite struct TitleNamesOfLettersTests {
  private func objections(_ title: String) -> [Objection] {
    TitleNamesNoPrivatePerson.objections(
      to: .fixture { $0.content.title = Title(title) })
  }

  @Test(arguments: [
    "Begäran Szczepański", "Ansökan Al-Khalidi", "Ansökan Desta", "Komplettering från Sand",
    "Svar till Berg", "Berg angående buller", "Ek, bygglov garage", "Yttrande Sand",
    "Beslut Sand", "Bygglov garage (Ek)", "Bygglov - Ek", "Bygglov/Ek", "Klagomål Frisk",
    "klagomål från kvist", "KLAGOMÅL KVIST", "Underrättelse till Sand", "Fråga från Sol",
    "Klagomål från Sjö om buller",
  ])
  func asksOfTheNameOfWhoseLetterItIs(_ title: String) {
    #expect(objections(title).summary == ["title open"])
  }

  @Test(arguments: [
    "Ek, fällning vid kyrkan", "Sand, grus och sten, upphandling", "Sand till lekplatser",
    "Svar till Kommunen", "Beslut om Strand", "Yttrande från Region Syd", "Beslut Budget 2027",
    "Svar till ek i parken", "Anmälan Vatten och avlopp", "Gång- och cykelväg till Strand",
    "Skrivelse från Berg och Dal AB", "Svar från Elsäkerhetsverket",
    "Ansökan El-nät", "Bygglov Carport", "Bygglov Strand", "Ansökan från Mercell",
    "Berg och dal, lekplats",
  ])
  func letsOtherWordsBe(_ title: String) { #expect(objections(title).isEmpty) }

  @Test(arguments: [
    ("Ansökan från Anders Kvist", "Anders Kvist är ingen person"),
    ("Ansökan från Anders Kvist", "Kvist är ingen person"),
    ("Svar till Kvist", "Anders Kvist är inte en person, Kvist är ett torp"),
  ])
  func nobodySaysOfWhoHasWrittenThatItIsNoPerson(_ title: String, _ words: String) {
    let person = Correspondent(kind: .person, name: "Anders Kvist")
    let ofSender = Dossier.fixture {
      $0.content.correspondent = person
      $0.content.title = Title(title, namesOfficials: words)
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: ofSender).summary == ["title open"])
    let ofCase = Dossier.fixture {
      $0.content.title = Title(title, namesOfficials: words)
      $0.caseFacts?.privateCorrespondents = [person]
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: ofCase).summary == ["title open"])
  }

  @Test func ofWhomTheLetterNamesNobodySaysSo() {
    let dossier = Dossier.fixture {
      $0.content.title = Title(
        "Skolskjuts för Wilma Rask", namesOfficials: "Wilma Rask är ingen person")
      $0.namesFromLetter = ["rask"]
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).summary == ["title open"])
  }

  @Test func ofSomethingElseItMayBeSaid() {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Rut Storm")
      $0.content.title = Title(
        "Avtal med Quinta Ek", namesOfficials: "Quinta Ek är ingen person")
    }
    #expect(TitleNamesNoPrivatePerson.objections(to: dossier).isEmpty)
  }
}
