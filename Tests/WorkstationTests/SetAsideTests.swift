import Office
import Registry
import Terminal
import TestSupport
import Testing

/// The outcomes that leave an item outside the diary.
@Suite struct SetAsideTests {
  @Test(arguments: [
    ("hålls ordnad", 0), ("ringa betydelse", 1), ("inte allmän handling", 2), ("överlämna", 3),
  ])
  func eachOutcomeIsGivenWithItsReason(_ words: String, _ row: Int) throws {
    let seat = try Seat { _ = try $0.takeIn() }
    let item = try #require(try seat.office.desk.post(limit: 1).first?.id)
    seat.press("F8")
    seat.type(words)
    seat.press("Enter", "Ctrl+S")
    #expect(seat.has("Lämnas till") == (row == 3))
    // Only what is handed over has a receiver, who is asked for first.
    if row == 3 {
      #expect(seat.focusedLine.contains("Lämnas till"))
      seat.type("Länsstyrelsen")
      seat.press("Ctrl+S")
    }
    // Without a reason it is refused at its field, and what is typed next goes there.
    #expect(seat.focusedLine.contains("Skäl"))
    #expect(seat.has("Skälet till utfallet saknas."))
    #expect(try seat.counts() == [0, 0, 1])
    seat.type("Reklam utan anknytning")
    seat.press("Tab")
    if row == 3 { seat.press("Tab") }
    seat.press("Enter")
    if row == 3 { #expect(seat.tells("överlämnad till annan myndighet, Länsstyrelsen.")) }
    #expect(try seat.counts() == [0, 0, 0])
    guard case .setAside(let aside, let reason, _, _) = try seat.office.desk.item(item).item.outcome
    else {
      Issue.record("no outcome")
      return
    }
    #expect(reason == "Reklam utan anknytning")
    let wanted: [SetAside] = [
      .keptOrdered, .ofLittleImportance, .notPublicDocument, .handedOver(to: "Länsstyrelsen"),
    ]
    #expect(aside == wanted[row])
  }

  @Test func whatWasSetAsideIsReadAndTakenUpAgain() throws {
    let seat = try Seat { office in
      let item = try office.takeIn("1.eml", subject: "Erbjudande om hyllor", body: "Köp hyllor.")
      _ = try office.takeIn("2.eml", subject: "Ansökan om bygglov")
      try office.desk.perform(
        SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklam"))
    }
    #expect(!seat.has("Erbjudande"))
    #expect(seat.lines.last?.contains("s Åt s.") == true)
    seat.press("s")
    #expect(seat.lines.last?.contains("2Ta upp") == true)
    #expect(seat.has("1 Lagt åt sidan") && seat.has("s visar dagens post"))
    #expect(seat.has("2026-11-20  ringa"))
    #expect(seat.focusedLine.contains("Byggbo"))
    #expect(seat.has("Reklam") && seat.focusedLine.contains("rut"))
    seat.press("Enter")
    #expect(seat.has("Utfall        uppenbart ringa betydelse"))
    #expect(seat.has("Av            Rut Registrator, 2026-11-20"))
    seat.press("PgDn")
    #expect(seat.has("Köp hyllor."))
    seat.press("Esc", "t", "Ctrl+S")
    // Without a reason nothing is done.
    #expect(try seat.counts() == [0, 0, 1])
    seat.type("Ska registreras")
    seat.press("Ctrl+S")
    #expect(seat.has("tillbaka i Dagens post"))
    #expect(seat.has("Ingen post är lagd åt sidan"))
    #expect(try seat.counts() == [0, 0, 2])
    seat.press("Esc")
    #expect(seat.has("1 Dagens post") && seat.has("Erbjudande"))
  }

  @Test func aLongListOfWhatWasSetAsideIsGoneThroughToItsEnd() throws {
    let seat = try Seat { office in
      for number in 1...40 {
        let item = try office.takeIn("\(number).eml", subject: "Reklam nummer \(number)")
        try office.desk.perform(
          SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklam"))
      }
    }
    seat.press("s")
    #expect(seat.focusedLine.contains("Reklam nummer 40"))
    seat.press("End")
    #expect(seat.focusedLine.contains("Reklam nummer 1 "))
    #expect(seat.has("40 av 40"))
  }

  @Test func postIsFoundBySearchWhetherItWaitsOrWasSetAside() throws {
    let seat = try Seat { office in
      let item = try office.takeIn("1.eml", subject: "Erbjudande om hyllor")
      _ = try office.takeIn("2.eml", subject: "Ansökan om bygglov")
      _ = try office.takeIn("3.eml", from: "Åsa Björk <asa@bjork.example>", subject: "Fråga")
      try office.desk.perform(
        SetAsidePost(item: item, outcome: .ofLittleImportance, reason: "Reklam"))
    }
    seat.press("2", "F3")
    seat.type("björk")
    #expect(seat.lines.contains { $0.contains("post, väntar") && $0.contains("Åsa Björk") })
    // What waits is opened at once, and its row is chosen when the form is left.
    seat.press("Enter")
    #expect(seat.has("Så ser allmänheten raden") && seat.has("Fråga"))
    seat.press("Esc")
    #expect(seat.has("1 Dagens post") && seat.focusedLine.contains("Åsa Björk"))
    seat.press("F3")
    seat.type("hyllor")
    #expect(seat.has("post, åt sidan"))
    seat.press("Enter")
    #expect(seat.has("3 Handling – Erbjudande om hyllor"))
    seat.press("Esc")
    #expect(seat.has("1 Lagt åt sidan") && seat.focusedLine.contains("Erbjudande"))
  }

  @Test func whatMayBeSecretIsNotSetAside() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Ctrl+E")
    #expect(seat.has("möjlig sekretess"))
    seat.press("u", "Tab")
    seat.type("Reklam")
    seat.press("Ctrl+S")
    #expect(seat.has("kan inte läggas åt sidan"))
    #expect(try seat.counts() == [0, 0, 1])
    seat.press("Esc")
    #expect(!seat.has("kan inte läggas"))
  }

  @Test func theMarkIsTakenAwayWithAReason() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Ctrl+E", "Ctrl+E")
    #expect(seat.has("Ta bort märkningen"))
    seat.press("Ctrl+S")
    #expect(seat.has("Skälet saknas"))
    let marked = try #require(try seat.office.desk.post(limit: 1).first)
    #expect(marked.isMarkedSecret)
    seat.type("Prövat, bara en inbjudan")
    seat.press("Ctrl+S")
    #expect(seat.has("Märkningen är borttagen"))
    #expect(try seat.office.desk.post(limit: 1).first?.isMarkedSecret == false)
    let history = try seat.office.desk.history(of: .post, marked.id.rawValue)
    #expect(history.last?.reason == "Prövat, bara en inbjudan")
  }
}

/// The reasons that are offered for an outcome.
@Suite struct UsualReasonTests {
  @Test func usualReasonsAreListedForTheOutcomeChosenAndOthersMayBeWritten() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("F8")
    seat.type("ringa betydelse")
    // The outcome is chosen by its name already: it is the reason that is missing.
    seat.press("Enter")
    #expect(seat.focusedLine.contains("Skäl"))
    seat.press("F4")
    #expect(seat.has("Nyhetsbrev eller massutskick") && !seat.has("Privat brev"))
    seat.press("Esc", "Up", "Right", "Tab", "F4")
    #expect(seat.has("Privat brev till en anställd") && !seat.has("Nyhetsbrev"))
    seat.type("fack")
    seat.press("Enter")
    #expect(seat.focusedLine.contains("Rör ett fackligt uppdrag"))
    seat.press("Ctrl+U")
    seat.type("Något annat skäl")
    seat.press("Ctrl+S")
    #expect(try seat.counts() == [0, 0, 0])
  }
}
