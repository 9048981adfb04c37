import Platform

extension Desk {
  /// The folder that the web diary is to be in, links followed.
  ///
  /// - Throws: ``OfficeError/folderHoldsStore(_:)`` where one of the two folders would lie within the
  ///   other: what lies in the web diary's folder is shown to everybody, or replaced.
  func publicFolder(_ path: String) throws(OfficeError) -> String {
    let (folder, store) = try atTheDisk { () throws(PlatformError) in
      (try Files.resolve(path), try Files.resolve(self.folder))
    }
    func isWithin(_ inner: String, _ outer: String) -> Bool {
      inner == outer || outer == "/" || inner.hasPrefix("\(outer)/")
    }
    guard !isWithin(folder, store), !isWithin(store, folder) else {
      throw .folderHoldsStore(folder)
    }
    return folder
  }
}
