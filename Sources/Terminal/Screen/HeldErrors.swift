import CPosix
import Glibc

/// What is written to standard error while the screen is held, kept until it can be read.
///
/// A library's warning would be painted across the screen, and the words of a trap would vanish
/// with it.
struct HeldErrors {
  private let original: Int32
  private let file: Int32

  /// Nil when standard error does not go to the terminal.
  init?() {
    guard isatty(2) == 1 else { return nil }
    let copy = fcntl(2, F_DUPFD_CLOEXEC, 3)
    let memory = unsafe memfd_create("errors", 0)
    guard copy >= 0, memory >= 0 else { return nil }
    _ = fcntl(memory, F_SETFD, FD_CLOEXEC)
    original = copy
    file = memory
  }

  /// Begins to keep what is written.
  func hold() {
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
    dup2(file, 2)
  }

  /// Puts standard error back and says what was kept; by system calls alone.
  func deliver() {
    dup2(original, 2)
    var byte: UInt8 = 0
    var offset = 0
    while unsafe pread(file, &byte, 1, offset) == 1, offset < 65_536 {
      _ = unsafe write(original, &byte, 1)
      offset += 1
    }
  }

  func close() {
    _ = Glibc.close(original)
    _ = Glibc.close(file)
  }
}
