/// A stretch of body text in UTF-8, not yet made readable.
struct TextPiece {
  let bytes: [UInt8]
  let isHTML: Bool
  let isFlowed: Bool
  let deletesSpace: Bool

  /// Whether there is nothing to read; of HTML only what is cheap to see.
  var isBlank: Bool { bytes[...].isBlank }

  /// The text as it is to be read.
  var readable: [UInt8] {
    if isHTML { return PlainText.tidied(HTMLText.read(bytes[...])) }
    let text = PlainText.tidied(bytes)
    return isFlowed ? PlainText.unflowed(text, deletesSpace: deletesSpace) : text
  }
}
