import CNcurses
import CPosix
import Glibc

/// The real terminal, through ncurses; there is one at a time, used on one thread.
///
/// It is `@safe` because the pointers that ncurses hands out live exactly as long as the screen.
@safe package final class NcursesScreen: Screen {
  let options: ScreenOptions
  let input: Int32
  let output: Int32
  let keys: LibraryKeys
  let escapeDelay: Int32
  var decoder = KeyDecoder()
  var pairs: ColorPairs
  /// What is on the terminal, nil when that is not known.
  var last: Surface?
  var cursorIsVisible = true
  var signals: SignalPipe?
  var endsAtOnce: Int32?
  private let terminal: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private let savedModes: termios?
  private var errors: HeldErrors?
  private let hasOtherScreen: Bool
  private let leaving: [UInt8]
  private var isSuspended = false
  private var isClosed = false
  /// Keys are read here and not from the window itself, which would be painted at each reading.
  let reader: UnsafeMutablePointer<WINDOW>

  /// Takes the terminal.
  package init(
    input: Int32 = 0, output: Int32 = 1, options: ScreenOptions = ScreenOptions()
  ) throws(ScreenError) {
    self.options = options
    self.input = input
    self.output = output
    if options.requiresTerminal {
      guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    }
    try Self.chooseLocale()
    // They would override the real size, and freeze it.
    unsafe unsetenv("LINES")
    unsafe unsetenv("COLUMNS")
    escapeDelay = Self.environment("ESCDELAY").flatMap { Int32($0) } ?? 50
    // Before newterm, which has changed them already when it returns.
    var modes = termios()
    savedModes = unsafe tcgetattr(input, &modes) == 0 ? modes : nil

    let name = options.terminalName ?? Self.environment("TERM") ?? ""
    guard let forReading = unsafe fdopen(dup(input), "r"),
      let forWriting = unsafe fdopen(dup(output), "w")
    else { throw .notATerminal }
    unsafe streams = [forReading, forWriting]
    guard !name.isEmpty, let terminal = unsafe newterm(name, forWriting, forReading) else {
      unsafe fclose(forReading)
      unsafe fclose(forWriting)
      throw .unknownTerminal(name)
    }
    unsafe self.terminal = unsafe terminal
    guard Self.capability("cup") != nil, let reader = unsafe newpad(1, 1) else {
      endwin()
      unsafe delscreen(terminal)
      unsafe fclose(forReading)
      unsafe fclose(forWriting)
      throw .cannotMoveCursor(name)
    }
    unsafe self.reader = unsafe reader
    hasOtherScreen = Self.capability("smcup") != nil
    var sequence = Array(Self.modes(options, areOn: false).utf8)
    for name in ["sgr0", "cnorm", "rmkx", "rmcup"] { sequence += Self.capability(name) ?? [] }
    leaving = sequence
    // Before the keys are looked up, which ncurses does not know until then.
    unsafe keypad(reader, true)
    pairs = ColorPairs(depth: Self.startColors(options))
    keys = LibraryKeys()
    begin()
  }

  private func begin() {
    raw()
    noecho()
    nonl()
    unsafe meta(reader, true)
    unsafe nodelay(reader, true)
    set_escdelay(escapeDelay)
    if let size = options.size { resize_term(Int32(size.rows), Int32(size.columns)) }
    if options.catchesSignals {
      // After newterm, which puts its own handlers in place.
      signals = SignalPipe()
      errors = HeldErrors()
      arm()
    }
    unsafe clearok(cncurses_curscr(), true)
    unsafe wrefresh(cncurses_stdscr())
    send(Self.modes(options, areOn: true))
  }

  /// What turns on or off that pastes, and the mouse where that is wanted, are told apart from keys.
  private static func modes(_ options: ScreenOptions, areOn: Bool) -> String {
    let numbers = options.usesMouse ? [2004, 1000, 1006] : [2004]
    return numbers.map { "\u{1B}[?\($0)\(areOn ? "h" : "l")" }.joined()
  }

  package var size: Size {
    Size(rows: Int(cncurses_rows()), columns: Int(cncurses_columns()))
  }

  package var colors: ColorDepth { pairs.depth }

  /// Makes a short sound or flash.
  package func beep() { CNcurses.beep() }

  /// Paints upon a page of these colours, whatever the terminal's own are.
  package func setPage(_ page: Style) {
    guard colors != .none, page != .plain else { return }
    let shown = page.reduced(to: colors)
    assume_default_colors(
      ColorPairs.number(shown.foreground), ColorPairs.number(shown.background))
    redraw()
  }

  /// Sends everything again at the next `show`.
  package func redraw() {
    last = nil
    unsafe clearok(cncurses_curscr(), true)
  }

  /// Gives the terminal back for as long as another program needs it.
  package func suspend() {
    guard !isSuspended, !isClosed else { return }
    isSuspended = true
    send(Self.modes(options, areOn: false))
    endwin()
    restoreModes()
    CrashGuard.disarm()
    errors?.deliver()
  }

  /// Takes the terminal again.
  package func resume() {
    guard isSuspended, !isClosed else { return }
    isSuspended = false
    redraw()
    unsafe wrefresh(cncurses_stdscr())
    cursorIsVisible = true
    curs_set(1)
    if options.catchesSignals { arm() }
    send(Self.modes(options, areOn: true))
    // Ctrl+C in the other program was meant for that one.
    endsAtOnce = signals?.take().last { $0 == SIGTERM || $0 == SIGHUP }
    // Another program may have run in a window of another size.
    adoptSize()
  }

  /// Gives the terminal back for good.
  package func close() {
    guard !isClosed else { return }
    suspendForGood()
    isClosed = true
    unsafe delwin(reader)
    unsafe delscreen(terminal)
    for index in 0..<2 { unsafe fclose(streams[index]) }
    signals?.close()
    signals = nil
    errors?.close()
    errors = nil
  }

  private func suspendForGood() {
    guard !isSuspended else { return }
    if !hasOtherScreen {
      // The Linux console has no other screen to go back to: leave this one empty.
      unsafe wclear(cncurses_stdscr())
      unsafe wrefresh(cncurses_stdscr())
    }
    suspend()
  }

  private func arm() {
    guard let savedModes = savedModes else { return }
    errors?.hold()
    CrashGuard.arm(
      modes: savedModes, sequence: leaving, input: input, output: output, errors: errors)
  }

  private func restoreModes() {
    guard var modes = savedModes else { return }
    unsafe tcsetattr(input, TCSADRAIN, &modes)
  }

  /// Past ncurses, for what it does not know.
  private func send(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    _ = unsafe write(output, bytes, bytes.count)
  }

  deinit { close() }
}
