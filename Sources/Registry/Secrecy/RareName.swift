/// How telling a last name is by itself.
enum RareName {
  /// Whether it may be a common word or a place: it is short, or the lists know it as one.
  static func isWord(_ name: String) -> Bool {
    let known = WordLexicon.shared.traits(ofWord: name)
    return name.count <= 5 || !known.isDisjoint(with: [.common, .place, .organisation, .given])
  }

  /// Whether hardly anybody else has it: no list knows it, and it is not made as the usual ones are.
  static func isRare(_ name: String) -> Bool {
    guard isUncommon(name) else { return false }
    let small = name.lowercased()
    return !beginnings.contains { start in
      small.hasPrefix(start) && endings.contains(String(small.dropFirst(start.count)))
    }
  }

  /// Whether no list knows it, though others may well be called so: Stensjö.
  static func isUncommon(_ name: String) -> Bool {
    let known = WordLexicon.shared.traits(ofWord: name)
    return name.count > 5 && !name.lowercased().hasSuffix("sson")
      && known.isDisjoint(with: [.common, .place, .surname, .given, .organisation])
  }

  /// What the usual names begin and end with: Lindström, Hedlund, Sandberg.
  private static let beginnings = [
    "ahl", "alm", "asp", "back", "berg", "björk", "blom", "bro", "dahl", "dal", "ed", "ek", "eng",
    "fager", "fors", "forss", "frid", "gran", "grön", "gull", "gustaf", "hag", "hall", "hammar",
    "hed", "hell", "hjort", "hof", "holm", "häg", "häll", "hög", "jung", "kjell", "kron", "kvarn",
    "käll", "lager", "lilje", "lind", "ljung", "lund", "löf", "löv", "malm", "mel", "nor", "nord",
    "norr", "ny", "näs", "palm", "ros", "rosen", "ryd", "rönn", "sahl", "sand", "sjö", "skog",
    "sten", "stor", "strand", "ström", "sund", "svan", "söder", "tall", "thor", "torn", "vall",
    "vest", "vik", "väst", "wahl", "wall", "west", "wester", "wik", "zetter", "ång", "åker", "å",
    "ö", "öst", "öster",
  ]
  private static let endings: Set<String> = [
    "berg", "bergh", "gren", "ström", "lund", "qvist", "kvist", "quist", "man", "blad", "blom",
    "dahl", "dal", "holm", "ling", "lin", "in", "én", "mark", "stedt", "strand", "vall", "wall",
    "skog", "sjö", "fors", "bäck", "beck", "ell", "born", "stam", "löf", "ius", "er", "ing", "gård",
  ]
}
