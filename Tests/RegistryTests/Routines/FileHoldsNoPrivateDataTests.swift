import Registry
import TestSupport
import Testing

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
