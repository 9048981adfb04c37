import Testing
import Workstation

/// A letter as it is shown, whatever width it was written at.
@Suite struct LetterTextTests {
  @Test func aParagraphThatWasBrokenByTheMailProgramFlows() {
    let letter = """
      Från: En mycket lång avsändare med många ord i sitt namn <info@bolaget.example>
      Ämne: Remiss

      Ni har möjlighet att yttra er över förslaget. Yttrandet ska ha kommit in till
      oss senast den 29 januari.

      Med vänlig hälsning
      Ylva
      """
    let shown = LetterText.flowing(letter)
    #expect(shown.contains("ska ha kommit in till oss senast"))
    #expect(shown.contains("bolaget.example>\nÄmne") && shown.contains("hälsning\nYlva"))
    #expect(shown.unicodeScalars.count == letter.unicodeScalars.count)
  }

  @Test(arguments: [
    "- en punkt i en lista som är så lång att den når nästan hela raden ut\nnästa rad",
    "en rad som är så lång att den når nästan hela raden ut, men före en lista\n- en punkt",
    "> det som någon annan har skrivit och som citeras i svaret på brevet\nsvaret på det",
    "Kolumn ett i tabellen   kolumn två i tabellen   kolumn tre i tabellen\nVärde   tre   fyra",
    "En kort rad\nnästa rad",
  ])
  func whatIsNoParagraphStandsAsItWasWritten(_ lines: String) {
    #expect(LetterText.flowing("\n" + lines) == "\n" + lines)
  }
}
