/// A file that came with an item of post.
package struct IntakeFile: Hashable, Sendable {
  package let content: StoredContent
  package let name: String
  package let mediaType: String

  package init(content: StoredContent, name: String, mediaType: String) {
    self.content = content
    self.name = name
    self.mediaType = mediaType
  }
}
