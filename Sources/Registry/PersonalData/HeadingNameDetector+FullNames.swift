/// Names with their capitals that a heading gives though the words around them tell nothing: `Klagomål Anna
/// Dolk`, `god man för E. Sjövik`, `Arvskifte Lundin`.
extension HeadingNameDetector {
  /// What nobody is called, or what is called after somebody.
  private static let others: WordTraits = [.organisation, .organisationEnding, .streetEnding]

  /// Whether a first name or an initial and a last name begin here, or two words of which the second is
  /// known as a last name and the first as nothing else.
  func isFullName(_ index: Int) -> Bool {
    guard index + 1 < text.words.count, text.words[index].isCapital,
      text.words[index + 1].isCapital,
      !text.words[index].hasDigit, !text.words[index + 1].hasDigit, !isPlace(behind: index + 1)
    else { return false }
    let last = traits(index + 1)
    guard !text.words[index + 1].isAllCapitals, last.isDisjoint(with: Self.others) else {
      return false
    }
    let isSurname = last.contains(.surname) || last.contains(.surnameEnding)
    if isInitial(index) {
      return standsBehindInitial(index + 1)
        && (isSurname || last.isDisjoint(with: [.common, .place]))
        && (text.words[index + 1].end - text.words[index + 1].start > 2
          // ”A. Ek”, where a dot tells that it is a name's.
          || isSurname && text.bytes[text.words[index].end] == UInt8(ascii: "."))
    }
    guard standsBeside(index + 1), !text.words[index].isAllCapitals else { return false }
    let first = traits(index)
    if isGiven(index) {
      // ”Max hamburgare” and ”Sofia kyrka” are none; ”Stig Berg” is somebody.
      let isOnlyGiven = first.isDisjoint(with: [.common, .place])
      return isSurname || last.contains(.given) || last.isDisjoint(with: [.common, .place])
        || isOnlyGiven && !last.contains(.place)
    }
    // The first word of a heading has its capital anyway.
    let word = text.words[index]
    let written = String(decoding: text.bytes[word.start..<word.end], as: UTF8.self)
    return last.contains(.surname) && !OrganisationWords.stand(in: written)
      && (index > 0 || text.words.count == 2 || !last.contains(.common))
      && first.isDisjoint(with: [
        .common, .place, .organisation, .organisationEnding, .streetEnding, .title,
        .organisationNext,
      ])
      && last.isDisjoint(with: [.place])
  }

  /// Whether a word is known as a last name and as nothing else, wherever it stands: `Arvskifte Lundin`.
  func isOnlyLastName(_ index: Int) -> Bool {
    let word = text.words[index]
    guard index > 0, word.isCapital, !word.isAllCapitals, standsBeside(index),
      !isLocated(index..<index + 1), !isPlace(behind: index)
    else { return false }
    // What is listed as a last name is one, whatever ”Frisk” ends in.
    let known = lexicon.traits(of: text.folded(word))
    guard known.contains(.surname),
      known.isDisjoint(with: [.common, .place, .given, .organisation]),
      traits(index).isDisjoint(with: .streetEnding)
    else { return false }
    // A firm's name goes on with another capital.
    guard standsBeside(index + 1) else { return true }
    return !text.words[index + 1].isCapital && !text.words[index + 1].hasDigit
  }

  /// Whether another name stands behind one: ”eleven Totte Hjort”.
  func goesOn(_ index: Int) -> Bool {
    standsBeside(index + 1) && text.words[index + 1].isCapital && !text.words[index + 1].hasDigit
      && traits(index + 1).isDisjoint(with: Self.others) && !isPlace(behind: index + 1)
  }

  /// Whether initials alone stand for somebody, as in `god man för E. S.`.
  func areInitials(_ index: Int) -> Bool {
    guard index > 0, index + 1 < text.words.count, standsBeside(index), isInitial(index),
      isInitial(index + 1), text.words[index].isCapital, text.words[index + 1].isCapital,
      Self.beforePersons.contains(text.folded(text.words[index - 1]))
    else { return false }
    let gap = text.bytes[text.words[index].end..<text.words[index + 1].start]
    return gap.first == UInt8(ascii: ".") && gap.count <= 2
  }

  private static let beforePersons: Set<[UInt8]> = Set(
    ["för", "från", "av", "på", "om", "åt", "mot", "till"].map {
      Letters.folded(Array($0.utf8), 0..<$0.utf8.count)
    })

  private func traits(_ index: Int) -> WordTraits {
    let letters = text.folded(text.words[index])
    return lexicon.traits(of: letters).union(lexicon.endingTraits(of: letters))
  }

  /// Whether a word is a first name, or is joined of two of which one is.
  private func isGiven(_ index: Int) -> Bool {
    let letters = text.folded(text.words[index])
    let parts = [letters] + letters.split(separator: UInt8(ascii: "-")).map(Array.init)
    return parts.contains { lexicon.traits(of: $0).contains(.given) }
  }

  private func isInitial(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.end - word.start <= 2 && text.folded(word).count == 1
  }

  /// Whether a space or a dot and a space stands before a word.
  private func standsBehindInitial(_ index: Int) -> Bool {
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return [". ", " ", "."].contains { gap.elementsEqual($0.utf8) }
  }

  /// Whether the words behind say that a street or a house is named after somebody: `gata`, `skola`.
  func isPlace(behind index: Int) -> Bool {
    if namesAPlace(index) { return true }
    guard standsBeside(index + 1), !text.words[index + 1].isCapital else { return false }
    return Self.houses.contains(text.folded(text.words[index + 1]))
  }

  private static let houses: Set<[UInt8]> = Set(
    [
      "skola", "förskola", "grundskola", "gymnasieskola", "sporthall", "idrottsplats", "plats",
      "vård", "äldreboende", "badplats", "bro", "hamn", "naturreservat", "minne", "pris",
      "stipendium", "hus", "park", "allé", "kapell", "fond", "minnesfond", "donationsfond",
    ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) })
}
