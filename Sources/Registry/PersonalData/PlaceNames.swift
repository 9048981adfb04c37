/// The names of places that an authority has said are no persons, such as villages and estates.
package struct PlaceNames: Hashable, Sendable {
  package let names: [String]
  /// Each name's words, without case and accents, under the first of them.
  private let words: [[UInt8]: [[[UInt8]]]]

  package init(_ names: [String] = []) {
    self.names = names
    let split = names.map { ScannedText($0) }.map { text in text.words.map(text.folded) }
    words = Dictionary(grouping: split.filter { !$0.isEmpty }) { $0[0] }
  }

  /// Names of companies, projects and places that look like people's.
  static let known = PlaceNames(
    String(decoding: PackageResources.known_names_txt, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init))

  /// Whether it has a name, however that is written.
  func hold(_ name: String) -> Bool {
    names.contains { $0.lowercased() == name.tidied.lowercased() }
  }

  /// The words of a text that stand in one of the names, by their place in the text.
  func places(in text: ScannedText) -> Set<Int> {
    guard !words.isEmpty else { return [] }
    let letters = text.words.map(text.folded)
    var found: Set<Int> = []
    for start in letters.indices {
      // The name of a place of one word may have its genitive s already here.
      for first in [letters[start], Self.bare(letters[start])] {
        for name in words[first] ?? [] where start + name.count <= letters.count {
          let range = start..<(start + name.count)
          let isThere = zip(range, name).allSatisfy { index, word in
            letters[index] == word
              || index == range.upperBound - 1 && Self.bare(letters[index]) == word
          }
          if isThere { found.formUnion(range) }
        }
      }
    }
    return found
  }

  /// Whether the words of a range are the whole of one of the names.
  func cover(_ range: Range<Int>, in text: ScannedText) -> Bool {
    let letters = range.map { text.folded(text.words[$0]) }
    return [letters[0], Self.bare(letters[0])].contains { first in
      (words[first] ?? []).contains { name in
        name.count == letters.count
          && zip(name, letters).allSatisfy { $0 == $1 || $0 == Self.bare($1) }
      }
    }
  }

  private static func bare(_ word: [UInt8]) -> [UInt8] {
    word.last == UInt8(ascii: "s") ? word.dropLast() : word
  }
}
