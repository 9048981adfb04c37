import Registry
import Testing

@Suite struct ShortTextsAreShortTests {
  @Test func aThousandSignsAreTheMost() {
    let most = String(repeating: "å", count: 1_000)
    #expect(ShortTextsAreShort.objections(to: most, .title).isEmpty)
    #expect(ShortTextsAreShort.objections(to: most + "å", .title).map(\.field) == [.title])
  }

  @Test func aLongSubjectIsProposedUpToAWord() {
    let subject = String(repeating: "Synpunkt på vägen ", count: 100)
    let title = ShortTextsAreShort.shortened(subject)
    #expect(title.unicodeScalars.count <= 1_000 && title.hasSuffix(" vägen Synpunkt"))
    #expect(ShortTextsAreShort.shortened("Kort") == "Kort")
  }
}
