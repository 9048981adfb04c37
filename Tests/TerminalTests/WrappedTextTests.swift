import Terminal
import Testing

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("", 10, [""]), ("ett två tre", 7, ["ett två", "tre"]), ("ett två tre", 8, ["ett två", "tre"]),
    ("ett  två", 4, ["ett", "två"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]), ("a\nb\r\nc\rd", 5, ["a", "b", "c", "d"]),
    ("a\n\nb\n", 5, ["a", "", "b"]), ("  in dragen text", 10, ["  in", "  dragen", "  text"]),
    ("中中中", 5, ["中中", "中"]), ("中", 1, ["中"]), ("slut   ", 5, ["slut"]), ("   ", 2, [""]),
    ("          x", 6, ["", "x"]),
  ])
  func lines(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(WrappedText(text, width: width).lines == lines)
  }

  @Test func whatGoesOnAfterALabelStandsUnderItsValue() {
    let wrapped = WrappedText("Ort   Norra torget\n  i dag ja", width: 12, hanging: 6)
    #expect(wrapped.lines == ["Ort   Norra", "      torget", "  i dag ja"])
    #expect(
      WrappedText("Ort Norra torget", width: 8, hanging: 6).lines == ["Ort", "Norra", "torget"])
  }

  @Test func noLineIsTooWideAndNoWordIsLost() {
    var random = Seeded(seed: 11)
    let pieces = ["a", "ord", " ", "  ", "\n", "中文", "å", "långt-ord-som-inte-ryms", "\t", "👩‍💻"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let width = Int.random(in: 2...15, using: &random)
      let lines = WrappedText(text, width: width).lines
      for line in lines { #expect(DisplayWidth.columns(line) <= width, "\(text.debugDescription)") }
      let words = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(words(lines.joined()) == words(text))
    }
  }

  @Test func aPlaceIsFoundInItsLine() throws {
    let wrapped = WrappedText("ett två tre fyra", width: 7)
    let place = try #require(wrapped.text.firstIndex(of: "f"))
    #expect(wrapped.line(of: wrapped.text.startIndex) == 0)
    #expect(wrapped[wrapped.line(of: place)].contains("fyra"))
  }

  @Test func aMegabyteIsWrappedOnce() {
    let text = String(repeating: "Ärendet gäller bygglov för garage. ", count: 30_000)
    let start = ContinuousClock.now
    #expect(WrappedText(text, width: 78).count > 13_000)
    #expect(ContinuousClock.now - start < .seconds(8))
  }
}
