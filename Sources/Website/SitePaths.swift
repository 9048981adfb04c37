import Registry

/// Where things lie in the web diary.
///
/// No path holds a title, a sender or the name a file came with.
enum SitePaths {
  static func page(of diaryCase: ClearedCase) -> String { "arende/\(diaryCase.id.rawValue).html" }

  static func day(_ day: CivilDate) -> String { "post/\(day).html" }

  static func week(_ week: (year: Int, week: Int)) -> String {
    "post/\(week.year)-v\(week.week < 10 ? "0" : "")\(week.week).html"
  }

  static func file(_ file: PublicFile, of document: ClearedDocument) -> String {
    let ending = file.nameExtension.map { ".\($0)" } ?? ""
    return "fil/\(document.id.rawValue)-\(file.ordinal)\(ending)"
  }

  static func cases(_ authority: String, _ year: Int, part: Int) -> String {
    "arenden/\(slug(authority))-\(year)\(part > 1 ? "-\(part)" : "").html"
  }

  /// A name in letters that any server takes.
  static func slug(_ name: String) -> String {
    let plain: [Character: String] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"]
    var slug = ""
    for letter in name.lowercased() {
      if let replacement = plain[letter] {
        slug += replacement
      } else if letter.isASCII, letter.isLetter || letter.isNumber {
        slug.append(letter)
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    return slug
  }
}
