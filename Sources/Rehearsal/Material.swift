import CRehearsal

/// What the invented municipality is made of, as it lies in the program.
enum Material {
  /// A file and its name.
  struct File {
    let name: String
    let bytes: [UInt8]

    init(_ file: crehearsal_file) {
      name = file.name.map { String(cString: $0) } ?? ""
      bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
  }

  /// The morning's messages, as one mailbox.
  static var post: File { File(crehearsal_post()) }

  /// Earlier cases, a JSON line each.
  static var history: File { File(crehearsal_history()) }

  /// Letters from the scanner.
  static var scans: [File] {
    var files: [File] = []
    while true {
      let file = File(crehearsal_scan(Int32(files.count)))
      if file.name.isEmpty { return files }
      files.append(file)
    }
  }
}
