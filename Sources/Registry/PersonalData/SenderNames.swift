/// Finds persons and numbers that stand beside an organisation in its name.
enum SenderNames {
  /// Whoever stands in an organisation's name as a contact person, behind its form, or is the whole of it.
  static func person(in name: String, _ places: PlaceNames) -> String? {
    if PlaceNames.known.hold(name) { return nil }
    return personBeside(name) ?? behindForm(name) ?? partAlone(name, places) ?? initials(name)
      ?? SenderContacts.person(in: name, places) ?? SenderPersons.person(in: name, places)
  }

  /// Whoever stands in an organisation's name as a contact person, or is the whole of it: ”Ek Bo”.
  private static func personBeside(_ name: String) -> String? {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let small = words.map { $0.lowercased().filter { $0 != "." && $0 != ":" } }
    if let place = small.lastIndex(where: { ["att", "attn", "c/o"].contains($0) }) {
      let rest = words[(place + 1)...].joined(separator: " ")
      if !rest.isEmpty, !OrganisationWords.stand(in: rest) { return rest }
    }
    guard words.count == 2, !OrganisationWords.stand(in: name) else { return nil }
    return PersonName.isWhole(words[0], words[1]) ? name : nil
  }

  /// Who stands right behind a firm's form: ”Byggbolaget AB Stig Berg”, ”Byggbolaget AB/Stig”.
  private static func behindForm(_ name: String) -> String? {
    let words = name.split { $0.isWhitespace || "/,;()–—-".contains($0) }.map(String.init)
    // In capitals throughout a name has nothing else either: ”BYGGBOLAGET AB STIG FALK”.
    let isShouted = name == name.uppercased()
    guard
      let form = words.firstIndex(where: {
        PublicSenderIsNoPerson.companyForms.contains($0.lowercased())
      }), form > 0
    else { return nil }
    return words[(form + 1)...].first { word in
      let traits = WordLexicon.shared.traits(ofWord: word)
      return word.count > 1 && word.first?.isUppercase == true
        && traits.isDisjoint(with: [.place, .organisation])
        && (!traits.isDisjoint(with: [.given, .surname]) || traits.isDisjoint(with: [.common]))
        && !OrganisationWords.stand(in: word)
        && (word != word.uppercased() || isShouted && SenderContacts.isName(word))
    }
  }

  /// Whether a name holds the number of an organisation or a person.
  static func holdNumber(_ name: String) -> Bool {
    holdsDate(name) || SenderPersons.holdsBirth(name)
      || name.split { !$0.isNumber && $0 != "-" && $0 != " " }
        .contains { $0.count(where: \.isNumber) >= 10 }
  }

  /// Who has a part of the name alone, behind a comma or a dash: ”Skanska - Lars”, ”Svenska kyrkan, Ek”.
  private static func partAlone(_ name: String, _ places: PlaceNames) -> String? {
    let text = name.split(separator: " ").map { ["-", "–", "—"].contains($0) ? "," : $0 }
      .joined(separator: " ")
    let parts = text.split { ",;/()[]|:".contains($0) }.map { String($0).tidied }
    // ”Karin, Skolverket”
    if parts.count > 1, let first = parts.first, !first.contains(" "),
      case let known = WordLexicon.shared.traits(ofWord: first),
      !known.isDisjoint(with: [.given, .surname]),
      known.isDisjoint(with: [.common, .place, .organisation]), !places.hold(first)
    {
      return first
    }
    return parts.dropFirst().first { part in
      let words = part.split(separator: " ").map(String.init)
      return !words.isEmpty && words.count < 3 && !places.hold(part)
        && words.allSatisfy { (word: String) in
          let known = WordLexicon.shared.traits(ofWord: word)
          return word.first?.isUppercase == true && !OrganisationWords.stand(in: word)
            && !known.isDisjoint(with: [.given, .surname])
            && known.isDisjoint(with: [.place, .organisation])
            && (!known.contains(.common) || !departments.contains(word))
        }
    }
  }

  /// First and last names that an organisation's part may be called.
  private static let departments: Set<String> = [
    "Dag", "Liv", "Maj", "Juni", "Mark", "Vår", "Skog", "Nova", "Strand", "Hus", "Kraft", "Söder",
    "Nord", "Sjö",
  ]

  /// Two letters with their dots in parentheses, which stand for somebody: ”(K.H.)”.
  private static func initials(_ name: String) -> String? {
    name.split { "(,;/".contains($0) }.dropFirst().map { $0.prefix { $0 != ")" } }.first { aside in
      let letters = aside.filter { $0 != " " }
      return (3...4).contains(letters.count) && letters.allSatisfy { $0 == "." || $0.isUppercase }
        && letters.dropFirst().first == "." && letters.count(where: \.isLetter) == 2
    }.map(String.init)
  }

  /// Whether six digits or more stand together, as in a birth date, or six that are parted as a date is.
  private static func holdsDate(_ name: String) -> Bool {
    let numbers = name.split { !$0.isNumber && !"-/.".contains($0) }
    return numbers.contains { number in
      let parts = number.split { !$0.isNumber }.map(\.count)
      return parts.contains { $0 >= 6 }
        || parts.count >= 3 && [2, 4].contains(parts[0]) && parts[1] == 2 && parts[2] == 2
    }
  }
}
