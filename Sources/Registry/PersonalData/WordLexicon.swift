/// The words that are known, found by the hash of their folded letters.
struct WordLexicon: Sendable {
  /// Built once, the first time a text is read.
  static let shared = WordLexicon()

  private var keys: [UInt64]
  private var values: [UInt32]
  private var longestEnding = 0
  private static let mask = (1 << 15) - 1

  private init() {
    keys = Array(repeating: 0, count: Self.mask + 1)
    values = Array(repeating: 0, count: Self.mask + 1)
    read(PackageResources.given_names_txt, as: .given)
    read(PackageResources.surnames_txt, as: .surname)
    read(PackageResources.places_txt, as: .place)
    read(PackageResources.organisations_txt, as: .organisation)
    read(PackageResources.common_words_txt, as: .common)
    read(PackageResources.context_words_txt, as: [])
    read(PackageResources.language_words_txt, as: [])
  }

  /// What a word is known to be, however it is written.
  func traits(ofWord word: some StringProtocol) -> WordTraits {
    let bytes = Array(word.utf8)
    return traits(of: Letters.folded(bytes, bytes.indices))
  }

  /// What the lists say of a folded word, and whether they know it only without its genitive s.
  func traits(of word: [UInt8]) -> WordTraits {
    var hash = Self.seed
    var stem = Self.seed
    for byte in word {
      stem = hash
      hash = Self.mixed(hash, byte)
    }
    var found = look(hash)
    if word.count > 3, word.last == UInt8(ascii: "s") {
      let bare = look(stem).intersection([.given, .surname, .place, .organisation])
      if found.isDisjoint(with: [.given, .surname, .place, .organisation]), !bare.isEmpty {
        found.formUnion(bare)
        found.insert(.genitive)
      }
    }
    return found
  }

  /// The same of a word in small letters that is still in its text, without keeping its letters apart.
  func traits(ofSmall bytes: [UInt8], _ range: Range<Int>) -> WordTraits {
    var hash = Self.seed
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 {
        // Of the letters beyond a to z only å, ä and ö are themselves when folded.
        guard byte == 0xC3, index + 1 < range.upperBound,
          [0xA5, 0xA4, 0xB6].contains(bytes[index + 1])
        else { return traits(of: Letters.folded(bytes, range)) }
        hash = Self.mixed(hash, byte)
        index += 1
      }
      hash = Self.mixed(hash, bytes[index])
      index += 1
    }
    return look(hash)
  }

  /// What a folded word's ending tells of it.
  func endingTraits(of word: [UInt8]) -> WordTraits {
    var found = ends(word[...])
    if word.count > 5, word.last == UInt8(ascii: "s") { found.formUnion(ends(word.dropLast())) }
    return found
  }

  private func ends(_ word: ArraySlice<UInt8>) -> WordTraits {
    var hash = Self.seed
    var found: WordTraits = []
    // An ending leaves at least two letters before it.
    for byte in word.dropFirst(2).reversed().prefix(longestEnding) {
      hash = Self.mixed(hash, byte)
      found.formUnion(look(~hash))
    }
    return found
  }

  private func look(_ hash: UInt64) -> WordTraits {
    var slot = Int(truncatingIfNeeded: hash >> 20) & Self.mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return WordTraits(rawValue: values[slot]) }
      slot = (slot + 1) & Self.mask
    }
    return []
  }

  /// Reads a list of words, letter by letter, since the first picture of the day waits for it.
  private mutating func read(_ file: [UInt8], as trait: WordTraits) {
    var trait = trait
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      switch file[start] {
      case UInt8(ascii: "#"): break
      case UInt8(ascii: "="):
        let name = String(decoding: file[(start + 2)..<end], as: UTF8.self)
        trait = WordTraits.names[name] ?? []
      default: readWords(file, start..<end, as: trait)
      }
      start = end + 1
    }
  }

  private mutating func readWords(_ file: [UInt8], _ line: Range<Int>, as trait: WordTraits) {
    var start = line.lowerBound
    while start < line.upperBound {
      var hash = Self.seed
      var isPlain = true
      var end = start
      while end < line.upperBound, file[end] != UInt8(ascii: " ") {
        let byte = file[end]
        isPlain = isPlain && byte < 0x80
        hash = Self.mixed(hash, Letters.lowered(byte))
        end += 1
      }
      if file[start] == UInt8(ascii: "-") {
        let ending = Letters.folded(file, (start + 1)..<end)
        longestEnding = max(longestEnding, ending.count)
        // Turned about, so that an ending is not taken for a word.
        insert(~ending.reversed().reduce(Self.seed, Self.mixed), trait)
      } else if start < end {
        if !isPlain { hash = Letters.folded(file, start..<end).reduce(Self.seed, Self.mixed) }
        insert(hash, trait)
      }
      start = end + 1
    }
  }

  private mutating func insert(_ hash: UInt64, _ trait: WordTraits) {
    var slot = Int(truncatingIfNeeded: hash >> 20) & Self.mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & Self.mask }
    keys[slot] = hash
    values[slot] |= trait.rawValue
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
