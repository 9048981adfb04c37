import Platform

/// Reads the text in files, by its own code or by the programs that municipalities have for it.
package struct TextExtractor: Sendable {
  /// Where a program is, or nil where it is not installed.
  private let pdftotext: String?
  private let pdfinfo: String?
  private let pdfimages: String?
  private let pdftohtml: String?
  private let qpdf: String?
  private let unzip: String?
  private let odt2txt: String?
  private let seconds: Double
  /// The most text that is kept of one file, in bytes.
  private static let most = 16 * 1024 * 1024
  /// The most that is unpacked of one: markup is several times its text.
  private static let mostUnpacked = 128 * 1024 * 1024
  /// More pages than anyone will search, and a bound for a hostile file.
  private static let mostPages = 3_000
  /// A small file can unpack into more than the machine holds, so a program may take one gigabyte.
  private static let limited = ["/bin/sh", "-c", "ulimit -v 1048576; exec \"$0\" \"$@\""]

  /// Looks up the programs once.
  ///
  /// - Parameters:
  ///   - seconds: After this a program is stopped.
  ///   - find: Says where a program is, by its name.
  package init(
    seconds: Double = 20, find: (String) -> String? = { Subprocess.find($0) }
  ) {
    self.seconds = seconds
    pdftotext = find("pdftotext")
    pdfinfo = find("pdfinfo")
    pdfimages = find("pdfimages")
    pdftohtml = find("pdftohtml")
    qpdf = find("qpdf")
    unzip = find("unzip")
    odt2txt = find("odt2txt")
  }

  /// The programs that are not installed, by name.
  package var missingPrograms: [String] { everyProgram.filter { $0.path == nil }.map(\.name) }

  /// The programs that are installed, by name.
  package var programs: [String] { everyProgram.filter { $0.path != nil }.map(\.name) }

  private var everyProgram: [(name: String, path: String?)] {
    [
      ("pdftotext", pdftotext), ("pdfinfo", pdfinfo), ("pdfimages", pdfimages),
      ("pdftohtml", pdftohtml), ("qpdf", qpdf), ("unzip", unzip), ("odt2txt", odt2txt),
    ]
  }

  /// The text in a file; the bytes are believed before the media type and the name.
  package func extract(_ bytes: [UInt8], mediaType: String, name: String) -> ExtractedText {
    if bytes.isEmpty { return .notRead(.noText) }
    var kind = MediaType.sniff(bytes, name: name)
    if ["application/octet-stream", "text/plain"].contains(kind), mediaType.hasPrefix("text/") {
      kind = mediaType
    }
    switch kind {
    case "application/pdf": return pdf(bytes)
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return office(bytes, body: ["word/document*.xml"], beside: Self.besideText)
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
      return office(
        bytes, body: ["xl/sharedStrings.xml", "xl/worksheets/*.xml"], beside: Self.besideTable)
    case "application/vnd.oasis.opendocument.text",
      "application/vnd.oasis.opendocument.spreadsheet":
      return openDocument(bytes)
    case "application/x-encrypted-ooxml", "application/pgp-encrypted":
      return .notRead(.passwordProtected)
    case "application/x-ole-storage" where mediaType.contains("openxml"):
      return .notRead(.passwordProtected)
    case "message/rfc822": return message(bytes)
    case "text/html":
      let text = Charset.decode(bytes[...], as: HTMLCharset.declared(in: bytes[...])).bytes
      return finished(PlainText.tidied(HTMLText.read(text[...])))
    case let kind where kind.hasPrefix("text/") || kind == "application/xml":
      return finished(PlainText.tidied(Charset.decode(unmarked(bytes), as: wide(bytes)).bytes))
    case let kind where kind.hasPrefix("image/"):
      let beside = PictureText.read(bytes, mediaType: kind)
      let reason: ExtractedText.Reason =
        PictureText.holdsSealed(bytes, mediaType: kind)
        ? .hiddenParts
        : PictureText.holdsPosition(bytes, mediaType: kind) ? .position : .noText
      guard !beside.isEmpty else { return .notRead(reason) }
      return .partlyRead("Utanför bilden:\n\(beside.joined(separator: "\n"))", reason)
    default: return .notRead(.unknownKind)
    }
  }

  private func wide(_ bytes: [UInt8]) -> String? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "utf-16" : nil
  }

  private func unmarked(_ bytes: [UInt8]) -> Bytes {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private func message(_ bytes: [UInt8]) -> ExtractedText {
    guard let message = try? Message(parsing: bytes) else { return .notRead(.damaged) }
    let text = message.subject.isEmpty ? message.text : "\(message.subject)\n\n\(message.text)"
    return finished(Array(text.utf8))
  }

  private func pdf(_ bytes: [UInt8]) -> ExtractedText {
    let arguments = ["-enc", "UTF-8", "-l", "\(Self.mostPages)", "-", "-"]
    let pages: [UInt8]
    switch output("pdftotext", pdftotext, arguments, input: bytes) {
    case .success(let output): pages = output
    case .failure(let failure): return .notRead(failure.reason)
    }
    guard case .read(var text) = finished(PlainText.tidied(pages)) else {
      return finished(PlainText.tidied(pages))
    }
    // What lies outside the pages goes out with the file, and must have been looked at too.
    var outside: PDFOutside
    switch objects(of: bytes) {
    case .success(let found): outside = found
    case .failure(let failure): return .partlyRead(text, failure.reason)
    }
    switch lines(of: bytes) {
    case .success(let lines):
      outside.add(placed: lines)
      text = PDFPlacedText.apart(text, lines)
    case .failure(let failure): return .partlyRead(text, failure.reason)
    }
    let source = PDFSource(bytes)
    outside.add(comments: source)
    let before = PDFOutside.before(bytes)
    for run in PictureText.runs(in: before) { outside.add(metadata: run) }
    if !outside.texts.isEmpty {
      text += "\n\nUtanför sidorna:\n\(outside.texts.joined(separator: "\n"))"
    }
    if outside.holdsFiles { return .partlyRead(text, .embeddedFiles) }
    if outside.hasUnreadableFont { return .partlyRead(text, .unreadableFont) }
    if PDFOutside.holdsEarlierVersions(bytes, isForWeb: source.isForWeb) {
      return .partlyRead(text + earlier(in: bytes), .earlierVersions)
    }
    if !before.isEmpty || outside.holdsHiddenParts(in: source) {
      return .partlyRead(text, .hiddenParts)
    }
    let blank = PDFOutside.blankPages(in: pages)
    if !blank.isEmpty { return .partlyRead(text, .pagesWithoutText(blank)) }
    if PDFOutside.pageCount(of: pages) >= Self.mostPages { return .partlyRead(text, .tooLarge) }
    switch output("pdfimages", pdfimages, ["-list", "-"], input: bytes) {
    case .failure(let failure): return .partlyRead(text, failure.reason)
    case .success(let list):
      let pictures = PDFOutside.picturePages(in: list)
      return pictures.isEmpty ? .read(text) : .partlyRead(text, .pagesOfPictures(pictures))
    }
  }

  /// What a PDF said before it was changed, and what stands behind its end: no page shows it, and it goes
  /// out with the file.
  private func earlier(in bytes: [UInt8]) -> String {
    let ends = PDFOutside.ends(of: bytes)
    var texts: [String] = []
    for end in ends.dropLast().suffix(Self.mostVersions) {
      let version = output(
        "pdftotext", pdftotext, ["-enc", "UTF-8", "-", "-"], input: Array(bytes[..<end]))
      guard case .success(let pages) = version,
        case .read(let text) = finished(PlainText.tidied(pages))
      else { continue }
      texts.append(text)
    }
    if let last = ends.last {
      texts += PictureText.runs(in: bytes[last...]).map { run in
        String(decoding: run.drop { $0 == 10 || $0 == 13 }, as: UTF8.self)
      }
    }
    return texts.isEmpty ? "" : "\n\nTidigare lägen:\n\(texts.joined(separator: "\n"))"
  }

  /// So many of a file's earlier versions are read, the last of them.
  private static let mostVersions = 8

  /// The lines of a PDF with their places, also those that no page has room for.
  private func lines(of bytes: [UInt8]) -> Result<[PDFPlacedText], Failure> {
    let arguments = [
      "-xml", "-i", "-hidden", "-stdout", "-enc", "UTF-8", "-l", "\(Self.mostPages)", "-", "lines",
    ]
    return output("pdftohtml", pdftohtml, arguments, input: bytes).map(PDFPlacedText.all(in:))
  }

  /// The texts of a PDF's objects and of its metadata.
  private func objects(of bytes: [UInt8]) -> Result<PDFOutside, Failure> {
    let arguments = ["--json=2", "--json-key=qpdf", "--json-stream-data=none"]
    let objects = inFile(bytes, "document.pdf") { path in
      output("qpdf", qpdf, arguments + [path], input: [], warns: 3).map(PDFOutside.init).flatMap {
        outside in
        let streams = outside.streams.prefix(Self.mostPages).map { "--json-object=\($0)" }
        guard !streams.isEmpty else { return .success(outside) }
        return output("qpdf", qpdf, Self.streamsInFull + streams + [path], input: [], warns: 3).map
        {
          var outside = outside
          outside.add(streams: $0)
          return outside
        }
      }
    }
    return objects.flatMap { outside in
      var outside = outside
      guard outside.hasMetadata else { return .success(outside) }
      return output("pdfinfo", pdfinfo, ["-enc", "UTF-8", "-meta", "-"], input: bytes).map {
        outside.add(metadata: $0)
        return outside
      }
    }
  }

  private static let streamsInFull = [
    "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized",
  ]

  private static let besideText = [
    "word/header*.xml", "word/footer*.xml", "word/footnotes.xml", "word/endnotes.xml",
    "word/comments*.xml", "docProps/app.xml", "docProps/core.xml", "*.rels", "word/glossary/*.xml",
    "word/settings.xml",
  ]
  private static let besideTable = [
    "xl/comments*.xml", "xl/threadedComments/*.xml", "xl/drawings/*.xml", "docProps/app.xml",
    "docProps/core.xml", "*.rels",
  ]
  /// Heads and feet, properties, and tables and charts that lie in an Open Document.
  private static let besideOpen = ["styles.xml", "meta.xml", "*/content.xml", "*/styles.xml"]
  /// What else may have been put into an Office document, in elements of its own.
  private static let ownParts = ["*.xml", "*.txt", "*.vml", "*.svg"]
  /// How it looks and how it is put together.
  private static let technicalParts = [
    "word/*styles*.xml", "word/theme/*", "word/*fontTable.xml", "word/*ebSettings.xml",
    "word/*settings.xml", "word/*numbering.xml", "xl/styles.xml", "xl/theme/*", "xl/calcChain.xml",
    "[[]Content_Types].xml",
  ]

  /// The text of an Office document, and behind it that of its notes, comments, heads and properties,
  /// which go out with the file.
  private func office(
    _ bytes: [UInt8], body bodyParts: [String], beside: [String]
  ) -> ExtractedText {
    let parts = inFile(bytes, "document.zip") { path in
      members(of: path, bodyParts).flatMap { body in
        members(of: path, beside).flatMap { rest in
          members(of: path, Self.ownParts, but: bodyParts + beside + Self.technicalParts)
            .flatMap { own in
              list(of: path).flatMap { list in
                members(of: path, ["word/numbering.xml"]).map { points in
                  (body, rest + points, own, OfficeArchive(list: list, bytes))
                }
              }
            }
        }
      }
    }
    guard case .success((let body, let rest, let own, let archive)) = parts else {
      if case .failure(let failure) = parts { return .notRead(failure.reason) }
      return .notRead(.damaged)
    }
    if body.isEmpty { return .notRead(.damaged) }
    if [body, rest, own].contains(where: { $0.count >= Self.mostUnpacked }) {
      return .notRead(.tooLarge)
    }
    let beside = PlainText.tidied(
      WordText.read(rest[...]) + WordText.read(own[...], isOwn: true)
        + archive.texts)
    var text = PlainText.tidied(WordText.read(body[...]))
    if !beside[...].isBlank { text += Array("\n\nUtanför sidorna:\n".utf8) + beside }
    guard archive.holdsFiles, case .read(let whole) = finished(text) else {
      return withPictures(bytes, finished(text))
    }
    return .partlyRead(whole, .embeddedFiles)
  }

  /// What was read of an archive, which is not all where there are pictures in it.
  private func withPictures(_ bytes: [UInt8], _ text: ExtractedText) -> ExtractedText {
    guard case .read(let whole) = text else { return text }
    if OfficeArchive.holdsVersions(bytes) { return .partlyRead(whole, .earlierVersions) }
    return OfficeArchive.holdsPictures(bytes) ? .partlyRead(whole, .pictures) : text
  }

  /// The names in an archive, a line each.
  private func list(of path: String) -> Result<[UInt8], Failure> {
    guard let unzip else { return .failure(Failure(reason: .noProgram("unzip"))) }
    let script = "\"$0\" -Z1 \"$1\" 2>/dev/null | head -c \(Self.most)"
    return output("sh", "/bin/sh", ["-c", script, unzip, path], input: [])
  }

  /// What some of an archive's files hold, one after the other; nothing where they are not there.
  private func members(
    of path: String, _ names: [String], but others: [String] = []
  ) -> Result<[UInt8], Failure> {
    guard let unzip else { return .failure(Failure(reason: .noProgram("unzip"))) }
    // Office finds its parts whatever the case of their names.
    let script = "\"$0\" -C -p \"$@\" 2>/dev/null | head -c \(Self.mostUnpacked)"
    let arguments =
      ["-c", script, unzip, path] + names
      + (others.isEmpty ? [] : ["-x"] + others)
    return output("sh", "/bin/sh", arguments, input: [])
  }

  private func openDocument(_ bytes: [UInt8]) -> ExtractedText {
    if bytes[...].find("manifest:encryption-data", in: 262_144) {
      return .notRead(.passwordProtected)
    }
    let parts = inFile(bytes, "document.odt") { path in
      output("odt2txt", odt2txt, ["--encoding=UTF-8", "--width=-1", path], input: [])
        .flatMap { text in
          members(of: path, ["content.xml"]).flatMap { content in
            members(of: path, Self.besideOpen).map { (text, content, $0) }
          }
        }
    }
    guard case .success((let shown, let content, let rest)) = parts else {
      if case .failure(let failure) = parts { return .notRead(failure.reason) }
      return .notRead(.damaged)
    }
    if [content, rest].contains(where: { $0.count >= Self.mostUnpacked }) {
      return .notRead(.tooLarge)
    }
    let text = PlainText.tidied(shown)
    let known = Set(
      String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init))
    let beside =
      OpenDocumentText.read(content[...], isShown: true, known: known)
      + OpenDocumentText.read(rest[...], isShown: false, known: [])
    if beside.isEmpty { return withPictures(bytes, finished(text)) }
    let outside = "Utanför sidorna:\n\(beside.joined(separator: "\n"))"
    if text[...].isBlank { return .partlyRead(outside, .noText) }
    return withPictures(bytes, finished(text + Array("\n\n\(outside)".utf8)))
  }

  /// Runs something on a file in a folder of its own, for programs that read no pipe.
  private func inFile<Content>(
    _ bytes: [UInt8], _ name: String, _ body: (String) -> Result<Content, Failure>
  ) -> Result<Content, Failure> {
    guard let folder = try? Files.createTemporaryFolder() else { return .failure(.damaged) }
    let path = "\(folder)/\(name)"
    defer { try? Files.removeFolder(folder) }
    guard (try? Files.write(bytes, to: path, durable: false, mode: 0o600)) != nil else {
      return .failure(.damaged)
    }
    return body(path)
  }

  /// What a program writes.
  ///
  /// - Parameter warns: The exit status by which it says that it came through with warnings.
  private func output(
    _ name: String, _ path: String?, _ arguments: [String], input: [UInt8], warns: Int32 = 0
  ) -> Result<[UInt8], Failure> {
    guard let path else { return .failure(Failure(reason: .noProgram(name))) }
    guard
      let result = try? Subprocess.run(
        Self.limited + [path] + arguments, input: input, environment: ["LC_ALL": "C.UTF-8"],
        seconds: seconds)
    else { return .failure(Failure(reason: .noProgram(name))) }
    if result.timedOut { return .failure(Failure(reason: .timedOut)) }
    if result.status != 0, result.status != warns {
      if result.errors[...].find("out of memory", in: 4096) {
        return .failure(Failure(reason: .tooLarge))
      }
      let isLocked = result.errors[...].find("password", in: 4096)
      return .failure(isLocked ? Failure(reason: .passwordProtected) : .damaged)
    }
    return .success(result.output)
  }

  /// Why a program gave nothing.
  private struct Failure: Error {
    let reason: ExtractedText.Reason
    static let damaged = Failure(reason: .damaged)
  }

  private func finished(_ output: Result<[UInt8], Failure>) -> ExtractedText {
    switch output {
    case .success(let bytes): finished(PlainText.tidied(bytes))
    case .failure(let failure): .notRead(failure.reason)
    }
  }

  private func finished(_ bytes: [UInt8]) -> ExtractedText {
    if bytes[...].isBlank { return .notRead(.noText) }
    // What is not read to its end has not been searched to its end.
    if bytes.count > Self.most { return .notRead(.tooLarge) }
    return .read(String(composing: bytes[...]))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text stands within the first so many bytes.
  fileprivate func find(_ text: StaticString, in count: Int) -> Bool {
    let top = prefix(count)
    return top.indices.contains { top.begins(with: text, at: $0) }
  }
}
