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

  /// A number said of one document answers nothing of another whose figures are the same in a row.
  @Test(arguments: [
    ("TN 2026/1-12", "Samma text som i TN 2026/11-2", false),
    ("TN 2026/1-12", "TN 2026/112", false),
    ("TN 2026/1-12", "TN 2026/1-1, 2 av 3", false), ("TN 2026/1-1", "Som i TN 2026/1-12", false),
    ("TN 2026/1", "Som i TN 2026/1-12", false), ("N 2026/1-1", "Som i TN 2026/1-1", false),
    ("7/2026-1", "Som i 17/2026-1", false), ("KS 2026/F0001", "Som i KS 2026/0001", false),
    ("TN 2026/1-12", "Samma text som i TN 2026/1-12.", true),
    ("TN 2026/1-12", "samma som tn 2026/0001 – 12", true),
    ("KS 2026/0001-1", "Som i KS 2026/1-1, och inget annat", true),
    ("KS 2026/0001", "KS\u{a0}2026/\u{200b}0001", true), ("Tallvägen 8", "Tallvägen 80", false),
    ("KS 2026/0100-10", "KS 2026/0100-10", true), ("KS 2026/0100-10", "KS 2026/01-10", false),
  ])
  func aNumberIsComparedPartByPart(_ number: String, _ text: String, _ isSaid: Bool) {
    #expect(SaidWords.holds(number, in: text) == isSaid)
  }

  @Test func signsOfOtherScriptsAreAsTheyAre() {
    #expect(SaidWords.letters(in: "ﷲ") == Array("ﷲ".utf8))
  }
}
