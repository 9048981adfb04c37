/// Someone a message is from or to.
package struct Mailbox: Hashable, Sendable {
  /// The name the header gives, or empty.
  package let name: String
  /// The bare address, or empty where the header has a name alone.
  package let address: String

  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
