/// The addresses that a message was sent to and came by, as its head names them.
package struct Recipients: Hashable, Sendable {
  /// Those whom the sender wrote to.
  package let to: [String]
  /// Those who got a copy, and those that servers on the way handed it to.
  package let others: [String]

  package init(to: [String] = [], others: [String] = []) {
    self.to = to
    self.others = others
  }

  /// Whose post it is.
  ///
  /// Of several authorities that are named, the one that keeps the mailbox has it, for the others have
  /// copies of their own; else the one that the sender names first. Where that tells nothing, whoever
  /// keeps the mailbox has it.
  ///
  /// - Parameter own: The authority whose mailbox it came into.
  package func receiver(
    among authorities: [Authority], own: Identifier<Authority>
  ) -> Identifier<Authority> {
    func named(_ addresses: [String]) -> [Identifier<Authority>] {
      addresses.compactMap { address in authorities.first { $0.has(address: address) }?.id }
    }
    let first = named(to)
    let all = Set(first + named(others))
    if all.contains(own) { return own }
    return all.count == 1 ? all.first ?? own : first.first ?? own
  }
}
