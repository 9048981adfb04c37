import Registry
import TestSupport
import Testing

@Suite struct AssuranceIsInWordsTests {
  private func objections(_ words: String) -> [Objection] {
    AssuranceIsInWords.objections(
      to: .fixture {
        $0.files = [.fixture(.publish(assurance: words))]
        $0.personsInFiles = [0: [Correspondent(kind: .person, name: "Algot Rönnmark")]]
      })
  }

  @Test(arguments: [
    "x", "ok", "Läst", "asdfghjklqwerty", "ja ja ja", "x x x x x x x x x x", "1 2",
    "aaaaaaa aaaaaaa", "........ ........", "Läst, rör bara", "Algot Rönnmark",
    "Algot Rönnmark algot@post.example",
  ])
  func lettersThatSayNothingLeaveTheDecisionOpen(_ words: String) {
    #expect(objections(words).summary == ["files[0].decision open"])
  }

  @Test(arguments: [
    "Läst, rör bara tjänstepersoner", "Inga kommentarer eller ändringsspår", "Läst, inga namn",
    "Algot Rönnmark är förtroendevald",
  ])
  func wordsAreEnough(_ words: String) {
    #expect(objections(words).isEmpty)
  }

  @Test func noOtherDecisionIsAskedForWords() {
    for decision in [FileDecision.undecided, .publish(assurance: nil), .withhold(.copyright)] {
      let dossier = Dossier.fixture { $0.files = [.fixture(decision)] }
      #expect(AssuranceIsInWords.objections(to: dossier).isEmpty)
    }
  }
}
