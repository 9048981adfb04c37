/// A file that came with a message.
package struct Attachment: Hashable, Sendable {
  /// Whether it is a file or a message in its own right.
  package enum Kind: Hashable, Sendable {
    case file
    case message
  }

  package let kind: Kind
  /// The name it was sent with, safe to show: no folders, control or direction characters; may be
  /// empty.
  package let name: String
  /// The declared media type in lower case, such as `application/pdf`.
  package let mediaType: String
  package let bytes: [UInt8]
  /// The bare identifier by which an HTML body refers to it.
  package let contentID: String?
  /// Whether it was meant to be shown within the text, as signatures' logotypes are.
  package let isInline: Bool
  /// What lies inside it, where it is a wrapping such as winmail.dat.
  package let contents: [Attachment]

  package init(
    kind: Kind = .file, name: String, mediaType: String, bytes: [UInt8], contentID: String? = nil,
    isInline: Bool = false, contents: [Attachment] = []
  ) {
    self.kind = kind
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    self.contentID = contentID
    self.isInline = isInline
    self.contents = contents
  }
}
