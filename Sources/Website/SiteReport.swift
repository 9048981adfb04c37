/// What a run has changed on the web.
package struct SiteReport: Hashable, Sendable {
  /// Documents shown.
  package var documents = 0
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var pages = 0
  package var files = 0
}
