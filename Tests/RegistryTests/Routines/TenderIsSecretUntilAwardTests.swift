import Registry
import TestSupport
import Testing

@Suite struct TenderIsSecretUntilAwardTests {
  private func dossier(_ change: (inout Dossier) -> Void) -> Dossier {
    Dossier.fixture {
      $0.content.title = Title("Anbud i upphandling av möbler")
      $0.content.type = DocumentType("Anbud") ?? .letter
      change(&$0)
    }
  }

  @Test(arguments: [
    (FileDecision.publish(assurance: nil), ["files[0].decision open"]),
    (.publish(assurance: "Tilldelningsbeslut fattat"), ["secrecy notice"]),
    (.publish(assurance: "Läst, rör bara tjänstepersoner"), ["files[0].decision open"]),
    (.publish(assurance: "Upphandlingen är inte avgjord"), ["files[0].decision open"]),
    (.publish(assurance: "Oklart om upphandlingen är avgjord"), ["files[0].decision open"]),
    (.publish(assurance: "Upphandlingen blir avgjord i maj"), ["files[0].decision open"]),
    (.publish(assurance: "Tilldelning sker nästa vecka"), ["files[0].decision open"]),
    (.publish(assurance: "Tilldelningsbeslut saknas"), ["files[0].decision open"]),
    (.publish(assurance: "Anbudstiden avslutad"), ["files[0].decision open"]),
    (.publish(assurance: "Upphandlingen är avgjord och kan nu lämnas ut"), ["secrecy notice"]),
    (.publish(assurance: "Avtal tecknat"), ["secrecy notice"]),
    (.publish(assurance: "Säsongen är avslutad"), ["files[0].decision open"]),
    (.publish(assurance: "Upphandlingen är avslutad"), ["secrecy notice"]),
    (.withhold(.secrecy), ["secrecy open"]),
  ])
  func aTendersFileIsShownOnlyOnAPersonsWord(_ decision: FileDecision, _ summary: [String]) {
    let dossier = dossier { $0.files = [.fixture(decision)] }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).summary == summary)
  }

  @Test func aMarkThatCoversTheTendererKeepsIt() {
    let dossier = dossier {
      $0.secrecy = [.fixture([.document, .correspondent], provision: "19:3 st2")]
    }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).isEmpty)
  }

  @Test func thatTheAwardIsDecidedCanBeSaidOfWhatIsNotShown() throws {
    let title = Title("Offert på asfaltering av Storgatan")
    let open = Dossier.fixture { $0.content.title = title }
    let objection = try #require(TenderIsSecretUntilAward.objections(to: open).first)
    #expect(objection.severity == .open && objection.remedy.contains("Direktköp avgjort"))
    for (reason, summary) in [
      ("Direktköp avgjort", "secrecy notice"), ("Upphandlingen avbruten", "secrecy notice"),
      ("Ännu inte avgjord", "secrecy open"), ("Ritning", "secrecy open"),
    ] {
      let dossier = Dossier.fixture {
        $0.content.title = title
        $0.files = [.fixture(.withhold(.other(reason)))]
      }
      #expect(TenderIsSecretUntilAward.objections(to: dossier).summary == [summary], "\(reason)")
    }
    let titled = Dossier.fixture {
      $0.content.title = Title("Offert på asfaltering av Storgatan, direktköp avgjort")
    }
    #expect(TenderIsSecretUntilAward.objections(to: titled).summary == ["secrecy notice"])
  }

  @Test(arguments: [
    "Vårt anbud på mat", "Offert på mat", "Anbudssvar, möbler", "Huvudanbud, möbler",
    "Anbudsförtydligande om snöröjning", "Prisförslag för snöröjning",
    "Offert efter avslutad säsong",
    "Anbud enligt förfrågningsunderlag", "Komplettering av anbud efter begäran",
    "Anbud inför öppning",
  ])
  func aTenderIsKnownByItsTitle(_ title: String) {
    let dossier = Dossier.fixture { $0.content.title = Title(title) }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).summary == ["secrecy open"])
    let tried = Dossier.fixture {
      $0.content.title = Title(title)
      $0.wasMarked = true
    }
    #expect(TenderIsSecretUntilAward.objections(to: tried).isEmpty)
  }

  @Test(arguments: [
    "Anbudsinbjudan möbler", "Begäran om anbud", "Inbjudan att lämna anbud",
    "Begäran om att ta del av anbud",
  ])
  func whatAsksForTendersIsNone(_ title: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(title)
      $0.files = [.fixture(.publish(assurance: nil))]
    }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).isEmpty)
  }

  @Test func aTenderIsKnownByTheNameOfItsFile() {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Handlingar om snöröjning")
      $0.files = [.fixture(.publish(assurance: nil), name: "Anbud_snorojning.txt")]
    }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).summary == ["files[0].decision open"])
  }

  @Test(arguments: [
    (nil, ["files[0].decision open"]), ("Läst, inga personuppgifter", ["files[0].decision open"]),
    ("Tilldelningsbeslut fattat", []), ("Hör inte till något anbud", []),
  ])
  func besideSecretTendersWhatComesFromOutsideIsAskedAbout(
    _ assurance: String?, _ summary: [String]
  ) {
    func dossier(_ direction: Direction, hasTender: Bool = true) -> Dossier {
      Dossier.fixture {
        $0.content.title = Title("Komplettering av pris")
        $0.content.direction = direction
        $0.caseFacts?.hasSecretTender = hasTender
        $0.files = [.fixture(.publish(assurance: assurance))]
      }
    }
    #expect(TenderIsSecretUntilAward.objections(to: dossier(.incoming)).summary == summary)
    #expect(TenderIsSecretUntilAward.objections(to: dossier(.outgoing)).isEmpty)
    #expect(TenderIsSecretUntilAward.objections(to: dossier(.incoming, hasTender: false)).isEmpty)
  }

  @Test(arguments: [
    "Öppningsprotokoll för snöröjning", "Utvärdering av anbud om snöröjning",
    "Förteckning över inkomna anbud",
  ])
  func whatTellsOfAllTendersWaitsForTheAward(_ title: String) {
    for (words, summary) in [
      (nil, ["files[0].decision open"]), ("Tilldelningsbeslut fattat", []),
    ] as [(String?, [String])] {
      let dossier = Dossier.fixture {
        $0.content.title = Title(title)
        $0.content.direction = .drawnUp
        $0.files = [.fixture(.publish(assurance: words))]
      }
      #expect(TenderIsSecretUntilAward.objections(to: dossier).summary == summary)
    }
  }
}
