import Foundation
import Terminal
import Testing

/// The real library without a terminal: keys come through a pipe, output goes nowhere.
///
/// ncurses has one state for the whole process, so these tests run one after the other.
@Suite(.serialized) struct NcursesScreenTests {
  final class Rig {
    let screen: NcursesScreen
    private let pipe = Pipe()
    private let sink: FileHandle

    init(
      _ name: String = "xterm-256color", size: Size = Size(rows: 8, columns: 30),
      plainLines: Bool = false, keepsNoColor: Bool = false
    ) throws {
      if !keepsNoColor { unsetenv("NO_COLOR") }
      sink = try #require(FileHandle(forWritingAtPath: "/dev/null"))
      var options = ScreenOptions()
      options.terminalName = name
      options.requiresTerminal = false
      options.catchesSignals = false
      options.usesPlainLines = plainLines
      options.size = size
      screen = try NcursesScreen(
        input: pipe.fileHandleForReading.fileDescriptor, output: sink.fileDescriptor,
        options: options)
    }

    func type(_ bytes: [UInt8]) throws {
      try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    }

    func type(_ text: String) throws { try type(Array(text.utf8)) }
    var writer: Int32 { pipe.fileHandleForWriting.fileDescriptor }
    func hangUp() throws { try pipe.fileHandleForWriting.close() }
    deinit { screen.close() }
  }

  static let rows = [
    "Åsa Öberg", "A\u{30A}sa O\u{308}berg", "中文 ok", "👩‍💻 arbetar", "a\u{202E}fdp.exe", "",
  ]

  static func sample(_ size: Size, selected: Int = 2) -> Surface {
    var surface = Surface(size)
    surface.box(surface.bounds, style: .plain, title: "Åäö")
    for (row, text) in rows.enumerated() {
      let style = Style(
        foreground: .indexed(208), background: row == selected ? .indexed(24) : .default,
        attributes: row == selected ? .bold : [])
      surface.draw(text, at: row + 1, column: 1, style: style, width: size.columns - 2)
    }
    surface.cursor = Point(row: selected + 1, column: 1)
    return surface
  }

  @Test(arguments: ["xterm-256color", "xterm", "linux", "vt100", "screen-256color", "vt220"])
  func everyTerminalShowsTheSameText(_ name: String) throws {
    let rig = try Rig(name)
    let surface = Self.sample(rig.screen.size)
    rig.screen.show(surface)
    #expect(rig.screen.screenCursor == Point(row: 3, column: 1))
    #expect(rig.screen.screenLines() == surface.lines)
    let depth: ColorDepth =
      name.hasSuffix("256color") ? .many : name.hasPrefix("vt") ? .none : .eight
    #expect(rig.screen.colors == depth)
  }

  @Test func noColorLeavesAttributes() throws {
    setenv("NO_COLOR", "1", 1)
    defer { unsetenv("NO_COLOR") }
    let rig = try Rig(keepsNoColor: true)
    #expect(rig.screen.colors == .none)
    rig.screen.show(Self.sample(rig.screen.size))
    #expect(rig.screen.screenLines()[1].contains("Åsa Öberg"))
  }

  @Test func onlyWhatChangedIsSentAndTheResultIsTheSame() throws {
    var random = Seeded(seed: 21)
    let rig = try Rig()
    var surface = Self.sample(rig.screen.size)
    let pieces = ["a", "中", "å", "👩‍💻", " ", "─", "A\u{30A}", "ord"]
    for _ in 0..<400 {
      for _ in 0..<3 {
        surface.draw(
          pieces.randomElement(using: &random) ?? "", at: .random(in: 0..<8, using: &random),
          column: .random(in: 0..<30, using: &random),
          style: Style(foreground: .indexed(.random(in: 0...255, using: &random))))
      }
      surface.cursor = Point(row: .random(in: 0..<8, using: &random), column: 2)
      rig.screen.show(surface)
      #expect(rig.screen.screenCursor == surface.cursor)
      #expect(rig.screen.screenLines() == surface.lines)
    }
  }

  @Test func otherSizesAreShownAsFarAsTheyGo() throws {
    let rig = try Rig()
    for size in [(1, 1), (0, 0), (3, 200), (100, 3), (8, 30), (8, 29)] {
      let surface = Self.sample(Size(rows: size.0, columns: size.1))
      rig.screen.show(surface)
      if size.0 <= 8, size.1 <= 30 {
        #expect(Array(rig.screen.screenLines().prefix(size.0)) == surface.lines)
      }
    }
    rig.screen.redraw()
    rig.screen.show(Self.sample(rig.screen.size))
    #expect(rig.screen.screenLines() == Self.sample(rig.screen.size).lines)
  }

  @Test func plainLinesNeedNoFont() throws {
    let rig = try Rig(plainLines: true)
    rig.screen.show(Self.sample(rig.screen.size))
    #expect(rig.screen.screenLines()[0] == "+- Åäö ----------------------+")
    #expect(rig.screen.screenLines()[1] == "|Åsa Öberg                   |")
  }

  static let keys: [(String, Key)] = [
    ("å", .character("å")), ("\r", .enter), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[[C", .function(3)), ("\u{1B}OA", .up),
    ("\u{1B}[A", .up), ("\u{1B}[1;5C", .controlled(.right)), ("\u{1B}[1;2A", .shifted(.up)),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[Z", .backTab), ("\u{7F}", .backspace),
    ("\u{1B}5", .function(5)), ("\u{1B}[24~", .function(12)), ("\u{13}", .control("s")),
    ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
    ("\u{1B}[200~två\rrader\tslut\u{1B}[201~", .paste("två\nrader\tslut")),
  ]

  @Test(arguments: ["xterm-256color", "linux", "vt100"])
  func keysArriveWhateverTheTerminalSays(_ name: String) throws {
    let rig = try Rig(name)
    for (bytes, key) in Self.keys {
      try rig.type(bytes)
      #expect(rig.screen.hasPendingInput)
      #expect(rig.screen.nextKey(timeout: 500) == key, "\(name) \(bytes.debugDescription)")
      #expect(rig.screen.nextKey(timeout: 0) == nil)
    }
  }

  @Test func escapeComesSoonAndSplitSequencesStayWhole() throws {
    let rig = try Rig()
    try rig.type("\u{1B}")
    let start = ContinuousClock.now
    #expect(rig.screen.nextKey(timeout: 1000) == .escape)
    #expect(ContinuousClock.now - start < .milliseconds(250))
    // What comes after that is a key of its own.
    try rig.type("2")
    #expect(rig.screen.nextKey(timeout: 1000) == .character("2"))

    let pieces: [([UInt8], [UInt8], Key)] = [
      ([0x1B], [0x4F, 0x50], .function(1)), ([0x1B, 0x5B, 0x31], [0x31, 0x7E], .function(1)),
      ([0xC3], [0xA5], .character("å")),
    ]
    for (first, second, key) in pieces {
      try rig.type(first)
      let writer = rig.writer
      Thread.detachNewThread {
        usleep(15_000)
        _ = write(writer, second, second.count)
      }
      #expect(rig.screen.nextKey(timeout: 1000) == key)
    }
  }

  @Test func waitingEndsInTime() throws {
    let rig = try Rig()
    let start = ContinuousClock.now
    #expect(rig.screen.nextKey(timeout: 30) == nil)
    #expect(ContinuousClock.now - start >= .milliseconds(29))
    #expect(!rig.screen.hasPendingInput)
    #expect(!rig.screen.pendingInput.isWaiting)
  }

  @Test func aTerminalThatIsGoneEndsTheProgram() throws {
    let rig = try Rig()
    try rig.type("x")
    try rig.hangUp()
    #expect(rig.screen.nextKey(timeout: nil) == .character("x"))
    #expect(rig.screen.nextKey(timeout: nil) == .terminate(SIGHUP))
    #expect(rig.screen.nextKey(timeout: nil) == .terminate(SIGHUP))
  }

  @Test(arguments: [
    ("dumb", ScreenError.cannotMoveCursor("dumb")), ("nonsense", .unknownTerminal("nonsense")),
    ("", .unknownTerminal("")),
  ])
  func whatCannotWorkIsRefused(_ name: String, _ error: ScreenError) throws {
    #expect(throws: error) { try Rig(name) }
  }

  @Test func aPipeIsNoTerminal() throws {
    #expect(throws: ScreenError.notATerminal) {
      let pipe = Pipe()
      _ = try NcursesScreen(
        input: pipe.fileHandleForReading.fileDescriptor,
        output: pipe.fileHandleForWriting.fileDescriptor)
    }
  }

  @Test func anotherProgramMayHaveTheTerminalForAWhile() throws {
    let rig = try Rig()
    let surface = Self.sample(rig.screen.size)
    rig.screen.show(surface)
    rig.screen.suspend()
    rig.screen.suspend()
    rig.screen.resume()
    rig.screen.show(surface)
    #expect(rig.screen.screenLines() == surface.lines)
    rig.screen.close()
    rig.screen.close()
  }
}
