/// Whether a text is in a language whose words are known here, so that what is not found in it is not there.
struct KnownLanguage {
  private let text: ScannedText
  private let lexicon = WordLexicon.shared

  init(_ text: ScannedText) { self.text = text }

  /// Fewer words than this are a heading, a caption or a list of numbers.
  private static let fewest = 12
  /// So many letters of another script are a sentence or two.
  private static let mostForeign = 100
  /// So many words one after the other have so many known ones among them, unless they are names.
  private static let stretch = 60
  private static let fewestKnown = 2

  /// Whether it can be judged: the letters are Latin, and of any number of words some are Swedish or
  /// English ones.
  var isKnown: Bool { isLatin && hasKnownWords }

  private var isLatin: Bool {
    var (latin, foreign, unreadable) = (0, 0, 0)
    var index = 0
    while index < text.bytes.count {
      guard text.bytes[index] >= 0x80 else {
        let letter = text.bytes[index] & 0xDF
        if letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") { latin += 1 }
        index += 1
        continue
      }
      let (value, length) = Letters.scalar(text.bytes, index)
      index += length
      switch value {
      case 0xC0...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06, 0xFF21...0xFF5A: latin += 1
      // Signs of a font's own, and what could not be decoded.
      case 0xE000...0xF8FF, 0xFFFD: unreadable += 1
      case 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7A3, 0xFB13...0xFDFF, 0xFE70...0xFEFC,
        0x10000...0x1EFFF, 0x20000...0x3FFFF:
        foreign += 1
      default: break
      }
    }
    return foreign <= Self.mostForeign && (foreign + unreadable) * 3 <= latin + foreign + unreadable
  }

  private var hasKnownWords: Bool {
    var all: [Bool] = []
    for word in text.words where isWord(word) {
      let traits = lexicon.traits(of: text.folded(word))
      all.append(!traits.isDisjoint(with: Self.telling) && !traits.contains(.foreign))
    }
    guard all.count >= Self.fewest else { return true }
    // Of a hundred, eight; running text has thirty and more.
    guard all.count(where: \.self) * 100 >= all.count * 8 else { return false }
    // What is added in another language to a long text is found by itself.
    var known = 0
    for (index, isKnown) in all.enumerated() {
      if isKnown { known += 1 }
      if index >= Self.stretch, all[index - Self.stretch] { known -= 1 }
      if index >= Self.stretch - 1, known < Self.fewestKnown { return false }
    }
    return true
  }

  private static let telling: WordTraits = [
    .language, .common, .sayVerb, .personVerb, .placePreposition, .personPreposition, .and,
  ]

  /// Whether it is a word of a language, and no figure or part of an address.
  private func isWord(_ word: ScannedText.Word) -> Bool {
    guard !word.hasDigit else { return false }
    let before = word.start > 0 ? text.bytes[word.start - 1] : UInt8(ascii: " ")
    let after = word.end < text.bytes.count ? text.bytes[word.end] : UInt8(ascii: " ")
    let next = word.end + 1 < text.bytes.count ? text.bytes[word.end + 1] : UInt8(ascii: " ")
    let isOpen = !Self.inAddress.contains(before) && !Self.inAddress.contains(after)
    let isLast = ![UInt8(ascii: "."), UInt8(ascii: ":")].contains(after) || next <= 0x20
    let isFirst =
      before != UInt8(ascii: ".") || word.start < 2 || text.bytes[word.start - 2] <= 0x20
    return isOpen && isLast && isFirst
  }

  private static let inAddress = Set("@/_=&%?#".utf8)
}
