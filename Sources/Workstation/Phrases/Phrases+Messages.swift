import Office
import Registry
import Terminal

extension Phrases {
  static let waiting = "Väntar: någon annan skriver i registret …"
  static let nothingChosen = "Ingen rad är vald."
  static let isTaken = "Posten har redan fått sitt utfall."
  static let notPost = "Formuläret gäller ingen post."
  static let noIntake = "Posten hämtas inte härifrån: ingen hämtning är inställd."
  static let noViewer =
    "Filen kan inte visas i annat program: här finns ingen grafisk skärm. Driften kan ställa in "
    + "ett program med REGISTRATUR_VIEWER."
  static func noFileHere(_ keys: KeyMap, in context: Context) -> String {
    "Sidan är ingen fil. Bläddra till en fil med \(turningKeys(keys, in: context))."
  }
  static func letterIsBeside(_ keys: KeyMap) -> String {
    "Brevet syns redan vid formuläret. PgUp och PgDn bläddrar i det, "
      + "\(turningKeys(keys, in: .form)) byter fil."
  }
  static func noCaseChosen(_ keys: KeyMap) -> String {
    "Inget ärende är valt. Välj ett i Ärenden (\(keys[.paneCases]))."
  }
  static let caseIsOpen = "Ärendet pågår redan."
  static let caseIsClosed = "Ärendet är redan avslutat."
  static let caseIsVoided = "Ärendet är makulerat och ändras inte."
  static let caseIsInUse =
    "Ärendet har handlingar som inte är makulerade. Makulera handlingarna först."
  static func noDocumentChosen(_ keys: KeyMap) -> String {
    "Ingen handling är vald. Välj en i Ärenden (\(keys[.paneCases])) eller sök (\(keys[.search]))."
  }
  static let documentIsVoided = "Handlingen är makulerad och ändras inte."
  static let documentIsComplete = "Handlingens val är redan klara."
  static let caseHasNoMark = "Ärendet har ingen sekretessmarkering."
  static let noMark = "Handlingen har ingen sekretessmarkering."
  static func alreadyInCase(_ keys: KeyMap) -> String {
    "Handlingen hör redan till ett ärende. Är det fel ärende, makulera den (\(keys[.void])): "
      + "brevet kommer tillbaka ifyllt i Dagens post."
  }
  static func leaving(_ keys: KeyMap) -> String { "Programmet avslutas med \(keys[.quit])." }
  static let nothingTyped = "Inget är skrivet som kan kasseras."
  static let noPrevious = "Inget är registrerat ännu som kan upprepas."
  static func notForCorrections(_ keys: KeyMap) -> String {
    "Gäller bara ny registrering. Spara med \(keys[.save])."
  }
  static let deadKey = "Tangenten används inte här. Raden längst ned visar vilka som används."
  static let noValues = "Fältet har ingen lista: skriv fritt."
  static func saysThatThereIsNoList(_ message: Message) -> Bool {
    [noValues, scopesAreTicked, dateHelp].contains(message.text)
  }
  static let pickOrSearch = "Skriv vad ärendet handlar om, eller gå till det med ↓."
  static func authorityChanges(from own: String, to other: String) -> String {
    "Nämnden ändras: ärendet hör till \(other), inte till \(own)."
  }
  static func caseIsChosen(_ line: CaseLine) -> String {
    "Ärendet \(line.number), \(line.title), är valt."
  }
  static func takenBack(_ keys: KeyMap) -> String {
    "\(keys.keyName(.undo, in: .form)) tar tillbaka valet."
  }
  static let choiceIsTakenBack = "Valet av ärende är taget tillbaka."
  static func caseIsOfAnother(_ other: String) -> String {
    "Ärendet hör till en annan nämnd, \(other): handlingen kan inte flyttas dit."
  }
  static let onOneLine = "Det inklistrade hade flera rader: radbrytningarna är nu blanksteg."
  static let refreshed = "Listorna är lästa på nytt."
  static let intakeStarted = "Posten hämtas. Nya rader visas när de kommit in."
  static let completed = "Valen är klara. Handlingen visas vid nästa publicering."
  static let noneOpen = "Inga handlingar är kvar att klarmarkera."
  static let postMarked = "Posten är märkt som möjlig sekretess."
  static let postUnmarked = "Märkningen är borttagen."
  static func draftRestored(_ key: String) -> String {
    "Ditt utkast är hämtat. \(key) kasserar det."
  }
  static func draftKept(isPost: Bool) -> String {
    "Utkastet är sparat och hämtas när \(isPost ? "posten" : "formuläret") öppnas."
  }
  static func draftDropped(isPost: Bool) -> String {
    "Utkastet är kasserat; fälten är \(isPost ? "ifyllda från brevet" : "som från början")."
  }
  static func draftElsewhere(_ keys: KeyMap) -> String {
    "Du har också ett utkast till en handling utan valt ärende: "
      + "\(keys[.registerBlank]) i Dagens post hämtar det."
  }
  static func filledFromVoided(_ number: String, _ key: String) -> String {
    "Ifyllt från \(number), som makulerades. Välj ärende på nytt. "
      + "\(key) fyller i från brevet i stället."
  }
  static let dialogRestored = "Det du hade skrivit här är kvar."
  static let draftNotKept = "Utkastet kunde inte sparas; texten finns kvar på skärmen."
  static let thrownAway = "Kasserat. Inget är registrerat."
  static func formStaysOpen(_ keys: KeyMap) -> String {
    "Formuläret är öppet. Lämna det med \(keys[.back]) för att visa träffen."
  }
  static func nothingOpen(_ keys: KeyMap, isCorrection: Bool) -> String {
    "Inga öppna val. \(keys[.save]) \(isCorrection ? "sparar rättelsen" : "registrerar")."
  }
  static let withheldToo =
    "De filer som inte hade något val fick samma: de publiceras inte, sekretess."
  static let caseCorrected = "Ärendet är rättat."
  /// That nothing of a case is shown, why, and the first that can be done; the checklist tells the rest.
  static func hides(_ objection: Objection) -> String {
    let remedy = objection.remedy.split(separator: ".").first.map { " \($0)." } ?? ""
    return "Från nästa publicering visas ingen handling i ärendet. \(objection.reason)\(remedy)"
  }
  static func given(_ outcome: CloseCase.Outcome) -> String {
    switch outcome {
    case .closed: "Ärendet är avslutat."
    case .open: "Ärendet är återöppnat."
    case .voided: "Ärendet är makulerat. Numret används inte igen."
    }
  }
  static let marked = "Handlingen är sekretessmarkerad; inga filer publiceras."
  static func caseMarked(hidesDocuments: Bool) -> String {
    "Ärendet är sekretessmarkerat; inga filer i det publiceras"
      + (hidesDocuments ? ", och handlingar med öppen rubrik visas inte alls." : ".")
  }
  /// That the web does not know yet of what was done, and what makes it.
  static func webLags(_ keys: KeyMap) -> String {
    "Webben visar det gamla till nästa publicering (\(keys[.publish]) publicerar nu)."
  }
  static let notPublishedHere =
    "Webben har inte publicerats än. Första gången körs registratur publish --out MAPP."
  static let publishTitle = "Publicera nu"
  static func publishText(_ run: PublicationRun, today: CivilDate) -> String {
    "Webbdiariet i \(run.folder) skrivs om med det som får visas nu. "
      + "\(published(run, today: today))."
  }
  static let publishVerb = "Publicera"
  static func publishing(_ progress: PublicationProgress) -> String {
    switch progress {
    case .reviewed(let count): "Publicerar: \(count) handlingar granskade"
    case .written(let count): "Publicerar: \(count) sidor skrivna"
    }
  }
  static func published(_ report: PublicationReport) -> String {
    let count = report.documents == 1 ? "1 handling" : "\(report.documents) handlingar"
    let shown =
      "\(count) visas på webben: nya \(report.added), ändrade \(report.changed), "
      + "borttagna \(report.removed)."
    if let folder = report.otherFolders.first {
      return "\(shown) Det gamla ligger kvar i \(folder): publicera dit också, "
        + "eller ta bort mappen."
    }
    guard let refusal = report.refused.first else { return shown }
    let others = report.refused.count - 1
    return "\(shown) \(refusal.number)\(others > 0 ? " och \(others) till" : "") visas inte; "
      + "se Inte klarmarkerade eller stoppade."
  }
  static let lifted = "Markeringen är hävd."
  /// What becomes of other documents with the same file.
  static func alike(_ numbers: [String]?, after subject: Dialog.Subject) -> String {
    guard let numbers else { return "" }
    let all = numbers.joined(separator: ", ")
    switch subject {
    case .lift, .liftCase: return " Samma fil finns i \(all): ta ställning till den på nytt där."
    default: return " Samma fil finns i \(all), som inte heller visas."
    }
  }
  static let moved = "Handlingen är flyttad till ärendet."
  static let voided = "Handlingen är makulerad. Numret används inte igen."
  static let isInPost = " Brevet är tillbaka i Dagens post."

  static let leaveTitle = "Lämna formuläret?"
  static func leaveText(isCorrection: Bool, isTaken: Bool = false) -> String {
    (isTaken
      ? "Någon annan har redan gett posten sitt utfall. "
      : "\(isCorrection ? "Rättelsen är inte sparad" : "Inget är registrerat") än. ")
      + "Utkastet finns kvar till nästa gång om du inte kasserar det."
  }
  static let discardTitle = "Kassera det du har skrivit?"
  static func discardText(isPost: Bool) -> String {
    "Det du har skrivit tas bort, och fälten "
      + (isPost ? "fylls från brevet igen." : "blir som från början.")
  }

  static let unmarkTitle = "Ta bort märkningen"
  static func unmarkText(_ item: IntakeItem) -> String {
    "”\(item.subject)”\(from(item)) är märkt som möjligen hemlig. Skriv vad prövningen gav."
  }
  static let unmarkVerb = "Ta bort"
  static let resumeTitle = "Ta upp posten igen"
  static func resumeText(_ item: IntakeItem) -> String {
    "”\(item.subject)”\(from(item)) kommer tillbaka till Dagens post och ska få ett nytt utfall."
  }
  static let resumeVerb = "Ta upp igen"
  static let resumed = "Posten är tillbaka i Dagens post."
  private static func from(_ item: IntakeItem) -> String {
    let sender = item.senderName.isEmpty ? item.senderAddress : item.senderName
    return sender.isEmpty ? "" : " från \(sender)"
  }

  static let setAsideTitle = "Utfall utan registrering"
  /// Names the item, so that nobody sets aside another than the one meant.
  static func setAsideText(_ item: IntakeItem, _ proposal: SecrecyProposal?) -> String {
    let text = "”\(item.subject)”\(from(item)) lämnar Dagens post utan att registreras."
    return proposal.map { "\($0.reason) Hemligt registreras alltid (OSL 5:1). \(text)" } ?? text
  }
  static let isTried = "Prövat: inte hemligt"
  static let setAsideVerb = "Ge utfallet"
  static let correctionText = "Den gamla uppgiften sparas i historiken tillsammans med skälet."
  static let caseTitleReadsTheSame = "Ärendet har kvar den gamla lydelsen. Rätta den också?"
  static let no = "Nej"
  static let correctVerb = "Rätta ärendet"
  /// What an act leads to, after the title of the document that it is done with.
  static func about(_ document: Document, _ text: String) -> String {
    "”\(document.content.title.text)”\n\(text)"
  }

  static func markText(_ keys: KeyMap) -> String {
    "Handlingens filer visas inte på webben från nästa publicering. \(takesEffect(keys))"
  }
  static func markCaseText(_ keys: KeyMap) -> String {
    "Ingen fil i ärendet, i någon av dess handlingar, visas på webben från nästa publicering. "
      + takesEffect(keys)
  }
  private static func takesEffect(_ keys: KeyMap) -> String {
    "Brådskar det, tryck sedan \(keys[.publish]): då publiceras genast."
  }
  static let markVerb = "Sekretessmarkera"
  static let liftText =
    """
    Inget publiceras bara av att markeringen hävs. Det som hölls inne för den ska beslutas på nytt, och \
    handlingen visas inte förrän den har klarmarkerats igen.
    """
  static let liftVerb = "Häv markeringen"
  static let moveText = "Handlingen får ett nummer i ärendet. Det gamla numret står kvar."
  static let moveVerb = "Flytta handlingen"
  static let voidText =
    "Handlingen visas inte längre och kan inte ändras. Numret förblir använt. Det går inte att ångra."
  static let voidsToPost = " Brevet kommer tillbaka till Dagens post och ska få ett nytt utfall."
  static func voidsLast(_ keys: KeyMap) -> String {
    " Ärendet blir tomt och pågår tills det makuleras (\(keys[.voidCase]) i Ärenden)."
  }
  static let voidVerb = "Makulera handlingen"

  static func correctCaseTitle(_ number: String) -> String { "Rätta ärendet \(number)" }
  /// What a dialog says about giving a case another standing.
  static func standing(
    _ outcome: CloseCase.Outcome, _ number: String
  ) -> (title: String, text: String, verb: String) {
    let (verb, text) =
      switch outcome {
      case .closed:
        ("Avsluta ärendet", "Alla handlingar ska ha sina val klara. Ärendet kan återöppnas.")
      case .open: ("Återöppna ärendet", "Ärendet blir pågående igen.")
      case .voided:
        (
          "Makulera ärendet",
          "För ett ärende som öppnats av misstag och där varje handling är makulerad. Numret "
            + "förblir använt. Det går inte att ångra."
        )
      }
    return ("\(verb) \(number)", text, verb)
  }
  static func markTitle(_ number: String) -> String { "Sekretessmarkera \(number)" }
  static func liftTitle(_ number: String) -> String { "Häv sekretessmarkering på \(number)" }
  static func moveTitle(_ number: String) -> String { "Flytta \(number) till ett ärende" }
  static func voidTitle(_ number: String) -> String { "Makulera \(number)" }

  static func outcome(_ outcome: SetAsidePost.Outcome) -> String {
    switch outcome {
    case .keptOrdered: "hålls ordnad utan registrering"
    case .ofLittleImportance: "uppenbart ringa betydelse"
    case .notPublicDocument: "inte allmän handling"
    case .handedOver: "överlämnad till annan myndighet"
    }
  }

  /// The reasons that are usual for an outcome.
  static func usualReasons(_ outcome: SetAsidePost.Outcome) -> [String] {
    switch outcome {
    case .keptOrdered: SetAside.keptOrdered.usualReasons
    case .ofLittleImportance: SetAside.ofLittleImportance.usualReasons
    case .notPublicDocument: SetAside.notPublicDocument.usualReasons
    case .handedOver: SetAside.handedOver(to: "").usualReasons
    }
  }

  static func setAside(_ outcome: SetAsidePost.Outcome, to receiver: String?) -> String {
    "Posten har fått sitt utfall: \(Self.outcome(outcome))\(receiver.map { ", \($0.tidied)" } ?? "")."
  }

  static let caseReopened = "Ärendet var avslutat och är återöppnat."
  static func registered(_ receipt: Receipt) -> String {
    "Registrerad: \(receipt.number ?? "").\(stops(receipt.stops))"
  }

  /// That what was registered with choices left is not shown, and what it waits for.
  static func notShownYet(open: Int) -> String {
    switch open {
    case 0: "Handlingen visas inte förrän den är klarmarkerad."
    case 1: "Ett val är kvar, och handlingen visas inte förrän det är gjort."
    default: "\(open) val är kvar, och handlingen visas inte förrän de är gjorda."
    }
  }

  static func corrected(_ receipt: Receipt) -> String { "Rättad: \(receipt.number ?? "")." }

  static func openDecisions(_ objections: [Objection], key: String) -> String {
    "Inte sparat: \(stopping(objections).joined(separator: ", ")). "
      + "\(key) registrerar nu, valen görs senare."
  }

  static func refused(_ objections: [Objection]) -> String {
    "Inte sparat: \(stopping(objections).joined(separator: ", ")), se "
      + (objections.count { $0.severity > .notice } == 1 ? "fältet." : "fälten.")
  }

  static func elsewhere(_ context: Context, _ keys: KeyMap) -> String {
    "Görs i \(place(context, keys))."
  }

  /// That an action whose key was pressed is done elsewhere.
  static func elsewhere(_ action: Action, _ keys: KeyMap) -> String {
    "”\(action.name)” görs i \(place(action.contexts[0], keys))."
  }

  private static func place(_ context: Context, _ keys: KeyMap) -> String {
    switch context {
    case .post: "Dagens post (\(keys[.panePost]))"
    case .aside: "Lagt åt sidan (\(keys[.shelf]) i Dagens post)"
    case .cases, .documents: "Ärenden (\(keys[.paneCases]))"
    case .document, .letter, .letterAside, .caseText: "Handling (\(keys[.paneDocument]))"
    case .checklist: "Publicering (\(keys[.paneChecklist]))"
    case .form: "formuläret (\(keys[.register]) på en post)"
    }
  }

  static func help(_ context: Context) -> String {
    let place =
      switch context {
      case .post: "Dagens post"
      case .aside: "Lagt åt sidan"
      case .cases: "Ärenden"
      case .documents: "listan över handlingar"
      case .document: "Handling"
      case .checklist: "Publicering"
      case .letter: "brevet"
      case .letterAside: "det som lagts åt sidan"
      case .caseText: "ärendet"
      case .form: "formuläret"
      }
    return "Hjälp i \(place) – skriv för att söka, Enter utför"
  }

  static func unknownAction(_ line: String) -> String {
    "Tangentfilen: ”\(line)” är ingen åtgärd."
  }
  static func unknownKey(_ key: String, _ action: String) -> String {
    "Tangentfilen: ”\(key)” för \(action) är ingen tangent."
  }
  static func letterInForm(_ key: String, _ action: String) -> String {
    "Tangentfilen: \(key) för \(action) skrivs i fälten. Välj en F-tangent eller Ctrl och en bokstav."
  }
  static func keyTaken(_ key: String, _ action: String, by other: String) -> String {
    "Tangentfilen: \(key) för \(action) används redan av \(other)."
  }

  /// An error as one sentence that says what to do.
  static func sentence(for error: OfficeError) -> String {
    switch error {
    case .refused(let objections):
      objections.first.map { "\($0.reason) \($0.remedy)" } ?? "Det går inte att göra nu."
    case .noStore(let folder): "Det finns inget register i \(folder). Kontrollera mappen."
    case .storeExists(let folder): "Det finns redan ett register i \(folder)."
    case .newerStore:
      "Registret är gjort av en nyare version. Uppdatera programmet på den här datorn."
    case .damaged(let what):
      "Registret är skadat (\(what)). Sluta arbeta och kontakta den som sköter driften."
    case .locked:
      "Någon annan har haft registret låst i tio sekunder. Vänta lite och försök igen."
    case .readOnly: "Registret går bara att läsa. Kontakta den som sköter driften."
    case .full: "Disken är full. Inget är sparat; be driften frigöra utrymme och försök igen."
    case .interrupted: "Sökningen avbröts."
    case .notFound: "Uppgiften finns inte längre. Läs om listan."
    case .file:
      "Filen \(error.place?.path ?? "") går inte att nå (\(error.place?.reason.swedish ?? "")). "
        + "Försök igen eller kontakta driften."
    case .folderOfAnotherStore(let folder):
      "Mappen \(folder) har ett annat diariums webbsidor. Välj en annan."
    case .storeIsOlder:
      "Registret är återläst från en kopia och kan sakna beslut som webben byggde på. Gå igenom vad som "
        + "tagits bort från webben sedan dess; sedan körs registratur publish --reviewed."
    case .folderNotOurs(let folder): "Mappen \(folder) innehåller något annat. Välj en annan."
    case .folderHoldsStore(let folder): "Mappen \(folder) hör till registret. Välj en annan."
    case .folderBusy: "En annan publicering pågår. Vänta tills den är klar."
    case .folderCannotExchange(let folder):
      "Mappen \(folder) kan inte bytas i ett steg. Välj en annan disk."
    case .overtaken: "Det som visas ändrades hela tiden under publiceringen. Försök igen."
    case .database(let what):
      "Registret svarade med ett fel (\(what)). Försök igen; kontakta driften om det upprepas."
    }
  }
}
