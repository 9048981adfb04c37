/// Tells what of the findings in a text offices and elected members have as such, so that nobody need judge it:
/// a letterhead, a switchboard, a postal box, `Eva Berg (S)`.
struct OfficeSurroundings {
  private let findings: [Finding]
  private let scalars: [Unicode.Scalar]
  private let parties: Bool

  init(_ text: String, _ findings: [Finding]) {
    self.findings = findings
    scalars = findings.isEmpty ? [] : Array(text.unicodeScalars)
    let scalars = scalars
    parties = findings.contains {
      $0.kind == .personName
        && Self.party(scalars, $0.end).map(ShownNameWords.parties.contains) == true
    }
  }

  /// Whether a finding is of an office or an elected member.
  func isPublic(_ finding: Finding) -> Bool {
    switch finding.kind {
    case .email: OfficeAddress.isOne(finding.text)
    case .phone:
      ServiceNumber.isOne(finding.text, behind: String(line(before: finding.start).suffix(24)))
        || !ServiceNumber.isMobile(finding.text) && isInLetterhead(finding)
    case .streetAddress: isOfOffice(finding)
    case .personName: isElected(finding)
    case .personalIdentityNumber, .coordinationNumber, .sensitive: false
    }
  }

  // MARK: Elected members

  /// Whether the letters of a party stand behind a name; those of a local one where others have theirs too.
  private func isElected(_ finding: Finding) -> Bool {
    guard let party = Self.party(scalars, finding.end) else { return false }
    return ShownNameWords.parties.contains(party)
      || parties && !PersonalDataScanner().findings(in: party).contains { $0.kind == .sensitive }
  }

  /// The one to four capitals in parentheses right behind a place.
  private static func party(_ scalars: [Unicode.Scalar], _ end: Int) -> String? {
    let rest = scalars[end...].prefix(7)
    guard rest.starts(with: " (".unicodeScalars) else { return nil }
    let letters = rest.dropFirst(2).prefix { $0.properties.isUppercase }
    guard (1...4).contains(letters.count), rest.dropFirst(2 + letters.count).first == ")" else {
      return nil
    }
    return String(String.UnicodeScalarView(letters))
  }

  // MARK: Addresses

  private static let visiting = ["besöksadress", "leveransadress", "godsadress", "besök"]
  private static let postal = [
    "postadress", "fakturaadress", "utdelningsadress", "adress", "fakturamottagare",
  ]
  private static let places = ["plats", "lokal", "mötesplats"]
  private static let meetings = [
    "inbjud", "konferens", "kurs", "möte", "sammanträde", "seminari", "utbildning", "mässa",
    "samråd", "öppet hus", "program",
  ]
  private static let homes = ["lgh", "lägenhet", "c/o", " tr", "vån", "uppgång"]

  private func isOfOffice(_ finding: Finding) -> Bool {
    // A town is nobody's home; the street in front of it is a finding of its own.
    if finding.why == AddressDetector.codeAndTown { return true }
    let small = finding.text.lowercased()
    guard finding.why == AddressDetector.streetAndNumber,
      !Self.homes.contains(where: small.contains)
    else { return false }
    let before = line(before: finding.start).lowercased()
    let label = before.split { !$0.isLetter }.last.map(String.init) ?? ""
    if Self.visiting.contains(label) { return !isBesideName(finding) }
    if Self.places.contains(label), before.hasSuffix(": ") { return isInInvitation(finding) }
    // Within a sentence it is somebody's; a letterhead has it by itself.
    let opening = before.last { $0 != " " }
    guard opening.map({ ":,|\t•·".contains($0) }) ?? true || Self.postal.contains(label) else {
      return false
    }
    return isInLetterhead(finding) || isOfAuthority(finding, before)
  }

  /// Whether a meeting that people are called to is told nearby.
  private func isInInvitation(_ finding: Finding) -> Bool {
    let near = text(max(0, finding.start - 600)..<min(scalars.count, finding.end + 300))
    return Self.meetings.contains(where: near.lowercased().contains)
  }

  /// Whether an authority is named right before or on the lines above, and a postcode follows.
  private func isOfAuthority(_ finding: Finding, _ before: String) -> Bool {
    let behind = text(finding.end..<min(scalars.count, finding.end + 8))
    let hasCode =
      finding.text.contains(where: \.isNewline) || behind.first.map { $0.isNewline } == true
      || finding.text.count(where: \.isNumber) > 5
    guard hasCode, !isBesideName(finding) else { return false }
    let lines = text(block(finding).lowerBound..<finding.start)
      .split(whereSeparator: { $0.isNewline || $0 == "," }).suffix(3)
    return lines.contains { Self.isAuthority(String($0).tidied) }
  }

  private static let authorities = [
    "kommun", "nämnden", "nämnd", "styrelsen", "förvaltningen", "verket", "kontoret", "region",
    "domstolen", "rätten", "myndigheten", "inspektionen",
  ]

  private static func isAuthority(_ name: String) -> Bool {
    if KnownOrganisations.hold(name) { return true }
    let words = name.lowercased().split(separator: " ")
    guard words.count < 6, let last = words.last else { return false }
    return authorities.contains(where: last.hasSuffix)
  }

  // MARK: Letterheads

  private static let signs = [
    "växel", "org.nr", "org nr", "orgnr", "org. nr", "organisationsnummer", "org-nr", "box ",
    "fack ",
  ]

  /// Whether the lines about a finding have an office's postal box, switchboard, number or mailbox, and no
  /// person's name.
  private func isInLetterhead(_ finding: Finding) -> Bool {
    guard !isBesideName(finding) else { return false }
    let block = block(finding)
    let small = text(block).lowercased()
    if Self.signs.contains(where: { holds(small, $0) }) { return true }
    return findings.contains {
      $0.kind == .email && block.contains($0.start) && OfficeAddress.isOne($0.text)
    }
  }

  /// Whether a word stands there; a box has a number behind it.
  private func holds(_ text: String, _ sign: String) -> Bool {
    guard let place = text.firstRange(of: sign) else { return false }
    let before =
      place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
    guard sign.hasSuffix(" ") else { return true }
    return !before.isLetter && text[place.upperBound...].first?.isNumber == true
  }

  private func isBesideName(_ finding: Finding) -> Bool {
    let block = block(finding)
    return findings.contains {
      $0.kind == .personName && block.contains($0.start) && !isElected($0)
    }
  }

  /// The lines about a finding, up to an empty one and at most four on each side, each of them short.
  private func block(_ finding: Finding) -> Range<Int> {
    func edge(_ start: Int, _ step: Int) -> Int {
      var place = start
      var lines = 0
      var length = 0
      while scalars.indices.contains(step < 0 ? place - 1 : place), length < 400 {
        let scalar = scalars[step < 0 ? place - 1 : place]
        if scalar == "\n" {
          lines += 1
          let next = step < 0 ? place - 2 : place + 1
          guard lines < 5, scalars.indices.contains(next), scalars[next] != "\n" else { break }
        }
        place += step
        length += 1
      }
      return place
    }
    return edge(finding.start, -1)..<edge(finding.end, 1)
  }

  // MARK: Text

  /// What stands before a place on its line.
  private func line(before place: Int) -> String {
    let start = scalars[max(0, place - 200)..<place].lastIndex { $0 == "\n" }.map { $0 + 1 }
    return text((start ?? max(0, place - 200))..<place)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}
