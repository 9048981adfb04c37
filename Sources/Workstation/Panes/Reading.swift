import Office
import Registry
import Terminal

/// What the document pane and the checklist are about.
struct Reading {
  enum Subject: Hashable {
    case nothing
    case post(Identifier<IntakeItem>)
    case document(Identifier<Document>)
    case diaryCase(Identifier<Case>)
    /// Files that are attached in the form and not registered yet.
    case attached
  }

  private(set) var subject = Subject.nothing
  private(set) var title = ""
  private(set) var pages: [PreviewPage] = []
  private(set) var page = 0
  private(set) var checklist: [CheckedRule] = []
  private(set) var document: Document?
  private(set) var diaryCase: Case?
  private(set) var item: IntakeItem?
  private(set) var files: [IntakeFile] = []
  private(set) var scroller = Scroller("", width: 1)
  private(set) var highlights: [Int: [Highlight]] = [:]
  var checks = ListState()

  init() {}

  var current: PreviewPage? { pages.indices.contains(page) ? pages[page] : nil }

  /// Reads the subject, and keeps page and place where it is the same as before.
  init(_ subject: Subject, keeping old: Reading, _ desk: Desk) throws(OfficeError) {
    self.subject = subject
    switch subject {
    case .nothing: return
    case .post(let id): try readPost(id, desk)
    case .document(let id): try readDocument(id, desk)
    case .diaryCase(let id): try readCase(id, desk)
    case .attached:
      self = old
      return
    }
    // What stops or waits for a decision is what the person has come to see.
    let first =
      checklist.firstIndex { $0.standing == .blocked }
      ?? checklist.firstIndex {
        $0.standing == .open
      }
    checks = ListState(count: checklist.count, selected: first ?? 0)
    let isSame = subject == old.subject
    let width = old.scroller.content.width
    turn(to: isSame ? min(old.page, max(0, pages.count - 1)) : 0, width: width, desk)
    guard isSame else { return }
    checks.select(old.checks.selected)
    scroller.scroll(to: old.scroller.offset, rows: 1)
  }

  var isAttached: Bool { subject == .attached }

  /// Reads files that are attached in the form, and stays where it was while they are the same.
  init(attached files: [(DocumentFile, String?)], keeping old: Reading, _ desk: Desk) {
    let digests = files.map(\.0.sha256)
    if old.isAttached, old.pages.map(\.sha256) == digests {
      self = old
      return
    }
    subject = .attached
    title = files.first?.0.name ?? ""
    pages = files.enumerated().map { index, file in
      let head = Phrases.fileHead(file.0.name, file.0.scan, "")
      let body = String((file.1 ?? Phrases.noText).unicodeScalars.prefix(300_000))
      return PreviewPage(
        title: file.0.name, text: head + LetterText.flowing(body), sha256: file.0.sha256,
        bodyStart: head.unicodeScalars.count, findings: desk.scanner.findingsToJudge(in: body),
        file: index)
    }
    turn(to: 0, width: old.scroller.content.width, desk)
  }

  /// Shows another page from its beginning; a file's text is read first when it is turned to.
  mutating func turn(to number: Int, width: Int, _ desk: Desk) {
    guard pages.indices.contains(number) else { return }
    page = number
    if !pages[page].isLoaded, let sha256 = pages[page].sha256 {
      // Texts without end are cut where nobody reads on in a preview.
      let body = ((try? desk.text(ofContent: sha256)) ?? nil) ?? Phrases.noText
      let shown = String(String.UnicodeScalarView(body.unicodeScalars.prefix(300_000)))
      pages[page].text += LetterText.flowing(shown)
      pages[page].findings = desk.scanner.findingsToJudge(in: shown)
      pages[page].isLoaded = true
    }
    scroller = Scroller(
      pages[page].text, width: width, hanging: pages[page].valueColumn ?? 0)
    mark()
  }

  /// Wraps for another width.
  mutating func fit(width: Int) {
    guard width != scroller.content.width else { return }
    scroller.fit(width: width)
    mark()
  }

  mutating func scroll(_ key: Key, rows: Int) -> Bool { scroller.handle(key, rows: rows) }

  /// Finds out once where on the wrapped lines each finding stands.
  private mutating func mark() {
    highlights = [:]
    guard let findings = current?.findings, let start = current?.bodyStart, !findings.isEmpty
    else { return }
    let content = scroller.content
    let scalars = content.text.unicodeScalars
    var place = scalars.startIndex
    var offset = 0
    for finding in findings.sorted(by: { $0.start < $1.start }) {
      let wanted = start + finding.start
      guard wanted >= offset,
        let found = scalars.index(place, offsetBy: wanted - offset, limitedBy: scalars.endIndex)
      else { continue }
      (place, offset) = (found, wanted)
      var line = content.line(of: found)
      var words = finding.text.split(whereSeparator: \.isWhitespace).map(String.init)
      // A finding that is broken over lines is marked word by word.
      while !words.isEmpty, line < content.count {
        let text = content[line]
        var count = words.count
        while count > 0 {
          let piece = words.prefix(count).joined(separator: " ")
          if let column = Self.column(of: piece, in: text) {
            highlights[line, default: []].append(
              Highlight(line: line, column: column, text: piece))
            break
          }
          count -= 1
        }
        words.removeFirst(count)
        line += 1
        if count == 0 { break }
      }
    }
  }

  private static func column(of piece: String, in line: String) -> Int? {
    let (needle, hay) = (Array(piece.utf8), Array(line.utf8))
    guard !needle.isEmpty, needle.count <= hay.count else { return nil }
    for start in 0...(hay.count - needle.count)
    where hay[start] == needle[0] && hay[start..<(start + needle.count)].elementsEqual(needle) {
      return DisplayWidth.columns(String(decoding: hay[..<start], as: UTF8.self))
    }
    return nil
  }
}

extension Reading {
  private mutating func readPost(
    _ id: Identifier<IntakeItem>, _ desk: Desk
  ) throws(OfficeError) {
    let (item, files) = try desk.item(id)
    (self.item, self.files) = (item, files)
    title = item.subject.isBlank ? Phrases.noSubject : item.subject
    let head = Phrases.postHead(item, officers: desk.officers)
    pages = Self.filePages(
      files.map { ($0.name, $0.content.sha256, $0.content.scan, "") },
      head: head)
    if pages.isEmpty { pages = [PreviewPage(title: Phrases.letter, text: head)] }
  }

  private mutating func readDocument(
    _ id: Identifier<Document>, _ desk: Desk
  ) throws(OfficeError) {
    let document = try desk.document(id)
    self.document = document
    let dossier = try desk.dossier(for: document)
    title = dossier.number
    if case .voided = document.status {} else { checklist = RoutineBook.checklist(for: dossier) }
    let history = try desk.history(of: .document, id.rawValue)
    pages = [
      PreviewPage(
        title: Phrases.fields,
        text: Phrases.describe(
          document, dossier, history,
          stop: checklist.flatMap(\.objections).first { $0.severity > .notice }),
        valueColumn: Phrases.valueColumn)
    ]
    pages += Self.filePages(
      document.files.map {
        ($0.file.name, $0.file.sha256, $0.file.scan, Phrases.decision($0.file.decision))
      }, head: nil)
    pages.append(
      PreviewPage(title: Phrases.history, text: Phrases.history(history)))
  }

  private mutating func readCase(_ id: Identifier<Case>, _ desk: Desk) throws(OfficeError) {
    let diaryCase = try desk.diaryCase(id)
    self.diaryCase = diaryCase
    title = try desk.printedNumber(of: diaryCase)
    let documents = try desk.documents(in: id, limit: 200)
    let handler = desk.officers.first { $0.id == diaryCase.content.handler }?.name
    pages = [
      PreviewPage(
        title: Phrases.fields,
        text: Phrases.describe(diaryCase, number: title, handler: handler, documents),
        valueColumn: Phrases.valueColumn),
      PreviewPage(
        title: Phrases.history,
        text: Phrases.history(try desk.history(of: .diaryCase, id.rawValue))),
    ]
  }

  private static func filePages(
    _ files: [(name: String, sha256: String, scan: FileScan, note: String)], head: String?
  ) -> [PreviewPage] {
    var pages: [PreviewPage] = []
    for (index, file) in files.enumerated() {
      var start = index == 0 ? head ?? "" : ""
      start += Phrases.fileHead(file.name, file.scan, file.note)
      let isLetter = index == 0 && file.name.hasSuffix(".eml")
      pages.append(
        PreviewPage(
          title: isLetter ? Phrases.letter : file.name, text: start, sha256: file.sha256,
          bodyStart: start.unicodeScalars.count, isLoaded: false, file: index))
    }
    return pages
  }
}
