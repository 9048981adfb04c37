/// The words that are sensitive, found by the first three bytes.
struct SensitiveWords: Sendable {
  /// A word with the endings that it may take.
  struct Stem {
    let letters: [UInt8]
    let endings: Endings

    /// Which endings a stem may take.
    enum Endings {
      case none
      case inflections
      case any
    }

    /// Whether a folded word is this stem with an ending that it may have.
    func matches(_ word: [UInt8]) -> Bool {
      guard word.starts(with: letters) else { return false }
      switch endings {
      case .none: return word.count == letters.count
      case .any: return true
      case .inflections:
        return word.count == letters.count
          || SensitiveWords.inflections.contains(Array(word[letters.count...]))
      }
    }
  }

  /// One word or several, and what they tell of.
  struct Phrase {
    let words: [Stem]
    let reason: String
  }

  /// Read once from the embedded list.
  static let shared = SensitiveWords(reading: PackageResources.sensitive_words_txt)

  private static let inflections: Set<[UInt8]> = Set(
    """
    s en ens n ns et ets t ts er ers ar ars or ors r rs na nas a as e es d t ade ad at de da te ta erna \
    ernas arna arnas orna ornas an ans ande ne nen net ten are arna aren arens men m ig iga igt \
    mer merna
    """.split(separator: " ").map { Array($0.utf8) })

  private var phrases: [Int: [Phrase]] = [:]
  private var marks = [Bool](repeating: false, count: 1 << 16)

  private init(reading file: [UInt8]) {
    var reason = ""
    for line in file.split(separator: UInt8(ascii: "\n")) {
      switch line.first {
      case UInt8(ascii: "#"): continue
      case UInt8(ascii: "="):
        reason = "kan röra " + String(decoding: line.dropFirst(2), as: UTF8.self)
      default:
        for entry in line.split(separator: UInt8(ascii: " ")) {
          let words = entry.split(separator: UInt8(ascii: "_")).map { Self.stem(Array($0)) }
          let key = Self.key(words[0].letters, 0)
          marks[key] = true
          phrases[key, default: []].append(Phrase(words: words, reason: reason))
        }
      }
    }
  }

  private static func stem(_ word: [UInt8]) -> Stem {
    let endings: Stem.Endings =
      switch word.last {
      case UInt8(ascii: "!"): .none
      case UInt8(ascii: "*"): .any
      default: .inflections
      }
    let length = endings == .inflections ? word.count : word.count - 1
    return Stem(letters: Letters.folded(word, 0..<length), endings: endings)
  }

  /// Small and capital letters, å, ä and ö among them, have the same key.
  private static func key(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start + 2 < bytes.count else { return 0 }
    let first = Int(bytes[start] | 0x20)
    let second = Int(bytes[start + 1] | 0x20)
    return (first * 31 * 31 + second * 31 + Int(bytes[start + 2] | 0x20)) & 0xFFFF
  }

  /// Whether a sensitive word may begin at an index; quick, and wrong only on the careful side.
  func mayBegin(_ bytes: [UInt8], _ start: Int) -> Bool { marks[Self.key(bytes, start)] }

  /// The phrases that may begin with a folded word.
  func phrases(beginning word: [UInt8]) -> [Phrase] { phrases[Self.key(word, 0)] ?? [] }
}
