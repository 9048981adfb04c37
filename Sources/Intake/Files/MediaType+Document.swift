extension MediaType {
  /// Whether a kind of file is that of a document as a scanner or an office program gives it.
  package static func isDocument(_ kind: String) -> Bool {
    documentKinds.contains { kind.hasPrefix($0) }
  }

  /// What the kinds of documents begin with.
  private static let documentKinds = [
    "application/pdf", "application/rtf", "application/msword", "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.",
    "image/bmp", "image/heic", "image/jpeg", "image/png", "image/tiff", "image/webp",
  ]
}
