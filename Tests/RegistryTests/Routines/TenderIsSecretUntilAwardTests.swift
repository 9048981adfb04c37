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
  }

  /// A mark that was lifted for another reason, or of another provision, has tried nothing.
  @Test(arguments: [
    ("19:3 st2", "Tilldelningsbeslut fattat", "Anbud på mat", true),
    ("31:16", "Tilldelningsbeslut fattat", "Anbud på mat", false),
    ("19:3 st2", "Fel lagrum angivet", "Anbud på mat", false),
    ("19:3 st2", "Förslag till tilldelningsbeslut finns", "Anbud på mat", false),
    ("19:3 st2", "Tilldelningsbeslut fattat", "Anbud på möbler", false),
  ])
  func aLiftedMarkHasTriedTheTenderWhenItSaysTheAward(
    _ provision: String, _ reason: String, _ title: String, _ isTried: Bool
  ) {
    let dossier = Dossier.fixture {
      $0.content.title = Title("Anbud på mat")
      $0.files = [.fixture(.publish(assurance: nil))]
      $0.liftedMarks = [LiftedMark(provision: provision, reason: reason, titles: [title])]
    }
    #expect(
      TenderIsSecretUntilAward.objections(to: dossier).summary
        == (isTried ? [] : ["files[0].decision open"]))
  }

  @Test(arguments: [
    "Svar på anbudsinbjudan", "Svar på begäran om anbud",
    "Sv: Svar på förfrågningsunderlag, städning",
    "Svar på upphandling av städning", "Timpriser för städning", "Förtydligande av våra priser",
    "Intresseanmälan", "Kostnadsförslag för fönsterbyte", "Bud på fastigheten Linden 3",
    "Bilaga 3, prisformulär", "Komplettering av pris", "Utbildning i ledarskap, anbud",
    "Svar på direktupphandling av utbildning",
  ])
  func aTenderUnderAnotherNameIsKnownInAPurchase(_ title: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(title)
      $0.caseFacts?.content.title = Title("Upphandling av städning")
      $0.files = [.fixture(.publish(assurance: nil), name: "brev.pdf")]
    }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).summary == ["files[0].decision open"])
  }

  @Test(arguments: [
    "Utbildning i upphandling", "Dom om överprövning av upphandling",
    "Statistik över upphandlingar",
    "Statistik över anbud 2026", "Dom om uteslutet anbud", "Utbildning i att lämna anbud",
    "Fråga om kravet på fordon", "Svar på remiss om upphandling", "Faktura för november",
    "Klagomål på timpriser", "Kulturpris till teatern",
  ])
  func whatIsAboutTendersAndNoneIsNotAskedAbout(_ title: String) {
    for caseTitle in ["Upphandling av städning", "Städning"] {
      let dossier = Dossier.fixture {
        $0.content.title = Title(title)
        $0.caseFacts?.content.title = Title(caseTitle)
        $0.files = [.fixture(.publish(assurance: nil), name: "brev.pdf")]
      }
      #expect(TenderIsSecretUntilAward.objections(to: dossier).isEmpty, "\(caseTitle)")
    }
  }

  /// Land that is sold is no procurement, and who asks to see tenders makes none.
  @Test(arguments: [
    ("Intresseanmälan om köp av mark", "Försäljning av mark i Tallby"),
    ("Komplettering av begäran", "Begäran om att ta del av anbud"),
  ])
  func whatComesInACaseAboutSomethingElseIsNoOffer(_ title: String, _ caseTitle: String) {
    let dossier = Dossier.fixture {
      $0.content.title = Title(title)
      $0.caseFacts?.content.title = Title(caseTitle)
      $0.files = [.fixture(.publish(assurance: nil), name: "brev.pdf")]
    }
    #expect(TenderIsSecretUntilAward.objections(to: dossier).isEmpty)
  }

  private func besideTender(
    _ title: String, _ direction: Direction, _ assurance: String? = nil, hasFile: Bool = true
  ) -> [String] {
    TenderIsSecretUntilAward.objections(
      to: .fixture {
        $0.content.title = Title(title)
        $0.content.direction = direction
        $0.caseFacts?.hasSecretTender = true
        $0.files = hasFile ? [.fixture(.publish(assurance: assurance), name: "brev.pdf")] : []
      }
    ).summary
  }

  @Test(arguments: [
    "Tjänsteskrivelse om val av leverantör", "Minnesanteckning från genomgång av leverantörer",
    "Begäran om komplettering av anbud", "Förslag till tilldelningsbeslut", "Tjänsteskrivelse",
    "Avtalsförslag",
  ])
  func besideSecretTendersWhatTheMunicipalityWritesWaitsToo(_ title: String) {
    #expect(besideTender(title, .drawnUp) == ["files[0].decision open"])
    #expect(besideTender(title, .outgoing, "Tilldelningsbeslut fattat").isEmpty)
    #expect(besideTender(title, .outgoing, "Hör inte till något anbud").isEmpty)
    #expect(
      besideTender(title, .outgoing, "Anbudet är inte granskat") == ["files[0].decision open"])
    #expect(
      besideTender(title, .outgoing, "Vet inte om det hör till något anbud") == [
        "files[0].decision open"
      ])
  }

  @Test(arguments: [
    "Annons om upphandling", "Förfrågningsunderlag", "Upphandlingsdokument, städning",
    "Begäran om anbud", "Tilldelningsbeslut", "Avtal om städning", "Frågor och svar",
    "Inbjudan att lämna anbud",
  ])
  func whatIsForAllIsShownBesideSecretTenders(_ title: String) {
    #expect(besideTender(title, .outgoing).isEmpty)
  }

  @Test func whoIsWrittenToOfTheirTenderIsNotShown() throws {
    #expect(
      besideTender("Begäran om komplettering av anbud", .outgoing, hasFile: false) == [
        "secrecy open"
      ])
    #expect(besideTender("Bekräftelse", .outgoing, hasFile: false).isEmpty)
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
  func besideSecretTendersWhatComesAndGoesIsAskedAbout(
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
    #expect(TenderIsSecretUntilAward.objections(to: dossier(.outgoing)).summary == summary)
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
