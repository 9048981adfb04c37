import CNcurses
import Glibc

extension NcursesScreen {
  /// For a search on another thread, which is to stop at the next key.
  package var pendingInput: PendingInput { PendingInput(descriptor: input) }

  package var hasPendingInput: Bool { decoder.hasKey || pendingInput.isWaiting }

  /// The next key, nil when none has come in time.
  package func nextKey(timeout milliseconds: Int?) -> Key? {
    let deadline = milliseconds.map { Self.now() + max(0, $0) }
    while true {
      if let signal = endsAtOnce { return .terminate(signal) }
      if let key = takeSignal() { return key }
      if let key = decoder.next() { return key }
      let hasRead = readWhatIsThere()
      if let key = decoder.next() { return key }
      // ncurses has waited already before it handed over a lone escape.
      if decoder.isWaiting, !hasRead {
        decoder.finishWaiting()
        if let key = decoder.next() { return key }
      }
      let remaining = deadline.map { $0 - Self.now() }
      if let remaining, remaining <= 0, !decoder.isWaiting { return nil }
      wait(remaining)
    }
  }

  /// Reads until there is a key or nothing more to read; says whether there was anything.
  ///
  /// - Parameter limit: How many bytes or keys are read; without it, as many as make a key.
  @discardableResult
  private func readWhatIsThere(upTo limit: Int? = nil) -> Bool {
    var hasRead = false
    var left = limit ?? .max
    while left > 0, limit != nil || !decoder.hasKey {
      left -= 1
      let code = unsafe wgetch(reader)
      if code == ERR { break }
      hasRead = true
      if code == KEY_RESIZE {
        last = nil
        decoder.feed(.resize)
      } else if (0...255).contains(code) {
        decoder.feed(UInt8(code))
      } else if let key = keys[code] {
        decoder.feed(key)
      }
    }
    return hasRead
  }

  /// Drops what was typed and has not been asked for yet; keys that type no text stay.
  package func dropTyped() {
    readWhatIsThere(upTo: 4096)
    decoder.drop(where: \.isTyped)
  }

  private func wait(_ remaining: Int?) {
    var limit = remaining.map { Int32(clamping: max(0, $0)) } ?? -1
    // The rest of a sequence, or of a paste, may have been cut off on its way.
    let patience: Int32? = decoder.isWaiting ? escapeDelay : decoder.isPasting ? 2000 : nil
    if let patience, limit < 0 || patience < limit { limit = patience }
    var asked = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.readEnd ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&asked, 2, limit)
    if count == 0, decoder.isPasting, let patience, limit == patience { decoder.finishPaste() }
    if count > 0, asked[0].revents != 0, !hasBytes {
      // Readable without a byte to read: the terminal has gone.
      endsAtOnce = SIGHUP
    }
  }

  private var hasBytes: Bool {
    var count: Int32 = 0
    return unsafe ioctl(input, UInt(FIONREAD), &count) == 0 && count > 0
  }

  private func takeSignal() -> Key? {
    guard let signals else { return nil }
    let taken = signals.take()
    if let last = taken.last(where: { $0 != SIGWINCH }) { return .terminate(last) }
    guard taken.contains(SIGWINCH) else { return nil }
    adoptSize()
    return .resize
  }

  /// Asks the terminal for its size; many signals in a row are one change.
  func adoptSize() {
    var window = winsize()
    guard options.size == nil, unsafe ioctl(output, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_row > 0, window.ws_col > 0
    else { return }
    // Not resizeterm, which would also put a key of its own into the queue.
    resize_term(Int32(window.ws_row), Int32(window.ws_col))
    redraw()
  }

  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
