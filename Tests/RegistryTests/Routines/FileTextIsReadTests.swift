import Registry
import TestSupport
import Testing

@Suite struct FileTextIsReadTests {
  private func objections(_ decision: FileDecision) -> [String] {
    let scan = FileScan(unread: "filen har ingen text, bara bild.")
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
}
