import Office
import Registry
import Terminal

extension Workstation {
  /// Why an action cannot be done now, or nil where it can.
  func refusal(of id: ActionID) -> String? {
    guard let action = keys.action(id) else { return nil }
    guard action.contexts.contains(state.context) else {
      // It would be done here, with a document.
      if Context.reading.contains(state.context), action.contexts.contains(.document) {
        return Phrases.noDocumentChosen(keys)
      }
      return Phrases.elsewhere(action.contexts[0], keys)
    }
    if action.changes, !OfficerMayDoIt.allows(desk.officer.role, .register) {
      let objection = OfficerMayDoIt.objection(desk.officer, .register)
      return "\(objection.reason) \(objection.remedy)"
    }
    switch id {
    case .registerNew, .registerExisting, .registerFree, .keepOrdered, .littleImportance,
      .notPublic, .handOver:
      if let form = state.form { return form.itemID == nil ? Phrases.notPost : nil }
      return refusalForPost
    case .register, .setAside, .markPost, .resume: return refusalForPost
    case .publish:
      if state.lastRun == nil { state.lastRun = try? desk.lastRun() }
      return state.lastRun == nil ? Phrases.notPublishedHere : nil
    case .takeIn: return settings.startIntake == nil ? Phrases.noIntake : nil
    case .openFile:
      if settings.openFile == nil { return Phrases.noViewer }
      return state.reading.current?.sha256 == nil
        ? Phrases.noFileHere(keys, in: state.context) : nil
    case .preview: return layout.showsBoth ? Phrases.letterIsBeside(keys) : nil
    case .correctCase, .closeCase, .reopenCase, .voidCase, .markCase, .liftCase:
      return refusalForCase(id)
    case .correct, .complete, .mark, .void, .lift, .move: return refusalForDocument(id)
    case .discard:
      return state.form?.isEdited == true || state.form?.isRestored == true
        || state.form?.filledFrom != nil ? nil : Phrases.nothingTyped
    case .same: return previous == nil ? Phrases.noPrevious : nil
    case .saveIncomplete:
      return state.form?.isCorrection == true ? Phrases.notForCorrections(keys) : nil
    default: return nil
    }
  }

  private var refusalForPost: String? {
    guard let line = state.post.selected else { return Phrases.nothingChosen }
    // What is read beside the list may have left it since.
    guard case .post(let id) = state.reading.subject, Context.reading.contains(state.context)
    else { return nil }
    return line.id == id ? nil : Phrases.isTaken
  }

  private func refusalForCase(_ id: ActionID) -> String? {
    guard let diaryCase = state.reading.diaryCase else { return Phrases.noCaseChosen(keys) }
    if id == .liftCase, diaryCase.secrecy.isEmpty { return Phrases.caseHasNoMark }
    switch diaryCase.status {
    case .open: return id == .reopenCase ? Phrases.caseIsOpen : nil
    case .closed: return id == .closeCase ? Phrases.caseIsClosed : nil
    case .voided: return Phrases.caseIsVoided
    }
  }

  private func refusalForDocument(_ id: ActionID) -> String? {
    guard let document = state.reading.document else { return Phrases.noDocumentChosen(keys) }
    switch document.status {
    case .voided: return Phrases.documentIsVoided
    case .completed: if id == .complete { return Phrases.documentIsComplete }
    case .registered: break
    }
    if id == .lift, document.secrecy.isEmpty { return Phrases.noMark }
    if id == .move, case .inCase = document.place { return Phrases.alreadyInCase(keys) }
    return nil
  }
}
