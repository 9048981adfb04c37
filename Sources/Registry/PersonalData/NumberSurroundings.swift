/// What stands before a number and tells what kind of number it is.
struct NumberSurroundings {
  let bytes: [UInt8]

  /// Whether the words before say that a number of a person follows.
  func isNamedAsPersons(_ start: Int) -> Bool {
    let before = Letters.folded(bytes, max(0, start - 24)..<start)
    let text = String(decoding: before, as: UTF8.self)
    return ["personnr", "personnummer", "pnr", "pers.nr", "samordningsn"].contains {
      text.contains($0)
    }
  }

  /// Whether the word right before says that a number of something else follows: `Dnr 261120-0012`,
  /// `Ritning A-261120-1010`.
  func isNamedOtherwise(_ start: Int) -> Bool {
    guard let word = wordBefore(start) else { return false }
    return Self.others.contains(word)
      || (Self.otherStems + Self.counterStems).contains(where: word.hasPrefix)
  }

  /// Whether the word right before says that a number to call or to pay by follows: `OCR 2611203452`.
  func isNamedAsCounter(_ start: Int) -> Bool {
    guard let word = wordBefore(start) else { return false }
    return Self.counters.contains(word) || Self.counterStems.contains(where: word.hasPrefix)
  }

  /// Whether the word right before says that it is the number of an account or a book.
  func isNamedAsAccount(_ start: Int) -> Bool {
    guard let word = wordBefore(start) else { return false }
    return Self.accounts.contains(where: word.hasPrefix)
  }

  private static let accounts = ["konto", "bankkonto", "clearing", "iban", "isbn", "issn", "gtin"]
  private static let counters: Set<String> = ["ocr", "tel", "tfn", "fax", "bg", "pg", "telnr"]
  private static let others = counters.union(["dnr", "ref", "refnr", "ver", "löpnr", "artnr"])
  private static let counterStems = [
    "faktur", "telefon", "mobil", "bankgiro", "plusgiro", "order", "ocrn", "kundn", "referens",
    "avtalsn", "matar", "elmatar", "mätar", "elmätar",
  ]
  private static let otherStems = [
    "diari", "ritning", "ärende", "version", "beställning", "rekvisition", "artikeln",
    "projektn", "serien",
  ]

  /// The word right before a number on its line, small and without accents; behind it there may be
  /// ”nr”, a letter of its own, and signs.
  private func wordBefore(_ start: Int) -> String? {
    var rest = Array(
      String(decoding: Letters.folded(bytes, max(0, start - 40)..<start), as: UTF8.self))
    // What goes on into the number, as in ”x640823”, is no word before it.
    func word() -> String? {
      var signs = 0
      while let last = rest.last, !last.isLetter {
        if last.isNumber || last.isNewline || signs > 3 { return nil }
        signs += 1
        rest.removeLast()
      }
      let letters = rest.reversed().prefix { $0.isLetter }
      rest.removeLast(letters.count)
      return letters.isEmpty ? nil : String(letters.reversed())
    }
    guard let nearest = word() else { return nil }
    guard nearest.count == 1 || ["nr", "nummer", "no"].contains(nearest) else { return nearest }
    return word()
  }
}
