/// A screen without a terminal: it plays a script of keys and remembers what was shown.
package final class RecordingScreen: Screen {
  /// One thing that happens while the script is played.
  package enum Step: Hashable, Sendable {
    case key(Key)
    case resize(Size)
    /// No key comes within the time waited.
    case pause
  }

  package private(set) var size: Size
  package var colors = ColorDepth.many
  /// Everything shown so far, unless `keepsOnlyLast`.
  package private(set) var shown: [Surface] = []
  package private(set) var redraws = 0
  package private(set) var beeps = 0
  package private(set) var isSuspended = false
  package private(set) var isClosed = false
  private var steps: ArraySlice<Step>
  private let keepsOnlyLast: Bool

  package init(
    size: Size = Size(rows: 24, columns: 80), keys: [Key] = [], keepsOnlyLast: Bool = false
  ) {
    self.size = size
    self.keepsOnlyLast = keepsOnlyLast
    steps = ArraySlice(keys.map { .key($0) })
  }

  /// Adds to the script.
  package func add(_ more: Step...) { steps += more }

  /// Adds the keys to the script.
  package func press(_ keys: Key...) { steps += keys.map { .key($0) } }

  /// Adds one key for each character.
  package func type(_ text: String) { steps += text.map { .key(.character($0)) } }

  /// What was shown last.
  package var last: Surface { shown.last ?? Surface(size) }

  package var hasPendingInput: Bool {
    guard let step = steps.first else { return false }
    return step != .pause
  }

  /// Shows the surface; only what has changed since the last one is sent.
  package func show(_ surface: Surface) {
    if keepsOnlyLast { shown.removeAll(keepingCapacity: true) }
    shown.append(surface)
  }

  /// Where the script ends, a program that would wait for ever is asked to end.
  package func nextKey(timeout milliseconds: Int?) -> Key? {
    while let step = steps.popFirst() {
      switch step {
      case .key(let key): return key
      case .pause: if milliseconds != nil { return nil }
      case .resize(let size):
        self.size = size
        return .resize
      }
    }
    return milliseconds == nil ? .terminate(15) : nil
  }

  /// Drops what is typed before the next pause.
  package func dropTyped() {
    let waiting = steps.prefix { $0 != .pause }
    let rest = steps.dropFirst(waiting.count)
    let kept = waiting.filter { if case .key(let key) = $0 { !key.isTyped } else { true } }
    steps = ArraySlice(kept + rest)
  }

  /// Sends everything again at the next `show`.
  package func redraw() { redraws += 1 }
  /// Makes a short sound or flash.
  package func beep() { beeps += 1 }
  /// Gives the terminal back for as long as another program needs it.
  package func suspend() { isSuspended = true }
  /// Takes the terminal again.
  package func resume() { isSuspended = false }
  /// Gives the terminal back for good.
  package func close() { isClosed = true }
}
