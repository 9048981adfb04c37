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

  /// The cases of an authority and year.
  ///
  /// Names may be alike, or become alike without their marks; a
  /// code is one authority's, and stays when the name is changed.
  static func cases(_ code: String, _ year: Int, part: Int) -> String {
    "arenden/\(letters(code))-\(year)\(part > 1 ? "-\(part)" : "").html"
  }

  /// A code in letters that any server takes, different for different codes: codes are in capitals, and
  /// what is not a plain letter or digit is written by its number.
  private static func letters(_ code: String) -> String {
    code.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      return isPlain ? String(scalar).lowercased() : "_\(String(scalar.value, radix: 16))_"
    }.joined()
  }
}
