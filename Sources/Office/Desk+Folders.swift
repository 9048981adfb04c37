import Platform

extension Desk {
  /// The folder that a path leads to, which neither lies in the store nor has the store in it.
  ///
  /// - Throws: ``OfficeError/folderHoldsStore(_:)`` otherwise: what lies in the web diary's folder is
  ///   shown to everybody, or replaced, and a copy cannot be put in what it is a copy of.
  func folderApart(_ path: String) throws(OfficeError) -> String {
    try Self.folder(path, apartFrom: folder)
  }

  static func folder(_ path: String, apartFrom other: String) throws(OfficeError) -> String {
    let (one, other) = try atTheDisk { () throws(PlatformError) in
      (try Files.resolve(path), try Files.resolve(other))
    }
    func isWithin(_ inner: String, _ outer: String) -> Bool {
      inner == outer || outer == "/" || inner.hasPrefix("\(outer)/")
    }
    guard !isWithin(one, other), !isWithin(other, one) else { throw .folderHoldsStore(one) }
    return one
  }
}
