import Platform
import TestSupport
import Testing

/// What a person's own settings do to the program.
@Suite(.serialized) struct SettingsFileTests {
  /// A store, and a home with settings.
  private func program(_ files: [String: String]) throws -> Program {
    let program = try Program.furnished()
    let folder = "\(program.folder)/.config/registratur"
    try Files.createFolder(folder)
    for (name, text) in files { try Files.write(Array(text.utf8), to: "\(folder)/\(name)") }
    return program
  }

  private func session(_ program: Program) throws -> TerminalSession {
    try TerminalSession(
      "env -u XDG_CONFIG_HOME HOME=\(program.folder) \(Program.path) --store \(program.store) "
        + "--officer rut", columns: 200)
  }

  @Test(
    .enabled(if: TerminalSession.isPossible, "tmux is not installed"),
    arguments: [
      ("bad line\n", "rad 1: ”bad line” är inte skrivet som namn = utseende. Rätta raden"),
      ("\ntitle = pinkish\n", "rad 2: ”pinkish” är ingen färg."),
    ])
  func aBadThemeIsToldAndTheWorkstationOpens(_ theme: String, _ sentence: String) throws {
    let program = try program(["own.theme": theme])
    defer { program.cleanUp() }
    let folder = "\(program.folder)/.config/registratur"
    try Files.write(Array("theme = \(folder)/own.theme\n".utf8), to: "\(folder)/config")
    let session = try session(program)
    let screen = try session.wait(for: "tills dess visas temat dark.")
    #expect(screen.contains(sentence) && screen.contains("Dagens post"), "\(screen)")
    try session.press("C-q")
    try session.wait(for: "ended 0")
  }

  @Test(
    .enabled(if: TerminalSession.isPossible, "tmux is not installed"),
    arguments: [
      ("theme dark\n", "raden ”theme dark” används inte. Skriv den som namn = värde."),
      ("theme = solskens\n", "Temat solskens finns inte eller går inte att läsa"),
      ("keys = offfice\n", "keys kan inte vara ”offfice”. Skriv office eller 5250."),
      ("mouse = kanske\nfärg = röd\n", "Skriv on eller off. "),
      ("intake = ofta\n", "intake kan inte vara ”ofta”."),
      ("färg = röd\n", "det finns ingen inställning ”färg”."),
    ])
  func aSettingThatIsNoneIsToldAndTheWorkstationOpens(
    _ text: String, _ sentence: String
  ) throws {
    let program = try program(["config": "# Mina val\n\n\(text)"])
    defer { program.cleanUp() }
    let session = try session(program)
    let screen = try session.wait(for: sentence)
    #expect(screen.contains("Dagens post"))
    try session.press("C-q")
    try session.wait(for: "ended 0")
  }

  @Test func theActionsAreListedWithTheirNamesAndTheKeysThatOneHas() throws {
    let program = try program(["config": "keys = 5250\n", "keys": "hamta-post = Ctrl+B, F11\n"])
    defer { program.cleanUp() }
    let home: [String: String?] = ["XDG_CONFIG_HOME": nil]
    let lines = try program.run(["list", "actions"], environment: home).text.split(separator: "\n")
    #expect(lines.contains("hamta-post\tHämta post\tCtrl+B, F11"))
    #expect(lines.contains("avsluta\tAvsluta programmet\tF3, Ctrl+Q"))
    let json = try program.run(["list", "actions", "--json"], environment: home).text
    #expect(json.contains(#"{"action":"hamta-post","name":"Hämta post","keys":["Ctrl+B","F11"]}"#))
  }
}
