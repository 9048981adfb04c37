/// A tender is shown to nobody before all are opened or the award is decided.
///
/// Source: OSL 19:3 second paragraph, absolute secrecy. The file of a tender often holds nothing that
/// looks like personal data, so that nothing else would ask before it is shown.
package enum TenderIsSecretUntilAward: DocumentRoutine {
  package static let rule = Rule(
    id: "tender-secret", name: "Anbud visas först efter upphandlingen", source: "OSL 19:3 st 2",
    text: """
      Uppgift som rör anbud är hemlig, även vem som har lämnat det, till dess alla anbud offentliggjorts \
      eller upphandlingen är avgjord. En fil i ett anbud, i en sammanställning av anbud eller från någon \
      utifrån i ett ärende som har hemliga anbud publiceras bara om registratorn skriver att det är så. \
      Vem som har lämnat anbudet visas när skälet för en fil eller rubriken säger att den är avgjord.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let isIncoming = dossier.content.direction == .incoming
    guard isIncoming, isTender(dossier) else {
      if tellsOfTenders(dossier) { return unsaid(in: dossier).map(Objection.shown) }
      guard isIncoming, dossier.caseFacts?.hasSecretTender == true else { return [] }
      // Who competes has sent in prices and additions, whatever they are called.
      return unsaid(in: dossier, isCleared: deniesTender).map(Objection.besideTender)
    }
    let files = unsaid(in: dossier)
    if !files.isEmpty { return files.map(Objection.shown) }
    if dossier.hidesCorrespondent || dossier.wasMarked { return [] }
    // Somebody who has let a file out on their word has said that the award is decided.
    let isSaid =
      dossier.files.contains {
        switch $0.decision {
        case .publish(.some): true
        case .withhold(.other(let words)): saysAward(words)
        case .publish(nil), .withhold, .undecided: false
        }
      }
      || saysAward(dossier.content.title.text)
    return [isSaid ? .unmarked(.notice) : .unmarked(.open)]
  }

  /// The files to be published of which nobody has said that the award is decided.
  private static func unsaid(
    in dossier: Dossier, isCleared: (String) -> Bool = { _ in false }
  ) -> [Int] {
    dossier.files.indices.filter {
      guard case .publish(let assurance) = dossier.files[$0].decision else { return false }
      let words = assurance ?? ""
      return !saysAward(words) && !isCleared(words) && !dossier.wasMarked
    }
  }

  /// Whether words say that the award is decided, or that the procurement ended without one.
  private static func saysAward(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let isOfProcurement = words.contains { word in
      procurement.contains { word.hasPrefix($0) }
    }
    return !words.contains { denying.contains($0) }
      && words.contains { award.contains($0) || isOfProcurement && ended.contains($0) }
  }

  /// Whether words say that a file is no tender, nor a part of one.
  private static func deniesTender(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { $0.contains("anbud") }
      && words.contains { ["inget", "inte", "ej", "ingen", "inga"].contains($0) }
  }

  private static let award: Set<String> = [
    "avgjord", "avgjort", "avgjorda", "tilldelad", "tilldelat", "tilldelade", "tilldelning",
    "tilldelningsbeslut", "offentliggjort", "offentliggjorda", "antaget", "antagen", "antagna",
  ]
  /// What else may have come to its end is told with what it was.
  private static let ended: Set<String> = [
    "avslutad", "avslutat", "avbruten", "avbrutet", "avbröts", "beslutad", "beslutat", "tecknat",
    "undertecknat", "klar",
  ]
  private static let procurement = ["upphandl", "direkt", "avrop", "inköp", "avtal", "kontrakt"]
  private static let denying: Set<String> = [
    "inte", "ej", "icke", "ännu", "innan", "före", "inför", "tills", "när", "ska", "skall",
    "väntar",
    "väntas", "oklart", "osäkert", "huruvida", "blir", "sker", "nästa", "kommer", "snart",
    "planeras", "beräknas", "saknas", "inget", "ingen", "utan", "upphävt", "upphävd", "fattas",
    "imorgon",
    "dröjer", "beredning", "överklagat", "överklagad", "görs", "aldrig", "nästan", "senare",
    "vecka",
    "anbudstiden", "anbudsöppning",
  ]

  private static func isTender(_ dossier: Dossier) -> Bool {
    let content = dossier.content
    if ["Anbud", "Offert"].contains(content.type.name) { return true }
    if isOfTender(content.title.text) { return true }
    // ”Anbud_snorojning.pdf”, whatever the letter is called that brings it.
    return dossier.files.contains { isOfTender($0.name) }
  }

  private static func isOfTender(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    func isTender(_ word: String) -> Bool {
      (word.contains("anbud") || word.hasPrefix("offert") || prices.contains(word))
        && !asking.contains { word.contains($0) }
    }
    guard let place = words.firstIndex(where: isTender) else { return false }
    // ”Anbud enligt förfrågningsunderlag”, ”Komplettering av anbud efter begäran”
    let isFirst = words[..<place].allSatisfy { word in before.contains { word.hasPrefix($0) } }
    return isFirst || !words.contains { word in asking.contains { word.contains($0) } }
  }

  /// What stands before the word where it is a tender or a part of one.
  private static let before = [
    "komplett", "förtydlig", "rättelse", "ändring", "tillägg", "bilaga", "bilagor", "vårt", "av",
    "till",
    "sv", "vb", "re", "nytt", "reviderat",
  ]

  private static let prices: Set<String> = [
    "prisuppgift", "prisuppgifter", "prisförslag", "prisbilaga", "prislista", "prisofferter",
  ]
  /// What asks for tenders, is about them all or comes after them is none.
  private static let asking = [
    "begäran", "inbjud", "förfråg", "utlämn", "öppning", "utvärder", "tilldel", "infordr",
    "önskemål", "fråga", "frågor",
  ]

  /// Whether it tells who has made which tender: the record of the opening, the evaluation.
  private static func tellsOfTenders(_ dossier: Dossier) -> Bool {
    let isBeside = dossier.caseFacts?.hasSecretTender == true
    return ([dossier.content.title.text] + dossier.files.map(\.name)).contains { text in
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      // What asks to see them, or asks about them, is none.
      guard !words.contains(where: { $0.hasPrefix("begäran") || $0.hasPrefix("fråg") }) else {
        return false
      }
      let isAboutTenders =
        isBeside || words.contains { $0.contains("anbud") || $0.hasPrefix("offert") }
      return words.contains { $0.hasPrefix("öppningsprotokoll") }
        || isAboutTenders && words.contains { word in telling.contains { word.contains($0) } }
    }
  }

  private static let telling = [
    "öppning", "utvärder", "förteckning", "sammanställning", "jämförelse", "inkomna",
    "poäng",
  ]
}

extension Objection {
  fileprivate static func shown(_ index: Int) -> Objection {
    Objection(
      rule: TenderIsSecretUntilAward.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Ett anbud visas inte förrän upphandlingen är avgjord.",
        english: "A tender is not shown before the award is decided."),
      remedy: Wording(
        "Publicera inte filen, eller skriv att den är det, till exempel ”Tilldelningsbeslut fattat”.",
        english:
          "Withhold the file, or say as the assurance that it is: “Tilldelningsbeslut fattat”."
      ))
  }

  fileprivate static func besideTender(_ index: Int) -> Objection {
    Objection(
      rule: TenderIsSecretUntilAward.rule, severity: .open, field: .file(index),
      reason: Wording(
        "I ärendet finns anbud som är hemliga, och filen kan höra till ett.",
        english: "There are secret tenders in the case, and the file may belong to one."),
      remedy: Wording(
        """
        Publicera inte filen. Är upphandlingen avgjord, skriv ”Tilldelningsbeslut fattat”; hör den inte \
        till något anbud, skriv ”Hör inte till något anbud”.
        """,
        english: """
          Withhold the file. If the award is decided, say “Tilldelningsbeslut fattat” as the assurance; if \
          it belongs to no tender, “Hör inte till något anbud”.
          """))
  }

  fileprivate static func unmarked(_ severity: Severity) -> Objection {
    Objection(
      rule: TenderIsSecretUntilAward.rule, severity: severity, field: .secrecy,
      reason: Wording(
        "Vem som har lämnat anbudet är hemligt tills upphandlingen är avgjord, men visas här.",
        english: "Who made the tender is secret until the award, but is shown here."),
      remedy: Wording(
        """
        Sekretessmarkera handlingen och avsändaren med 19:3 st2. Är den avgjord, skriv det som \
        skäl för en fil som hålls inne, eller i rubriken: ”Direktköp avgjort”.
        """,
        english: """
          Mark document and correspondent under 19:3 st2. If it is decided, say so as the reason for \
          a file that is withheld, or in the title: “Direktköp avgjort”.
          """))
  }
}
