import Glibc

/// Gives the terminal back when the program dies, by system calls alone.
///
/// Without it a trap leaves echo off and the other screen on, and Swift's own crash reporter waits
/// for a key that nobody can see it asking for.
enum CrashGuard {
  // A signal handler can be handed nothing, so what it needs must lie in globals. They are written
  // only by `arm` and `disarm`, on the thread that owns the terminal.
  private nonisolated(unsafe) static var saved = termios()
  // As above: the handler reads it, nothing else does after `arm`.
  private nonisolated(unsafe) static let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  // As above.
  private nonisolated(unsafe) static var count = 0
  // As above.
  private nonisolated(unsafe) static var input: Int32 = -1
  // As above.
  private nonisolated(unsafe) static var output: Int32 = -1
  // As above.
  private nonisolated(unsafe) static var errors: HeldErrors?
  // As above; it also keeps `restore` from writing where no terminal is held.
  private nonisolated(unsafe) static var isArmed = false
  // As above; handlers and the alternate stack stay for the life of the process.
  private nonisolated(unsafe) static var isInstalled = false

  /// Remembers what to restore, and starts to watch.
  static func arm(
    modes: termios, sequence: [UInt8], input: Int32, output: Int32, errors: HeldErrors?
  ) {
    unsafe saved = modes
    unsafe count = min(256, sequence.count)
    for index in 0..<min(256, sequence.count) { unsafe bytes[index] = sequence[index] }
    unsafe self.input = input
    unsafe self.output = output
    unsafe self.errors = errors
    unsafe isArmed = true
    if unsafe !isInstalled { install() }
    unsafe isInstalled = true
  }

  /// Stops restoring, because nothing is held any more.
  static func disarm() { unsafe isArmed = false }

  /// Writes the sequence and sets the modes; safe in a signal handler.
  private static func restore() {
    guard unsafe isArmed else { return }
    unsafe isArmed = false
    _ = unsafe write(output, bytes, count)
    _ = unsafe tcsetattr(input, TCSANOW, &saved)
    // Only now does anyone see why.
    unsafe errors?.deliver()
  }

  private static func install() {
    // A stack that has overflowed cannot run a handler.
    var stack = unsafe stack_t()
    let size = 65_536
    unsafe stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe stack.ss_size = size
    _ = unsafe sigaltstack(&stack, nil)
    for signal in [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        CrashGuard.restore()
        _ = Glibc.signal(number, SIG_DFL)
        raise(number)
      }
      action.sa_flags = Int32(truncatingIfNeeded: SA_NODEFER) | Int32(SA_ONSTACK)
      _ = unsafe sigaction(signal, &action, nil)
    }
    // A program that calls exit() deep down has not closed its screen.
    atexit { CrashGuard.restore() }
  }
}
