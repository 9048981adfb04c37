/// A tender is shown to nobody before all are opened or the award is decided.
///
/// Source: OSL 19:3 second paragraph, absolute secrecy. The file of a tender often holds nothing that
/// looks like personal data, so that nothing else would ask before it is shown.
package enum TenderIsSecretUntilAward: DocumentRoutine {
  package static let rule = Rule(
    id: "tender-secret", name: "Anbud visas först efter upphandlingen", source: "OSL 19:3 st 2",
    text: """
      Uppgift som rör anbud är hemlig, även vem som har lämnat det, till dess alla anbud offentliggjorts \
      eller upphandlingen är avgjord. En fil i ett anbud, i en sammanställning av anbud eller i ett \
      ärende som har hemliga anbud publiceras bara om registratorn skriver att det är så; underlag och \
      annonser till alla, tilldelningsbeslut och avtal visas. Vem som har lämnat anbudet visas när skälet \
      för en fil, rubriken eller skälet till att en markering för anbud hävdes säger att den är avgjord.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let isBeside = dossier.caseFacts?.hasSecretTender == true
    let isIncoming = dossier.content.direction == .incoming
    if isIncoming, isTender(dossier) {
      let files = unsaid(in: dossier)
      if !files.isEmpty { return files.map(Objection.shown) }
      guard !dossier.hidesCorrespondent, !isTried(dossier) else { return [] }
      return [.unmarked(isSaid(in: dossier) ? .notice : .open)]
    }
    let headings = headings(of: dossier)
    if headings.contains(where: { $0.tellsOfAll(besideTenders: isBeside) }) {
      return unsaid(in: dossier).map(Objection.shown)
    }
    guard isBeside, isIncoming || !headings.contains(where: \.isForAll) else { return [] }
    // Who competes has sent in prices and additions, and the municipality writes of them, whatever it is called.
    let files = unsaid(in: dossier, isCleared: deniesTender)
    if !files.isEmpty { return files.map(Objection.besideTender) }
    guard headings.contains(where: \.isOfOffers),
      case .organisation(let name) = dossier.content.publicSender,
      !CaseTitleCoversItsDocuments.isPublicBody(name), !dossier.hidesCorrespondent,
      !isTried(dossier), !isSaid(in: dossier, isCleared: deniesTender)
    else { return [] }
    return [.besideTenderer]
  }

  /// Whether it is said of a file or in the title that the award is decided.
  private static func isSaid(
    in dossier: Dossier, isCleared: (String) -> Bool = { _ in false }
  ) -> Bool {
    saysAward(dossier.content.title.text)
      || dossier.files.contains {
        switch $0.decision {
        // Somebody who has let a file out on their word has said so.
        case .publish(.some): true
        case .withhold(.other(let words)): saysAward(words) || isCleared(words)
        case .publish(nil), .withhold, .undecided: false
        }
      }
  }

  /// The files to be published of which nobody has said that the award is decided.
  private static func unsaid(
    in dossier: Dossier, isCleared: (String) -> Bool = { _ in false }
  ) -> [Int] {
    guard !isTried(dossier) else { return [] }
    return dossier.files.indices.filter {
      guard case .publish(let assurance) = dossier.files[$0].decision else { return false }
      let words = assurance ?? ""
      return !saysAward(words) && !isCleared(words)
    }
  }

  /// Whether a mark for tenders was lifted since the award was decided: any other reason leaves it open.
  private static func isTried(_ dossier: Dossier) -> Bool {
    dossier.liftedMarks.contains {
      ["19:3 st2", "19:3 st3"].contains($0.provision) && saysAward($0.reason)
        && $0.hasTried(dossier.content.title)
    }
  }

  /// Whether words say that the award is decided, or that the procurement ended without one.
  private static func saysAward(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let isOfProcurement = words.contains { word in
      procurement.contains { word.hasPrefix($0) }
    }
    return !text.contains("?") && !words.contains { denying.contains($0) }
      && words.contains { award.contains($0) || isOfProcurement && ended.contains($0) }
  }

  /// Whether words say that a file is no tender, nor a part of one.
  private static func deniesTender(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard !PlainDenial(text).isInDoubt,
      let no = words.firstIndex(where: { negations.contains($0) }),
      !words[(no + 1)...].contains(where: { negations.contains($0) })
    else { return false }
    // ”Anbudet är inte granskat” denies nothing.
    return words[..<no].allSatisfy { !$0.contains("anbud") }
      && words[(no + 1)...].prefix(5).contains { $0.contains("anbud") }
  }

  private static let negations: Set<String> = ["inget", "inte", "ej", "ingen", "inga", "icke"]

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
    "anbudstiden", "anbudsöppning", "förslag", "utkast", "kanske", "tror", "vet",
  ]

  private static func isTender(_ dossier: Dossier) -> Bool {
    if ["Anbud", "Offert"].contains(dossier.content.type.name) { return true }
    let isPurchase =
      dossier.caseFacts.map { TenderHeading($0.content.title.text).isOfPurchase } ?? false
    // ”Anbud_snorojning.pdf”, whatever the letter is called that brings it.
    return headings(of: dossier).contains { $0.isTender || isPurchase && $0.isOffer }
  }

  private static func headings(of dossier: Dossier) -> [TenderHeading] {
    ([dossier.content.title.text] + dossier.files.map(\.name)).map(TenderHeading.init)
  }
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
  fileprivate static var besideTenderer: Objection {
    Objection(
      rule: TenderIsSecretUntilAward.rule, severity: .open, field: .secrecy,
      reason: Wording(
        "I ärendet finns anbud som är hemliga, och raden visar vem det skrivs till eller från.",
        english:
          "There are secret tenders in the case, and the row shows who is written to or from."),
      remedy: Wording(
        """
        Sekretessmarkera handlingen och avsändaren eller mottagaren med 19:3 st2. Är upphandlingen avgjord, \
        skriv det som bedömning eller skäl för en fil, eller i rubriken: ”Tilldelningsbeslut fattat”. Rör \
        den inget anbud, skriv det för en fil: ”Hör inte till något anbud”.
        """,
        english: """
          Mark document and correspondent under 19:3 st2. If the award is decided, say so as the assurance \
          or reason for a file, or in the title: “Tilldelningsbeslut fattat”; if it is about no tender, say \
          for a file “Hör inte till något anbud”.
          """))
  }
}
