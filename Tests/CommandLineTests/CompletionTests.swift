import Platform
import TestSupport
import Testing

private func isInstalled(_ shell: String) -> Bool {
  TerminalSession.isPossible && Subprocess.find(shell) != nil
}

/// What the Tab key does in the shells themselves.
@Suite(.serialized) struct CompletionTests {
  /// What is typed, and what stands there when Tab and X have been pressed.
  static let lines = [
    ("pub", "publish X"), ("lis", "list X"), ("list cas", "list cases X"),
    ("list --js", "list --json X"), ("apply a", #"apply a\ b.json X"#),
    ("backup l", "backup list/X"), ("--store /x verify --fil", "--store /x verify --files X"),
    ("officer add x --role su", "officer add x --role supervisor X"),
    ("publish --out l", "publish --out list/X"), ("officer reti", "officer retire X"),
  ]

  @Test(.enabled(if: isInstalled("bash"), "bash or tmux is not installed"))
  func bashCompletes() throws {
    try expectLines("bash", setup: "PS1='klar> '\nsource <(registratur completion bash)\n") {
      "bash --noprofile --rcfile \($0)"
    }
  }

  @Test(.enabled(if: isInstalled("zsh"), "zsh or tmux is not installed"))
  func zshCompletes() throws {
    try expectLines("zsh", setup: "PS1='klar> '\nsource <(registratur completion zsh)\n") { file in
      "ZDOTDIR=\(file.dropLast("/.zshrc".count)) zsh -d"
    }
  }

  @Test(.enabled(if: isInstalled("fish"), "fish or tmux is not installed"))
  func fishCompletes() throws {
    let prompt = "function fish_prompt; echo -n 'klar> '; end"
    try expectLines("fish", setup: "\(prompt)\nregistratur completion fish | source\n") {
      "fish --no-config --init-command 'source \($0)'"
    }
  }

  @Test(.enabled(if: isInstalled("zsh"), "zsh or tmux is not installed"))
  func zshTellsWhatEachCommandIsFor() throws {
    let place = try Place("zsh", setup: "PS1='klar> '\nsource <(registratur completion zsh)\n")
    defer { place.program.cleanUp() }
    let session = try place.open("ZDOTDIR=\(place.home) zsh -d")
    try session.type("registratur ")
    try session.press("Tab")
    let screen = try session.wait(for: "try it on an invented municipality")
    #expect(screen.contains("publish") && !screen.contains("cases.txt"))
  }

  @Test(.enabled(if: isInstalled("bash"), "bash or tmux is not installed"))
  func bashShowsTheValuesThatAreFixedAndNoFiles() throws {
    let place = try Place("bash", setup: "PS1='klar> '\nsource <(registratur completion bash)\n")
    defer { place.program.cleanUp() }
    let session = try place.open("bash --noprofile --rcfile \(place.setup)")
    try session.type("registratur officer add x --role=")
    try session.press("Tab", "Tab")
    let screen = try session.wait(for: "supervisor")
    #expect(screen.contains("handler") && screen.contains("secretary"))
    #expect(!screen.contains("late.txt") && !screen.contains("--title"))
  }

  /// Presses Tab after each of the lines, in a folder where files are called as commands are.
  private func expectLines(
    _ shell: String, setup: String, _ command: (String) -> String
  ) throws {
    let place = try Place(shell, setup: setup)
    defer { place.program.cleanUp() }
    let session = try place.open(command(place.setup))
    for (typed, shown) in Self.lines {
      try session.type("registratur \(typed)")
      try session.press("Tab")
      try session.type("X")
      try session.wait(for: "klar> registratur \(shown)")
      try session.press("C-u")
    }
    let screen = try session.screen()
    #expect(!screen.contains("unrecognized") && !screen.contains("too many"), "\(screen)")
  }
}

/// A home with a shell's own settings, and a folder to stand in.
private struct Place {
  let program: Program
  let setup: String
  var home: String { "\(program.folder)/home" }
  private var work: String { "\(program.folder)/work" }

  init(_ shell: String, setup text: String) throws {
    program = try Program()
    setup = "\(program.folder)/home/.\(shell)rc"
    for folder in ["home", "work", "work/list"] {
      try Files.createFolder("\(program.folder)/\(folder)")
    }
    try Files.write(Array(text.utf8), to: setup)
    for name in ["a b.json", "cases.txt", "late.txt", "publicerat.txt"] {
      try Files.write([123, 125], to: "\(work)/\(name)")
    }
  }

  /// Starts the shell and waits for its prompt.
  func open(_ shell: String) throws -> TerminalSession {
    let path = "\(Program.products):\(Environment.value("PATH") ?? "/usr/bin:/bin")"
    let session = try TerminalSession(
      "env -C \(work) HOME=\(home) PATH=\(path) \(shell)", columns: 100)
    try session.wait(for: "klar>")
    return session
  }
}
