/// Why bytes could not be read as a message at all.
package enum IntakeError: Error, Hashable, Sendable {
  /// More bytes than any mail server would have carried.
  case tooLarge(bytes: Int)
}
