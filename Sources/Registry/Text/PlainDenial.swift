/// Words by which somebody denies something, read so that only a plain denial is one.
///
/// Whoever doubts, or says no twice, has denied nothing.
struct PlainDenial {
  /// The words of each clause, in small letters.
  private let clauses: [[String]]
  private let isAsked: Bool

  init(_ text: String) {
    let text = text.lowercased()
    isAsked = text.contains("?")
    clauses = text.split { ",.;:!–()".contains($0) }.map { clause in
      clause.split { !$0.isLetter }.map(String.init)
    }.filter { !$0.isEmpty }
  }

  /// Whether they say that it is about nobody in particular: ”Gäller ingen enskild”.
  var isOfNobody: Bool {
    let words = clauses.joined()
    guard !isInDoubt, words.allSatisfy({ !Self.excepting.contains($0) }) else { return false }
    return clauses.contains(where: Self.deniesAnybody)
      && !clauses.contains { Self.tellsOfSomebody($0) && !Self.deniesAnybody($0) }
  }

  /// Whether what is said is doubted, asked or called untrue.
  var isInDoubt: Bool {
    isAsked
      || clauses.joined().contains { word in
        Self.doubts.contains(word) || Self.doubting.contains { word.hasPrefix($0) }
      }
  }

  private static func isOfSomebody(_ words: [String], _ place: Int) -> Bool {
    guard words[place].hasPrefix("enskild") else { return false }
    // ”Ingen enskild firma” is another matter.
    return place + 1 == words.count || after.contains(words[place + 1])
  }

  private static func tellsOfSomebody(_ words: [String]) -> Bool {
    words.indices.contains { $0 > 0 && isOfSomebody(words, $0) }
  }

  private static func deniesAnybody(_ words: [String]) -> Bool {
    guard words.count(where: { negations.contains($0) }) == 1 else { return false }
    return words.indices.contains { place in
      guard place > 0, isOfSomebody(words, place) else { return false }
      if ["ingen", "inga"].contains(words[place - 1]) { return true }
      // ”Handlar inte om någon enskild”
      guard ["någon", "några"].contains(words[place - 1]) else { return false }
      let before = words[..<(place - 1)]
      guard let no = before.lastIndex(where: { ["inte", "ej", "icke"].contains($0) }) else {
        return false
      }
      return before[(no + 1)...].allSatisfy(between.contains)
    }
  }

  private static let between: Set<String> = [
    "om", "heller", "till", "rör", "gäller", "avser", "nämner", "berör", "handlar", "här", "alls",
  ]
  private static let after: Set<String> = [
    "person", "personer", "elev", "elever", "individ", "individer", "i", "nämns", "berörs", "avses",
    "omnämns",
  ]
  private static let negations: Set<String> = [
    "inte", "ej", "icke", "ingen", "inga", "inget", "aldrig", "knappast", "varken", "utom",
  ]
  private static let doubting = [
    "oklar", "osäk", "möjlig", "eventuell", "förmod", "tvek", "okän", "troligen", "antaglig",
  ]
  private static let doubts: Set<String> = [
    "kanske", "tro", "tror", "vet", "veta", "antar", "huruvida", "verkar", "nog", "fel", "osant",
    "falskt", "stämmer",
  ]
  private static let excepting: Set<String> = ["utom", "förutom", "men", "bortsett", "undantag"]
}
