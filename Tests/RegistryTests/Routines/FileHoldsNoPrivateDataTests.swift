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
}
