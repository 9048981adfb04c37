/// What a text says piece by piece, as numbers that are the same for the same letters.
///
/// A letter that is answered, quoted, signed otherwise, broken into other lines, read anew from paper or
/// pasted into a report is another text, but has runs of letters that it had. By them what is secret is known
/// again in part. Of all runs of ``run`` letters the one with the least number is taken in each window of
/// ``window``: two texts that share more than a few words in a row share what was taken there, wherever they
/// begin (Schleimer, Wilkerson and Aiken, ”Winnowing”, 2003).
package enum Passages {
  /// The numbers of what was taken of all that a text says.
  package static func all(in text: String) -> Set<Int64> {
    var numbers: Set<Int64> = []
    for part in parts(of: text) { take(part.letters, into: &numbers) }
    return numbers
  }

  /// The numbers that tell a text from others; what stands below a greeting at a letter's end, which the
  /// sender's other letters have too, only where there is nothing else.
  package static func telling(in text: String) -> Set<Int64> {
    let parts = parts(of: text)
    var written: Set<Int64> = []
    for part in parts where !part.isBelowGreeting { take(part.letters, into: &written) }
    if written.isEmpty {
      for part in parts { take(part.letters, into: &written) }
    }
    // The least numbers are as good as any, and the same of each text.
    return written.count > most ? Set(written.sorted().prefix(most)) : written
  }

  /// As many are kept of a text: some thirty pages whole, and of longer ones what a few paragraphs share.
  package static let most = 8_000

  /// So many make another text say what a text says: some ten words, in a row or not.
  package static let enough = 5

  /// Whether so many of a text's telling numbers make another one say what it says: as many, or half of
  /// what there is of a short one.
  package static func areEnough(_ shared: Int, of all: Int) -> Bool {
    shared >= enough || shared > 0 && 2 * shared >= all
  }

  /// The longest words of each line and sentence, in small letters, by which it is looked for where it stands
  /// too.
  package static func wordsToLookFor(in text: String) -> [[String]] {
    var seen: Set<[String]> = []
    return text.split { ".!?:\n".contains($0) }.compactMap { piece in
      let words = Set(piece.lowercased().split { !$0.isLetter }.map(String.init))
      let longest = words.filter { $0.count > 3 }.sorted { ($1.count, $0) < ($0.count, $1) }.prefix(
        4)
      guard longest.count > 1, seen.insert(Array(longest)).inserted else { return nil }
      return Array(longest)
    }
  }

  /// The numbers by which a hidden title is known where it is said: of every run, and of a short one as a
  /// whole; none where it tells nothing.
  package static func ofHidden(title: String) -> Set<Int64> {
    guard TitleWords.telling(title).count > 1 else { return [] }
    let letters = plain(SaidWords.letters(in: title))
    return runs(of: letters).union(letters.count < shortestTitle ? [whole(letters)] : [])
      .union(pairs(of: title))
  }

  /// The numbers of every run of a title, and of every few words of it, which may be a short one.
  package static func every(inTitle title: String) -> Set<Int64> {
    var numbers = runs(of: plain(SaidWords.letters(in: title))).union(pairs(of: title))
    let words = title.split { !$0.isLetter && !$0.isNumber }.prefix(40)
      .map { plain(SaidWords.letters(in: $0)) }
    for start in words.indices {
      var letters: [UInt8] = []
      for word in words[start...] {
        letters += word
        guard letters.count < shortestTitle else { break }
        numbers.insert(whole(letters))
      }
    }
    return numbers
  }

  private static func runs(of letters: [UInt8]) -> Set<Int64> {
    Set(hashes(of: letters).map { Int64(bitPattern: $0) })
  }

  private static func pairs(of title: String) -> Set<Int64> {
    Set(TitleWords.pairs(of: title).map { whole(Array($0.utf8)) })
  }

  /// The number of a short title, which is none of a run's.
  private static func whole(_ letters: [UInt8]) -> Int64 {
    Int64(bitPattern: mixed(letters.reduce(1) { $0 &* base &+ UInt64($1) } &+ 1))
  }

  /// The numbers by which a hidden title is known in a text: all that were taken, and every run of the lines
  /// that begin as a letter's heads do, the subject among them.
  package static func tellingTitles(in text: String) -> Set<Int64> {
    var numbers = all(in: text)
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { continue }
      let word = SaidWords.letters(in: Substring(line[..<colon]))
      if heads.contains(word) || word == subject {
        numbers.formUnion(every(inTitle: String(Substring(line[colon...]))))
      }
    }
    return numbers
  }

  /// Whether a text says a title, letter by letter, however it is broken into lines.
  package static func holds(_ title: String, in text: String) -> Bool {
    let title = plain(SaidWords.letters(in: title))
    return !title.isEmpty && plain(SaidWords.letters(in: text)).firstRange(of: title) != nil
  }

  /// Whether most of what a title says, run by run, stands in another that is shown.
  package static func sharesMost(_ title: String, with other: String) -> Bool {
    let runs = runs(of: plain(SaidWords.letters(in: title)))
    return 2 * runs.intersection(self.runs(of: plain(SaidWords.letters(in: other)))).count
      > runs.count
  }

  /// Titles with fewer letters have too few runs to be known by.
  private static let shortestTitle = 20

  private static let run = 16
  private static let window = 16

  /// The number of each run of letters.
  private static func hashes(of letters: [UInt8]) -> [UInt64] {
    guard letters.count >= run else { return [] }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(letters.count - run + 1)
    var hash: UInt64 = 0
    for (place, letter) in letters.enumerated() {
      if place >= run { hash &-= UInt64(letters[place - run]) &* highest }
      hash = hash &* base &+ UInt64(letter)
      if place >= run - 1 { hashes.append(mixed(hash)) }
    }
    return hashes
  }

  private static func take(_ letters: [UInt8], into numbers: inout Set<Int64>) {
    let hashes = hashes(of: letters)
    var least = -1
    for end in hashes.indices where end >= window - 1 || end == hashes.count - 1 {
      let start = max(0, end - window + 1)
      if least < start {
        least = start
        for place in start...end where hashes[place] <= hashes[least] { least = place }
      } else if hashes[end] <= hashes[least] {
        least = end
      }
      numbers.insert(Int64(bitPattern: hashes[least]))
    }
  }

  private static let base: UInt64 = 0x0000_0100_0000_01b3
  /// What the first letter of a run is worth in its number.
  private static let highest = (1..<run).reduce(UInt64(1)) { power, _ in power &* base }

  /// Spreads a number over all of its bits, so that the least of several is any of them.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// What was written by one hand: the letter, and apart from it what is quoted, at each depth.
  private struct Part {
    var letters: [UInt8] = []
    let depth: Int
    let isBelowGreeting: Bool
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    /// The part that goes on at each depth: answers between its lines do not break what is quoted.
    var open: [Int: Int] = [:]
    var isBelow: [Int: Bool] = [:]
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let bare = line.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      let depth = line[..<bare.startIndex].count { $0 == UInt8(ascii: ">") }
      if isHead(bare) {
        (open[depth], isBelow[depth]) = (nil, false)
        continue
      }
      let letters = plain(SaidWords.letters(in: Substring(bare)))
      if greetings.contains(where: { letters.starts(with: $0) && letters.count < $0.count + 25 }) {
        (open[depth], isBelow[depth]) = (nil, true)
        continue
      }
      guard !letters.isEmpty else { continue }
      if let part = open[depth] {
        parts[part].letters += letters
      } else {
        open[depth] = parts.count
        parts.append(
          Part(letters: letters, depth: depth, isBelowGreeting: isBelow[depth] ?? false))
      }
    }
    return parts.map { part in
      // A signature has a few lines; what is longer was written for this letter.
      part.letters.count > longestSignature
        ? Part(letters: part.letters, depth: part.depth, isBelowGreeting: false) : part
    }
  }

  private static let longestSignature = 200

  /// Whether a line is one of a letter's heads: the word, and its colon at once.
  private static func isHead(_ line: Substring.UTF8View.SubSequence) -> Bool {
    guard let colon = line.prefix(16).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let word = SaidWords.letters(in: Substring(line[..<colon]))
    // A sentence may begin so, and is longer.
    return word == maker || line.count < 80 && heads.contains(word)
  }

  /// Letters without rings and dots, for who has none on their keyboard.
  static func plain(_ letters: [UInt8]) -> [UInt8] {
    guard letters.contains(0xC3) else { return letters }
    var plain: [UInt8] = []
    plain.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      if letters[index] == 0xC3, index + 1 < letters.count {
        switch letters[index + 1] {
        case 0xA0...0xA6: plain.append(UInt8(ascii: "a"))
        case 0xA8...0xAB: plain.append(UInt8(ascii: "e"))
        case 0xB2...0xB8: plain.append(UInt8(ascii: "o"))
        case 0xB9...0xBC: plain.append(UInt8(ascii: "u"))
        default: plain += letters[index...(index + 1)]
        }
        index += 2
      } else {
        plain.append(letters[index])
        index += 1
      }
    }
    return plain
  }

  private static let greetings = [
    "medvänlighälsning", "medvänligahälsningar", "vänligahälsningar", "vänlighälsning",
    "medvänlighet", "mvh", "hälsningar", "hälsning", "bästahälsningar", "högaktningsfullt",
    "kindregards", "bestregards", "skickatfrånmin", "sentfrommy",
  ].map { plain(SaidWords.letters(in: $0)) }

  /// What a file was made with, which is told of PDF files and can be long.
  private static let maker = SaidWords.letters(in: "skapad med")

  private static let subject = SaidWords.letters(in: "rubrik")

  private static let heads = [
    "från", "till", "kopia", "datum", "skickat", "ämne", "from", "to", "cc", "date", "sent",
    "subject",
  ].map { SaidWords.letters(in: $0) }
}
