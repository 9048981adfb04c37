/// Which habits the keys follow.
package enum KeyProfile: String, Hashable, Sendable, CaseIterable {
  /// As in office programs: F2 edits, F3 searches, F10 ends.
  case office = "kontor"
  /// As in IBM's mid-range programs: F3 leaves, F4 lists, F12 cancels.
  case midrange = "5250"
}
