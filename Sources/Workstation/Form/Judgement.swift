import Registry

/// What the rules say about what the form holds now.
struct Judgement {
  var row: PublicRow?
  var checklist: [CheckedRule] = []
  var objections: [Objection] = []
  /// The files as they were read, where the rules could be asked.
  var files: [DocumentFile]?
  /// What was read in the files that are attached here, by their places.
  var texts: [String?] = []
  /// The title of the case that a number in the form means.
  var caseTitle: String?
  /// What stopped the rules from being asked, such as a disk that is full.
  var failure: String?

  var open: Int { objections.count { $0.severity == .open } }
  /// The first that stops something, the gravest first.
  var first: Objection? {
    objections.first { $0.severity == .blocked } ?? objections.first { $0.severity == .open }
  }
}
