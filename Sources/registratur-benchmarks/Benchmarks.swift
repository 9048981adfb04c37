import Glibc
import Office
import Platform
import Registry
import Rehearsal

/// Seeds stores and measures what people wait for; asserts nothing.
@main
enum Benchmarks {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let leftovers = Leftovers()
    do {
      defer { leftovers.remove() }
      switch words.first {
      case "seed" where words.count == 3: try seed(words[1], count: Int(words[2]) ?? 1_000)
      case "measure" where words.count == 2:
        try Measurements(store: words[1], leftovers: leftovers).run()
      case "measure" where words.count == 3 && Measurements.Part(rawValue: words[2]) != nil:
        try Measurements(store: words[1], leftovers: leftovers)
          .run(Measurements.Part.allCases.filter { $0.rawValue == words[2] })
      case "compare" where words.count == 3:
        for count in [1_000, Int(words[2]) ?? 1_000_000] {
          let store = "\(words[1])/\(count)"
          if !Files.exists(store) { try seed(store, count: count) }
          try Measurements(store: store, leftovers: leftovers).run()
        }
      default:
        let parts = Measurements.Part.allCases.map(\.rawValue).joined(separator: " ")
        print(
          """
          Usage: registratur-benchmarks seed DIR COUNT     make a store of COUNT documents
                 registratur-benchmarks measure DIR [PART] measure a store, or one of: \(parts)
                 registratur-benchmarks compare DIR COUNT  both, at 1,000 and at COUNT documents
          The registratur that is measured lies beside this program.
          """)
        exit(2)
      }
    } catch {
      print("registratur-benchmarks: \(error)")
      exit(1)
    }
  }

  /// Makes a store of so many documents; the same number gives the same store.
  private static func seed(_ folder: String, count: Int) throws {
    try Files.createFolder(Files.parent(of: folder))
    let end = Moment(seconds: 1_795_161_600)
    // The journal is kept in order, and the first document lies ten years back.
    let clock = Clock(Moment(seconds: end.seconds - 3_650 * 86_400))
    try Desk.makeStore(folder: folder, supervisor: "gun", name: "Gun Tallmo", title: "granskare")
    let desk = try Desk(folder: folder, login: "gun") { clock.moment }
    for (code, name) in [
      ("KS", "Kommunstyrelsen"), ("BUN", "Barn- och utbildningsnämnden"),
      ("SBN", "Samhällsbyggnadsnämnden"),
    ] { try desk.perform(SetAuthority(code: code, name: name)) }
    let start = SystemClock.steady
    var corpus = Corpus(seed: 1)
    try corpus.fill(desk, documents: count, until: end, setClock: { clock.moment = $0 }) { done in
      if done % 50_000 == 0 {
        let rate = Double(done) / (SystemClock.steady - start)
        print("seeded \(done) documents, \(Int(rate)) a second")
      }
    }
    try leavePost(at: desk, beside: folder)
  }

  /// Lets some post wait, a busy morning's.
  private static func leavePost(at desk: Desk, beside folder: String) throws {
    var corpus = Corpus(seed: 5)
    let post = "\(folder)-post"
    try Files.createFolder(post)
    let paths = (0..<500).map { "\(post)/\($0).eml" }
    for (number, path) in paths.enumerated() {
      try Files.write(corpus.message(number), to: path, durable: false)
    }
    _ = try desk.takeIn(files: paths, for: "KS")
    try Files.removeFolder(post)
  }

  /// A clock that is set.
  final class Clock {
    var moment: Moment
    init(_ moment: Moment) { self.moment = moment }
  }
}
