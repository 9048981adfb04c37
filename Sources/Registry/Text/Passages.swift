/// The sentences of a text, as numbers that are the same for the same words.
///
/// A letter that is answered, quoted, signed otherwise or pasted into a report is another text, but has the
/// sentences that it had. By them what is secret is known again in part.
package enum Passages {
  /// The numbers of all sentences that say enough to be known again.
  package static func all(in text: String) -> Set<Int64> {
    Set(sentences(in: text).map(\.number))
  }

  /// The sentences that tell a text from others, the longest first; what stands below a greeting at a
  /// letter's end, which the sender's other letters have too, only where there is nothing else.
  package static func telling(in text: String) -> [Sentence] {
    let sentences = sentences(in: text)
    let written = sentences.filter { !$0.isBelowGreeting }
    return (written.isEmpty ? sentences : written).sorted { $0.length > $1.length }
  }

  /// As many are kept of a text; in a long one they are enough to be met with in what quotes some of it.
  package static let most = 40

  /// Whether so many of a text's telling sentences make another one say what it says: half of them, or two.
  package static func areEnough(_ shared: Int, of all: Int) -> Bool {
    shared > 1 || shared > 0 && 2 * shared >= all
  }

  /// A sentence of a text.
  package struct Sentence: Hashable {
    /// The same for the same words.
    package let number: Int64
    /// Its longest words, in small letters, by which it is looked for where it stands too.
    package let words: [String]
    fileprivate let length: Int
    fileprivate let isBelowGreeting: Bool
  }

  /// Fewer letters and digits than this are a phrase.
  private static let fewest = 25

  private static func sentences(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var open: [UInt8] = []
    var raw: [UInt8] = []
    var isBelow = false
    var depth = 0
    func end(_ mark: UInt8 = 0) {
      // Short sentences are known together; a heading or a name by itself is none.
      if open.count < fewest, stops.contains(mark) { return }
      if open.count >= (stops.contains(mark) ? fewest : fewest + 15) {
        sentences.append(
          Sentence(
            number: number(open), words: longestWords(String(decoding: raw, as: UTF8.self)),
            length: open.count, isBelowGreeting: isBelow))
      }
      (open, raw) = ([], [])
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      let quotes = line[..<bare.startIndex].count { $0 == UInt8(ascii: ">") }
      let letters = SaidWords.letters(in: Substring(bare))
      let isHead = heads.contains { letters.starts(with: $0) } && bare.contains(UInt8(ascii: ":"))
      // A paragraph ends, quoting begins or ends, or the heads of a letter come.
      if letters.isEmpty || quotes != depth || isHead { end() }
      if quotes != depth || isHead { isBelow = false }
      depth = quotes
      if isHead { continue }
      if greetings.contains(where: { letters.starts(with: $0) && letters.count < $0.count + fewest }
      ) {
        end()
        isBelow = true
        continue
      }
      var start = bare.startIndex
      var previous: UInt8 = 0
      for index in bare.indices {
        if bare[index] == 0x20, ends.contains(previous) {
          open += SaidWords.letters(in: Substring(bare[start..<index]))
          raw += bare[start..<index]
          end(previous)
          start = index
        }
        previous = bare[index]
      }
      open += SaidWords.letters(in: Substring(bare[start...]))
      raw += bare[start...] + [0x20]
      if ends.contains(previous) { end(previous) }
    }
    end()
    return sentences
  }

  private static func longestWords(_ text: String) -> [String] {
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    return Array(words.filter { $0.count > 3 }.sorted { ($1.count, $0) < ($0.count, $1) }.prefix(4))
  }

  /// What a sentence ends with.
  private static let ends = stops + [UInt8(ascii: ":")]
  private static let stops = Array(".!?".utf8)

  private static let greetings = [
    "medvänlighälsning", "medvänligahälsningar", "vänligahälsningar", "vänlighälsning",
    "medvänlighet", "mvh", "hälsningar", "hälsning", "bästahälsningar", "högaktningsfullt",
    "kindregards", "bestregards", "skickatfrånmin", "sentfrommy",
  ].map { SaidWords.letters(in: $0) }

  private static let heads = [
    "från", "till", "kopia", "datum", "skickat", "ämne", "from", "to", "cc", "date", "sent",
    "subject",
  ].map { SaidWords.letters(in: $0) }

  /// FNV-1a: the store's own numbers, which nobody has to be kept from guessing.
  private static func number(_ letters: [UInt8]) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in letters { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}
