/// A file's content as the store knows it.
package struct StoredContent: Hashable, Sendable {
  /// The row that keeps it.
  package let id: Int64
  package let sha256: String
  /// Bytes.
  package let size: Int
  package let scan: FileScan

  package init(
    id: Int64, sha256: String, size: Int, scan: FileScan
  ) {
    self.id = id
    self.sha256 = sha256
    self.size = size
    self.scan = scan
  }
}
