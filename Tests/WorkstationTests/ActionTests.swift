import Office
import Registry
import Terminal
import TestSupport
import Testing
import Workstation

/// The table that everything about keys is made from.
@Suite struct ActionTests {
  @Test(arguments: KeyProfile.allCases)
  func everyActionHasItsWordsAndNoTwoShareAKey(_ profile: KeyProfile) {
    let map = KeyMap(profile: profile)
    #expect(Set(map.actions.map(\.id)) == Set(ActionID.allCases))
    for action in map.actions {
      #expect(!action.name.isEmpty && !action.help.isEmpty && !action.contexts.isEmpty)
      #expect((1...6).contains(DisplayWidth.columns(action.label)), "\(action.label)")
    }
    for context in Context.allCases {
      var holders: [Key: ActionID] = [:]
      for action in map.actions {
        for key in action.keys(in: context) {
          #expect(holders[key] == nil, "\(key) in \(context): \(action.id)")
          holders[key] = action.id
        }
      }
    }
  }

  @Test func ownKeysAreTakenAndClashesAreTold() {
    let map = KeyMap(
      profile: .office,
      overrides: """
        # mina tangenter
        uppdatera = F5, Ctrl+Y
        hjalp = F2
        okand = F1
        sok = Ctrl+Å
        """)
    #expect(map.action(for: .control("y"), in: .post) == .refresh)
    #expect(map.action(for: .function(1), in: .post) == .help)
    #expect(map.complaints.count == 3)
  }

  @Test func theScreenNamesThePersonsOwnKeys() throws {
    let seat = try Seat(
      settings: Settings(
        keys: """
          arenden = 8
          sok = Ctrl+K
          spara = Ctrl+B
          tillbaka = F11
          varden = F12
          """)
    ) { _ = try $0.takeIn() }
    seat.press("8")
    #expect(seat.has("8 Ärenden"))
    seat.press("4")
    #expect(seat.tells("Välj en i Ärenden (8) eller sök (Ctrl+K)"))
    seat.press("8", "F7")
    #expect(seat.has("F12 visar alla") || seat.has("Rubrik"))
    seat.press("F11", "1", "u")
    #expect(seat.lines.last?.contains("Ctrl+B sparar") == true)
    #expect(seat.lines.last?.contains("F11 avbryter") == true)
    seat.press("F12")
    #expect(seat.has("inte allmän handling"))
    seat.press("F11", "F11")
    #expect(!seat.has("Skäl"))
  }

  @Test func theBarFitsEveryWidth() throws {
    let office = try TemporaryDesk()
    _ = try office.takeIn()
    let seat = try Seat(at: office)
    for columns in 40...200 {
      seat.screen.add(.resize(Size(rows: 24, columns: columns)))
      seat.take(seat.screen.nextKey(timeout: 1))
      let bar = seat.screen.last.lines[23]
      #expect(bar.contains("1Hjälp") || bar.contains("F1 Hjälp"))
      #expect(!bar.contains("…"), "\(columns): \(bar)")
      let cells = (0..<columns).map { seat.screen.last[row: 23, column: $0]?.style }
      #expect(!cells.contains(nil))
    }
  }

  @Test func helpAndPaletteNameEverythingAndRunIt() throws {
    let seat = try Seat(rows: 60, columns: 100) { _ = try $0.takeIn() }
    seat.press("?")
    #expect(seat.has("Hjälp i Dagens post"))
    #expect(seat.has("Utfall utan registrering"))
    seat.press("Esc", "Ctrl+P")
    seat.type("inte klarm")
    seat.press("Enter")
    #expect(seat.has("Alla handlingar är klarmarkerade"))
    seat.press(":")
    seat.type("makulera h")
    seat.press("Enter")
    #expect(seat.has("Ingen handling är vald."))
    seat.press("Ctrl+U")
    seat.type("makulera ä")
    seat.press("Enter")
    #expect(seat.has("Görs i Ärenden"))
  }

  @Test func whoMayOnlyReadIsToldWhy() throws {
    let seat = try Seat(login: "hans") { _ = try $0.takeIn() }
    seat.press("Enter")
    #expect(seat.has("handläggare och får inte göra detta"))
    #expect(!seat.has("Registreras i"))
    seat.press("u")
    #expect(seat.has("Be en registrator"))
  }
}
