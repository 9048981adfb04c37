import Registry
import TestSupport
import Testing

@Suite struct SecretTitleHasMarkTests {
  @Test func aHiddenTitleNeedsAMarkThatCoversIt() {
    let unmarked = Dossier.fixture { $0.content.title.disclosure = .secret }
    #expect(SecretTitleHasMark.objections(to: unmarked).summary == ["secrecy blocked"])
    let elsewhere = Dossier.fixture {
      $0.content.title.disclosure = .secret
      $0.secrecy = [.fixture([.document])]
    }
    #expect(SecretTitleHasMark.objections(to: elsewhere).summary == ["secrecy blocked"])
    let marked = Dossier.fixture {
      $0.content.title.disclosure = .secret
      $0.secrecy = [.fixture([.title])]
    }
    #expect(SecretTitleHasMark.objections(to: marked).isEmpty)
  }

  @Test func aMarkedTitleIsNotShown() {
    let open = Dossier.fixture { $0.secrecy = [.fixture([.title])] }
    #expect(SecretTitleHasMark.objections(to: open).summary == ["publicTitle blocked"])
    let neutral = Dossier.fixture {
      $0.secrecy = [.fixture([.title])]
      $0.content.title.disclosure = .neutral("Ansökan")
    }
    #expect(SecretTitleHasMark.objections(to: neutral).isEmpty)
  }

  @Test func theCaseTitleIsHeldToTheSame() {
    let dossier = Dossier.fixture { $0.caseFacts?.content.title.disclosure = .secret }
    #expect(SecretTitleHasMark.objections(to: dossier).summary == ["secrecy blocked"])
  }
}
