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
}
