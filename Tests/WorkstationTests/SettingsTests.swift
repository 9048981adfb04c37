import Office
import Registry
import Terminal
import TestSupport
import Testing
import Themes
import Workstation

/// What the workstation is handed from outside.
@Suite struct SettingsTests {
  final class Notes {
    var started = 0
    var opened: [String] = []
    var outcome: Settings.IntakeOutcome?
  }

  @Test func postIsTakenInAndFilesAreShownByOthers() throws {
    let notes = Notes()
    let seat = try Seat(
      settings: Settings(
        startIntake: { notes.started += 1 }, openFile: { notes.opened.append($0) })
    ) { _ = try $0.takeIn() }
    seat.press("i")
    #expect(notes.started == 1)
    seat.press("v")
    #expect(notes.opened.count == 1)
    // From the form too, where letters are typed.
    seat.press("Enter", "Alt+v")
    #expect(notes.opened.count == 2 && notes.opened.first == notes.opened.last)
    let bare = try Seat { _ = try $0.takeIn() }
    bare.press("i")
    #expect(bare.has("ingen hämtning är inställd"))
    bare.press("v")
    #expect(bare.has("här finns ingen grafisk skärm"))
  }

  @Test func postIsTakenInByItself() throws {
    let notes = Notes()
    let seat = try Seat(
      settings: Settings(startIntake: { notes.started += 1 }, intakeInterval: 300)
    ) { _ = try $0.takeIn() }
    // The first picture does not wait for it.
    #expect(notes.started == 0)
    let before = seat.text
    seat.take(nil)
    seat.take(nil)
    #expect(notes.started == 1 && seat.text == before)
    seat.office.clock.moment = Moment(seconds: seat.office.clock.moment.seconds + 301)
    seat.take(nil)
    #expect(notes.started == 2)
    // Whoever may not take in post is not told so every five minutes.
    _ = try Seat(
      login: "hans", settings: Settings(startIntake: { notes.started += 1 }, intakeInterval: 300))
    #expect(notes.started == 2)
  }

  @Test func whatCouldNotBeTakenInIsTold() throws {
    let notes = Notes()
    let seat = try Seat(
      settings: Settings(
        startIntake: { notes.started += 1 },
        intakeOutcome: {
          defer { notes.outcome = nil }
          return notes.outcome
        })
    ) { _ = try $0.takeIn() }
    notes.outcome = .init(failures: 0)
    let before = seat.text
    seat.take(nil)
    #expect(seat.text == before)
    seat.press("i")
    notes.outcome = .init(failures: 2)
    seat.take(nil)
    #expect(seat.tells("2 filer eller källor kunde inte tas in: se registratur list failures."))
    // Not again for each run of the timer, but when it is asked for.
    seat.press("Down")
    notes.outcome = .init(failures: 2)
    seat.take(nil)
    #expect(!seat.tells("kunde inte tas in"))
    // What was asked for is answered.
    for (count, words) in [(0, "Ingen ny post."), (1, "1 ny post."), (3, "3 nya poster.")] {
      seat.press("i")
      #expect(seat.tells("Posten hämtas."))
      notes.outcome = .init(taken: count, failures: 0)
      seat.take(nil)
      #expect(seat.tells(words) && !seat.tells("Posten hämtas."))
    }
    seat.press("i")
    notes.outcome = .init(failures: 2, missingPrograms: ["pdftotext"])
    seat.take(nil)
    #expect(seat.tells("här saknas pdftotext"))
    seat.press("i")
    notes.outcome = .init(failures: nil)
    seat.take(nil)
    #expect(seat.tells("Posten kunde inte hämtas."))
  }

  @Test func theOtherProfileHasItsKeys() throws {
    let seat = try Seat(settings: Settings(profile: .midrange)) { _ = try $0.takeIn() }
    seat.press("F6")
    #expect(seat.has("Ny handling"))
    seat.press("Esc", "F3")
    #expect(seat.status == 0)
  }

  @Test func aKeyFileThatClashesIsToldAtTheStart() throws {
    let seat = try Seat(settings: Settings(keys: "sok = F1")) { _ = try $0.takeIn() }
    #expect(seat.has("används redan av Hjälp"))
  }

  @Test(arguments: ["hamta-post = F11", "Hämta post = F11", "hämta post=f11"])
  func aKeyIsGivenByTheNameThatTheHelpShows(_ line: String) throws {
    let notes = Notes()
    let seat = try Seat(settings: Settings(keys: line, startIntake: { notes.started += 1 }))
    seat.press("F11")
    #expect(notes.started == 1)
  }

  @Test func theHelpShowsWhatTheFileOfKeysCallsEachAction() throws {
    let wide = try Seat(rows: 60, columns: 120) { _ = try $0.takeIn() }
    wide.press("F1")
    #expect(wide.lines.contains { $0.contains("Hämta post: ") && $0.contains("hamta-post    ") })
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("F1")
    seat.type("hämta post")
    #expect(seat.has("I tangentfilen heter raden hamta-post."))
    seat.press("Esc")
    #expect(!seat.has("I tangentfilen"))
  }

  @Test(arguments: BuiltInTheme.allCases)
  func everyThemeShowsTheSameWords(_ name: BuiltInTheme) throws {
    let theme = try Theme.parse(
      name.text, named: name.rawValue, lookup: BuiltInTheme.text(named:))
    let office = try TemporaryDesk()
    _ = try office.takeIn()
    let plain = try Seat(at: office)
    let seat = try Seat(settings: Settings(theme: theme), at: office)
    plain.press("Enter")
    seat.press("Enter")
    let wordsOnly: (String) -> String = { text in
      text.filter { $0.isLetter || $0.isNumber }
    }
    #expect(wordsOnly(seat.text) == wordsOnly(plain.text))
  }

  @Test func quittingNeverLosesAForm() throws {
    let office = try TemporaryDesk()
    let seat = try Seat(at: office)
    seat.press("F7")
    seat.go(to: "Rubrik ")
    seat.type("Tjänsteskrivelse")
    seat.press("Ctrl+Q")
    #expect(seat.status == 0)
    let next = try Seat(at: office)
    next.press("F7")
    #expect(next.has("Tjänsteskrivelse"))
  }
}
