import Intake
import Platform
import Testing

/// No bytes may crash, hang or slow the reading.
@Suite struct RobustnessTests {
  static let samples =
    "\(Files.parent(of: Files.parent(of: Files.parent(of: Mail.folder))))/shared/data/mail"

  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func files(below folder: String) throws -> [String] {
    var found: [String] = []
    for name in try Files.list(folder) {
      let path = "\(folder)/\(name)"
      if try Files.status(path)?.kind == .folder {
        found += try files(below: path)
      } else {
        found.append(path)
      }
    }
    return found
  }

  /// Reads the bytes whole, cut short and with bytes changed.
  static func torment(_ bytes: [UInt8], rounds: Int, _ dice: inout Dice) throws {
    _ = try Message(parsing: bytes)
    _ = Mbox.messages(in: bytes)
    guard !bytes.isEmpty else { return }
    for _ in 0..<rounds {
      _ = try Message(parsing: Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &dice))))
      var changed = bytes
      for _ in 0..<20 {
        let place = Int.random(in: 0..<changed.count, using: &dice)
        changed[place] = UInt8.random(in: 0...255, using: &dice)
      }
      _ = try Message(parsing: changed)
    }
  }

  @Test(.enabled(if: Files.exists(samples), "there are no samples of mail beside the repository"))
  func everySampleIsReadWhateverHappensToIt() throws {
    var dice = Dice(state: 20_260_302)
    let start = SystemClock.steady
    for path in try Self.files(below: Self.samples) {
      let bytes = try Files.read(path)
      let begun = SystemClock.steady
      try Self.torment(bytes, rounds: bytes.count < 20_000 ? 4 : 1, &dice)
      let seconds = SystemClock.steady - begun
      #expect(seconds < 15, "\(path) took \(seconds) s")
      if SystemClock.steady - start > 12 { break }
    }
  }

  @Test func ourOwnMailIsReadWhateverHappensToIt() throws {
    var dice = Dice(state: 1)
    for name in ["bygglov.eml", "vidarebefordrat.eml", "arkiv.mbox", "beslut.pdf", "yttrande.odt"] {
      try Self.torment(try Mail.fixture(name), rounds: 40, &dice)
    }
    for length in 0...300 {
      let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
      _ = try Message(parsing: noise)
      _ = MediaType.sniff(noise, name: "")
    }
  }

  /// Each of these is slow for a reader that searches again and again for what is not there.
  @Test(arguments: [
    ("Subject: ", "=?a?Q?", ""), ("Subject: ", "=?a?Q?x?y", ""), ("To: ", "<", ""),
    ("To: ", "\"", ""),
    ("To: ", "(", ""), ("To: ", "a@b:", ""), ("To: ", "a:", ""), ("To: ", "<a,", ""),
    ("To: ", "=?", ""),
    ("To: ", "a ", ""), ("Date: ", "(1 ", ""), ("Content-Type: a/b; ", "a=\"", ""),
    ("Content-Type: a/b; ", "x*1=y;", ""), ("Content-Type: a/b", "=", ""),
    ("References: ", "<a", ""), ("References: ", "a ", ""), ("X: y\r\n", " \r\n", ""),
    ("X: y\r\n", "\r", "a:"), ("X: ", "y\rZ:", ""), ("", "X: y\n", ""), ("", "From a\n", ""),
    ("Content-Type: text/html\r\n\r\n", "<!--", ""),
    ("Content-Type: text/html\r\n\r\n", "<a b=\"", ""),
    ("Content-Type: text/html\r\n\r\n", "<script>", ""),
    ("Content-Type: text/html\r\n\r\n", "<a", ""),
    ("Content-Type: text/html\r\n\r\n", "<blockquote>x<br>", ""),
    ("Content-Type: text/html\r\n\r\n", "<ul><li>", ""),
    ("Content-Type: text/html\r\n\r\n", "&#", ""),
    ("Content-Type: text/html\r\n\r\n", "<a href='http:x'>y<", ""),
    ("Content-Type: text/plain; format=flowed\r\n\r\n", "> \n>", ""),
    ("X: y\r\n\r\n", "begin 644 a\n", ""), ("X: y\r\n\r\n", "begin 644 a\n#:&5J\n", ""),
    ("Content-Type: multipart/mixed; boundary=a\r\n\r\n", "--a\n", ""),
    (
      "Content-Type: multipart/mixed; boundary=a\r\n\r\n", "--a\nContent-Type: multipart/mixed\n\n",
      ""
    ),
    ("Content-Type: text/plain; charset=utf-16\r\n\r\n", "\u{D8}", ""),
    ("Content-Type: text/plain; charset=iso-2022-cn-ext\r\n\r\n", "\u{1B}$*H\u{1B}N!", ""),
    ("Content-Type: text/plain; charset=utf-7\r\n\r\n", "+", ""),
  ])
  func repetitionTakesNoMoreThanItsLength(_ head: String, _ middle: String, _ tail: String) throws {
    let count = 200_000 / middle.utf8.count
    let bytes = Array((head + String(repeating: middle, count: count) + tail).utf8)
    let start = SystemClock.steady
    _ = try Message(parsing: bytes)
    let seconds = SystemClock.steady - start
    #expect(seconds < 10, "took \(seconds) s")
  }
}
