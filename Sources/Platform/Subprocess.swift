import CPosix
import Glibc

/// A helper program run to its end.
package enum Subprocess {
  /// How a program ended and what it said.
  package struct Result: Sendable {
    /// The exit status, or 128 and the signal that ended it, as a shell says it.
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]
    /// Whether it was stopped because its time was out.
    package let timedOut: Bool

    package var text: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The path of a program found as a shell would find it, or nil.
  package static func find(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    for folder in folders.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    return nil
  }

  /// Runs a program, feeds it the input, and collects what it writes.
  ///
  /// - Parameters:
  ///   - arguments: The program and its arguments; the program is looked up in `PATH`.
  ///   - input: Bytes for its standard input.
  ///   - environment: Names and values set over this process's own; nil takes one away.
  ///   - folder: Where it runs, or nil for here.
  ///   - seconds: After this it is killed.
  /// - Throws: When the program cannot be started; a failure of its own is in the result.
  package static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:],
    folder: String? = nil, seconds: Double = 60
  ) throws(PlatformError) -> Result {
    let child = try start(arguments, environment: environment, folder: folder, piped: true)
    return collect(child, input: input, deadline: SystemClock.steady + seconds)
  }

  /// Starts a program with all three streams at /dev/null and does not wait for it.
  ///
  /// - Parameter output: A file in the place of its standard output.
  package static func launch(
    _ arguments: [String], output: String = "/dev/null"
  ) throws(PlatformError) -> Int32 {
    try start(arguments, environment: [:], folder: nil, piped: false, output: output).identifier
  }

  /// Runs a program on this process's own terminal until it ends.
  package static func attach(_ arguments: [String]) throws(PlatformError) -> Int32 {
    var child: pid_t = 0
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let code = posix_spawnp(&child, arguments.first ?? "", nil, nil, words, environ)
    guard code == 0 else {
      throw PlatformError(operation: "run", path: arguments.first ?? "", code: code)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return (status >> 8) & 0xff
  }

  /// Whether a launched program has ended; asking also lets the system forget it.
  package static func hasEnded(_ identifier: Int32) -> Bool {
    waitpid(identifier, nil, WNOHANG) != 0
  }

  private struct Child {
    var identifier: pid_t
    var input: Int32 = -1
    var output: Int32 = -1
    var errors: Int32 = -1
  }

  private static func start(
    _ arguments: [String], environment: [String: String?], folder: String?, piped: Bool,
    output: String = "/dev/null"
  ) throws(PlatformError) -> Child {
    let name = arguments.first ?? ""
    func fail(_ code: Int32) -> PlatformError {
      PlatformError(operation: "run", path: name, code: code)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var pipes: [[Int32]] = []
    defer { for pair in pipes { close(pair[0]) } }
    var child = Child(identifier: 0)
    if piped {
      for stream in Int32(0)..<3 {
        var pair: [Int32] = [-1, -1]
        guard pipe2(&pair, O_CLOEXEC) == 0 else { throw fail(errno) }
        // Kept as [the child's end, ours].
        let ends = stream == 0 ? pair : [pair[1], pair[0]]
        pipes.append(ends)
        posix_spawn_file_actions_adddup2(&actions, ends[0], stream)
      }
      (child.input, child.output, child.errors) = (pipes[0][1], pipes[1][1], pipes[2][1])
    } else {
      for stream in Int32(0)..<3 {
        let path = stream == 1 ? output : "/dev/null"
        posix_spawn_file_actions_addopen(&actions, stream, path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
      }
    }
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)

    // A child must not inherit what this process has told the system of signals.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] =
      merged(environment).map { strdup($0) } + [nil]
    defer { for word in words + settings { free(word) } }
    let code = posix_spawnp(&child.identifier, name, &actions, &attributes, words, settings)
    guard code == 0 else {
      for pair in pipes { close(pair[1]) }
      throw fail(code)
    }
    return child
  }

  private static func merged(_ changes: [String: String?]) -> [String] {
    var settings: [String] = []
    var entry = environ
    while let setting = entry.pointee {
      let text = String(cString: setting)
      let name = String(text.prefix { $0 != "=" })
      if !changes.keys.contains(name) { settings.append(text) }
      entry += 1
    }
    for (name, value) in changes { if let value { settings.append("\(name)=\(value)") } }
    return settings
  }

  private static func collect(_ child: Child, input: [UInt8], deadline: Double) -> Result {
    signal(SIGPIPE, SIG_IGN)
    var child = child
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var sent = 0
    var timedOut = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    _ = fcntl(child.input, F_SETFL, O_NONBLOCK)
    func finish(_ descriptor: inout Int32) {
      close(descriptor)
      descriptor = -1
    }
    while child.output >= 0 || child.errors >= 0 {
      if sent == input.count, child.input >= 0 { finish(&child.input) }
      var watched = [
        pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - SystemClock.steady
      if left <= 0 {
        timedOut = true
        break
      }
      if poll(&watched, 3, Int32(min(left * 1000 + 1, 1e9))) <= 0 { continue }
      if watched[0].revents != 0 {
        let count = input.withUnsafeBytes {
          write(child.input, $0.baseAddress.map { $0 + sent }, $0.count - sent)
        }
        if count > 0 { sent += count } else if errno != EAGAIN { finish(&child.input) }
      }
      if watched[1].revents != 0 {
        let count = read(child.output, &buffer, buffer.count)
        if count > 0 { output += buffer[..<count] } else { finish(&child.output) }
      }
      if watched[2].revents != 0 {
        let count = read(child.errors, &buffer, buffer.count)
        if count > 0 { errors += buffer[..<count] } else { finish(&child.errors) }
      }
    }
    for descriptor in [child.input, child.output, child.errors] where descriptor >= 0 {
      close(descriptor)
    }
    if timedOut { kill(child.identifier, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child.identifier, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    return Result(status: code, output: output, errors: errors, timedOut: timedOut)
  }
}
