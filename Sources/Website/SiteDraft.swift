import Platform

/// A whole new site beside its place, which nobody is shown until it is put there.
///
/// Until it is let go of, no other run writes to the same folder; then whichever of the old and the new
/// site lies beside is taken away.
package final class SiteDraft {
  /// What the site holds, beside what was there before.
  package let report: SiteReport
  private let site: Site
  private let new: String
  private let lock: FileLock
  private let replacesOld: Bool

  init(of site: Site, in new: String, _ report: SiteReport, _ lock: FileLock) {
    (self.site, self.new, self.report, self.lock) = (site, new, report, lock)
    replacesOld = Files.exists(site.folder)
  }

  deinit {
    // What cannot be taken away now is taken away by the next run.
    try? Files.removeFolder(new)
    try? site.removeLeftovers()
    lock.release()
  }

  /// Puts the new site in the old one's place in one step, which a reader sees whole.
  package func place() throws(WebsiteError) {
    do throws(PlatformError) {
      try Files.setMode(0o755, of: new)
      if replacesOld {
        try Files.exchange(new, site.folder)
        // What is no longer shown lies beside for a moment, and is nobody's to read.
        try Files.setMode(0o700, of: new)
      } else {
        try Files.rename(new, to: site.folder)
      }
      try Files.flushFolder(holding: site.folder)
    } catch {
      throw error.isUnsupported ? .cannotExchange(folder: site.folder) : .file(error)
    }
  }

  /// Puts the old site back in its place.
  package func withdraw() throws(WebsiteError) {
    try atTheDisk { () throws(PlatformError) in
      if replacesOld {
        try Files.setMode(0o755, of: new)
        try Files.exchange(new, site.folder)
        try Files.setMode(0o700, of: new)
      } else {
        try Files.rename(site.folder, to: new)
      }
    }
  }
}
