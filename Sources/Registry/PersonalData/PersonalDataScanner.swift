/// Finds what looks like personal data in Swedish text.
///
/// It helps a person decide and never decides alone: what it misses may still be personal data.
package struct PersonalDataScanner: Sendable {
  package init() {}

  /// What was found, in the order of the text; findings do not overlap.
  package func findings(in text: String) -> [Finding] { [] }
}
