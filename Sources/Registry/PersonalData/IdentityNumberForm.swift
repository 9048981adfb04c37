/// The usual form of an identity number, whatever its check digit: six figures that may be a day, with the
/// century or without, a dash or a space, and four figures.
///
/// The store refuses every one of them in what the public reads, so that the rules have to find them first.
enum IdentityNumberForm {
  /// Those of a text, as they are written.
  static func all(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.compactMap { index in
      guard separators.contains(scalars[index].value) else { return nil }
      return form(in: scalars, around: index)
    }
  }

  /// Hyphens and dashes of every length, the plus sign, and spaces.
  private static let separators: Set<UInt32> = [
    0x20, 0x2B, 0x2D, 0xA0, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x202F, 0x2212,
  ]

  private static func form(in scalars: [Unicode.Scalar], around index: Int) -> String? {
    let before = scalars[..<index].reversed().prefix(9).prefix(while: isDigit)
    let behind = scalars[(index + 1)...].prefix(5).prefix(while: isDigit)
    guard behind.count == 4, [6, 8].contains(before.count) else { return nil }
    let digits = before.reversed().map { Int($0.value) - 48 }
    let date = digits.suffix(6).map { $0 }
    let (month, day) = (date[2] * 10 + date[3], date[4] * 10 + date[5])
    let century = digits.count == 8 ? digits[0] * 10 + digits[1] : 19
    guard [18, 19, 20].contains(century), (1...12).contains(month),
      (1...31).contains(day) || (61...91).contains(day)
    else { return nil }
    var form = String.UnicodeScalarView()
    form.append(contentsOf: scalars[(index - digits.count)...(index + 4)])
    return String(form)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
}
