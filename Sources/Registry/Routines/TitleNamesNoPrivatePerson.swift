/// A title that the public reads names no private person.
///
/// Source: Helsingborg 3.1 and 3.2. Officials and elected members may be named where the data has
/// to do with their duty or mandate; somebody must have judged that it does.
package enum TitleNamesNoPrivatePerson: DocumentRoutine {
  package static let rule = Rule(
    id: "title-private-person", name: "Ingen privatperson i rubriken",
    source: "Helsingborg 3.1, 3.2",
    text: """
      Uppgifter om privatpersoner publiceras inte. Tjänstepersoner och förtroendevalda får nämnas \
      när det hör till tjänsten eller uppdraget.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let scanner = PersonalDataScanner(places: dossier.placeNames)
    let sender = dossier.content.correspondent
    let titles: [(Title, Field)] =
      [(dossier.content.title, dossier.content.title.isNeutral ? .publicTitle : .title)]
      + (dossier.caseFacts.map { [($0.content.title, .caseTitle)] } ?? [])
    let hidden =
      (dossier.caseFacts?.hiddenCorrespondents ?? []) + dossier.hiddenElsewhere.correspondents
    let beside = hidden + hidden.compactMap(\.contactPerson)
    return titles.flatMap { title, field in
      if let shown = title.publicText,
        beside.contains(where: { $0.isNamed(in: shown) })
          || dossier.protectedOfficers.contains(where: {
            $0.isNamedForSure(in: NamingText(shown))
          })
      {
        return [Objection.hiddenCorrespondent(in: field)]
      }
      if dossier.hidesCorrespondent, let shown = title.publicText, sender.isNamed(in: shown) {
        return [Objection.hiddenCorrespondent(in: field)]
      }
      let others = dossier.caseFacts?.privateCorrespondents ?? []
      return check(
        title, field, scanner, dossier,
        persons: (sender.kind == .person ? [sender] : []) + others, sender: sender,
        contacts: [sender.contact] + (dossier.caseFacts?.contacts ?? []))
    }
  }

  /// Whether somebody has said in a word whose duty it is: a letter typed to get past is none, nor is a
  /// word for those who have no duty.
  private static func isJudged(
    _ title: Title, _ roleWords: RoleWords, _ said: ShownNameWords
  ) -> Bool {
    let words = title.namesOfficials?.tidied ?? ""
    let letters = words.lowercased().filter(\.isLetter)
    return letters.count >= 5 && Set(letters).count >= 4 && !roleWords.contains(words)
      && (!denies(words) || said.areOfNoPerson)
  }

  /// Whether words say that somebody has no duty, or that it is not known.
  static func denies(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { denying.contains($0) }
  }

  private static let denying: Set<String> = [
    "privatperson", "privatpersoner", "enskild", "inte", "ej", "icke", "oklart", "okänd", "okänt",
  ]

  /// Whether the words say of what was found why it may be shown.
  ///
  /// A duty alone answers for the only one who is named. Of several each is named in the words; a number or
  /// an e-mail address stands in them; and of an address they say that it is a property's or an office's. In
  /// a case with somebody whose address is protected no such thing is shown.
  private static func isCleared(
    _ finding: Finding, in shown: String, by words: String, _ said: ShownNameWords, isAlone: Bool,
    _ dossier: Dossier
  ) -> Bool {
    if finding.kind == .personName {
      let names = finding.text.lowercased().split { !$0.isLetter }.map(String.init)
      return isAlone && said.areTelling
        && saysDuty(words, of: finding, in: shown, dossier.roleWords)
        || said.speak(of: names)
    }
    if dossier.hasProtectedAddress { return false }
    let small = words.lowercased()
    if finding.kind == .streetAddress {
      let street = finding.text.lowercased().split(separator: " ").first.map(String.init) ?? ""
      return ["fastighet", "adress", "lokal", "kontor", street].contains { small.contains($0) }
    }
    return small.contains(finding.text.lowercased())
  }

  /// The names that the words are read beside, in small letters: the title's, their own and the persons'.
  private static func names(
    in findings: [Finding], _ words: String, _ scanner: PersonalDataScanner,
    _ persons: [Correspondent]
  ) -> Set<String> {
    func names(_ findings: [Finding]) -> [String] {
      findings.filter { $0.kind == .personName }.map(\.text)
    }
    let own = names(scanner.findings(inHeading: words)) + persons.map(\.name)
    let small = own.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
    // ”Rektor Anna Ek” may be found as one name.
    return Set(small.filter { !ShownNameWords.isDuty($0) }).union(
      names(findings).flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
  }

  /// Whether the letters of a party stand right behind a name, ”Lars Ek (S)”, which only elected members have.
  private static func isElected(_ finding: Finding, in shown: String) -> Bool {
    guard finding.kind == .personName else { return false }
    let rest = String(String.UnicodeScalarView(shown.unicodeScalars.dropFirst(finding.end)))
    guard rest.hasPrefix(" ("), let end = rest.firstIndex(of: ")") else { return false }
    return ShownNameWords.parties.contains(String(rest[..<end].dropFirst(2)).uppercased())
  }

  /// Whether words that name nobody tell a duty, and not of somebody else in the title.
  ///
  /// ”Fastighetens adress” is no duty. ”Rektor” is not that of Anna Ek in ”Klagomål på rektor från Anna Ek”.
  private static func saysDuty(
    _ words: String, of finding: Finding, in shown: String, _ roleWords: RoleWords
  ) -> Bool {
    let duties = words.lowercased().split { !$0.isLetter }.map(String.init).filter { word in
      word.count > 1 && !aboutPlaces.contains { word.hasPrefix($0) }
    }
    guard duties.contains(where: { $0.count > 2 && !joining.contains($0) }),
      duties.allSatisfy({ !ShownNameWords.isSide($0, roleWords) })
    else { return false }
    let told = shown.lowercased().split { !$0.isLetter }.map(String.init)
    let names = finding.text.lowercased().split { !$0.isLetter }.map(String.init)
    // ”Rektorn” is the rektor of the title.
    let places = told.indices.filter { place in
      duties.contains {
        $0.count > 3 && ($0 == told[place] || $0 == "\(told[place])n" || told[place] == "\($0)n")
      }
    }
    guard !places.isEmpty else { return true }
    // The duty stands right before or behind the name.
    return places.contains { place in
      place + 1 < told.count && told[place + 1] == names.first
        || place > 0 && told[place - 1] == names.last
    }
  }

  private static let aboutPlaces = [
    "fastighet", "adress", "lokal", "kontor", "gata", "gatu", "väg", "tomt", "plats", "ort",
    "kvarter",
    "byggnad", "hus",
  ]
  private static let joining: Set<String> = [
    "och", "för", "den", "det", "som", "med", "till", "från", "får", "visas", "namn", "namnet",
    "bara",
    "rör",
  ]

  private static func check(
    _ title: Title, _ field: Field, _ scanner: PersonalDataScanner, _ dossier: Dossier,
    persons: [Correspondent], sender: Correspondent, contacts: [String]
  ) -> [Objection] {
    guard let shown = title.publicText else { return [] }
    let words = title.namesOfficials ?? ""
    let findings = scanner.findings(inHeading: shown).filter {
      !isElected($0, in: shown) && (dossier.hasProtectedAddress || !Premises.have($0, in: shown))
    }
    let known = dossier.protectedInTitles[shown]
    let isTold = known.map { SaidWords.holds($0.number, in: words) } ?? false
    let said = ShownNameWords(
      words, names: names(in: findings, words, scanner, persons), title: shown,
      roleWords: dossier.roleWords, tellsApart: isTold)
    // Who has written in the case as a private person is named only where the words name them too and tell
    // a duty, so that nobody says of the wrong one that it is an official.
    let named = persons.first { person in
      person.isNamed(in: shown, asOther: person != sender)
        && (!person.isNamedAsPerson(in: words) || denies(words) || !said.areTelling
          || said.deny(person))
    }
    if let named { return [.privateCorrespondent(named.name, in: field)] }
    if let known, !isTold { return [.protected(known, in: field)] }
    let isJudged = isJudged(title, dossier.roleWords, said)
    let isAlone =
      findings.count { $0.kind == .personName } == 1
      && !persons.contains { $0.isNamed(in: shown, asOther: $0 != sender) }
    let left = findings.filter(\.kind.pointsAtPerson).filter {
      !isJudged || !isCleared($0, in: shown, by: words, said, isAlone: isAlone, dossier)
    }
    let inLetter = dossier.namesFromLetter.filter { name in
      NamingText(shown).holdsSmall(name)
        && !(isJudged && said.areTelling && words.lowercased().contains(name)
          && !said.deny(Correspondent(kind: .person, name: name)))
    }.min()
    if let inLetter { return [.namedInLetter(inLetter, in: field)] }
    let contact = contacts.first { name in
      let person = Correspondent(kind: .person, name: name)
      let isNamed = person.isNamed(in: shown, asOther: name != sender.contact)
      return isNamed && !person.isNamed(in: sender.name)
    }
    if isJudged, left.isEmpty, contact == nil || said.areTelling { return [] }
    if isJudged, !left.isEmpty {
      return [.notCleared(left, in: field, isProtected: dossier.hasProtectedAddress)]
    }
    var texts = left.map {
      Wording("\($0.text) (\($0.kind.swedish))", english: "\($0.text) (\($0.kind.english))")
    }
    if texts.isEmpty, let contact {
      texts = [
        Wording(
          "\(contact) (kontaktpersonens namn)", english: "\(contact) (the contact person's name)")
      ]
    }
    if texts.isEmpty, let word = findings.first(where: { $0.kind == .sensitive }) {
      return [.sensitive(word.text, in: field, isNeutral: title.isNeutral)]
    }
    guard !texts.isEmpty else { return [] }
    return [.privatePerson(texts, left, in: field)]
  }
}

extension Finding.Kind {
  /// Whether it tells who somebody is.
  ///
  /// A word about health or crime in a title that names nobody is the matter itself, and identity
  /// numbers have a rule of their own.
  fileprivate var pointsAtPerson: Bool {
    switch self {
    case .personName, .email, .phone, .streetAddress: true
    case .personalIdentityNumber, .coordinationNumber, .sensitive: false
    }
  }
}

extension Objection {
  /// What a title's field is called.
  static func title(_ field: Field) -> Wording {
    field == .publicTitle
      ? Wording("Den neutrala rubriken", english: "The neutral title")
      : field == .caseTitle
        ? Wording("Ärendemeningen", english: "The case's title")
        : Wording("Rubriken", english: "The title")
  }

  fileprivate static func hiddenCorrespondent(in field: Field) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: Wording(
        "\(title(field).swedish) nämner någon som är sekretessmarkerad, eller vars namn inte visas.",
        english:
          "\(title(field).english) names somebody whom a mark covers, or whose name is not shown."),
      remedy: Wording(
        "Skriv om den eller ge en neutral offentlig rubrik.",
        english: "Write it anew or give it a neutral public title."))
  }

  fileprivate static func privateCorrespondent(_ name: String, in field: Field) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: Wording(
        "\(title(field).swedish) nämner en privatperson: \(name) (avsändarens namn).",
        english: "\(title(field).english) names a private person: \(name) (the sender's name)."),
      remedy: Wording(
        """
        Skriv om den eller ge en neutral offentlig rubrik. Är det en tjänsteperson eller \
        förtroendevald, ange namn och uppdrag under ”Rubrik bedömd”.
        """,
        english: """
          Write it anew or give it a neutral public title. If it is an official or an elected member, give \
          name and duty as namesOfficials.
          """))
  }

  fileprivate static func protected(_ known: ProtectedPerson, in field: Field) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: Wording(
        "\(title(field).swedish) nämner den som har skyddade uppgifter i \(known.number), eller var den bor.",
        english:
          "\(title(field).english) names who is protected in \(known.number), or where they live."),
      remedy: Wording(
        """
        Skriv om den eller ge en neutral offentlig rubrik. Är det en annan med samma namn, skriv det under \
        ”Rubrik bedömd”: ”En annan person än i \(known.number)”.
        """,
        english: """
          Write it anew or give it a neutral public title. If it is somebody else of the same name, say so as \
          namesOfficials: “En annan person än i \(known.number)”.
          """))
  }

  fileprivate static func namedInLetter(_ name: String, in field: Field) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: Wording(
        "\(title(field).swedish) har ”\(name)”, som är någons namn i handlingen.",
        english: "\(title(field).english) has “\(name)”, which is somebody's name in the document."),
      remedy: Wording(
        """
        Skriv om den eller ge en neutral offentlig rubrik. Får namnet visas, ange namn och uppdrag under \
        ”Rubrik bedömd”.
        """,
        english: """
          Write it anew or give it a neutral public title. If the name may be shown, give name and duty as \
          namesOfficials.
          """))
  }

  fileprivate static func notCleared(
    _ findings: [Finding], in field: Field, isProtected: Bool
  ) -> Objection {
    let texts = findings.map { "\($0.text) (\($0.kind.swedish))" }.joined(separator: ", ")
    let english = findings.map { "\($0.text) (\($0.kind.english))" }.joined(separator: ", ")
    let wayOut = wayOut(of: findings)
    let remedy =
      isProtected && findings.contains { $0.kind != .personName }
      ? Wording(
        "I ärendet är någons adress skyddad: skriv om rubriken eller ge en neutral.",
        english:
          "Somebody's address is protected in the case: write the title anew or give a neutral one."
      )
      : Wording(
        """
        Skriv om den, ge en neutral rubrik, eller säg under ”Rubrik bedömd” vilken tjänst eller vilket \
        uppdrag vart och ett hör till: ”Anna Ek är rektor”, ”fastighetens adress”.\(wayOut.swedish)
        """,
        english: """
          Write it anew, give it a neutral title, or say as namesOfficials what duty each of them belongs \
          to: “Anna Ek är rektor”, “fastighetens adress”.\(wayOut.english)
          """)
    return Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: Wording(
        "Det som står under ”Rubrik bedömd” säger inte vad som gäller för \(texts).",
        english: "The words of namesOfficials do not say what is so of \(english)."),
      remedy: remedy)
  }

  fileprivate static func sensitive(
    _ word: String, in field: Field, isNeutral: Bool
  ) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .notice, field: field,
      reason: Wording(
        "\(title(field).swedish) har ett känsligt ord: \(word).",
        english: "\(title(field).english) has a sensitive word: \(word)."),
      remedy: Wording(
        isNeutral
          ? "Går det att förstå vem det gäller, skriv den neutrala rubriken utan ordet."
          : "Går det att förstå vem det gäller, ge en neutral offentlig rubrik.",
        english: isNeutral
          ? "If it can be understood whom it concerns, write the neutral title without the word."
          : "If it can be understood whom it concerns, give it a neutral public title."))
  }

  /// What to write of a word that is no person, or of a number that is no address.
  private static func wayOut(of findings: [Finding]) -> Wording {
    if let name = findings.first(where: { $0.kind == .personName })?.text {
      return Wording(
        " Är ”\(name)” ingen person, skriv det: ”\(name) är ingen person”.",
        english: " If “\(name)” is no person, say so: “\(name) är ingen person”.")
    }
    guard let address = findings.first(where: { $0.kind == .streetAddress })?.text else {
      return Wording("", english: "")
    }
    return Wording(
      " Är ”\(address)” ingen adress, skriv det: ”\(address) är ingen adress”.",
      english: " If “\(address)” is no address, say so: “\(address) är ingen adress”.")
  }

  fileprivate static func privatePerson(
    _ texts: [Wording], _ findings: [Finding], in field: Field
  ) -> Objection {
    let wayOut = wayOut(of: findings)
    return Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: Wording(
        "\(title(field).swedish) kan röra en privatperson: "
          + "\(texts.map(\.swedish).joined(separator: ", ")).",
        english: "\(title(field).english) may concern a private person: "
          + "\(texts.map(\.english).joined(separator: ", "))."),
      remedy: Wording(
        """
        Skriv om den eller ge en neutral offentlig rubrik. Gäller det en tjänsteperson eller \
        förtroendevald i uppdraget, ange uppdraget under ”Rubrik bedömd”, till exempel ”Rektor”; \
        gäller det en fastighet, ”fastighetens adress”.\(wayOut.swedish)
        """,
        english: """
          Write it anew or give it a neutral public title. If it concerns an official or an elected \
          member in their duty, give the duty as namesOfficials, such as “Rektor”; if a property, \
          “fastighetens adress”.\(wayOut.english)
          """))
  }
}
