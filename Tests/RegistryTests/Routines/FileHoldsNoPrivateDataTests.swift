import TestSupport
import Testing

@testable import Registry

@Suite struct FileHoldsNoPrivateDataTests {
  @Test func signsOfPersonalDataWantAPersonsWord() {
    let scan = FileScan(otherFindings: 2)
    let silent = Dossier.fixture { $0.files = [.fixture(.publish(assurance: nil), scan: scan)] }
    #expect(
      FileHoldsNoPrivateData.objections(to: silent).summary == ["files[0].decision open"])
    let spoken = Dossier.fixture {
      $0.files = [.fixture(.publish(assurance: "Bara tjänstepersoner"), scan: scan)]
    }
    #expect(FileHoldsNoPrivateData.objections(to: spoken).isEmpty)
  }

  @Test func anEditableFileWantsAPersonsWord() {
    var file = DocumentFile.fixture(.publish(assurance: nil))
    file.mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    let silent = Dossier.fixture { $0.files = [file] }
    #expect(
      FileHoldsNoPrivateData.objections(to: silent).summary == ["files[0].decision open"])
    file.decision = .publish(assurance: "Inga kommentarer eller ändringsspår")
    let spoken = Dossier.fixture { $0.files = [file] }
    #expect(FileHoldsNoPrivateData.objections(to: spoken).isEmpty)
  }

  /// What each sentence answers, of a file with two names, a mobile, a street and a word on health.
  @Test(arguments: [
    ("Sara Lund är rektor", "Melker Ek; 070-174 06 05; Tallvägen 3; ”adhd”"),
    ("Bara tjänstepersoner", "070-174 06 05; Tallvägen 3; ”adhd”"),
    ("Läst, inga personuppgifter", "070-174 06 05; Tallvägen 3; ”adhd”"),
    ("Bara tjänstepersoner, numren är kommunens, adresserna är företagets", "”adhd”"),
    ("Sara Ek är rektor", "Sara Lund, Melker Ek; 070-174 06 05; Tallvägen 3; ”adhd”"),
    (
      "Sara Lund och Melker Ek är rektorer, numret är skolans, adressen är skolans, inget om enskildas hälsa",
      nil
    ),
    (
      "Alla namn är tjänstepersoners, 070-174 06 05 är skolans, Tallvägen 3 är skolans, gäller ingen enskild",
      nil
    ),
  ])
  func oneSentenceAnswersNotForAllThatWasFound(_ words: String, _ left: String?) throws {
    let text = "Sara Lund, rektor. Elev Melker Ek har adhd, bor Tallvägen 3, ring 070-174 06 05."
    let dossier = Dossier.fixture {
      $0.files = [.fixture(.publish(assurance: words), scan: FileScan(otherFindings: 5))]
      $0.findingsInFiles = [0: FileFindings(PersonalDataScanner().findingsToJudge(in: text))]
    }
    let objections = FileHoldsNoPrivateData.objections(to: dossier)
    #expect(objections.first?.reason == left.map { "Bedömningen säger inget om \($0)." })
    guard let remedy = objections.first?.remedy else { return }
    // What the remedy proposes is taken.
    let added = try #require(remedy.split(separator: "”").dropFirst().first)
    var answered = dossier
    answered.files[0].decision = .publish(assurance: "\(words), \(added)")
    #expect(FileHoldsNoPrivateData.objections(to: answered).isEmpty, "\(added)")
  }

  @Test(arguments: [
    "Namnen är inte alla tjänstepersoner", "Kerstin Dal är privatperson", "Kerstin Dal är granne",
    "Numren är privata", "Adressen är klagandens bostad", "Filen är inte granskad ännu",
    "Olästa sidor finns kvar", "Inte kontrollerat kommentarer",
  ])
  func wordsThatSpeakAgainstItAnswerNothing(_ words: String) {
    #expect(FileAssurance(words).isAgainst)
  }

  @Test(arguments: [
    "Läst, inga privata uppgifter", "Namnen är alla tjänstepersoners", "Ingen är privatperson",
    "Platsen är allmän, ingens bostad", "En annan person än grannen",
    "Anna Ek är inte privatperson",
    "Läst av tolk, inga uppgifter",
  ])
  func otherWordsDoNot(_ words: String) {
    #expect(!FileAssurance(words).isAgainst)
  }

  @Test(arguments: [
    "Inga kommentarer eller spårade ändringar", "Läst, inga kommentarer eller spårade ändringar",
    "Bilderna visar inga personer",
  ])
  func wordsAboutCommentsOrPicturesAnswerForNobody(_ words: String) {
    let dossier = Dossier.fixture {
      $0.files = [.fixture(.publish(assurance: words), scan: FileScan(otherFindings: 1))]
    }
    #expect(FileHoldsNoPrivateData.objections(to: dossier).summary == ["files[0].decision open"])
  }

  @Test(arguments: [
    (nil, true), ("Läst igenom, bara sakfrågor", true), ("Anna Ek är förtroendevald", false),
  ])
  func aFileThatNamesItsPrivateSenderIsJudgedByName(_ assurance: String?, _ isStopped: Bool) {
    let dossier = Dossier.fixture {
      $0.content.correspondent = Correspondent(kind: .person, name: "Anna Ek")
      $0.files = [.fixture(.publish(assurance: assurance))]
      $0.personsInFiles = [0: [$0.content.correspondent]]
    }
    let objections = FileHoldsNoPrivateData.objections(to: dossier)
    #expect(objections.summary == (isStopped ? ["files[0].decision open"] : []))
    #expect(!isStopped || objections[0].reason.contains("Anna Ek"))
  }

  @Test(arguments: [
    ("Hälsningar\nAnna Ek", true), ("ANNA EK", true), ("Eks yttrande", true),
    ("mvh anna ek", true), ("ek, anna", true), ("anna.ek@post.example", true),
    ("en ek på torget", false), ("anna eken", false),
    ("Eken på torget", false), ("Ekonomi", false),
  ])
  func aLastNameIsKnownByItsCapital(_ text: String, _ isNamed: Bool) {
    for name in ["Anna Ek", "Ek, Anna"] {
      #expect(Correspondent(kind: .person, name: name).isNamedAsPerson(in: text) == isNamed)
    }
    #expect(!Correspondent(kind: .organisation, name: "Ek").isNamedAsPerson(in: text))
  }
}
