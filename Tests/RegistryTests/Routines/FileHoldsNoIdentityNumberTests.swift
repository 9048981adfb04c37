import Registry
import TestSupport
import Testing

@Suite struct FileHoldsNoIdentityNumberTests {
  @Test func noAssuranceHelpsAgainstAnIdentityNumber() {
    let scan = FileScan(identityNumbers: 1)
    let published = Dossier.fixture { $0.files = [.fixture(.publish(assurance: "ok"), scan: scan)] }
    #expect(
      FileHoldsNoIdentityNumber.objections(to: published).summary == ["files[0].decision blocked"])
    let withheld = Dossier.fixture {
      $0.files = [.fixture(.withhold(.personalData), scan: scan)]
    }
    #expect(FileHoldsNoIdentityNumber.objections(to: withheld).isEmpty)
  }
}
