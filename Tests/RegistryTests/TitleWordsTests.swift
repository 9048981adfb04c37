import Testing

@testable import Registry

struct TitleWordsTests {
  @Test(arguments: [
    ("förskingring", "Förskingringen"), ("förskingring", "förskingringsutredning"),
    ("ekonomichefens", "ekonomichef"), ("rektor", "rektorns"), ("skola", "skolor"),
    ("hot", "hotet"), ("nedläggning", "nedlaggningen"), ("diabetes", "diabetessjuk"),
    ("gjuteri", "gjuteriets"),
  ])
  func aFormOfAWordTellsIt(_ one: String, _ other: String) throws {
    let words = try [one, other].map { try #require(TitleWords.words($0).first) }
    #expect(TitleWords.tells(words[0], words[1]))
    #expect(TitleWords.tells(words[1], words[0]))
  }

  @Test(arguments: [
    ("bygg", "bygglov"), ("skola", "skolskjuts"), ("mark", "marknad"), ("hot", "hotell"),
    ("2026", "20261"), ("plan", "planka"), ("val", "valborg"),
  ])
  func otherWordsDoNot(_ one: String, _ other: String) {
    #expect(!TitleWords.tells(one, other))
    #expect(!TitleWords.tells(other, one))
  }

  @Test func aCompoundIsToldByWhatItBeginsWithAlone() {
    #expect(TitleWords.tells("orosanmalan", "anmalan"))
    #expect(!TitleWords.tells("anmalan", "orosanmalan"))
  }

  @Test(arguments: [
    ("Inspektion om vattenverkets reservkraft", true),
    ("Reservkraften vid vattenverket", true), ("Reservkraft till badhuset", false),
    ("Vattenverkets öppna hus", false),
  ])
  func aTitleIsSaidInAnyOrderAndForm(_ shown: String, _ isSaid: Bool) {
    let hidden = "Inspektion av vattenverkets reservkraft"
    #expect(TitleWords.says(hidden, shownAs: "Inspektion", in: shown) == isSaid)
  }

  @Test func whatIsShownInItsPlaceGivesNothingAway() {
    let hidden = "Anpassning av bostad i flerfamiljshus för dövblind"
    let neutral = "Anpassning av bostad i flerfamiljshus"
    #expect(
      !TitleWords.says(hidden, shownAs: neutral, in: "Anpassning av bostäder i flerfamiljshus"))
    #expect(
      TitleWords.says(
        hidden, shownAs: neutral, in: "Dövblindas bostad, anpassning i flerfamiljshus"))
  }

  @Test(arguments: ["Tillsyn av förskolan", "Svar på remiss", "Protokoll"])
  func whatManyMattersAreCalledTellsNothing(_ title: String) {
    #expect(Passages.ofHidden(title: title).isEmpty)
  }

  @Test(arguments: ["Köp av Tallen 14", "Hot mot rådhuset"])
  func aShortTitleIsKnownAmongOtherWords(_ title: String) {
    let hidden = Passages.ofHidden(title: title)
    #expect(
      !hidden.isDisjoint(with: Passages.every(inTitle: "Fråga om \(title.lowercased()) i går")))
    #expect(TitleWords.says(title, shownAs: "", in: "Fråga om \(title.lowercased()) i går"))
    #expect(!TitleWords.says("Köp av Tallen 14", shownAs: "", in: "Köp av Tallen 140 och annat"))
  }
}
