package import Office
import Registry
package import Terminal

/// The registrator's workstation: one loop from key to state to screen.
package final class Workstation {
  let desk: Desk
  let screen: any Screen
  let settings: Settings
  package let keys: KeyMap
  var state = State()
  var seenChange = 0
  var isDone = false
  /// Whether the last try to keep the draft failed; it is not tried again before the next change.
  var draftFailed = false
  /// What was registered last, for "the same as before".
  var previous: Form?
  /// The runs that take in post.
  var intake = IntakeRuns()
  /// What stands on the screen.
  private var shown: Surface?
  /// Where everything stands on it, for the mouse.
  private(set) var shownLayout: Layout?

  package init(desk: Desk, screen: some Screen, settings: Settings = Settings()) {
    self.desk = desk
    self.screen = screen
    self.settings = settings
    keys = KeyMap(profile: settings.profile, overrides: settings.keys)
  }

  /// Works until the person leaves, and returns the exit status.
  package func run() -> Int32 {
    start()
    while true {
      if let status = step(screen.nextKey(timeout: 400)) { return status }
    }
  }

  /// Reads what is shown first and shows it.
  package func start() {
    desk.whileWaiting = { [weak self] in self?.showProgress(Phrases.waiting) }
    seenChange = desk.changeCount
    attempt { () throws(OfficeError) in
      try state.post.reload(desk, screenful: screen.size.rows)
      try state.registers[0].reload(desk, screenful: screen.size.rows)
      state.lastRun = try desk.lastRun()
    }
    readSelected()
    if let greeting = settings.greeting { state.message = .note(greeting) }
    let complaints = settings.complaints.map(Phrases.complaint) + keys.complaints
    if !complaints.isEmpty {
      let more = complaints.count - Self.complaintsTold
      let told = complaints.prefix(Self.complaintsTold).joined(separator: " ")
      state.message = .warning(more > 0 ? "\(told) (+\(more))" : told)
    }
    show()
  }

  /// More does not fit on the lines of a message.
  private static let complaintsTold = 3

  /// Takes one key, or none where none has come in time; the exit status where that was the last.
  package func step(_ key: Key?) -> Int32? {
    guard let key else {
      idle()
      return nil
    }
    if case .terminate(let signal) = key {
      keepDraft(evenAfterFailure: true)
      return 128 + signal
    }
    if key == .resize {
      show()
      return nil
    }
    let told = state.message
    state.message = nil
    // Who looked for a list and found none means to be rid of the message, and not to leave.
    let isAnswered = told.map(Phrases.saysThatThereIsNoList) == true && isBack(key)
    if !isAnswered { handle(key) }
    if isDone {
      // What cannot be kept is not left behind unasked: who has read so and goes has decided.
      let isWarned = told.map { $0.text.hasSuffix(Phrases.leavesAnyway(keys)) } ?? false
      keepDraft(evenAfterFailure: true)
      if !draftFailed || isWarned { return 0 }
      isDone = false
      state.message = state.message.map { .error("\($0.text) \(Phrases.leavesAnyway(keys))") }
    }
    if !screen.hasPendingInput { catchUp() }
    show()
    if !screen.hasPendingInput { keepDraft() }
    return nil
  }

  private func isBack(_ key: Key) -> Bool {
    key == .escape || keys.action(for: key, in: .form) == .back
  }

  /// Between keys: keeps what is typed, searches on, and sees what others have done.
  private func idle() {
    keepDraft()
    var hasNews = finishSearch() || state.isReadingBehind
    catchUp()
    let count = desk.changeCount
    if count != seenChange {
      seenChange = count
      reload()
      hasNews = true
    }
    // The first time too: the first picture waits for nothing.
    takeInOnTime()
    if tellOfIntake() { hasNews = true }
    if hasNews { show() }
  }

  /// Draws the state and shows it.
  func show() {
    state.reading.fit(width: layout.reading.columns)
    let surface = painter.surface()
    (shown, shownLayout) = (surface, layout)
    screen.show(surface)
  }

  /// Says over what is shown how it goes with what takes its time.
  func showProgress(_ text: String) {
    guard var surface = shown else { return }
    painter.draw(.note(text), on: &surface)
    screen.show(surface)
  }

  var painter: Painter {
    Painter(
      state: state, layout: layout, theme: settings.theme, keys: keys, desk: desk,
      refusal: { self.refusal(of: $0) })
  }

  var layout: Layout { Layout(screen.size, state) }

  /// Runs something at the desk and tells what went wrong, if anything did.
  @discardableResult
  func attempt(_ body: () throws(OfficeError) -> Void) -> Bool {
    do throws(OfficeError) {
      try body()
      return true
    } catch {
      tell(error)
      return false
    }
  }

  func tell(_ error: OfficeError) { state.message = .error(Phrases.sentence(for: error)) }

  /// Reads again everything in sight; what is chosen stays chosen.
  func reload() {
    let rows = screen.size.rows
    attempt { () throws(OfficeError) in
      try desk.refresh()
      try state.post.reload(desk, screenful: rows)
      for index in state.registers.indices {
        try state.registers[index].reload(desk, screenful: rows)
      }
      state.lastRun = try desk.lastRun()
      if state.form == nil {
        switch state.focus {
        case .post, .cases: break
        case .document, .checklist:
          state.reading = try Reading(state.reading.subject, keeping: state.reading, desk)
          return
        }
      }
    }
    if state.form == nil { readSelected(again: true) } else { judge() }
  }

  /// Opens for reading what is chosen in the list that has, or last had, the focus.
  func readSelected(again: Bool = false) {
    let list = state.focus == .post || state.focus == .cases ? state.focus : state.lastList
    let subject: Reading.Subject =
      list == .post
      ? state.post.selected.map { .post($0.id) } ?? .nothing
      : state.register.selected?.subject ?? .nothing
    guard again || subject != state.reading.subject else {
      state.isReadingBehind = false
      return
    }
    if !again, screen.hasPendingInput {
      state.isReadingBehind = true
    } else {
      read(subject)
    }
  }

  /// Reads what was passed over while keys came fast.
  func catchUp() {
    if state.isReadingBehind, state.form == nil { readSelected(again: true) }
    state.isReadingBehind = false
  }

  func read(_ subject: Reading.Subject) {
    state.isReadingBehind = false
    do throws(OfficeError) {
      state.reading = try Reading(subject, keeping: state.reading, desk)
    } catch {
      state.reading = Reading()
      tell(error)
    }
  }
}
