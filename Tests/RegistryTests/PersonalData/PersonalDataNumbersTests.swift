import Registry
import Testing

/// The identity numbers are Skatteverket's published test numbers, or such with a digit changed.
@Suite struct PersonalDataNumbersTests {
  private func found(_ text: String) -> [String] {
    PersonalDataScanner().findings(in: text).map { "\($0.kind.rawValue) \($0.text)" }
  }

  @Test(arguments: [
    "189001019802", "18900101-9802", "900101-9802", "900101+9802", "9001019802", "900101 9802",
    "18900101 9802", "1890-01-01-9802", "18900101–9802", "18900101‑9802", "900101 - 9802",
    "900101\u{A0}9802", "900101\u{200B}-\u{200B}9802", "9001\u{AD}01-9802", "18900101-\n9802",
    "900101\n9802", "٩٠٠١٠١-٩٨٠٢", "９００１０１-９８０２", "900101\u{2212}9802",
    "18 900101-9802", "900101.9802", "900101/9802", "90.01.01-9802", "1890.01.01.9802",
    "90/01/01-9802", "90 01 01 98 02", "18 90 01 01 98 02", "1890 01 01 98 02",
    "9 0 0 1 0 1 - 9 8 0 2", "1 8 9 0 0 1 0 1 9 8 0 2", "90 01 01 - 98 02", "18900101.9802",
    "900101_9802", "18900101_9802", "900101:9802", "900101|9802", "900101#9802", "18900101'9802",
    "900101*9802", "18900101·9802", "900101-980 2", "900101-9 802",
    "18900101   -   9802", "18-900101-9802", "900101-98 02", "18900101˗9802", "18900101⁃9802",
    "18900101ー9802", "18900101\u{96}9802", "𝟗𝟎𝟎𝟏𝟎𝟏-𝟗𝟖𝟎𝟐", "1 januari 1890-9802",
    "1:a jan. 1890 9802", "01 JANUARI 1890\n9802", "1/1 1890-9802", "01.01.1890-9802",
    "1-1-1890-9802", "1 januari 1890 - 9802", "90.01.01 9802", "900101: 9802",
  ])
  func findsAPersonalIdentityNumber(_ number: String) {
    #expect(found("Rör \(number), enligt ovan.") == ["personalIdentityNumber \(number)"])
    #expect(found(number) == ["personalIdentityNumber \(number)"])
    #expect(found("pnr:\(number).") == ["personalIdentityNumber \(number)"])
  }

  @Test(arguments: [
    "nr 900101 (9802) m.m.", "1,900101-9802,1", "2/900101-9802", "den 1 januari 1890 (9802)",
    "900101-9802,900101-9802",
  ])
  func findsANumberAmongOthers(_ text: String) {
    #expect(found(text).contains { $0.hasPrefix("personalIdentityNumber") }, "\(text)")
  }

  @Test(arguments: [
    "191401682396", "140168-2396", "19140168-2396", "1401682396", "140168_2396",
    "140168:2396", "19140168 - 2396", "68 januari 1914-2396",
  ])
  func findsACoordinationNumber(_ number: String) {
    #expect(found("Rör \(number).") == ["coordinationNumber \(number)"])
  }

  @Test(arguments: ["18900101-9803", "900101-9803", "900101+9803", "personnr 9001019803"])
  func findsANumberWithAWrongCheckDigit(_ text: String) throws {
    let finding = try #require(PersonalDataScanner().findings(in: text).first)
    #expect(finding.kind == .personalIdentityNumber)
    #expect(finding.why.contains("kontrollsiffran stämmer inte"))
  }

  private static let mask = String(repeating: "X", count: 4)

  /// A word, or the day, tells what the number is: somebody may say that it is nobody's.
  @Test(arguments: [
    "Dnr 261120-0012", "Diarienummer: 261120-0012", "Ordernr 261120-0001",
    "Ritning A-261120-1010", "20261120-0915_protokoll.pdf", "Protokoll 20261120-1234",
    "20251130-1234", "20300101-1234", "OCR 6408233234", "OCR-nummer: 6408233234",
    "Fakturanummer 6408233234", "Version 640823-3235",
  ])
  func aNumberOfSomethingElseIsNoHardStop(_ text: String) {
    let today = CivilDate(year: 2026, month: 11, day: 29)
    #expect(PersonalDataScanner(today: today).findings(in: text).map(\.kind) == [.sensitive])
  }

  @Test(arguments: [
    "0701234569", "0701-234569", "0701-234567", "Mobil 0701234569", "tel 0701-234569",
  ])
  func aMobileNumberIsNoIdentityNumber(_ text: String) {
    #expect(PersonalDataScanner().findings(in: text).map(\.kind) == [.phone])
  }

  @Test(arguments: [
    "Dnr 640823-3234", "Ordernr 19640823-3234", "OCR 196408233234", "Tel 640823-3234",
    "Ärende rörande 640823-3235", "personnummer 0701234569", "070123-4569", "20251120-1234",
    "faktura till 6408233234", "640823-3235", "Ordernr 140168-2396", "Dnr 12 640823-3235",
  ])
  func aPersonsNumberIsAHardStopWhateverIsSaid(_ text: String) throws {
    let today = CivilDate(year: 2026, month: 11, day: 29)
    let found = PersonalDataScanner(today: today).findings(in: text)
    #expect(found.count == 1 && found.allSatisfy(\.kind.isIdentityNumber))
  }

  @Test(arguments: [
    "450312-\(mask)", "450312-xxxx", "450312-****", "19450312-\(mask)", "450312 - \(mask)",
    "450312-3***", "450312\(mask)", "4503121***", "19450312****", "45031212**",
  ])
  func findsABirthDateWithTheRestMasked(_ number: String) {
    #expect(found("Rör \(number).") == ["sensitive \(number)"])
  }

  @Test(arguments: [
    "451312-****", "450312...", "450312 xx", "4503121?", "4503121nn", "450312-\(mask)L", "450312-X",
    "12450312-****",
  ])
  func letsOtherMasksBe(_ text: String) { #expect(found(text) == []) }

  @Test(arguments: ["18900101-T802", "900101-R802", "900101-TF34"])
  func findsAnInterimNumber(_ number: String) {
    #expect(found("Elev \(number)") == ["personalIdentityNumber \(number)"])
  }

  @Test(arguments: [
    "född 12 mars 1981", "f. 1981-03-12", "Född den 12 mars 1981", "född 810312",
    "födelsedatum: 1981-03-12",
  ])
  func findsABirthDateInWords(_ text: String) {
    #expect(found(text) == ["sensitive \(text)"])
  }

  @Test(arguments: [
    "KS 2026/0917", "KS 2026/0917-3", "556036-0793", "16556036-0793", "bankgiro 5050-1055",
    "plusgiro 12 34 56-7", "2026-11-20", "20261120", "2026-11-20 kl. 14.30", "OCR 9001019803",
    "fakturanr 1234567890", "1 050 000 kr", "900199-9802", "901301-9802",
    "Linden 3:14", "paragraf 12-19", "9001019802345",
    "12 90 01 01 98 02", "90 01 01 98 02 55", "0 9 0 0 1 0 1 9 8 0 2", "9 0 0 1 0 1 9 8 0 2 7",
    "90 01 01 98 03", "90 010198 02", "1890-01-01 98.02", "9.0.0.1.0.1.9.8.0.2",
    "3,14159265358979", "5:1",
    "IBAN SE45 5000 0000 0583 9825 7466", "19000229-1234", "123-4567-890", "§ 2026-0101",
    "öppet 0800-1630", "900101 (9802 st)", "90.01.01 2022", "(900101) 9803", "1 januari 2021-2025",
    "1 januari 1890-9803", "1890-01-01 - 2039-12-01", "31 december 1890 12 5000", "1 mars-9802",
    "1890-01-01 2039-12-01",
  ])
  func letsOtherNumbersBe(_ text: String) {
    #expect(found(text) == [])
  }

  /// The check digit is wrong, or it is written as no other: somebody has to say what it is.
  @Test(arguments: [
    "810312 1234", "810312/1234", "81-03-12-1234", "81 03 12 1234", "1981-03-12 1234", "8103121234",
    "198103121234", "900101/9803", "9001019803", "6408 233 234", "6.4.0.8.2.3-3.2.3.4",
    "64O823-3234", "640823-323X", "810312 1234", "19810372 1234",
  ])
  func whatMayBeAnIdentityNumberIsLookedAt(_ number: String) throws {
    let today = CivilDate(year: 2026, month: 11, day: 29)
    let findings = PersonalDataScanner(today: today).findings(in: "Rör \(number), enligt ovan.")
    #expect(findings.map(\.text) == [number] && findings.map(\.doubt) == [.unusual])
  }

  @Test(arguments: [
    "OCR 8103121234", "Fakturanr 8103121234", "Kontonummer 8103121234", "telefon 8103121234",
    "5566778899", "2611201234", "810312 1234 kr", "1981-03-12 2004", "6 408 233 234",
    "12 810312 1234", "/8103121234", "8103121234567", "81.03.12 1234", "811332 1234",
  ])
  func numbersOfOtherThingsAreNot(_ text: String) {
    let today = CivilDate(year: 2026, month: 11, day: 29)
    #expect(!PersonalDataScanner(today: today).findings(in: text).contains { $0.doubt == .unusual })
  }

  @Test(arguments: [
    "Anna Svensson, 811228", "Anna Svensson (1981-12-28)", "Anna Svensson 19811228",
  ])
  func aDateBesideANameIsABirth(_ text: String) throws {
    let today = CivilDate(year: 2026, month: 11, day: 29)
    let findings = PersonalDataScanner(today: today).findings(in: text)
    #expect(findings.map(\.kind) == [.personName, .sensitive])
    #expect(PersonalDataScanner(today: today).findings(in: "Anna Svensson, 2026-11-20").count == 1)
  }

  @Test(arguments: [
    "stina.blom (at) mail.se", "stina [snabel-a] mail [punkt] se", "stina_blom(at)mail.se",
    "facebook.com/stina.blom.33", "linkedin.com/in/anna-ek-123", "instagram.com/stinablom",
  ])
  func findsAWrittenAddressOrSomebodysPage(_ address: String) {
    #expect(PersonalDataScanner().findings(in: "Se \(address), tack").map(\.text) == [address])
  }

  @Test(arguments: [
    "Punkterna (a) och (b) i avtalet.", "facebook.com/granvikskommun", "Välj (at) här",
    "linkedin.com/company/sweco",
  ])
  func othersPagesAreLeft(_ text: String) { #expect(found(text) == []) }

  @Test(arguments: [
    "telefon 0771-921 921", "020-50 50 50", "+46 771-921 921", "Växel: 08-405 10 00",
    "Kundtjänst 0122-123 45", "forvaltningsrattenimalmo@dom.se", "s.remissvar@regeringskansliet.se",
    "s.sof@regeringskansliet.se", "registrator@granvik.example",
    "trafikverket@trafikverket.example",
  ])
  func whatOfficesHaveAsSuchIsNotJudged(_ text: String) {
    #expect(!PersonalDataScanner().findings(in: text).isEmpty)
    #expect(PersonalDataScanner().findingsToJudge(in: text).isEmpty)
  }

  @Test(arguments: [
    "08-405 10 00", "Växel eller 070-123 45 67", "Kundtjänst.\n0122-123 45", "anna.lind@dom.se",
    "bo.ek@regeringskansliet.se", "anna.lind@regeringskansliet.se", "stina@mail.example",
  ])
  func whatMayBeSomebodysIs(_ text: String) {
    #expect(PersonalDataScanner().findingsToJudge(in: text).count == 1)
  }

  @Test(arguments: [
    "011-15 00 00", "08-123 456 78", "070-123 45 67", "0701234567", "070 123 45 67",
    "+46 70 123 45 67", "+46701234567", "0046 11 15 00 00", "+46 (0)11-15 00 00",
    "0122-123 45", "011/15 00 00", "+358 9 123 4567",
  ])
  func findsATelephoneNumber(_ number: String) {
    #expect(found("Nås på \(number).") == ["phone \(number)"])
  }

  @Test(arguments: [
    "anna.bergstrom@exempel.example", "a@b.se", "åsa@räksmörgås.example",
    "o'neill+x@sub.b-c.example",
  ])
  func findsAnEmailAddress(_ address: String) {
    #expect(found("Skriv till <\(address)>.") == ["email \(address)"])
  }

  @Test(arguments: ["a@b", "@anna", "möte @ kl. 10.30", "x@.se", "@"])
  func letsOtherSignsBe(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("Personnummer: 19811218", "19811218"), ("Hennes pnr 811218", "811218"),
    ("Vi talade med pojken 20140512", "20140512"), ("Personnumret är 1981-12-18", "1981-12-18"),
    ("Namn\tPersonnummer\nKund\t19811218", "19811218"),
    ("Namn\nPersonnummer\nKund\n19811218", "19811218"), ("Hon är född -64", "född -64"),
    ("Kund 640823 och 3234", "640823 och 3234"), ("Kund 640823:3235", "640823:3235"),
  ])
  func findsABirthThatOnlyAWordTells(_ text: String, _ birth: String) {
    #expect(
      PersonalDataScanner(today: CivilDate(year: 2026, month: 11, day: 29)).findings(in: text).map(
        \.text) == [birth])
  }

  @Test(arguments: ["⁶⁴⁰⁸²³-³²³⁴", "¹⁹⁶⁴⁰⁸²³-³²³⁴"])
  func findsANumberInRaisedFigures(_ number: String) {
    let found = PersonalDataScanner().findings(in: "Kund \(number)")
    #expect(found.map(\.kind) == [.personalIdentityNumber])
  }

  @Test(arguments: [
    "Ytan är 45 m² och volymen 12 m³.", "Personnummer ska inte skrivas.\nDatum: 2026-11-20",
    "Namn\tPersonnummer\tDatum\nKund\t\t2026-11-20", "Barnets plan 20261120",
    "Mötena den 261120 och 1430 hålls i Granvik.",
  ])
  func letsOtherDatesBe(_ text: String) {
    #expect(
      PersonalDataScanner(today: CivilDate(year: 2026, month: 11, day: 29)).findings(in: text)
        .isEmpty)
  }
}
