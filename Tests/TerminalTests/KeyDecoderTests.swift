import Terminal
import Testing

@Suite struct KeyDecoderTests {
  static func keys(_ text: String, ends: Bool = true) -> [Key] {
    keys(bytes: Array(text.utf8), ends: ends)
  }

  static func keys(bytes: [UInt8], ends: Bool = true) -> [Key] {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    if ends { decoder.finishWaiting() }
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  static let known: [(String, [Key])] = [
    ("aÅ中€😀", ["a", "Å", "中", "€", "😀"].map { .character($0) }),
    ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{13}\u{1}\u{0}\u{1D}\u{1F}", ["s", "a", " ", "]", "_"].map { .control($0) }),
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}1\u{1B}9\u{1B}0", [.function(1), .function(9), .function(10)]),
    ("\u{1B}b\u{1B}å", [.alt("b"), .alt("å")]),
    ("\u{1B}[11~\u{1B}[15~\u{1B}[17~\u{1B}[24~", [1, 5, 6, 12].map { .function($0) }),
    ("\u{1B}[[A\u{1B}[[E", [.function(1), .function(5)]),
    ("\u{1B}OP\u{1B}OS\u{1B}[1;2P\u{1B}[25~", [1, 4, 13, 13].map { .function($0) }),
    ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
    (
      "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~",
      [.home, .end, .home, .end, .home, .end]
    ),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
    (
      "\u{1B}[1;5C\u{1B}[1;2D\u{1B}[1;3B\u{1B}Oc\u{1B}[d",
      [.controlled(.right), .shifted(.left), .alted(.down), .controlled(.right), .shifted(.left)]
    ),
    ("\u{1B}[Z\u{1B}\t", [.backTab, .backTab]),
    (
      "\u{1B}[200~två\r\nrader\ttab\u{1B}[A\u{1B}[201~x",
      [.paste("två\nrader\ttab\u{1B}[A"), .character("x")]
    ),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    // Answers to questions and focus reports are no keys and are not typed.
    ("\u{1B}[?1;2cx\u{1B}[I\u{1B}[O", [.character("x")]),
    (
      "\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<64;1;2M\u{1B}[<65;1;2M\u{1B}[<2;1;1M\u{1B}[<0;0;1M",
      [
        .click(Point(row: 3, column: 2)), .wheel(up: true, Point(row: 1, column: 0)),
        .wheel(up: false, Point(row: 1, column: 0)),
      ]
    ),
    ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}[1;", []),
  ]

  @Test(arguments: known.indices)
  func sequences(_ index: Int) {
    #expect(Self.keys(Self.known[index].0) == Self.known[index].1)
  }

  @Test(arguments: known.indices)
  func sequencesCutAnywhereAreTheSame(_ index: Int) {
    let (text, expected) = Self.known[index]
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in text.utf8 {
      decoder.feed(byte)
      while let key = decoder.next() { keys.append(key) }
    }
    decoder.finishWaiting()
    while let key = decoder.next() { keys.append(key) }
    #expect(keys == expected)
  }

  @Test func brokenTextLosesNoKeyAfterIt() {
    #expect(Self.keys(bytes: [0xFF, 0x41]) == [.character("A")])
    #expect(Self.keys(bytes: [0xC3, 0x41]) == [.character("A")])
    #expect(Self.keys(bytes: [0xC3, 0x1B, 0x5B, 0x41]) == [.up])
    #expect(Self.keys(bytes: [0xA5, 0xC3, 0xA5]) == [.character("å")])
    #expect(Self.keys(bytes: [0xED, 0xA0, 0x80, 0x41]) == [.character("A")])
    #expect(Self.keys("\u{1B}[1\u{1B}[B") == [.down])
  }

  @Test func aHalfCharacterWaitsForItsRest() {
    var decoder = KeyDecoder()
    decoder.feed(0xC3)
    #expect(!decoder.isWaiting)
    decoder.finishWaiting()
    #expect(!decoder.hasKey)
    decoder.feed(0xA5)
    let key = decoder.next()
    #expect(key == .character("å"))
  }

  @Test func aPasteWithoutItsEndIsNotLost() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~halv".utf8)
    #expect(decoder.isPasting && !decoder.hasKey)
    decoder.finishPaste()
    let key = decoder.next()
    #expect(key == .paste("halv"))
  }

  @Test func anyBytesAreSurvived() {
    var random = Seeded(seed: 1)
    let usual: [UInt8] = [0x1B, 0x5B, 0x4F, 0x31, 0x3B, 0x35, 0x7E, 0x41, 0xC3, 0xA5, 0xF0]
    for _ in 0..<5000 {
      let bytes = (0..<20).map { _ in
        Bool.random(using: &random)
          ? usual.randomElement(using: &random) ?? 0 : .random(in: 0...255, using: &random)
      }
      _ = Self.keys(bytes: bytes)
    }
  }
}
