import Office

extension Workstation {
  /// Writes the web diary at once, for what must be taken away before the next time comes.
  ///
  /// The screen tells how far it has come, and takes no keys until it is done.
  func publish(to folder: String) {
    state.message = .note(Phrases.publishing(.reviewed(0)))
    show()
    do throws(OfficeError) {
      let report = try desk.publish(to: folder) { showProgress(Phrases.publishing($0)) }
      reload()
      state.message =
        report.refused.isEmpty && report.otherFolders.isEmpty
        ? .note(Phrases.published(report)) : .warning(Phrases.published(report))
    } catch { tell(error) }
  }
}
