/// A line of the post that waits or was set aside.
package struct IntakeLine: Hashable, Sendable, Identifiable {
  package let id: Identifier<IntakeItem>
  /// Whose post it is.
  package let authority: Identifier<Authority>
  package let arrivedOn: CivilDate
  package let channel: IntakeItem.Channel
  package let sender: String
  package let subject: String
  package let files: Int
  package let isMarkedSecret: Bool
  package let hasNotices: Bool
  /// Whether another letter of the same thread waits too.
  package let hasThreadWaiting: Bool
  package let outcome: IntakeOutcome

  package init(
    id: Identifier<IntakeItem>, authority: Identifier<Authority>, arrivedOn: CivilDate,
    channel: IntakeItem.Channel, sender: String, subject: String, files: Int, isMarkedSecret: Bool,
    hasNotices: Bool, hasThreadWaiting: Bool, outcome: IntakeOutcome
  ) {
    self.id = id
    self.authority = authority
    self.arrivedOn = arrivedOn
    self.channel = channel
    self.sender = sender
    self.subject = subject
    self.files = files
    self.isMarkedSecret = isMarkedSecret
    self.hasNotices = hasNotices
    self.hasThreadWaiting = hasThreadWaiting
    self.outcome = outcome
  }
}
