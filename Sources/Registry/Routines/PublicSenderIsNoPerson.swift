/// The public sender is an organisation or a role word, never a person.
///
/// Source: Helsingborg 5, Avsändare/mottagare, and footnote 1.
package enum PublicSenderIsNoPerson: DocumentRoutine {
  package static let rule = Rule(
    id: "public-sender-person", name: "Publik avsändare är ingen person",
    source: "Helsingborg 5, Avsändare/mottagare; fotnot 1",
    text: """
      I webbens namnfält skrivs företag, organisation eller myndighet utan kontaktperson. Personer \
      ersätts med ett rollord: invånare, skolelev, förälder, anhörig.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let correspondent = dossier.content.correspondent
    switch dossier.content.publicSender {
    case .undecided, .notApplicable: return []
    case .role(let word):
      guard dossier.roleWords.contains(word) else { return [.unknownRole(word)] }
      // A list may have got a word that happens to be the sender's name.
      if correspondent.kind == .person, correspondent.isNamed(in: word) { return [.names(word)] }
      // Looked at here too, for a list of words may have been added to from outside.
      return personalData(in: word, places: dossier.placeNames).map { .names($0.text) }
    case .organisation(let name):
      if name.isBlank { return [.blankName] }
      if name.count(where: { $0.isLetter || $0.isNumber }) < 2 { return [.tooShort(name)] }
      if correspondent.kind == .person || correspondent.kind == .anonymous {
        return [.organisationForPerson(name)]
      }
      let beside =
        (dossier.caseFacts?.hiddenCorrespondents ?? []) + dossier.hiddenElsewhere.correspondents
      let text = NamingText(name)
      if !dossier.hidesCorrespondent,
        beside.contains(where: { $0.isNamed(in: name) })
          || dossier.protectedOfficers.contains(where: {
            $0.isNamedForSure(in: text)
          })
      {
        return [.hiddenBeside]
      }
      if let known = dossier.protectedInSender, !dossier.placeNames.hold(name) {
        return [.protected(known)]
      }
      // The store refuses it wherever it stands.
      if name.contains("@") { return [.holdsAddress(name)] }
      if SenderNames.holdNumber(name) { return [.holdsNumber(name)] }
      if let contact = contactNamed(in: name, correspondent) { return [.names(contact)] }
      if KnownOrganisations.hold(name) { return [] }
      if let person = SenderNames.person(in: name, dossier.placeNames) { return [.names(person)] }
      let found = personalData(in: name, places: dossier.placeNames)
        .filter { $0.kind != .sensitive || $0.doubt != nil }
      // ”IVO” is said by its letters.
      if name.count <= 5, name == name.uppercased(), name.allSatisfy(\.isLetter),
        KnownOrganisations.hold(name)
          || WordLexicon.shared.traits(ofWord: name)
            .isDisjoint(with: [.given, .surname])
      {
        return []
      }
      if found.isEmpty, !OrganisationWords.areKnown(in: name, dossier.placeNames),
        !OfficeAddress.bears(name, correspondent.email)
      {
        return [.unknown(name)]
      }
      return found.map { .names($0.text) }
    }
  }

  /// Why a word may not be among those that stand for a person; empty where it may.
  package static func objections(toRoleWord word: String) -> [Objection] {
    let letters = word.tidied.split { " -".contains($0) }
    // A capital within the word begins a name; that the first letter is one tells nothing.
    let isCommon =
      word.count <= 40 && letters.allSatisfy { $0.allSatisfy(\.isLetter) }
      && letters.dropFirst().allSatisfy { $0.first?.isUppercase == false }
    let names = letters.filter { part in
      let traits = WordLexicon.shared.traits(ofWord: part)
      return !traits.isDisjoint(with: [.given, .surname])
        && traits.isDisjoint(with: [.title, .kin, .language, .genitive])
    }
    return isCommon && names.isEmpty && personalData(in: word).isEmpty
      ? [] : [.noCommonWord(word)]
  }

  /// Whether a name has a word that only organisations bear, and names nobody beside it.
  package static func isOrganisation(_ name: String) -> Bool {
    KnownOrganisations.hold(name)
      || OrganisationWords.stand(in: name) && personalData(in: name).isEmpty
  }

  /// Whether the whole of a name is a person's.
  package static func isWholePerson(_ name: String) -> Bool {
    let words = name.split(separator: " ").count
    guard words > 1, !OrganisationWords.stand(in: name) else { return false }
    return PersonalDataScanner().findings(in: name).contains {
      $0.kind == .personName && $0.text.count == name.count
    }
  }

  /// The parts of a public name that look like personal data; empty where it may be shown.
  ///
  /// A part with a word that only organisations bear, such as AB or förening, may hold a person's
  /// name, a street or an illness, as firms and associations do; but a contact person stands in a
  /// part of their own, after a comma or "att". Numbers and addresses may not stand in any.
  package static func personalData(
    in name: String, places: PlaceNames = PlaceNames()
  ) -> [Finding] {
    if KnownOrganisations.hold(name) { return [] }
    let scalars = Array(name.unicodeScalars)
    let organisations = parts(of: scalars).filter { part in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[part])
      return OrganisationWords.stand(in: String(text))
    }
    // A name written in small letters throughout is read as if it had its capitals.
    let text = name == name.lowercased() ? capitalised(name) : name
    let words = name.split(separator: " ").map(String.init)
    let isBranch = KnownOrganisations.head(of: words) > 0
    return PersonalDataScanner(places: places).findings(inHeading: text).filter { finding in
      switch finding.kind {
      // ”Byggmax Granvik”, where a word that is unknown is hardly somebody.
      case .personName where isBranch && finding.text.split(separator: " ").count == 1:
        SenderContacts.isName(finding.text)
      case .personName:
        !organisations.contains { part in
          part.contains(finding.start) && finding.end <= part.upperBound
            && bears(finding, within: part, of: scalars)
        }
      case .streetAddress, .sensitive:
        finding.doubt != nil
          || !organisations.contains { $0.contains(finding.start) && finding.end <= $0.upperBound }
      case .personalIdentityNumber, .coordinationNumber, .email, .phone: true
      }
    }
  }

  /// Whether a part that holds a person's name is the organisation's own: the name is a last name
  /// alone, it is a firm's with its form ("Anna Svensson Bygg AB") or owns it ("Anna Svenssons Åkeri"), or
  /// it stands right behind a word for what is named after people ("Stiftelsen Anna Svensson").
  ///
  /// A firm without a form is the person: the web shows a role word.
  private static func bears(
    _ finding: Finding, within part: Range<Int>, of scalars: [Unicode.Scalar]
  ) -> Bool {
    func words(_ range: Range<Int>) -> [String] {
      String(String.UnicodeScalarView(scalars[range])).split(separator: " ").map(String.init)
    }
    let before = words(part.lowerBound..<finding.start).map { $0.lowercased() }
    if words(finding.start..<finding.end).count == 1 {
      // A firm ends in its form, so what follows is somebody there: "Byggbolaget AB Svensson".
      // And whom an association is for or against is nobody that it bears the name of.
      guard let last = before.last else { return true }
      let goesOn = words(finding.end..<part.upperBound).contains { OrganisationWords.stand(in: $0) }
      return (before.count < 2 || !companyForms.contains(last))
        && (goesOn || !towards.contains(last))
    }
    let after = words(finding.end..<part.upperBound)
    if let first = words(finding.start..<finding.end).first, abroad.contains(first.lowercased()) {
      return true
    }
    // ”Erik Dahlbergsgymnasiet”, ”Kalles Kaffestuga”, ”Peter Pan förskola”
    if let last = words(finding.start..<finding.end).last, OrganisationWords.stand(in: last),
      !firmWords.contains(last.lowercased())
    {
      return true
    }
    if let next = after.first, next.first?.isLowercase == true, OrganisationWords.stand(in: next),
      !firmWords.contains(next)
    {
      return true
    }
    if let next = after.first, next != "&", OrganisationWords.stand(in: next),
      finding.text.lowercased().hasSuffix("s"), !trades.contains(next.lowercased())
    {
      return true
    }
    if let form = after.firstIndex(where: { forms.contains($0.lowercased()) }) {
      return after[..<form].allSatisfy {
        $0.first?.isUppercase == true || ["&", "och"].contains($0)
      }
    }
    return [["stiftelsen"], ["fonden"], ["brf"], ["bröderna"], ["systrarna"]].contains(before)
  }

  /// What somebody who trades under their own name may call it: ”Anna Svensson el”.
  private static let firmWords: Set<String> = [
    "el", "rör", "bygg", "måleri", "plåt", "städ", "transport", "konsult", "redovisning", "handel",
    "fastigheter", "trädgård", "åkeri", "byrå", "kontor", "butik", "salong", "firma", "verkstad",
    "ekonomisk", "as", "bank", "förlag", "bil", "däck", "maskin",
  ]

  /// What towns and schools abroad are called by, before their names: ”Stadt Rendsburg”.
  private static let abroad: Set<String> = ["stadt", "gemeinde", "university", "universität"]

  /// What a firm without a form is called after its owner's trade: ”Anna Svenssons Bygg” is Anna Svensson.
  private static let trades: Set<String> = [
    "el", "rör", "bygg", "måleri", "plåt", "städ", "transport", "konsult", "redovisning", "handel",
    "trädgård", "firma", "bil", "däck", "maskin",
  ]
  private static let towards: Set<String> = [
    "mot", "för", "åt", "till", "om", "kring", "från", "av",
  ]

  /// What tells that a firm is somebody by itself and not the person whose name it has.
  private static let forms = companyForms.union([
    "stiftelse", "fond", "minnesfond", "donationsfond", "förening", "brf",
  ])
  static let companyForms: Set<String> = [
    "ab", "hb", "kb", "aktiebolag", "handelsbolag", "kommanditbolag", "inc", "ltd", "gmbh", "oy",
  ]

  private static func capitalised(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: false).map { word in
      var result = ""
      var isStart = !["i", "på", "och", "för", "av", "vid"].contains(word)
      for letter in word {
        let upper = letter.uppercased()
        // Letters that become two when capital would move every place after them.
        result += isStart && upper.unicodeScalars.count == 1 ? upper : String(letter)
        isStart = letter == "-"
      }
      return result
    }.joined(separator: " ")
  }

  /// The places between the marks and words that part an organisation from its contact person.
  private static func parts(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var word = 0
    for (index, scalar) in scalars.enumerated() {
      let isBreak = ",;/()[]:–—|\n".unicodeScalars.contains(scalar)
      let isDash = scalar == "-" && index > 0 && scalars[index - 1] == " "
      if isBreak || isDash {
        parts.append(start..<index)
        start = index + 1
      } else if scalar == " " || scalar == "." {
        let last = String(String.UnicodeScalarView(scalars[word..<index])).lowercased()
        if ["att", "genom", "via", "c/o", "kontakt", "kontaktperson", "ombud"].contains(last) {
          parts.append(start..<word)
          start = index
        }
      }
      if isBreak || scalar == " " || scalar == "." { word = index + 1 }
    }
    parts.append(start..<scalars.count)
    return parts
  }

  private static func contactNamed(in name: String, _ correspondent: Correspondent) -> String? {
    guard !correspondent.contact.isBlank else { return nil }
    let person = Correspondent(kind: .person, name: correspondent.contact)
    return person.isNamed(in: name) && !person.isNamed(in: correspondent.name)
      ? correspondent.contact : nil
  }
}

extension Objection {
  fileprivate static let hiddenBeside = Objection(
    rule: PublicSenderIsNoPerson.rule, severity: .open, field: .publicSender,
    reason: Wording(
      "En annan handling i ärendet, eller med samma innehåll, har sekretessmarkerat samma avsändare.",
      english:
        "A mark on another document in the case, or of the same content, covers the same correspondent."
    ),
    remedy: Wording(
      "Sekretessmarkera avsändaren här också, eller skriv ett rollord.",
      english: "Mark the correspondent here too, or give a role word."))

  fileprivate static func protected(_ known: ProtectedPerson) -> Objection {
    Objection(
      rule: PublicSenderIsNoPerson.rule, severity: .open, field: .publicSender,
      reason: Wording(
        "Webbens namnfält kan nämna den som har skyddade uppgifter i \(known.number).",
        english: "The public sender may name who is protected in \(known.number)."),
      remedy: Wording(
        """
        Skriv ett rollord. Är det någon annan med samma namn, be granskaren lägga till hela namnet bland \
        dem som inte är personer.
        """,
        english: """
          Give a role word. If it is somebody else of the same name, ask a supervisor to add the whole name \
          (placeName) to those that are no persons.
          """))
  }

  private static func refusal(_ reason: Wording, _ remedy: Wording) -> Objection {
    Objection(
      rule: PublicSenderIsNoPerson.rule, severity: .blocked, field: .publicSender, reason: reason,
      remedy: remedy)
  }

  fileprivate static func unknownRole(_ word: String) -> Objection {
    refusal(
      Wording("”\(word)” är inget rollord.", english: "“\(word)” is no role word."),
      Wording(
        "Välj i listan, eller be granskaren lägga till ordet.",
        english: "Choose one of the list, or ask a supervisor to add the word."))
  }

  fileprivate static func noCommonWord(_ word: String) -> Objection {
    Objection(
      rule: PublicSenderIsNoPerson.rule, severity: .blocked, field: .other("word"),
      reason: Wording(
        "”\(word)” är inget allmänt ord, eller ser ut att vara personuppgift.",
        english: "“\(word)” is no common word, or looks like personal data."),
      remedy: Wording(
        "Ett rollord är ett allmänt ord på högst 40 bokstäver, till exempel Granne.",
        english: "A role word is a common word of at most 40 letters, such as Granne."))
  }

  fileprivate static var blankName: Objection {
    refusal(
      Wording("Organisationens namn är tomt.", english: "The organisation's name is empty."),
      Wording("Skriv namnet eller välj ett rollord.", english: "Give the name or a role word."))
  }

  fileprivate static func tooShort(_ name: String) -> Objection {
    refusal(
      Wording("”\(name)” är inget namn.", english: "“\(name)” is no name."),
      Wording(
        "Skriv hela namnet eller välj ett rollord.", english: "Give the whole name or a role word.")
    )
  }

  fileprivate static func organisationForPerson(_ name: String) -> Objection {
    refusal(
      Wording(
        "”\(name)” är inget rollord, och avsändaren är en person.",
        english: "“\(name)” is no role word, and the sender is a person."),
      Wording(
        "Välj ett rollord i fältets värdelista, till exempel Invånare.",
        english: "Give a role word of the list, such as Invånare."))
  }

  fileprivate static func holdsNumber(_ name: String) -> Objection {
    refusal(
      Wording(
        "Webbens namnfält har ett nummer: ”\(name)”.",
        english: "The public sender holds a number: “\(name)”."),
      Wording(
        "Skriv namnet utan organisationsnummer; en enskild firmas är ägarens personnummer.",
        english:
          "Give the name without its number; that of a sole trader is the owner's identity number.")
    )
  }

  fileprivate static func holdsAddress(_ name: String) -> Objection {
    refusal(
      Wording(
        "Webbens namnfält har en e-postadress eller tecknet @: ”\(name)”.",
        english: "The public sender holds an e-mail address or the sign @: “\(name)”."),
      Wording(
        "Skriv bara organisationens namn, eller välj ett rollord.",
        english: "Give the organisation's name alone, or a role word."))
  }

  fileprivate static func unknown(_ name: String) -> Objection {
    refusal(
      Wording(
        "”\(name)” kan vara en person: inget ord säger att det är en organisation.",
        english: "“\(name)” may be a person: no word of it tells that it is an organisation."),
      Wording(
        """
        Skriv bolagets form (AB, HB, förening), eller avsändarens e-postadress om den slutar på namnet \
        (info@namnet.se). Välj annars ett rollord, eller be granskaren lägga till namnet bland dem som inte \
        är personer.
        """,
        english: """
          Give the form (AB, HB, förening), or the sender's e-mail address if it ends in the name \
          (info@name.se). Otherwise give a role word, or ask a supervisor to add the name (placeName) to \
          those that are no persons.
          """))
  }

  fileprivate static func names(_ text: String) -> Objection {
    refusal(
      Wording(
        "Webbens namnfält innehåller ”\(text)”, som ser ut att vara personuppgift.",
        english: "The public sender holds “\(text)”, which looks like personal data."),
      Wording(
        """
        Skriv organisationens namn utan kontaktperson, ett bolags med dess form (AB, HB, KB), eller \
        välj ett rollord.
        """,
        english: """
          Give the organisation's name without a contact person, a firm's with its form (AB, HB, KB), \
          or a role word.
          """))
  }
}
