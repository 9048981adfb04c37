import Office
import Registry

/// What is known of the runs that take in post.
struct IntakeRuns {
  /// When the last one was started.
  var startedAt: Moment?
  /// Whether the person asked for the one that runs.
  var isAsked = false
  /// What was amiss with the last one, so that the same is not told every five minutes.
  var told: Message?
  /// What is to be told when nothing else is.
  var news: Message?
}

extension Workstation {
  /// Takes in post beside the workstation.
  func startIntake(isAsked: Bool) {
    intake.startedAt = desk.now
    if isAsked { intake.isAsked = true }
    settings.startIntake?()
  }

  /// Takes in post at the start and then as often as is set, by officers who may.
  func takeInOnTime() {
    guard let interval = settings.intakeInterval, settings.startIntake != nil, desk.mayTakeInPost
    else { return }
    // A clock that was put back does not stop it.
    if let last = intake.startedAt?.seconds, (0..<interval).contains(desk.now.seconds - last) {
      return
    }
    startIntake(isAsked: false)
  }

  /// Tells what could not be taken in or not be read, when nothing else is told; whether it did.
  func tellOfIntake() -> Bool {
    if let outcome = settings.intakeOutcome?() {
      let complaint = Phrases.complaint(of: outcome)
      if intake.isAsked {
        intake.news = complaint ?? Phrases.arrival(of: outcome.taken)
      } else if complaint != intake.told {
        intake.news = complaint
      }
      (intake.told, intake.isAsked) = (complaint, false)
    }
    guard let news = intake.news,
      state.message == nil || state.message == .note(Phrases.intakeStarted)
    else { return false }
    (state.message, intake.news) = (news, nil)
    return true
  }
}
