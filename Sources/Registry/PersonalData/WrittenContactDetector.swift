/// Finds addresses that are written so that no machine shall read them, `stina.blom (at) mail.se`, and
/// persons' own pages, `facebook.com/stina.blom.33`.
struct WrittenContactDetector {
  let text: ScannedText
  private let lexicon = WordLexicon.shared

  private static let ats: Set<String> = ["at", "a", "snabel-a", "snabela", "snabel"]
  private static let dots: Set<String> = ["punkt", "dot"]
  private static let pages: Set<String> = [
    "facebook", "instagram", "linkedin", "twitter", "tiktok", "snapchat", "youtube", "fb",
  ]

  /// What begins before or at a word, or nil.
  func finding(at index: Int) -> RawFinding? {
    let word = text.words[index]
    guard word.end - word.start < 10, !word.hasDigit else { return nil }
    return address(at: index) ?? page(at: index)
  }

  /// The address whose at sign is a word.
  private func address(at index: Int) -> RawFinding? {
    let first = text.bytes[text.words[index].start] | 0x20
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "s"), index > 0,
      index + 1 < text.words.count, Self.ats.contains(small(index))
    else { return nil }
    let (before, behind) = (gap(before: index), gap(before: index + 1))
    let isAside =
      (before.contains("(") || before.contains("[") || before.contains("{")) && before.count < 4
      && (behind.contains(")") || behind.contains("]") || behind.contains("}")) && behind.count < 4
    guard isAside || small(index).hasPrefix("snabel") && before == " " && behind == " " else {
      return nil
    }
    // ”stina.blom” is two words here.
    var begin = index - 1
    while begin > 0, index - begin < 5, [".", "_"].contains(gap(before: begin)) { begin -= 1 }
    guard let end = domain(from: index + 1) else { return nil }
    return RawFinding(
      kind: .email, range: text.words[begin].start..<end, why: "e-postadress i ord")
  }

  /// Where a domain that begins at a word ends: `mail.se`, `mail [punkt] se`.
  private func domain(from index: Int) -> Int? {
    var last = index
    var dots = 0
    while last + 1 < text.words.count, last - index < 6 {
      if gap(before: last + 1) == "." {
        dots += 1
        last += 1
      } else if last + 2 < text.words.count, Self.dots.contains(small(last + 1)),
        gap(before: last + 1).count < 3, gap(before: last + 2).count < 3
      {
        dots += 1
        last += 2
      } else {
        break
      }
    }
    return dots > 0 ? text.words[last].end : nil
  }

  /// Somebody's own page on a site where people have such: a path that has a first name in it.
  private func page(at index: Int) -> RawFinding? {
    guard "filtsy".utf8.contains(text.bytes[text.words[index].start] | 0x20),
      index + 2 < text.words.count, Self.pages.contains(small(index)),
      gap(before: index + 1) == ".",
      gap(before: index + 2).hasPrefix("/")
    else { return nil }
    var last = index + 2
    var isPerson = false
    while last < text.words.count, last - index < 9 {
      let own = gap(before: last)
      guard last == index + 2 || ["/", ".", "_", "@", "/@"].contains(own) else { break }
      isPerson = isPerson || isName(last)
      last += 1
    }
    guard isPerson else { return nil }
    return RawFinding(
      kind: .personName, range: text.words[index].start..<text.words[last - 1].end,
      why: "någons sida")
  }

  /// Whether a word of a path is a first name, or a first and a last name written together.
  private func isName(_ index: Int) -> Bool {
    text.folded(text.words[index]).split(separator: UInt8(ascii: "-")).contains { part in
      let known = lexicon.traits(of: Array(part))
      return part.count > 2 && known.contains(.given)
        && known.isDisjoint(with: [.common, .place, .organisation, .language])
        || OfficeAddress.isJoined(Substring(String(decoding: part, as: UTF8.self)))
    }
  }

  private func small(_ index: Int) -> String {
    String(decoding: text.folded(text.words[index]), as: UTF8.self)
  }

  private func gap(before index: Int) -> String {
    String(
      decoding: text.bytes[text.words[index - 1].end..<text.words[index].start], as: UTF8.self)
  }
}
