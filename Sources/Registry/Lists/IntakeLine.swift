/// A line of the post that waits or was set aside.
package struct IntakeLine: Hashable, Sendable, Identifiable {
  package let id: Identifier<IntakeItem>
  package let arrivedOn: CivilDate
  package let channel: IntakeItem.Channel
  package let sender: String
  package let subject: String
  package let files: Int
  package let isMarkedSecret: Bool
  package let hasNotices: Bool
  package let outcome: IntakeOutcome

  package init(
    id: Identifier<IntakeItem>, arrivedOn: CivilDate, channel: IntakeItem.Channel, sender: String,
    subject: String, files: Int, isMarkedSecret: Bool, hasNotices: Bool,
    outcome: IntakeOutcome
  ) {
    self.id = id
    self.arrivedOn = arrivedOn
    self.channel = channel
    self.sender = sender
    self.subject = subject
    self.files = files
    self.isMarkedSecret = isMarkedSecret
    self.hasNotices = hasNotices
    self.outcome = outcome
  }
}
