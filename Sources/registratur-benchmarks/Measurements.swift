import Office
import Platform
import Registry
import Rehearsal

/// What is measured of one store.
struct Measurements {
  /// What can be measured by itself.
  enum Part: String, CaseIterable {
    case lists, searches, screens, intake, registering, publication
  }

  let store: String
  /// What was made and is not needed any more, to be removed when all has been measured: a file system
  /// may be slow to make files while it forgets many.
  let leftovers: Leftovers

  func run(_ parts: [Part] = Part.allCases) throws {
    let desk = try Desk(folder: store, login: "gun") { Moment(seconds: SystemClock.now) }
    let newest = try desk.documents(.first, limit: 1).first?.id.rawValue ?? 0
    print("## \(newest) documents")
    for part in parts {
      switch part {
      case .lists: try lists(desk)
      case .searches: try searches(desk)
      case .screens: try screens()
      case .intake: try intake()
      case .registering: try registering(desk)
      case .publication: try publication(desk)
      }
    }
    print("")
  }

  private func lists(_ desk: Desk) throws {
    var (first, older, document) = (Timing(), Timing(), Timing())
    var generator = SeededGenerator(seed: 2)
    let newest = try desk.documents(.first, limit: 1).first?.id.rawValue ?? 1
    for _ in 0..<500 {
      _ = try first.time { try desk.cases(.first, limit: 60) }
      let id = Int64.random(in: 1...newest, using: &generator)
      _ = try older.time { try desk.documents(.older(Identifier(rawValue: id)), limit: 60) }
      _ = try document.time {
        try desk.dossier(for: try desk.document(Identifier(rawValue: id)))
      }
    }
    print("first page of cases: \(first.text)")
    print("a page from anywhere: \(older.text)")
    print("open a document with its checklist's facts: \(document.text)")
  }

  /// Each letter that is typed asks anew, as in the workstation; the first letters are the dearest.
  private func searches(_ desk: Desk) throws {
    let titles = [
      "bygglov linden 37", "skolskjuts li", "sten måleri", "KS 2021/34", "tillsyn av sim",
    ]
    let texts = ["kommunen", "vattenfråga1", "överklagande dom", "miljöskydd77", "tomten"]
    var (title, text) = (Timing(), Timing())
    for round in 0...10 {
      if round == 1 {
        print("search for the first time, title, party and number: \(title.text)")
        print("search for the first time, full text: \(text.text)")
        (title, text) = (Timing(), Timing())
      }
      for typed in titles.flatMap(beginnings) {
        _ = try title.time { try desk.searchTitles(typed, limit: 50) }
      }
      for typed in texts.flatMap(beginnings) {
        _ = try text.time { try desk.searchTexts(typed, limit: 50) }
      }
    }
    print("search as typed, title, party and number: \(title.text)")
    print("search as typed, full text: \(text.text)")
  }

  private func beginnings(of words: String) -> [String] {
    (1...words.count).map { String(words.prefix($0)) }
  }

  private func registering(_ desk: Desk) throws {
    let count = 500
    let bare = try BareSQLite(copying: store, leftovers)
    var corpus = Corpus(seed: 3)
    let text = corpus.text(words: 120)
    let start = SystemClock.steady
    for number in 0..<count {
      var command = corpus.registration(text: "\(number) \(start) \(text)", on: desk.today)
      command.authority = "KS"
      command.newCase = NewCaseFields(title: command.title)
      try desk.perform(command)
    }
    let ours = Double(count) / (SystemClock.steady - start)
    let theirs = try bare.insertsASecond(count)
    print(
      "register a document: \(Int(ours)) a second; bare inserts of the same rows with the same "
        + "flushes: \(Int(theirs)) a second; ratio \(Timing.short(ours / theirs))")
  }

  private func intake() throws {
    let folder = try Files.resolve(
      try Files.createTemporaryFolder(prefix: "\(Files.parent(of: store))/intake-"))
    leftovers.paths.append(folder)
    for name in ["cur", "new", "tmp"] { try Files.createFolder("\(folder)/post/\(name)") }
    var corpus = Corpus(seed: 4)
    let count = 1_000
    for number in 0..<count {
      try Files.write(
        corpus.message(number), to: "\(folder)/post/new/\(number).host", durable: false)
    }
    try BareSQLite.copyDatabase(of: store, to: "\(folder)/store")
    let desk = try Desk(folder: "\(folder)/store", login: "gun") {
      Moment(seconds: SystemClock.now)
    }
    try desk.perform(SetSource(authority: "KS", kind: .maildir, path: "\(folder)/post"))
    let start = SystemClock.steady
    let report = try desk.takeInPost()
    let ours = Double(report.taken) / (SystemClock.steady - start)
    guard Subprocess.find("notmuch") != nil else {
      return print("intake: \(Int(ours)) messages a second (notmuch is not installed)")
    }
    let configuration = "[database]\npath=\(folder)/post\n[user]\nprimary_email=a@b.example\n"
    try Files.write(Array(configuration.utf8), to: "\(folder)/config", durable: false)
    let peer = SystemClock.steady
    let result = try Subprocess.run(
      ["notmuch", "new", "--quiet"], environment: ["NOTMUCH_CONFIG": "\(folder)/config"])
    guard result.status == 0 else { return print("intake: notmuch says \(result.text)") }
    let theirs = Double(count) / (SystemClock.steady - peer)
    print(
      "intake: \(Int(ours)) messages a second; notmuch new: \(Int(theirs)); ratio "
        + Timing.short(ours / theirs))
  }

  private func publication(_ desk: Desk) throws {
    let folder = "\(store)-site-\(SystemClock.now)"
    leftovers.paths.append(folder)
    let start = SystemClock.steady
    let report = try desk.publish(to: folder)
    let whole = SystemClock.steady - start
    let second = SystemClock.steady
    _ = try desk.publish(to: folder)
    let again = SystemClock.steady - second
    print(
      "publication: \(report.documents) documents on \(report.pages) pages in "
        + "\(Timing.short(whole)) s; again with nothing new \(Timing.short(again)) s")
  }
}

/// Folders and files to be removed in the end.
final class Leftovers {
  var paths: [String] = []

  func remove() {
    for path in paths { try? Files.removeFolder(path) }
  }
}
