/// Numbers that may be somebody's, wherever in a file they stand.
enum LongNumber {
  /// Whether ten digits follow on each other, with at most one mark between two of them.
  static func stands(in bytes: Bytes) -> Bool {
    let marks = Set("-+ ".utf8)
    var count = 0
    var wasMark = false
    for byte in bytes {
      if (48...57).contains(byte) {
        count += 1
        wasMark = false
        if count == 10 { return true }
      } else if marks.contains(byte), count > 0, !wasMark {
        wasMark = true
      } else {
        count = 0
        wasMark = false
      }
    }
    return false
  }
}

/// The figures of a number that a table keeps otherwise than they were typed.
enum CellNumber {
  /// The figures of a value that is written with an exponent or as a fraction of nothing, and of one whose
  /// first zero is lost, where with it they may be somebody's number; none of others.
  static func figures(of value: Bytes) -> [String] {
    guard (8...32).contains(value.count),
      value.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
      let number = Double(String(decoding: value, as: UTF8.self)), number > 0
    else { return [] }
    let whole = number.rounded()
    guard whole < 1e13, abs(whole - number) < 0.001 else { return [] }
    let figures = String(Int64(whole))
    var found = figures.count >= 9 && !figures.utf8.elementsEqual(value) ? [figures] : []
    if isIdentity(withoutZero: figures) { found.append("0\(figures)") }
    return found
  }

  /// Whether a zero before nine figures makes them a day of birth, four figures and a sum that is right.
  private static func isIdentity(withoutZero figures: String) -> Bool {
    let all = [0] + figures.utf8.map { Int($0) - 48 }
    guard all.count == 10 else { return false }
    let (month, day) = (all[2] * 10 + all[3], all[4] * 10 + all[5])
    guard (1...12).contains(month), (1...31).contains(day) || (61...91).contains(day) else {
      return false
    }
    let sum = all.enumerated().reduce(0) { sum, figure in
      let weighed = figure.element * (figure.offset.isMultiple(of: 2) ? 2 : 1)
      return sum + weighed / 10 + weighed % 10
    }
    return sum.isMultiple(of: 10)
  }
}

/// Names within names of files, accounts and bookmarks, `maja_olsson.jpg`, as they are written in a text.
enum JoinedName {
  /// The words of a name that is written without blanks, each with a capital letter; nothing where there are
  /// not two.
  static func words(in name: String) -> String? {
    guard name.utf8.count <= 300 else { return nil }
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard words.count > 1, words.count(where: { $0.count > 1 && $0.allSatisfy(\.isLetter) }) > 1,
      !name.split(separator: " ").allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber } })
    else { return nil }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
