import FoundationEssentials
import Intake
import Platform
import Registry
import Storage

extension Desk {
  /// The files that a registration would bring, with their decisions.
  func proposedFiles(
    for command: RegisterDocument
  ) throws(OfficeError) -> ([DocumentFile], [Proposal.ProposedContent]) {
    var files: [DocumentFile] = []
    var contents: [Proposal.ProposedContent] = []
    var choices = command.files ?? []
    if let item = command.item {
      let kept = try atTheStore { () throws(StoreError) in try store.files(of: item) }
      for (index, file) in kept.enumerated() {
        let choice = index < choices.count ? choices[index] : FileFields()
        files.append(
          DocumentFile(
            name: file.name, mediaType: file.mediaType, size: file.content.size,
            sha256: file.content.sha256, scan: file.content.scan,
            decision: choice.fileDecision))
        contents.append(.kept(file.content))
      }
      choices.removeFirst(min(choices.count, kept.count))
    }
    for (index, choice) in choices.enumerated() {
      let (name, bytes) = try content(of: choice, index)
      let content = DigestedBytes(bytes)
      let reading = reading(of: content, name)
      files.append(
        DocumentFile(
          name: name, mediaType: reading.mediaType, size: bytes.count, sha256: content.sha256,
          scan: reading.scan, decision: choice.fileDecision))
      contents.append(.read(content, text: reading.text, reading.scan, reading.likeness))
    }
    return (files, contents)
  }

  /// What a machine reads in a file, read once for as long as a form about it is typed in.
  private func reading(of content: DigestedBytes, _ name: String) -> FileReading {
    if let known = readings[content.sha256] { return known }
    let reading = fileReader.read(content.bytes, mediaType: "", name: name)
    if readings.count > 64 { readings = [:] }
    readings[content.sha256] = reading
    return reading
  }

  private func content(
    of choice: FileFields, _ index: Int
  ) throws(OfficeError) -> (name: String, bytes: [UInt8]) {
    if let path = choice.path {
      return (choice.name ?? Files.name(of: path), try bytes(ofFile: path, index))
    }
    guard let text = choice.base64, let name = choice.name else {
      throw .refused([
        ReferencesExist.objection(
          .other("files[\(index)].path"),
          Wording(
            "Filen saknar sökväg, eller namn och innehåll.",
            english: "The file has no path, or no name and content."))
      ])
    }
    guard let data = Data(base64Encoded: text) else {
      throw .refused([
        ReferencesExist.objection(
          .other("files[\(index)].base64"),
          Wording("Innehållet är inte base64.", english: "The content is not base64."))
      ])
    }
    return (name, [UInt8](data))
  }

  /// The bytes of a regular file; a device has no end, and a pipe may never be written to.
  private func bytes(ofFile path: String, _ index: Int) throws(OfficeError) -> [UInt8] {
    let why: Wording
    do throws(PlatformError) {
      let status = try Files.status(path)
      if let status, status.kind == .other {
        why = Wording("den är ingen vanlig fil", english: "it is no regular file")
      } else if let status, status.size > Self.largestFile {
        why = Wording("den är större än 1 GiB", english: "it is larger than 1 GiB")
      } else {
        return try Files.read(path)
      }
    } catch { why = error.wording }
    throw .refused([
      ReferencesExist.objection(
        .other("files[\(index)].path"),
        Wording(
          "Filen ”\(path)” kan inte läsas: \(why.swedish).",
          english: "The file “\(path)” cannot be read: \(why.english)."))
    ])
  }

  /// The files and folders, which end with a stroke, that a path being typed may become.
  ///
  /// - Parameter home: The folder that `~` stands for.
  package func paths(beginningWith typed: String, home: String?) -> [String] {
    var typed = typed
    if let home, typed.isEmpty { typed = "\(home)/" }
    if let home, typed.hasPrefix("~/") { typed = home + typed.dropFirst() }
    guard typed.hasPrefix("/"), let end = typed.lastIndex(of: "/") else { return [] }
    let folder = String(typed[...end])
    let beginning = typed[typed.index(after: end)...].lowercased()
    let names = ((try? Files.list(folder)) ?? []).filter { name in
      name.lowercased().hasPrefix(beginning) && (!name.hasPrefix(".") || beginning.hasPrefix("."))
    }
    return names.prefix(Self.mostListed).compactMap { name in
      switch (try? Files.status(folder + name))?.map(\.kind) {
      case .folder: "\(folder)\(name)/"
      case .file: folder + name
      default: nil
      }
    }
  }

  /// As many names of a folder are listed.
  private static let mostListed = 500

  /// Bytes; a larger one would not find room in memory.
  private static let largestFile = 1 << 30
}
