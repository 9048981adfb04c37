extension Phrases {
  /// An action's name, its label in the bar (at most six columns), and its help.
  static func action(_ id: ActionID) -> (name: String, label: String, help: String) {
    switch id {
    case .help: ("Hjälp", "Hjälp", "allt som kan göras här")
    case .search: ("Sök", "Sök", "ärenden, handlingar och post: nummer, rubrik, namn, text")
    case .refresh: ("Uppdatera", "Uppd.", "läser listorna på nytt")
    case .nextPane: ("Nästa ruta", "Ruta", "flyttar till nästa ruta")
    case .actions: ("Åtgärder", "Åtgärd", "det som kan ändras här, med skäl där det inte går")
    case .palette: ("Kommandon", "Meny", "alla kommandon med sina tangenter")
    case .quit: ("Avsluta programmet", "Avsl.", "det som är skrivet finns kvar som utkast")
    case .redraw: ("Rita om skärmen", "Rita", "om något annat skrivit på skärmen")
    case .back: ("Tillbaka", "Bakåt", "ett steg bakåt; avslutar aldrig programmet")
    case .panePost: ("Gå till Dagens post", "Post", "det som väntar på sitt utfall")
    case .paneCases: ("Gå till Ärenden", "Ärend.", "ärendena, nyaste först")
    case .paneDocument: ("Gå till Handling", "Handl.", "läser brev, filer och historik")
    case .paneChecklist: ("Gå till Publicering", "Publ.", "rutinens punkter för handlingen")
    case .openChoices:
      (
        "Inte klarmarkerade eller stoppade", "Ej kl.",
        "handlingar som är kvar att klara"
      )
    case .takeIn: ("Hämta post", "Hämta", "hämtar ny post medan du arbetar")
    case .register: ("Registrera posten", "Reg.", "öppnar formuläret, ifyllt från brevet")
    case .publish:
      ("Publicera nu", "Webben", "webbdiariet skrivs om genast")
    case .registerBlank:
      ("Ny handling utan post", "Nytt", "upprättad, utgående eller inlämnad handling")
    case .registerNew: ("Registrera i nytt ärende", "Nytt ä", "öppnar formuläret så")
    case .registerExisting:
      ("Registrera i befintligt ärende", "I ä.", "för att söka ärendet")
    case .registerFree:
      ("Registrera som fristående handling", "Frist.", "öppnar formuläret så")
    case .keepOrdered:
      ("Hålls ordnad utan registrering", "Ordnad", "utfall med skäl (OSL 5:1)")
    case .littleImportance: ("Uppenbart ringa betydelse", "Ringa", "utfall med skäl (OSL 5:1)")
    case .notPublic: ("Inte allmän handling", "Ej a.", "utfall med skäl (TF 2 kap.)")
    case .handOver:
      ("Överlämnas till annan myndighet", "Överl.", "utfall med skäl (FL 8 §)")
    case .setAside:
      ("Utfall utan registrering", "Utfall", "ordnad, ringa, överlämnad")
    case .markPost:
      ("Märk som möjlig sekretess", "Sekr.", "ska registreras; igen tar bort")
    case .shelf:
      (
        "Lagt åt sidan", "Åt s.",
        "post utan registrering; igen går tillbaka"
      )
    case .resume: ("Ta upp posten igen", "Ta upp", "tillbaka till Dagens post, med skäl")
    case .open: ("Öppna raden", "Öppna", "ärendets handlingar, handlingen eller brevet")
    case .correctCase: ("Rätta ärendet", "Rätta", "ärendemening och handläggare, med skäl")
    case .closeCase: ("Avsluta ärendet", "Avsl.ä", "när alla handlingars val är klara")
    case .reopenCase: ("Återöppna ärendet", "Återöp", "ett avslutat ärende pågår igen")
    case .voidCase:
      ("Makulera ärendet", "Mak.ä", "öppnat av misstag; numret förblir använt")
    case .markCase:
      ("Sekretessmarkera ärendet", "Sekr.ä", "lagrum; filer hålls inne")
    case .liftCase: ("Häv ärendets markering", "Häv ä.", "med skäl; inget publiceras av det")
    case .correct:
      ("Rätta handlingen och besluta om filer", "Rätta", "fält och filval, med skäl")
    case .complete: ("Markera valen som klara", "Klar", "visas vid nästa publicering")
    case .mark:
      ("Sekretessmarkera handlingen", "Sekr.", "lagrum; filer hålls inne")
    case .lift: ("Häv handlingens markering", "Häv", "med skäl; inget publiceras av det")
    case .move: ("Flytta till ärende", "Flytta", "en fristående får nummer i ärendet")
    case .void: ("Makulera handlingen", "Makul.", "av misstag; numret förblir använt")
    case .nextRow:
      ("Nästa rad i listan", "N.rad", "nästa post eller handling")
    case .previousRow: ("Föregående rad i listan", "F.rad", "föregående post eller handling")
    case .nextFile: ("Nästa sida eller fil", "N.fil", "brev, bilagor, historik")
    case .previousFile: ("Föregående sida eller fil", "F.fil", "bläddrar tillbaka")
    case .openFile: ("Visa filen i annat program", "Visa", "filen som den kom")
    case .save: ("Spara", "Spara", "registrerar eller rättar när alla val är gjorda")
    case .saveNext: ("Registrera och ta nästa", "Nästa", "sparar och öppnar nästa post")
    case .saveIncomplete:
      ("Registrera, valen senare", "Senare", "nummer nu; visas inte förrän klar")
    case .values: ("Värdelista", "Värden", "de värden som fältet kan ha")
    case .same: ("Samma som förra", "Samma", "värdet från förra registreringen")
    case .backDate: ("Inkom arbetsdagen före", "Dag-1", "för post i morgonens första tömning")
    case .preview:
      ("Visa brevet", "Brevet", "i stället för formuläret; PgUp, PgDn bläddrar")
    case .nextObjection: ("Nästa öppna val", "Kvar", "fältet där något saknas eller är fel")
    case .formFile: ("Bläddra bland filerna", "N.fil", "nästa fil i förhandsvisningen")
    case .undo: ("Ångra i fältet", "Ångra", "tar tillbaka det senaste som skrevs i fältet")
    case .redo: ("Gör om i fältet", "Gör om", "det som ångrades kommer tillbaka")
    case .discard: ("Kassera utkastet", "Kass.", "fyller fälten från brevet igen")
    }
  }
}
