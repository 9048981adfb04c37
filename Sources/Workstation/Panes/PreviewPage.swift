import Registry

/// One page of what is read: the fields of a document, a letter, a file, a history.
struct PreviewPage {
  let title: String
  var text: String
  /// Where values stand after their labels, which is where they go on; nil where there are no labels.
  var valueColumn: Int?
  /// The file's content, for the program that shows it.
  var sha256: String?
  /// Where the file's own text begins, in Unicode scalars.
  var bodyStart = 0
  /// Found in the file's own text; nil until it has been looked for.
  var findings: [Finding]?
  /// Whether the file's own text has been put after what is said about it.
  var isLoaded = true
  /// The place of the file in its document, counted from 0.
  var file: Int?
}
