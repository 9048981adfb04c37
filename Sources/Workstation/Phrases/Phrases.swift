import Office
import Registry
import Terminal

/// All the Swedish words on the screen, in the files of this folder.
enum Phrases {
  static let program = "Registratur"
  static let noSubject = "(utan ämne)"
  static let letter = "Brev"
  static let fields = "Uppgifter"
  static let history = "Historik"
  static let cancel = "Avbryt"
  static let number = "Nummer"
  static let arrived = "Inkom"
  static let opened = "Öppnat"
  static let sender = "Avsändare"
  static let subject = "Ämne"
  static let files = "Filer"
  static let fileCount = "Fil"
  static let late = "Sen"
  static let documents = "Hdl"
  static let status = "Läge"
  static let direction = "Riktning"
  static let party = "Avs./mott."
  static let documentTitle = "Rubrik"
  static let handler = "Handläggare"
  static let caseTitle = "Ärendemening"
  static let provision = "Lagrum"
  static let reason = "Skäl"
  static let outcome = "Utfall"
  static let decided = "Lagt"
  static let by = "Av"
  static let aside = "Lagt åt sidan"
  static let handedTo = "Lämnas till"
  static let toCase = "Till ärende"
  static let shownAs = "På webben visas"
  static let titleShownAs = "Rubriken visas"
  static let neutralTitle = "Neutral rubrik"
  static let roleWord = "rollord"
  static let organisation = "organisation"
  static let publicNumber = "Nr, datum"
  static let publicTitle = "Rubrik"
  static let publicParty = "Avs./mott."
  static let notShown = "(visas inte)"
  static let asThePublicSees = "Så ser allmänheten raden"
  static let disclosures = ["öppet", "neutral rubrik i stället", "ordet ”sekretess”"]
  static let palette = "Kommandon – skriv för att söka"
  static let actions = "Åtgärder"
  static let searchTitle = "Sök i alla register"
  static let pickCase = "Välj ärende – skriv för att söka"
  static let searchHelp = "Nummer, rubrik, namn eller text i filer; post: avsändare, ämne"
  static func nothingFound(_ text: String) -> String {
    text.split(separator: " ").allSatisfy { $0.count < 3 }
      ? "Inget hittat. Två tecken söks bara som hela ord: skriv fler."
      : "Inget hittat. Pröva färre ord eller bara numret."
  }
  static let searching = "Söker…"
  static let noMatch = "Inget i listan stämmer. Radera med backsteg."
  static let goOn = "Fortsätt"
  static let keep = "Behåll"
  static let keepDraft = "Spara utkast"
  static let throwAway = "Kassera"

  static func paneName(_ pane: Pane) -> String {
    switch pane {
    case .post: "Dagens post"
    case .cases: "Ärenden"
    case .document: "Handling"
    case .checklist: "Publicering"
    }
  }

  static func title(_ level: RegisterList.Level) -> String {
    switch level {
    case .cases: "Ärenden"
    case .documents(let line):
      "\(line.number) \(RegisterRow.diaryCase(line).isMarked ? "\(markSign) " : "")\(line.title)"
    case .openChoices: "Inte klarmarkerade eller stoppade"
    case .allDocuments: "Handlingar"
    }
  }

  /// Where a case stands.
  static func status(ofCase status: String) -> String {
    status == "voided" ? "makulerat" : Self.status(status)
  }

  /// Where a document stands, in as many words as there is room for.
  static func status(_ status: String, isNarrow: Bool = false) -> String {
    switch status {
    case "open": "pågår"
    case "closed": "avslutat"
    case "voided": "makulerad"
    case "stopped": "stoppad"
    case "registered": isNarrow ? "inte klar" : "inte klarmarkerad"
    case "completed": "klar"
    default: status
    }
  }

  /// What an item of post is called among what a search has found.
  static func postHit(_ outcome: IntakeOutcome) -> String {
    outcome == .waiting ? "post, väntar" : "post, åt sidan"
  }

  /// An outcome in one word, for a column.
  static func short(_ aside: SetAside) -> String {
    switch aside {
    case .keptOrdered: "ordnad"
    case .ofLittleImportance: "ringa"
    case .notPublicDocument: "inte allmän"
    case .handedOver: "överlämnad"
    }
  }

  static let markSign = "§"

  /// What the sign before rows means: of a case, also that its title is not shown as it stands.
  static func markLegend(_ level: RegisterList.Level) -> String {
    "\(markSign) \(level == .cases ? "sekretessmarkerat eller neutral rubrik" : "sekretessmarkerat") · "
  }

  /// What the signs before the rows in sight mean.
  static func legend(_ signs: [String]) -> String {
    let meanings = [
      ("§", "möjlig sekretess"), ("!", "anmärkning i brevet"), ("=", "brevväxling"),
      ("*", "utkast"),
    ]
    return meanings.filter { sign, _ in signs.contains { $0.contains(sign) } }
      .map { "\($0) \($1) · " }.joined()
  }

  static func position(_ row: Int, _ count: Int, isWhole: Bool = true) -> String {
    "\(row) av \(count)\(isWhole ? "" : "+")"
  }

  /// The keys that turn the pages of what is read: where text is typed, letters do not.
  static func turningKeys(_ keys: KeyMap, in context: Context) -> String {
    context.takesText
      ? keys.keyName(.formFile, in: context) : "\(keys[.nextFile])/\(keys[.previousFile])"
  }

  static func page(_ page: Int, _ count: Int, percent: Int, turning: String) -> String {
    let file = count > 1 ? "\(page) av \(count) (\(turning)) · " : ""
    return percent >= 100 ? "\(file)slut" : "\(file)\(percent) %"
  }

  static func found(_ count: Int) -> String { "\(count) fynd" }

  static let opens = "öppnar"
  static let picks = "väljer"
  static let picksCase = "väljer ärendet"
  static let runs = "utför"
  static let closes = "stänger"
  static let goesBack = "går tillbaka"
  static let saves = "sparar"
  static let cancels = "avbryter"
  static let listsValues = "visar värden"

  static func hits(_ count: Int, isWhole: Bool, enter: String) -> String {
    let hits = count == 1 && isWhole ? "träff" : "träffar"
    return "\(count)\(isWhole ? "" : "+") \(hits) · Enter \(enter)"
  }

  static func postCount(_ count: Int, late: Int?) -> String {
    guard count > 0, let late else { return "Post: inget väntar" }
    if late == 0 { return "Post: \(count)" }
    return "Post: \(count), äldsta \(late) arbetsdag\(late == 1 ? "" : "ar") sen"
  }

  static func published(_ run: PublicationRun?, today: CivilDate) -> String {
    guard let run else { return "Inte publicerat än" }
    let when = run.finishedAt.day
    let day =
      when == today ? "" : when.year == today.year ? "\(when.day)/\(when.month) " : "\(when) "
    return "Publicerat \(day)\(run.finishedAt.timeOfDay)"
  }

  /// How many of what is told stop what, and how many are advice.
  static func counts(_ objections: [Objection]) -> String {
    let parts = stopping(objections)
    let notices = objections.count { $0.severity == .notice }
    let advice =
      notices == 0 ? "" : notices == 1 ? ", 1 råd (·)" : ", \(notices) råd (·)"
    return (parts.isEmpty ? "Allt klart" : parts.joined(separator: ", ")) + advice
  }

  /// How many of what is told stop the saving, and how many are choices that are left.
  static func stopping(_ objections: [Objection]) -> [String] {
    let blocked = objections.count { $0.severity == .blocked }
    let open = objections.count { $0.severity == .open }
    return [
      blocked == 0 ? "" : blocked == 1 ? "1 spärr" : "\(blocked) spärrar",
      open == 0 ? "" : open == 1 ? "1 öppet val" : "\(open) öppna val",
    ].filter { !$0.isEmpty }
  }

  /// That nothing is left to do but to say so.
  static func readyToComplete(_ keys: KeyMap) -> String {
    "Allt klart, inte klarmarkerad: \(keys[.complete])"
  }

  static func standing(_ standing: CheckedRule.Standing) -> String {
    switch standing {
    case .passed: "✓ klar"
    case .noticed: "· obs"
    case .open: "○ öppen"
    case .blocked: "✗ spärr"
    }
  }

  static func tooSmall(_ size: Size, _ needed: Size) -> String {
    "Fönstret är \(size.columns)×\(size.rows). Det behövs minst "
      + "\(needed.columns)×\(needed.rows). Gör det större."
  }

  static func emptyPost(_ keys: KeyMap) -> String {
    """
    Dagens post är tom: allt har fått sitt utfall.

    \(keys.keyName(.takeIn, in: .post)) hämtar ny post. \
    \(keys.keyName(.registerBlank, in: .post)) registrerar en handling som inte kommit med posten.
    """
  }

  /// How the list of what was set aside is left.
  static func leadsBack(_ keys: KeyMap) -> String {
    "\(keys.keyName(.shelf, in: .aside)) visar dagens post · "
  }

  static func emptyAside(_ keys: KeyMap) -> String {
    "Ingen post är lagd åt sidan. \(keys.keyName(.shelf, in: .aside)) visar dagens post."
  }

  static func empty(_ level: RegisterList.Level, _ keys: KeyMap) -> String {
    switch level {
    case .cases:
      "Inga ärenden än. Det första öppnas när en post registreras "
        + "(\(keys[.panePost]), sedan \(keys[.register]))."
    case .documents: "Ärendet har inga handlingar. \(keys[.registerBlank]) registrerar en här."
    case .openChoices:
      "Alla handlingar är klarmarkerade, och ingen stoppades av granskningen. "
        + "\(keys[.back]) går tillbaka."
    case .allDocuments: "Inga handlingar är registrerade än."
    }
  }

  static func emptyReading(_ keys: KeyMap) -> String {
    "Inget är valt. Välj en rad i Dagens post (\(keys[.panePost])) eller "
      + "Ärenden (\(keys[.paneCases]))."
  }

  static func emptyChecklist(_ subject: Reading.Subject, _ keys: KeyMap) -> String {
    switch subject {
    case .post:
      "Listan fylls när posten registreras: tryck \(keys[.register]) i Dagens post "
        + "(\(keys[.panePost]))."
    case .diaryCase:
      "Listan gäller en handling. Öppna ärendet med \(keys[.open]) och välj en."
    case .document: "Handlingen är makulerad: den visas inte, och rutinens punkter gäller den inte."
    case .nothing, .attached: noDocumentChosen(keys)
    }
  }
}
