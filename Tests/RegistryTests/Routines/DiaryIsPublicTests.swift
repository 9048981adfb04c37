import Registry
import TestSupport
import Testing

@Suite struct DiaryIsPublicTests {
  @Test func aDiaryThatIsNotPublicIsSaidToBe() {
    #expect(DiaryIsPublic.objections(to: .fixture()).isEmpty)
    let dossier = Dossier.fixture {
      $0.authority = Authority(
        id: Identifier(rawValue: 2), code: "IT", name: "Incidentdiariet",
        publication: PublicationSettings(isPublic: false))
    }
    #expect(DiaryIsPublic.objections(to: dossier).summary == ["authority notice"])
  }
}
