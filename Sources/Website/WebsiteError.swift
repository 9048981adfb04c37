package import Platform

/// Why the web diary was not written; the old one is left as it was.
package enum WebsiteError: Error, Hashable, Sendable {
  /// The folder holds something that this program has not put there.
  case notOurs(folder: String)
  /// The folder holds what another store has published.
  case ofAnotherStore(folder: String)
  /// Another run is writing to the same folder.
  case busy(folder: String)
  /// The file system cannot put the new folder in the old one's place in one step.
  case cannotExchange(folder: String)
  case file(PlatformError)
}
