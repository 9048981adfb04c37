import Registry
import TestSupport
import Testing

@Suite struct NeutralTitleRevealsNothingTests {
  private func objections(_ neutral: String, sender: String = "Nils Ek") -> [String] {
    NeutralTitleRevealsNothing.objections(
      to: .fixture {
        $0.content.title = Title("Ansökan från Nils Ek", disclosure: .neutral(neutral))
        $0.content.correspondent = Correspondent(kind: .person, name: sender)
      }
    ).summary
  }

  @Test func anotherTitlePasses() { #expect(objections("Ansökan").isEmpty) }

  @Test(arguments: ["", "ansökan från nils ek", "Ansökan, Ek", "Eks ansökan"])
  func aTitleThatHidesNothingIsRefused(_ neutral: String) {
    let long = neutral.contains("Ek,") || neutral.hasPrefix("Eks") || neutral.hasSuffix(", Ek")
    // A surname of two letters is too short to tell from a word; a longer one is told.
    if long {
      #expect(
        objections(
          neutral.split(separator: "Ek").joined(separator: "Bergström"), sender: "Nils Bergström")
          == ["publicTitle blocked"])
    } else {
      #expect(objections(neutral) == ["publicTitle blocked"])
    }
  }
}
