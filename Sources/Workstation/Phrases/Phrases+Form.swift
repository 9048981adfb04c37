import Office
import Registry
import Terminal

extension Phrases {
  static func formTitle(_ form: Form) -> String {
    let draft = form.isRestored ? " (utkast)" : ""
    // Into which case it goes is seen however far down the fields have been scrolled.
    let title = form.judgement.caseTitle.map { " \($0)" } ?? ""
    let place = form.chosenCase.map { " i \($0)\(title)" } ?? ""
    return switch form.subject {
    case .post: "Registrera\(draft)\(place)"
    case .correction: "Rätta handlingen\(draft)"
    case .blank: "Ny handling\(draft)\(place)"
    }
  }

  /// What stands at a field while there is nothing to write in it.
  static let nothingToSay = "– inget namn hittat i rubriken"
  static let ownType = "egen typ, ej i listan"

  /// What the key of the letter is called while the letter stands in place of the form.
  static let backToForm = "Form."

  static func fieldPosition(_ form: Form) -> String {
    let all = form.fields
    return "fält \((all.firstIndex(of: form.focus) ?? 0) + 1) av \(all.count)"
  }

  /// A field's name; what goes out has a recipient where what comes in has a sender.
  static func label(_ id: FieldID, _ form: Form) -> String {
    switch (id, form.direction) {
    case (.arrivedOn, let direction): day(direction)
    case (.kind, .outgoing): "Mottagare är"
    case (.publicSender, .outgoing): "Publik mottagare"
    default: label(id)
    }
  }

  /// What the day of a document is, by the way it goes.
  static func day(_ direction: Direction) -> String {
    switch direction {
    case .incoming: arrived
    case .outgoing: "Expedierades"
    case .drawnUp: "Upprättades"
    }
  }

  private static func label(_ id: FieldID) -> String {
    switch id {
    case .place: "Registreras i"
    case .caseNumber: "Ärende"
    case .authority: "Nämnd"
    case .direction: "Riktning"
    case .type: "Handlingstyp"
    case .title: "Rubrik"
    case .officials: "Rubrik bedömd"
    case .disclosure: "Rubriken visas"
    case .neutral: "Neutral rubrik"
    case .caseTitle: caseTitle
    case .caseDisclosure: "Ärendet visas"
    case .caseNeutral: "Neutral mening"
    case .kind: "Avsändare är"
    case .name: "Namn"
    case .contact: "Kontaktperson"
    case .email: "E-post"
    case .publicSender: "Publik avsändare"
    case .arrivedOn: arrived
    case .datedOn: "Daterad"
    case .handler: handler
    case .classification: "Klassificering"
    case .path(let number): number == 0 ? "Bifoga fil" : "Bifoga fil till"
    case .provision: "Sekretess"
    case .scopes: "Gäller"
    case .file(let index): "Fil \(index + 1)"
    case .fileText: "  Din bedömning"
    case .reason: "Skäl att rätta"
    }
  }

  static func place(_ place: Form.Place) -> String {
    switch place {
    case .newCase: "nytt ärende"
    case .existing: "befintligt ärende"
    case .freeStanding: "fristående handling"
    }
  }

  static func choice(_ choice: FileChoice) -> String {
    switch choice {
    case .undecided: "inte valt"
    case .publish: "publicera"
    case .secrecy: "publicera inte: sekretess"
    case .personalData: "publicera inte: personuppgifter"
    case .copyright: "publicera inte: upphovsrätt"
    case .other: "publicera inte: annat skäl"
    }
  }

  static func choice(_ provision: Provision, isWide: Bool) -> Choice {
    let years = provision.years.map { "högst \($0) år" } ?? "utan tidsgräns"
    let protects = isWide ? ": \(provision.protects)" : ""
    return Choice(
      "\(provision.reference) – \(provision.name)\(protects)",
      detail: isWide
        ? "\(provision.test.swedish), \(years)"
        : "\(provision.test.swedish), \(provision.years.map { "\($0) år" } ?? "–")")
  }

  /// What a mark covers, where there is no room for it in full.
  static func shortScope(_ scope: SecrecyMark.Scope) -> String {
    switch scope {
    case .title: "rubrik"
    case .correspondent: "avsändare"
    case .document: "handling"
    case .part: "del"
    }
  }

  /// What keeps the true words of a public field back, and by which rule: the fullest first.
  static func notes(on field: PublicField) -> [String] {
    guard let rule = field.rule else { return [] }
    let full = { (why: String) in ["‹\(why), \(rule.source)›", "‹\(why)›"] }
    switch field {
    case .masked where rule == PublicSenderIsNoPerson.rule:
      return full("rollord i stället för namn: \(rule.name)") + ["‹rollord: \(rule.name)›"]
    case .hidden where rule == PublicSenderIsNoPerson.rule:
      return full("inte uppfyllt: \(rule.name)")
    case .hidden where rule == PublicSenderIsDecided.rule:
      return full("publik avsändare saknas")
    case .masked where rule == SecretTitleHasMark.rule,
      .hidden where rule == SecretTitleHasMark.rule || rule == MarkNamesProvision.rule:
      return full("sekretessmarkerad, regel: \(rule.name)")
        + ["‹sekretessmarkerad, \(rule.source)›", "‹sekretessmarkerad›"]
    case .shown, .masked, .hidden, .empty:
      return full("regel: \(rule.name)") + ["‹\(rule.source)›"]
    }
  }

  static func covers(_ scope: SecrecyMark.Scope) -> String { "Gäller \(scope.swedish)" }

  /// What a mark on a case covers.
  static func scope(inCase scope: SecrecyMark.Scope) -> String {
    scope == .document ? "alla handlingar" : scope.swedish
  }

  static func covers(inCase scope: SecrecyMark.Scope) -> String {
    "Gäller \(Self.scope(inCase: scope))"
  }

  static let eachDayByItself = "Varje handling har sin egen ankomstdag."
  static let completedNow = "Valen är klara: handlingen visas vid nästa publicering."
  static let fileChanged = "En bifogad fil har fått annat innehåll och väljs om."
  static let scopesAreTicked = "← → flyttar, Blanksteg kryssar."

  /// What is said where a field has nothing to list.
  static func nothingListed(_ id: FieldID) -> String {
    switch id {
    case .scopes: scopesAreTicked
    case .path: "Där finns inget som börjar så. Skriv mappens namn från / eller ~/."
    default: id.isDate ? dateHelp : noValues
    }
  }

  static let nothingChanged = "Inget är ändrat."

  static let eachFileByItself = "Varje fil bedöms för sig."

  /// What a field wants, shown while it has the focus and nothing is amiss.
  static func hint(
    _ id: FieldID, _ form: Form, today: CivilDate, keys: KeyMap
  ) -> String? {
    let list = keys.keyName(.values, in: .form)
    return switch id {
    case .place where form.filledFrom != nil, .caseNumber where form.filledFrom != nil:
      form.filledFrom.map { "Makulerades som \($0). \(list) visar vart det kan gå." }
    case .place, .direction, .disclosure, .caseDisclosure, .kind, .authority:
      "← → väljer, \(list) visar alla, en bokstav söker"
    case .caseNumber:
      form.likelyCase.map { "Troligt: \($0.number). \(list) söker andra." }
        ?? "\(list) söker bland ärendena"
    case .officials:
      "Varför namnet får visas (tjänst, uppdrag), eller att den inte gäller någon enskild. Annars tomt."
    case .type where form.hasOwnType:
      "Typen finns inte i listan och blir en egen. \(list) väljer ur listan efter det skrivna."
    case .type, .handler: "\(list) visar listan"
    case .publicSender where form.isAsBefore(.publicSender), .name where form.isAsBefore(.name):
      form.earlierParty.map { "Som förra gången, i \($0.number)." }
    case .publicSender where form.text(id) == form.proposedRole?.word:
      form.proposedRole.map { "Samma rollord som i \($0.number)." }
    case .publicSender: "Organisationens namn, eller ett rollord för en person (\(list))"
    case .provision where form.proposed != nil && !form.touched.contains(id):
      form.proposed.map { "\($0.reason) Lagrummet är föreslaget: pröva det, eller töm fältet." }
    case .provision:
      provisionHint(form.text(.provision), today: today, list: list)
    case .scopes: "← → flyttar, Blanksteg kryssar"
    case .file: "← → väljer: publicera, eller publicera inte med skäl"
    case .fileText(let index):
      FileChoice(rawValue: form.choice(.file(index))) == .other
        ? "Skälet i ord" : "Vad du har läst och sett till i filen; \(list) visar vanliga ord"
    case .arrivedOn where form.direction != .incoming: dateHelp
    case .arrivedOn: "\(dateHelp) \(keys.keyName(.backDate, in: .form)): arbetsdagen före (FL 22 §)"
    case .datedOn: dateHelp
    case .neutral: "Rubriken som alla får läsa"
    case .caseNeutral: "Ärendemeningen som alla får läsa"
    case .title, .caseTitle, .name, .contact, .email,
      .classification, .reason:
      nil
    case .path:
      "Filens sökväg, till exempel /srv/skanner/ks/protokoll.pdf. \(list) visar vad som finns."
    }
  }

  private static func provisionHint(_ text: String, today: CivilDate, list: String) -> String {
    let reference = Form.reference(text)
    guard !reference.isEmpty,
      let found = ProvisionTable.standard.provision(reference, on: today)
    else { return "Tomt om inget är hemligt. \(list) visar lagrummen." }
    let years = found.years.map { "högst \($0) år" } ?? "utan tidsgräns"
    return "\(found.swedish): \(found.protects); \(found.test.swedish), \(years)"
  }

  static let dateHelp = "i = idag, g = igår, -3, 15, 0801, 2026-08-01."

  private static let weekdays = [
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
  ]

  static func dateEcho(_ date: CivilDate) -> String {
    "\(weekdays[date.weekday - 1]) \(date)"
  }

  /// The date, with how far off it is where that may be a slip.
  static func dateEcho(_ date: CivilDate, isDoubtful: Bool, today: CivilDate) -> String {
    let days = today.dayNumber - date.dayNumber
    guard isDoubtful, days != 0 else { return dateEcho(date) }
    let count = abs(days) == 1 ? "1 dag" : "\(abs(days)) dagar"
    return "\(dateEcho(date)), \(days > 0 ? "\(count) sedan" : "om \(count)")"
  }

  static func backDated(_ date: CivilDate) -> String {
    "Inkom arbetsdagen före, \(dateEcho(date)) (FL 22 §)."
  }

  static let farDayTitle = "Stämmer dagen?"
  static let dayIsRight = "Ja, spara"
  static func farDay(_ date: CivilDate, _ days: Int) -> String {
    "Inkom \(dateEcho(date)) är \(abs(days)) dagar \(days < 0 ? "före" : "efter") den dag som brevet kom "
      + "med posten."
  }

  static let backDatedAlready = "Dagen är redan arbetsdagen före (FL 22 §)."

  static func fileNote(_ name: String, _ scan: FileScan) -> String {
    "\(name) · \(scanNote(scan))"
  }

  static func scanNote(_ scan: FileScan) -> String {
    var parts: [String] = []
    if scan.identityNumbers > 0 { parts.append("\(scan.identityNumbers) personnummer") }
    switch scan.otherFindings {
    case 0: break
    case 1: parts.append("1 möjlig personuppgift")
    default: parts.append("\(scan.otherFindings) möjliga personuppgifter")
    }
    if let unread = scan.unread {
      return (["inte läst: \(unread)"] + parts).joined(separator: " ")
    }
    return parts.isEmpty ? "läst, inga fynd" : "läst: \(parts.joined(separator: ", "))"
  }

  private static func objection(
    _ rule: Rule, _ field: Field, _ reason: Wording, _ remedy: Wording
  ) -> Objection {
    Objection(rule: rule, severity: .blocked, field: field, reason: reason, remedy: remedy)
  }

  static func unreadableDate(_ text: String, _ field: Field) -> Objection {
    objection(
      ArrivalIsPlausible.rule, field,
      Wording("”\(text)” är inget datum.", english: "“\(text)” is no date."),
      Wording("Skriv till exempel \(dateHelp)", english: "Write it as \(dateHelp)"))
  }

  static let missingDate = objection(
    FourMandatoryFields.rule, .arrivedOn,
    Wording("Datumet saknas.", english: "The date is missing."),
    Wording("Skriv i för idag.", english: "Write i for today."))
  static let missingType = objection(
    FourMandatoryFields.rule, .type,
    Wording("Handlingstypen saknas.", english: "The type of document is missing."),
    Wording("Välj en ur listan.", english: "Choose one from the list."))
  static func unknownProvision(_ text: String, near: [String]) -> Objection {
    let list = near.joined(separator: ", ")
    return objection(
      MarkNamesProvision.rule, .secrecy,
      Wording("”\(text)” är inget lagrum.", english: "“\(text)” is no provision."),
      near.isEmpty
        ? Wording(
          "Skriv kapitel och paragraf, till exempel 21:1, eller töm fältet.",
          english: "Give chapter and section, such as 21:1, or empty the field.")
        : Wording(
          "Skriv vilket stycke det är: \(list).",
          english: "Say which paragraph it is: \(list)."))
  }
  static func noCaseNumber(_ text: String, _ list: String) -> Objection {
    objection(
      ReferencesExist.rule, .place,
      Wording("”\(text)” är inget ärendenummer.", english: "“\(text)” is no case number."),
      Wording("\(list) söker bland ärendena.", english: "\(list) looks among the cases."))
  }
  static let missingCase = objection(
    ReferencesExist.rule, .place,
    Wording("Ärendets nummer saknas.", english: "The case's number is missing."),
    Wording(
      "Sök ärendet, eller välj nytt ärende.",
      english: "Look the case up, or choose a new case."))
}
