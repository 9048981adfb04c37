extension String {
  /// The text with letters and their marks written as one, so that `A` and a ring are `Å`.
  ///
  /// Covers the Latin letters that have a composed form; all other text is as it was. Texts are
  /// composed when they come in and when they are searched for, so that they can be compared.
  package var composed: String {
    // The first byte of every mark, and of none of the letters that are common here.
    guard utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if (0x300...0x36f).contains(scalar.value), let last = result.last,
        let joined = ComposedLetters.byCharacter[
          Character(String(String.UnicodeScalarView([last, scalar])))]
      {
        result.removeLast()
        result.append(joined)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without white space at its ends, with every run of it as one space, and without signs
  /// that cannot be seen.
  package var tidied: String {
    if isTidy { return self }
    let seen =
      unicodeScalars.contains(where: Self.isUnseen)
      ? String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isUnseen($0) })) : self
    return seen.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
      .composed
  }

  /// Whether the text can be seen at a glance to be tidy: plain European letters and signs, which
  /// compose with nothing, and single spaces within.
  private var isTidy: Bool {
    var wasSpace = true
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20:
        if wasSpace { return false }
        wasSpace = true
      case 0x21...0x7e, 0xa1...0xac, 0xae...0x2ff: wasSpace = false
      default: return false
      }
    }
    return !wasSpace || isEmpty
  }

  /// Signs that mail and copying leave behind and that say nothing: soft hyphens, zero-width signs,
  /// byte order marks.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xad, 0x200b...0x200d, 0x2060, 0xfeff: true
    default: false
    }
  }

  /// Whether the text has neither letter nor number, so that it says nothing.
  package var isBlank: Bool {
    !unicodeScalars.contains {
      switch $0.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        // Fillers count as letters but cannot be seen.
        ![0x115f, 0x1160, 0x3164, 0xffa0].contains($0.value)
      default: false
      }
    }
  }
}

private enum ComposedLetters {
  /// Canonically equal characters are equal keys, so a letter with its mark finds its composed form.
  static let byCharacter: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for value in Array(0xc0...0x24f) + Array(0x1e00...0x1eff) {
      if let scalar = Unicode.Scalar(UInt32(value)) { letters[Character(scalar)] = scalar }
    }
    return letters
  }()
}
