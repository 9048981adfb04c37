/// One line of a choice list.
package struct Choice: Hashable, Sendable {
  package var label: String
  /// What stands at the right: a key, a code, a number.
  package var detail: String
  /// Why it cannot be chosen now, nil when it can.
  package var refusal: String?

  package init(_ label: String, detail: String = "", refusal: String? = nil) {
    self.label = label
    self.detail = detail
    self.refusal = refusal
  }
}
