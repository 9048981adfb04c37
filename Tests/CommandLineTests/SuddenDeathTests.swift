import Platform
import TestSupport
import Testing

/// Processes that are killed at any moment, and processes that are at it all at once.
@Suite(.serialized) struct SuddenDeathTests {
  /// Rounds of each kind; `SUDDEN_DEATHS=200` tries as many in all as an acceptance asks for.
  private static let rounds =
    (Environment.value("SUDDEN_DEATHS").flatMap { Int($0) } ?? 24) / 3

  /// How long the program takes here and now, so that it is killed at work however slow the machine.
  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = SystemClock.steady
    try work()
    return SystemClock.steady - start
  }

  /// The moments to kill at: spread over twice the time, the first of them at the start.
  private func moments(over seconds: Double) -> [Double] {
    (0..<Self.rounds).map { 2 * seconds * Double($0) / Double(Self.rounds) }
  }

  /// Starts the program, kills it after a while, and says what it had acknowledged by then.
  private func kill(
    _ program: Program, _ words: [String], input: String, after seconds: Double
  ) throws -> String {
    let path = "\(program.folder)/input"
    try Files.write(Array(input.utf8), to: path, durable: false)
    let command = ([Program.path] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(command) < '\(path)' & pid=$!; sleep \(seconds); kill -9 $pid 2>/dev/null; wait $pid; true
      """
    let result = try Subprocess.run(
      ["sh", "-c", script],
      environment: ["REGISTRATUR_STORE": program.store, "REGISTRATUR_OFFICER": "rut"])
    return result.text
  }

  private func expectWhole(_ program: Program) throws {
    let verified = try program.run(["verify", "--files"])
    #expect(verified.status == 0, "\(verified.text)\(verified.errorText)")
  }

  @Test func registeringLosesNothingAcknowledged() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    func input(_ count: Int) -> String {
      (1...count).map { Program.registration("Ansökan nummer \($0)") }.joined(separator: "\n")
    }
    let needed = try seconds { try program.run(["apply"], input: input(40)) }
    var acknowledged = 40
    for moment in moments(over: needed) {
      let answers = try kill(program, ["apply"], input: input(400), after: moment)
      acknowledged += answers.split(separator: "\n").count { $0.contains("\"ok\":true") }
    }
    try expectWhole(program)
    let sql = PlainSQL(store: program.store)
    let kept = Int(try sql.answer(to: "SELECT count(*) FROM document")) ?? 0
    #expect(kept >= acknowledged && kept <= acknowledged + Self.rounds)
    #expect(acknowledged > 40)
  }

  @Test func intakeGoesOnWhereItWasBrokenOff() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let box = "\(program.folder)/post"
    for folder in ["cur", "new", "tmp"] { try Files.createFolder("\(box)/\(folder)") }
    func deliver(_ number: Int) throws {
      let message = """
        From: Bolaget <info@bolaget.example>
        Subject: Brev \(number)
        Message-ID: <\(number)@bolaget.example>
        Date: Fri, 20 Nov 2026 08:00:00 +0100

        Innehållet i brev \(number).
        """
      try Files.write(Array(message.utf8), to: "\(box)/new/\(number).host", durable: false)
    }
    let source =
      "{\"command\":\"source\",\"authority\":\"KS\",\"kind\":\"maildir\",\"path\":\"\(box)\"}"
    try program.run(["--officer", "gun", "apply"], input: source)
    try (1...100).forEach(deliver)
    let needed = try seconds { try program.run(["intake"]) }
    try (101...600).forEach(deliver)
    for moment in moments(over: needed) {
      _ = try kill(program, ["intake"], input: "", after: moment)
    }
    #expect(try program.run(["intake"]).status == 0)
    try expectWhole(program)
    let sql = PlainSQL(store: program.store)
    #expect(try sql.answer(to: "SELECT count(*) FROM intake_item") == "600")
    #expect(try program.run(["intake"]).text == "0 taken in\n")
  }

  @Test func aPublicationIsWholeOrTheOldOne() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let site = "\(program.folder)/site"
    func register(_ numbers: ClosedRange<Int>) throws {
      let lines = numbers.map { Program.registration("Ansökan nummer \($0)") }
      try program.run(["apply", "--atomic"], input: lines.joined(separator: "\n"))
    }
    try register(1...200)
    let needed = try seconds { try program.run(["publish", "--out", site]) }
    #expect(Files.exists("\(site)/index.html"))
    for (round, moment) in moments(over: needed).enumerated() {
      try register(201 + round * 5...205 + round * 5)
      _ = try kill(program, ["publish", "--out", site], input: "", after: moment)
      // Every page that a page points to is there: no reader sees half a run.
      let broken = try Subprocess.run([
        "sh", "-c",
        """
        cd "$0" && grep -oh 'href="[^"#]*"' index.html arenden.html | cut -d'"' -f2 | sort -u \
        | while read -r page; do [ -e "$page" ] || echo "$page"; done
        """, site,
      ])
      #expect(broken.text == "")
    }
    #expect(try program.run(["publish", "--out", site]).status == 0)
    try expectWhole(program)
    #expect(try Files.list("\(site)/arende").count == 200 + Self.rounds * 5)
    let beside = try Files.list(program.folder).filter { $0.hasPrefix(".site.") }
    #expect(beside.filter { !$0.hasSuffix(".manifest") } == [".site.registratur-lock"])
    #expect(beside.count == 2)
  }

  @Test func eightAtOnceGetNumbersWithoutGaps() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let input = (1...40).map { Program.registration("Ansökan nummer \($0)") }
      .joined(separator: "\n")
    try Files.write(Array(input.utf8), to: "\(program.folder)/lines", durable: false)
    let script = """
      for n in 1 2 3 4 5 6 7 8; do
        '\(Program.path)' apply '\(program.folder)/lines' > '\(program.folder)/out'$n 2>&1 &
      done; wait; cat '\(program.folder)'/out*
      """
    let result = try Subprocess.run(
      ["sh", "-c", script],
      environment: ["REGISTRATUR_STORE": program.store, "REGISTRATUR_OFFICER": "rut"],
      seconds: 120)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 320 && lines.allSatisfy { $0.contains("\"ok\":true") })
    let sql = PlainSQL(store: program.store)
    #expect(
      try sql.answer(to: "SELECT count(*), min(serial), max(serial) FROM diary_case")
        == "320|1|320")
    try expectWhole(program)
  }
}
