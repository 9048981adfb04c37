import Registry
import TestSupport
import Testing

@Suite struct FileDecisionIsMadeTests {
  @Test func eachFileWantsItsOwnDecision() {
    let dossier = Dossier.fixture {
      $0.files = [.fixture(), .fixture(.publish(assurance: nil)), .fixture()]
    }
    #expect(
      FileDecisionIsMade.objections(to: dossier).summary
        == ["files[0].decision open", "files[2].decision open"])
  }

  @Test func aNewFileHasNoDecision() {
    let file = DocumentFile(name: "a", mediaType: "b", size: 0, sha256: "", scan: FileScan())
    #expect(file.decision == .undecided)
  }
}
