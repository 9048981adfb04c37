import Platform
import TestSupport
import Testing

/// The real program in a real terminal.
@Suite(.serialized, .enabled(if: TerminalSession.isPossible, "tmux is not installed"))
struct TerminalTests {
  private static let letter = """
    From: Skolverket <beslut@skolverket.example>
    To: kommunen@granvik.example
    Subject: Beslut om statsbidrag
    Date: Fri, 20 Nov 2026 08:15:00 +0100
    Message-ID: <beslut@skolverket.example>
    Content-Type: text/plain; charset=utf-8

    Skolverket beviljar bidrag.
    """

  private func program() throws -> Program {
    let program = try Program.furnished()
    let path = "\(program.folder)/brev.eml"
    try Files.write(Array(Self.letter.utf8), to: path)
    try program.run(["intake", "--authority", "KS", path])
    return program
  }

  private func session(
    _ program: Program, columns: Int = 80, rows: Int = 24
  ) throws -> TerminalSession {
    try TerminalSession(
      "\(Program.path) --store \(program.store) --officer rut", columns: columns, rows: rows)
  }

  @Test(arguments: [(80, 24), (200, 60)])
  func theMorningsPostIsOnTheFirstScreen(_ columns: Int, _ rows: Int) throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try session(program, columns: columns, rows: rows)
    // The bar is painted last.
    try session.wait(for: "Avsl.")
    let screen = try session.wait(for: "Beslut om statsbidrag")
    #expect(screen.contains("Dagens post"))
    #expect(screen.contains("Ärenden") == (columns > 150))
    try session.press("C-q")
    try session.wait(for: "ended 0")
    #expect(try !session.isTakenOver())
  }

  @Test func whatIsTypedOnAtOnceRunsNothingWhenTheFormHasClosed() throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try session(program)
    try session.wait(for: "Beslut om statsbidrag")
    try session.press("Enter")
    try session.wait(for: "Så ser allmänheten")
    try session.press("C-o", "s", "i", "2")
    try session.wait(for: "Registrerad: KS")
    #expect(try session.screen().contains("1 Dagens post"))
    try session.press("s")
    try session.wait(for: "Lagt åt sidan")
    try session.press("C-q")
    try session.wait(for: "ended 0")
  }

  @Test func whatIsTypedSurvivesTheProcess() throws {
    let program = try program()
    defer { program.cleanUp() }
    let first = try session(program)
    try first.wait(for: "Beslut om statsbidrag")
    try first.press("Enter")
    try first.wait(for: "Registrera")
    try first.press("C-Home", "Down")
    try first.wait(for: "Rubrik")
    try first.press("C-u")
    try first.type("Påbörjad rubrik")
    try first.wait(for: "Påbörjad rubrik")
    let process = try #require(try first.process("registratur"))
    // The draft is written as soon as no key is waiting, which a person's hands always let it.
    _ = try Subprocess.run(["sh", "-c", "sleep 0.3; kill -9 \(process)"])
    let second = try session(program)
    try second.wait(for: "Beslut om statsbidrag")
    try second.press("Enter")
    try second.wait(for: "Påbörjad rubrik")
  }

  @Test(arguments: [["F7"], ["2", "Enter", "Enter", "r"]])
  func newDocumentsAndCorrectionsSurviveTheProcess(_ keys: [String]) throws {
    let program = try program()
    defer { program.cleanUp() }
    try program.run(["apply"], input: Program.registration("Ansökan om carport"))
    func open(_ session: TerminalSession) throws {
      try session.wait(for: "Beslut om statsbidrag")
      for key in keys { try session.press(key) }
      try session.wait(for: "Rubrik")
    }
    let first = try session(program)
    try open(first)
    try first.press("C-u")
    try first.type("Påbörjad rubrik")
    try first.wait(for: "Påbörjad rubrik")
    let process = try #require(try first.process("registratur"))
    _ = try Subprocess.run(["sh", "-c", "sleep 0.3; kill -9 \(process)"])
    let second = try session(program)
    try open(second)
    try second.wait(for: "Påbörjad rubrik")
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130)])
  func aSignalGivesTheTerminalBack(_ signal: String, _ status: Int) throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try session(program)
    try session.wait(for: "Dagens post")
    #expect(try session.isTakenOver())
    let process = try #require(try session.process("registratur"))
    _ = try Subprocess.run(["sh", "-c", "kill -\(signal) \(process)"])
    try session.wait(for: "ended \(status)")
    #expect(try !session.isTakenOver())
  }

  @Test func aTerminalThatGoesAwayEndsTheProgram() throws {
    let program = try program()
    defer { program.cleanUp() }
    var session: TerminalSession? = try session(program)
    try session?.wait(for: "Dagens post")
    let process = try #require(try session?.process("registratur"))
    session = nil
    let gone = try Subprocess.run([
      "sh", "-c",
      "for n in $(seq 50); do kill -0 \(process) 2>/dev/null || exit 0; sleep 0.1; done; exit 1",
    ])
    #expect(gone.status == 0, "the program goes on without a terminal")
  }

  @Test func aWaitForAnotherIsToldAndEnds() throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try session(program)
    try session.wait(for: "Dagens post")
    let hold = "(echo 'BEGIN IMMEDIATE;'; sleep 3) | sqlite3 \(program.store)/registry.sqlite"
    _ = try Subprocess.run(["sh", "-c", "(\(hold)) >/dev/null 2>&1 & sleep 0.3"])
    try session.press("C-e")
    try session.wait(for: "Väntar: någon annan skriver")
    try session.wait(for: "§")
    #expect(try !session.screen().contains("Väntar: någon annan skriver"))
  }

  @Test func anySizeIsSurvived() throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try session(program)
    try session.wait(for: "Dagens post")
    try session.press("Enter")
    try session.wait(for: "Registrera")
    for (columns, rows) in [(20, 5), (200, 60), (10, 3), (40, 10), (80, 24)] {
      try session.resize(columns: columns, rows: rows)
    }
    try session.wait(for: "Registrera")
    try session.press("C-q")
  }

  @Test(arguments: [
    (["TERM": "dumb"], "cannot show the workstation"),
    (["TERM": "no-such-terminal"], "is not known here"),
  ])
  func aTerminalThatWillNotDoIsTold(_ setting: [String: String], _ words: String) throws {
    let program = try program()
    defer { program.cleanUp() }
    let variable = setting.map { "\($0.key)=\($0.value)" }.joined()
    let session = try TerminalSession(
      "\(variable) \(Program.path) --store \(program.store) --officer rut", columns: 200)
    try session.wait(for: words)
    try session.wait(for: "ended 5")
  }

  @Test func withoutATerminalTheCommandsAreNamed() throws {
    let program = try program()
    defer { program.cleanUp() }
    let result = try program.run([])
    #expect(result.status == 5)
    #expect(result.errorText.contains("needs a terminal"))
  }

  @Test(arguments: ["LC_ALL=C", "LC_ALL= LC_CTYPE=sv_SE.ISO-8859-1", "LC_ALL=POSIX"])
  func aLocaleThatIsNotUTF8IsToldOf(_ setting: String) throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try TerminalSession(
      "\(setting) \(Program.path) --store \(program.store) --officer rut")
    let screen = try session.wait(for: "ended 5")
    #expect(screen.contains("the locale is not UTF-8"))
  }

  @Test(arguments: ["-u LC_ALL -u LC_CTYPE -u LANG", "LC_ALL=xx_XX.UTF-8"])
  func noLocaleAndOneThatIsNotInstalledAreNoHindrance(_ setting: String) throws {
    let program = try program()
    defer { program.cleanUp() }
    let session = try TerminalSession(
      "env \(setting) \(Program.path) --store \(program.store) --officer rut")
    try session.wait(for: "Beslut om statsbidrag")
    #expect(try session.screen().contains("Åtgärd"))
  }
}
