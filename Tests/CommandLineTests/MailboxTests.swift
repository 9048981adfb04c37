import Platform
import TestSupport
import Testing

/// Mailboxes that other programs write to while post is taken in.
@Suite struct MailboxTests {
  private static let left = "0 taken in, 1 still being written to and left for the next run\n"

  private func message(_ subject: String) -> String {
    """
    From a@b.example Fri Nov 20 08:15:00 2026
    From: A <a@b.example>
    Subject: \(subject)
    Date: Fri, 20 Nov 2026 08:15:00 +0100

    Hej.


    """
  }

  private func write(_ text: Substring, to box: String, secondsAgo age: Int) throws {
    try Files.write(Array(text.utf8), to: box)
    _ = try Subprocess.run(["touch", "-d", "\(age) seconds ago", box])
  }

  private func program(watching box: (Program) -> String) throws -> Program {
    let program = try Program.furnished()
    let source = """
      {"command":"source","authority":"KS","kind":"mbox","path":"\(box(program))"}
      """
    try program.run(["--officer", "gun", "apply"], input: source)
    return program
  }

  @Test func aMessageThatIsBeingWrittenIsLeftForTheNextRun() throws {
    let program = try program { "\($0.folder)/box" }
    defer { program.cleanUp() }
    let box = "\(program.folder)/box"
    let whole = message("Ett") + message("Två")
    // Cut in its words, and between its head and its words.
    for (length, age) in [(3, 10), (6, 1)] {
      try write((message("Ett") + message("Två")).dropLast(length), to: box, secondsAgo: age)
      #expect(try program.run(["intake"]).text == Self.left)
    }
    try write(whole[...], to: box, secondsAgo: 5)
    #expect(try program.run(["intake"]).text == "2 taken in\n")
    #expect(try program.run(["intake"]).text == "0 taken in\n")
  }

  @Test func aMailboxWithoutAnEndIsTakenInOnceItLiesStill() throws {
    let program = try program { "\($0.folder)/box" }
    defer { program.cleanUp() }
    let box = "\(program.folder)/box"
    try write(message("Ett").dropLast(1), to: box, secondsAgo: 120)
    #expect(try program.run(["intake"]).text == "1 taken in\n")
  }

  @Test(.enabled(if: Subprocess.find("python3") != nil, "python3 is not installed"))
  func aMailboxThatAnotherProgramHoldsIsLeft() throws {
    let program = try program { "\($0.folder)/box" }
    defer { program.cleanUp() }
    let box = "\(program.folder)/box"
    try write(message("Ett")[...], to: box, secondsAgo: 5)
    try Files.write([UInt8](), to: "\(box).lock")
    #expect(try program.run(["intake"]).text == Self.left)
    try Files.remove("\(box).lock")
    let held = try Subprocess.run(
      [
        "python3", "-c",
        """
        import fcntl, subprocess, sys
        box = open(sys.argv[1], "r+b"); fcntl.lockf(box, fcntl.LOCK_EX)
        sys.exit(subprocess.run(sys.argv[2:]).returncode)
        """, box, Program.path, "--store", program.store, "--officer", "rut", "intake",
      ])
    if held.status != 127 { #expect(held.text == Self.left) }
    #expect(try program.run(["intake"]).text == "1 taken in\n")
  }

  @Test func theSameContentIsOneItemThoughOneHasLostItsMessageID() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let text = "From: A <a@b.example>\nSubject: Fråga\n%\nHej.\n"
    for (name, head, answer) in [
      ("1", "Message-ID: <1@b.example>\n", "1 taken in"), ("2", "", "1 had come in before"),
      ("3", "Message-ID: <1@b.example>\n", "1 had come in before"),
      ("4", "Message-ID: <2@b.example>\n", "1 taken in"),
    ] {
      let parts = text.split(separator: "%")
      try Files.write(
        Array("\(parts[0])\(head)\(parts[1])".utf8), to: "\(program.folder)/\(name).eml")
      let result = try program.run(["intake", "\(program.folder)/\(name).eml"])
      #expect(result.text.contains(answer), "\(name)")
    }
  }
}
