import Registry
import TestSupport
import Testing

@Suite struct FileTextIsReadTests {
  private func objections(
    _ decision: FileDecision, _ why: String = "filen har ingen text, bara bild."
  ) -> [String] {
    let scan = FileScan(unread: why)
    return FileTextIsRead.objections(
      to: .fixture { $0.files = [.fixture(decision, scan: scan)] }
    ).summary
  }

  @Test func whatNoMachineHasReadAPersonMustHave() {
    #expect(objections(.publish(assurance: nil)) == ["files[0].decision open"])
    #expect(objections(.publish(assurance: "Läst, inga personuppgifter")).isEmpty)
    #expect(objections(.withhold(.personalData)).isEmpty)
  }

  @Test func theChecklistTellsBeforeTheDecision() {
    #expect(objections(.undecided) == ["files[0].decision notice"])
  }

  private static let hidden = [
    "filen har andra filer i sig.", "filen har kvar tidigare lägen av sig själv.",
    "filen har dolda delar som ingen sida visar, som dolda lager eller skript.",
    "filen är en bild, som också säger var den är tagen (GPS).",
  ]
  private static let seen = [
    "filen har bilder som inte är lästa.", "filen har ingen text, bara bild.", "sida 2 är en bild.",
    "filens bokstäver kan inte läsas.", "filen är skyddad med lösenord.",
  ]

  /// Each question has its answer: an answer about comments is none about anything else.
  @Test(
    arguments: hidden + seen,
    [
      "Inga kommentarer eller spårade ändringar", "Läst, inga kommentarer eller spårade ändringar",
      "Inga kommentarer eller ändringsspår i filen",
    ])
  func wordsAboutCommentsAreAboutNothingElse(_ why: String, _ words: String) {
    #expect(objections(.publish(assurance: words), why) == ["files[0].decision open"])
  }

  @Test(arguments: hidden)
  func whatDoesNotShowIsSpokenOfByItsName(_ why: String) {
    #expect(
      objections(.publish(assurance: "Läst, inga personuppgifter"), why) == [
        "files[0].decision open"
      ])
  }

  @Test(
    arguments: seen,
    [
      "Läst, inga personuppgifter", "Läst, rör bara tjänstepersoner",
      "Läst, rör bara förtroendevalda",
      "Läst av tolk, inga uppgifter", "Läst igenom, bara sakfrågor", "Bilderna visar bara vägen",
      "Inga kommentarer, och inga personuppgifter",
    ])
  func whoeverHasReadItSaysWhatTheyLike(_ why: String, _ words: String) {
    #expect(objections(.publish(assurance: words), why).isEmpty)
  }

  @Test func wordsAboutTheNamesAreNotAboutThePictures() {
    for (words, isEnough) in [
      ("Läst, rör bara tjänstepersoner", false),
      ("Bara tjänstepersoner, bilderna visar bara vägen", true),
    ] {
      let scan = FileScan(unread: "filen har bilder som inte är lästa.", otherFindings: 2)
      let dossier = Dossier.fixture {
        $0.files = [.fixture(.publish(assurance: words), scan: scan)]
      }
      #expect(FileTextIsRead.objections(to: dossier).isEmpty == isEnough, "\(words)")
    }
  }

  /// What the remedy proposes is taken.
  @Test(arguments: hidden + seen)
  func theRemedysOwnWordsAreEnough(_ why: String) throws {
    let found = FileTextIsRead.objections(
      to: .fixture { $0.files = [.fixture(.publish(assurance: nil), scan: FileScan(unread: why))] })
    let remedy = try #require(found.first?.remedy)
    guard let start = remedy.firstIndex(of: "”"), let end = remedy.lastIndex(of: "”"), start < end
    else {
      return
    }
    let words = String(remedy[remedy.index(after: start)..<end])
    #expect(objections(.publish(assurance: words), why).isEmpty)
    let whole = Dossier.fixture {
      $0.files = [.fixture(.publish(assurance: words), scan: FileScan(unread: why))]
    }
    #expect(AssuranceIsInWords.objections(to: whole).isEmpty)
  }

  @Test(arguments: [
    ("filen har andra filer i sig.", "Den inbäddade tabellen är läst"),
    ("filen har andra filer i sig.", "Bilagorna är lästa, inga personuppgifter"),
    ("filen har andra filer i sig.", "Innehåller inget annat dokument"),
    ("filen har andra filer i sig.", "Ett diagram som visar trafiken"),
    ("filen har kvar tidigare lägen av sig själv.", "Bara signerad, inga tidigare lägen"),
    (
      "filen har dolda delar som ingen sida visar, som dolda lager eller skript.",
      "Ett dolt lager med mått"
    ),
    ("filen är en bild, som också säger var den är tagen (GPS).", "Tagen på torget"),
  ])
  func honestWordsAboutItAreEnough(_ why: String, _ words: String) {
    #expect(objections(.publish(assurance: words), why).isEmpty)
  }
}
