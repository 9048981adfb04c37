/// The addresses that a message was sent to and came by, as its head names them.
package struct Recipients: Hashable, Sendable {
  /// Those whom the sender wrote to.
  package let to: [String]
  /// Those who got a copy.
  package let copies: [String]
  /// The mailboxes that servers on the way handed it to.
  package let delivered: [String]

  package init(to: [String] = [], copies: [String] = [], delivered: [String] = []) {
    self.to = to
    self.copies = copies
    self.delivered = delivered
  }

  /// Whose post it is.
  ///
  /// Of several authorities that are named, the one that keeps the mailbox has it, for the others have
  /// copies of their own; else the one that the sender names first. Where the sender names none, the
  /// mailbox that it was delivered to tells; and where that tells nothing, whoever keeps the mailbox it
  /// was fetched from has it.
  ///
  /// - Parameter own: The authority whose mailbox it came into.
  package func receiver(
    among authorities: [Authority], own: Identifier<Authority>
  ) -> Identifier<Authority> {
    func named(_ addresses: [String]) -> [Identifier<Authority>] {
      addresses.compactMap { address in authorities.first { $0.has(address: address) }?.id }
    }
    let first = named(to)
    let meant = first.isEmpty && named(copies).isEmpty ? named(delivered) : first + named(copies)
    let all = Set(meant)
    if all.contains(own) { return own }
    return all.count == 1 ? meant[0] : first.first ?? own
  }
}
