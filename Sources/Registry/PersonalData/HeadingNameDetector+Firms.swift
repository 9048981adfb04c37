/// What bears a person's name in a heading and is nobody: a firm, a café, a year of jubilee.
extension HeadingNameDetector {
  /// Words before what a business is called.
  static let businesses = set([
    "café", "cafe", "hotell", "hotellet", "hotel", "restaurang", "restaurangen", "krog", "krogen",
    "pizzeria", "pizzerian", "bageri", "bageriet", "konditori", "salong", "butik", "kiosk",
    "gatukök",
    "pensionat", "vandrarhem", "camping", "pub", "teater", "biograf", "frisör", "villa",
  ])
  private static let forms = set(["ab", "hb", "kb", "aktiebolag", "handelsbolag", "kommanditbolag"])
  private static let occasions = ["året", "dagen", "priset", "stipendiet", "festivalen", "veckan"]
    .map { Letters.folded(Array("-\($0)".utf8), 0..<$0.utf8.count + 1) }

  /// Whether words that look like a name are a business's, a firm's or an occasion's.
  func namesNobody(_ name: Range<Int>) -> Bool {
    isBusiness(name) || isFirm(name) || isOccasion(name)
  }

  /// `Café Linnea`, `Hotell Frida`: one name alone behind a word for a business.
  private func isBusiness(_ name: Range<Int>) -> Bool {
    let isWithin = Self.businesses.contains(text.folded(text.words[name.lowerBound]))
    let own = isWithin ? name.dropFirst() : name[...]
    guard own.count == 1, let only = own.first, standsBeside(only) else { return false }
    return Self.businesses.contains(text.folded(text.words[only - 1]))
  }

  /// `Andersson Bygg AB`, `Karlssons Buss AB`: a last name alone and, soon behind it, a firm's form.
  private func isFirm(_ name: Range<Int>) -> Bool {
    let first = text.folded(text.words[name.lowerBound])
    guard first.count > 1, !lexicon.traits(of: first).contains(.given),
      name.lowerBound == 0 || !standsBeside(name.lowerBound) || !isName(name.lowerBound - 1)
    else { return false }
    var index = name.lowerBound + 1
    while index < text.words.count, index - name.lowerBound < 4, standsBeside(index),
      text.words[index].isCapital
    {
      let word = text.folded(text.words[index])
      if Self.forms.contains(word) { return true }
      // ”Andersson Anna AB” may be hers.
      if lexicon.traits(of: word).contains(.given) { return false }
      index += 1
    }
    return false
  }

  private func isName(_ index: Int) -> Bool {
    text.words[index].isCapital && index > 0
      || lexicon.traits(of: text.folded(text.words[index])).contains(.given)
  }

  /// `Astrid Lindgrens-året`.
  private func isOccasion(_ name: Range<Int>) -> Bool {
    let last = text.words[name.upperBound - 1]
    let next = standsBeside(name.upperBound) ? [text.words[name.upperBound]] : []
    return ([last] + next).contains { word in
      let letters = text.folded(word)
      return Self.occasions.contains { letters.suffix($0.count).elementsEqual($0) }
    }
  }
}
