import Registry
import Testing

/// What can be judged: nothing is found in a text whose words nobody here knows.
@Suite struct KnownLanguageTests {
  @Test(arguments: [
    "Добрий день, пишу вам, тому що мій син хворий і не може прийти до школи цього тижня.",
    "اكتب إليكم لأن ابني مريض ولا يستطيع الحضور إلى المدرسة هذا الأسبوع",
    "Σας γράφω γιατί ο γιος μου είναι άρρωστος και δεν μπορεί να έρθει στο σχολείο.",
    "我写信给你们是因为我的儿子生病了，这个星期不能来上学。",
    """
    Hei, kirjoitan teille, koska poikani on sairas eikä voi tulla kouluun tällä viikolla. \
    Toivomme, että otatte yhteyttä meihin niin pian kuin mahdollista.
    """,
    """
    Dzień dobry, piszę do państwa w sprawie mojego syna, który jest chory i nie może przyjść do \
    szkoły w tym tygodniu. Proszę o kontakt tak szybko jak to możliwe.
    """,
    """
    Dobar dan, pišem vam zato što je moj sin bolestan i ne može doći u školu ove nedelje. Molim \
    vas da nas kontaktirate što je prije moguće.
    """,
    """
    Buenos días, les escribo porque mi hijo está enfermo y no puede ir a la escuela esta semana. \
    Les ruego que se pongan en contacto con nosotros lo antes posible.
    """,
    """
    Bună ziua, vă scriu pentru că fiul meu este bolnav și nu poate veni la școală săptămâna \
    aceasta. Vă rugăm să ne contactați cât mai repede posibil.
    """,
    """
    Subax wanaagsan, waxaan kuu soo qorayaa sababtoo ah wiilkaygu waa xanuunsan yahay oo ma iman \
    karo dugsiga toddobaadkan. Fadlan nala soo xiriir sida ugu dhaqsaha badan.
    """,
    // A font without letters, and letters that stand apart.
    """
    %HJ¦UDQ RPVNROVN MXWVI¸U $QQD 6YHQVVRQ 6WRUJDWDQ SHUVRQQXPPHU WHOHIRQ +HM MDJ YLOO JDUQD \
    YHWD KXU GHW JDU
    """,
    "A n n a  S v e n s s o n  S t o r g a t a n  p e r s o n n u m m e r",
  ])
  func whatIsInAnotherLanguageIsNotJudged(_ text: String) {
    #expect(!PersonalDataScanner.canJudge(text))
    // Nor is it under a letter of ours.
    let swedish = """
      Hej! Här kommer det brev som vi talade om. Vi vet inte vad som står i det, men det är till er
      och vi vill gärna veta vad ni tänker göra åt saken, för det har varit fler av dem i år.
      """
    #expect(PersonalDataScanner.canJudge(swedish))
    #expect(!PersonalDataScanner.canJudge("\(swedish)\n\(text) \(text) \(text) \(text)"))
  }

  @Test(arguments: [
    "", "Hej! Sonen är sjuk. Anna", "12 500 kr 2026-11-20 08-123 45 67 12 13 14 15 16 17 18 19 20",
    "A-40.1-101 Plan 1 Fasad mot norr Sektion A-A Skala 1:100 Granviks Bostads AB Ritad av BE",
    """
    Dear registry, I am writing because my son is ill and cannot come to school this week. Please \
    contact us as soon as possible.
    """,
    """
    Läs mer på https://www.granvik.example/bygga-bo-och-miljo/bygglov/sa-soker-du/avgifter.html \
    eller mejla bygglov@granvik.example så svarar vi.
    """,
    "Vinkeln α är 30°, β är 60° och γ är 90°, vilket ger arean.",
    "vill ha bygglov för altan på tomten var söker man det",
  ])
  func ordinaryTextIsJudged(_ text: String) {
    #expect(PersonalDataScanner.canJudge(text))
  }
}
