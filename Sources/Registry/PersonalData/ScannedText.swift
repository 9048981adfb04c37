/// A text cut into words once, for all that look for personal data in it.
struct ScannedText {
  /// A word's place in the bytes and the shape of its letters.
  struct Word {
    let start: Int
    let end: Int
    let isCapital: Bool
    let isAllCapitals: Bool
    let hasInnerCapital: Bool
    let hasDigit: Bool
  }

  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Where runs of digits begin.
  private(set) var digitStarts: [Int] = []
  /// Where the sign @ stands.
  private(set) var ats: [Int] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    words.reserveCapacity(bytes.count / 6)
    let classes = Letters.classes
    var index = 0
    while index < bytes.count {
      switch classes[Int(bytes[index])] {
      case Letters.other, Letters.joiner:
        if bytes[index] == UInt8(ascii: "@") { ats.append(index) }
        index += 1
      case Letters.wide:
        let (value, length) = Letters.scalar(bytes, index)
        let kind = Letters.wideClass(value)
        if kind == Letters.other || kind == Letters.joiner {
          // `¹⁹⁶⁴⁰⁸²³`: raised figures beside each other are a number.
          if DigitSequence.digit(value) != nil, index + length < bytes.count,
            DigitSequence.digit(Letters.scalar(bytes, index + length).value) != nil
          {
            digitStarts.append(index)
          }
          index += length
        } else {
          index = word(at: index, classes)
        }
      default: index = word(at: index, classes)
      }
    }
  }

  /// Reads the word that begins at an index and returns where it ends.
  private mutating func word(at start: Int, _ classes: [UInt8]) -> Int {
    var index = start
    var end = start
    var capitals = 0
    var smalls = 0
    var digits = false
    var firstIsCapital = false
    var innerCapital = false
    var before = Letters.other
    reading: while index < bytes.count {
      var kind = classes[Int(bytes[index])]
      var length = 1
      if kind == Letters.wide {
        let (value, wide) = Letters.scalar(bytes, index)
        kind = Letters.wideClass(value)
        length = wide
      }
      switch kind {
      case Letters.lower: smalls += 1
      case Letters.upper:
        if index == start { firstIsCapital = true }
        if before == Letters.lower { innerCapital = true }
        capitals += 1
      case Letters.digit:
        if before != Letters.digit { digitStarts.append(index) }
        digits = true
      case Letters.joiner where before != Letters.joiner:
        before = kind
        index += length
        continue reading
      default: break reading
      }
      before = kind
      index += length
      end = min(index, bytes.count)
    }
    words.append(
      Word(
        start: start, end: end, isCapital: firstIsCapital,
        isAllCapitals: capitals > 1 && smalls == 0, hasInnerCapital: innerCapital,
        hasDigit: digits))
    return max(end, start + 1)
  }

  /// A word's letters without case and accents.
  func folded(_ word: Word) -> [UInt8] { Letters.folded(bytes, word.start..<word.end) }
}
