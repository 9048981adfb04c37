/// Finds what may be somebody's name in letters that the other words of a text are not written in: `Иван Петров
/// bor här`, `Vår granne محمد حسن`.
///
/// What such words say is unknown here; in scripts with capitals two that begin with one are told, in others
/// any word.
struct ForeignScriptDetector {
  let text: ScannedText

  /// The places of such words, in bytes.
  func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var capitals: [Range<Int>] = []
    func close() {
      if capitals.count > 1, let first = capitals.first, let last = capitals.last {
        found.append(first.lowerBound..<last.upperBound)
      }
      capitals = []
    }
    for word in words() {
      guard word.isCased else {
        close()
        if let last = found.last, isJoined(last.upperBound..<word.range.lowerBound) {
          found[found.count - 1] = last.lowerBound..<word.range.upperBound
        } else if word.letters > 1 {
          found.append(word.range)
        }
        continue
      }
      if let last = capitals.last, !isJoined(last.upperBound..<word.range.lowerBound) { close() }
      if word.isCapital, word.letters > 1 { capitals.append(word.range) } else { close() }
    }
    close()
    return found
  }

  private struct Word {
    var range: Range<Int>
    let isCased: Bool
    let isCapital: Bool
    var letters = 1
  }

  /// The words in other letters than Latin ones.
  private func words() -> [Word] {
    let bytes = text.bytes
    var words: [Word] = []
    var index = 0
    while index < bytes.count {
      // What stands below is Latin, or a byte within a letter.
      guard bytes[index] >= 0xCD else {
        index += 1
        continue
      }
      let (value, length) = Letters.scalar(bytes, index)
      let isCased = Self.isCased(value)
      if isCased || Self.isUncased(value) {
        if let last = words.last, last.range.upperBound == index, last.isCased == isCased {
          words[words.count - 1].range = last.range.lowerBound..<index + length
          words[words.count - 1].letters += 1
        } else {
          words.append(
            Word(
              range: index..<index + length, isCased: isCased,
              isCapital: Unicode.Scalar(value)?.properties.isUppercase ?? false))
        }
      }
      index += length
    }
    return words
  }

  /// Whether nothing but a space or a hyphen stands between two words.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    gap.count <= 3
      && text.bytes[gap].allSatisfy { [0x20, 0x2D, 0xC2, 0xA0, 0x2E].contains($0) }
  }

  /// Greek, Cyrillic and Armenian letters.
  private static func isCased(_ value: UInt32) -> Bool {
    switch value {
    case 0x370...0x3FF, 0x400...0x52F, 0x531...0x58F, 0x1F00...0x1FFF: true
    default: false
    }
  }

  /// Letters from Hebrew and Arabic to Korean.
  private static func isUncased(_ value: UInt32) -> Bool {
    switch value {
    case 0x5D0...0x5F2, 0x620...0x8FF, 0x900...0x10FF, 0x1200...0x139F, 0x1780...0x17D3,
      0x3041...0x30FA, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFB1D...0xFDFF, 0xFE70...0xFEFC,
      0x20000...0x3FFFF:
      DigitSequence.digit(value) == nil
    default: false
    }
  }
}
