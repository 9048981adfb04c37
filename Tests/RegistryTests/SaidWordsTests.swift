import Registry
import Testing

/// The same letters are the same however they are set.
@Suite struct SaidWordsTests {
  @Test(arguments: [
    ("ﬁnansiering av ﬂyktingboende", "finansiering av flyktingboende"),
    ("oﬃciell aﬀär, ﬄ", "officiell affär, ffl"), ("ﬅ ﬆ", "st st"),
    ("Ｋｏｍｍｕｎ　２０２６－！", "Kommun 2026"), ("\u{feff}Kommun", "kommun"),
    ("ＡＺａｚ０９", "AZaz09"),
  ])
  func lettersThatAreSetOtherwiseAreTheSame(_ text: String, _ plain: String) {
    #expect(SaidWords.letters(in: text) == SaidWords.letters(in: plain))
  }

  @Test func aHiddenTitleIsKnownHoweverItIsSet() {
    let title = "Förhandling om finansiering av flyktingboende i Norra hamnen"
    let other = "Angående Förhandling om ﬁnansiering av ﬂyktingboende i Norra hamnen skriver vi."
    #expect(Passages.holds(title, in: other))
    #expect(!Passages.ofHidden(title: title).isDisjoint(with: Passages.all(in: other)))
  }

  @Test func signsOfOtherScriptsAreAsTheyAre() {
    #expect(SaidWords.letters(in: "ﷲ") == Array("ﷲ".utf8))
  }
}
