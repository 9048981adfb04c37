/// What Swedish last names end in that no list has, from those that nothing else is called by to those that
/// villages and words share.
enum LastNameEndings {
  /// Whether a folded word ends as last names do and hardly anything else: `lindgren`, `nyqvist`.
  static func areOfNames(_ word: [UInt8]) -> Bool { ends(word, names) }

  /// Whether a folded word ends as last names and also villages do: `holmberg`, `granlund`.
  static func areOfNamesOrPlaces(_ word: [UInt8]) -> Bool {
    ends(word, names) || ends(word, shared)
  }

  private static func ends(_ word: [UInt8], _ endings: [[UInt8]]) -> Bool {
    // ”Svenssons” is whose it is.
    [word, word.last == UInt8(ascii: "s") ? word.dropLast() : word].contains { word in
      endings.contains { word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0) }
    }
  }

  private static let names = letters([
    "sson", "qvist", "kvist", "quist", "gren", "ström", "stedt", "feldt", "dahl", "blom", "hjelm",
    "sköld", "stierna", "crona", "wall", "roth", "löf",
  ])
  private static let shared = letters([
    "berg", "lund", "holm", "man", "bäck", "beck", "ling", "löv", "zon",
  ])

  private static func letters(_ endings: [String]) -> [[UInt8]] {
    endings.map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) }
  }
}
