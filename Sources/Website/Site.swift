import Platform
package import Registry

/// The web diary in a folder, put in place whole or not at all.
package struct Site {
  let folder: String
  private let store: String
  private let entry: Int64

  /// The site in a folder, which may be empty or missing, or hold an earlier run.
  ///
  /// - Parameters:
  ///   - store: The identity of the store that is published there.
  ///   - entry: The newest line of its journal.
  package init(folder: String, store: String, entry: Int64 = 0) throws(WebsiteError) {
    self.store = store
    self.entry = entry
    // A link is followed, or the new folder would take the link's own place.
    self.folder = try atTheDisk { () throws(PlatformError) in try Files.resolve(folder) }
  }

  /// The run that made the site which is there now and the identities of the documents it shows, or
  /// nil where there is none.
  package func lastRun() throws(WebsiteError) -> (run: SiteRun, documents: [Int64])? {
    let manifest = try SiteManifest(of: folder, namedFrom: prefix, by: store)
    return manifest.run.map { ($0, manifest.documents.keys.sorted()) }
  }

  /// Writes the whole site beside its place, from where it is put there in one step.
  ///
  /// What has not changed is not written again but given a second name, where the file still is the
  /// one that the last run left.
  ///
  /// - Parameters:
  ///   - documents: All that is to be shown, in the order of registration.
  ///   - source: The bytes of a released file.
  ///   - progress: Told now and then how many pages and files are done.
  package func draft(
    _ documents: [ClearedDocument], of municipality: Municipality, at moment: Moment,
    source: (PublicFile) throws(WebsiteError) -> [UInt8], progress: (Int) -> Void = { _ in }
  ) throws(WebsiteError) -> SiteDraft {
    let lock = try takeLock()
    try removeLeftovers()
    let old = try SiteManifest(of: folder, namedFrom: prefix, by: store)
    let new = "\(prefix)\(moment.seconds)"
    do throws(WebsiteError) {
      let report = try build(
        in: new, documents, municipality, moment, old: old, source: source, progress: progress)
      return SiteDraft(of: self, in: new, report, lock)
    } catch {
      try? Files.removeFolder(new)
      throw error
    }
  }

  /// What the folders that runs are built in begin with; they lie beside the site.
  private var prefix: String {
    "\(Files.parent(of: folder))/.\(Files.name(of: folder)).registratur-"
  }

  private func takeLock() throws(WebsiteError) -> FileLock {
    try atTheDisk { () throws(PlatformError) in
      try Files.createFolder(Files.parent(of: folder))
    }
    let lock: FileLock?
    do throws(PlatformError) { lock = try FileLock.take("\(prefix)lock") } catch {
      // The lock is the first that is written there; whoever chose the folder knows nothing of it.
      throw .file(
        PlatformError(
          operation: "make the web diary's folder in", path: Files.parent(of: folder),
          code: error.code))
    }
    guard let lock else { throw .busy(folder: folder) }
    return lock
  }

  /// Takes away what a run left behind that was stopped half-way, and lists of earlier folders.
  func removeLeftovers() throws(WebsiteError) {
    try atTheDisk { () throws(PlatformError) in
      let parent = Files.parent(of: folder)
      let kept = try SiteManifest.path(of: folder, namedFrom: prefix)
      for name in try Files.list(parent) where name.hasPrefix(Files.name(of: prefix)) {
        let path = "\(parent)/\(name)"
        if path != kept, path != "\(prefix)lock" { try Files.removeFolder(path) }
      }
    }
  }

  private func build(
    in new: String, _ documents: [ClearedDocument], _ municipality: Municipality,
    _ moment: Moment, old: SiteManifest,
    source: (PublicFile) throws(WebsiteError) -> [UInt8], progress: (Int) -> Void
  ) throws(WebsiteError) -> SiteReport {
    var manifest = SiteManifest()
    manifest.store = store
    var report = SiteReport(documents: documents.count)
    var folders: Set<String> = []
    func place(_ path: String) throws(WebsiteError) -> String {
      let target = "\(new)/\(path)"
      let parent = Files.parent(of: target)
      if folders.insert(parent).inserted {
        try atTheDisk { () throws(PlatformError) in try Files.createFolder(parent) }
      }
      return target
    }
    try atTheDisk { () throws(PlatformError) in try Files.createFolder(new, mode: 0o700) }
    let plan = SitePlan(documents, municipality, at: moment)
    try plan.forEachPage { (page) throws(WebsiteError) in
      let digest = SHA256.hex(page.bytes)
      let target = try place(page.path)
      try atTheDisk { () throws(PlatformError) in
        if !old.reuse(page.path, digest, holding: page.bytes, from: folder, as: target) {
          try Files.write(page.bytes, to: target, durable: false)
        }
        manifest.pages[page.path] = try SiteManifest.Piece(digest: digest, at: target)
      }
      if page.path.hasSuffix(".html") { report.pages += 1 }
      if report.pages % 1_000 == 0 { progress(report.pages) }
    }
    for document in documents {
      manifest.documents[document.id.rawValue] = SiteManifest.digest(of: document)
      for file in document.row.files where file.standing == .released {
        let path = SitePaths.file(file, of: document)
        let target = try place(path)
        let digest = file.isText ? "text-\(file.sha256)" : file.sha256
        if !old.reuse(path, digest, holding: nil, from: folder, as: target) {
          // Copied, not linked: what a web server does to its files must not reach the store's.
          let bytes = try source(file)
          try atTheDisk { () throws(PlatformError) in
            try Files.write(bytes, to: target, durable: false)
          }
        }
        manifest.pages[path] = try atTheDisk { () throws(PlatformError) in
          try SiteManifest.Piece(digest: digest, at: target)
        }
        report.files += 1
      }
    }
    let changes = manifest.changes(since: old)
    (report.added, report.changed, report.removed) = changes
    manifest.run = SiteRun(at: moment, seen: entry, report)
    try atTheDisk { () throws(PlatformError) in
      // Before the folders change places: the list is found by its folder wherever that lies, so a
      // run that is stopped in between leaves each folder with its own.
      if let path = try SiteManifest.path(of: new, namedFrom: prefix) {
        try Files.write(manifest.bytes, to: path, durable: false, mode: 0o600)
      }
      try Files.flushFileSystem(holding: new)
    }
    return report
  }
}

/// Runs something with files, telling its failure in this room's words.
func atTheDisk<Result>(
  _ body: () throws(PlatformError) -> Result
) throws(WebsiteError) -> Result {
  do throws(PlatformError) { return try body() } catch { throw .file(error) }
}
