/// A file in which something looks like private personal data is published only on a person's word.
///
/// Source: Helsingborg 3.1, 3.2 and footnote 2: officials' data may be shown, private persons' not.
package enum FileHoldsNoPrivateData: DocumentRoutine {
  package static let rule = Rule(
    id: "file-private-data", name: "Inga privata personuppgifter i publicerad fil",
    source: "Helsingborg 3.1, 3.2; fotnot 2",
    text: """
      Privatpersoners och känsliga uppgifter publiceras inte. Det som liknar sådana uppgifter \
      måste bedömas av registratorn innan filen visas, och nämns en avsändare som är \
      privatperson, ska bedömningen gälla just den. Den som nämner någon vid namn svarar för den ensam; \
      mobilnummer, privat e-post, gatuadresser och känsliga ord bedöms för sig.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      let count = dossier.files[index].scan.otherFindings
      if dossier.filesNamingHidden.contains(index), dossier.files[index].decision.isPublish {
        return .hiddenCorrespondent(index)
      }
      if case .publish(let assurance) = dossier.files[index].decision,
        let person = dossier.personsInFiles[index]?.first(where: { person in
          assurance.map { person.isNamedAsPerson(in: $0) && !TitleNamesNoPrivatePerson.denies($0) }
            != true
        })
      {
        return .writer(person.name, index)
      }
      if dossier.hasProtectedAddress, count > 0, dossier.files[index].decision.isPublish {
        return .protectedAddress(index)
      }
      if let known = dossier.protectedInFiles[index],
        case .publish(let assurance) = dossier.files[index].decision,
        assurance.map({ SaidWords.holds(known.number, in: $0) }) != true
      {
        return .protectedElsewhere(known, index)
      }
      let email = dossier.content.correspondent.email
      if dossier.filesHoldingAddress.contains(index),
        case .publish(let assurance) = dossier.files[index].decision,
        assurance?.lowercased().contains(email.lowercased()) != true
      {
        return .address(email, index)
      }
      guard case .publish(let words) = dossier.files[index].decision else { return nil }
      let said = words.map(FileAssurance.init).flatMap { $0.isAgainst ? nil : $0 }
      let isEditable = FileKindMayBeShown.holdsHiddenText(dossier.files[index].mediaType)
      if count == 0 { return isEditable && said?.isOfComments != true ? .hiddenText(index) : nil }
      // An answer about comments or pictures answers nothing about what was found.
      if let said, isEditable ? said.isOfPersons : said.isOfContent {
        let left = said.unanswered(dossier.findingsInFiles[index] ?? FileFindings())
        if left != FileFindings() { return .unanswered(left, index) }
        // What is said of those whom it names says nothing of what does not show.
        return isEditable && !said.isOfComments ? .hiddenText(index) : nil
      }
      return Objection(
        rule: rule, severity: .open, field: .file(index),
        reason: Wording(
          count == 1
            ? "En uppgift i filen kan vara en personuppgift."
            : "\(count) uppgifter i filen kan vara personuppgifter.",
          english: "\(count) places in the file may be personal data."),
        remedy: Wording(
          """
          \(count == 1 ? "Se efter. Rör den" : "Gå igenom dem. Rör de") bara tjänstepersoner eller förtroendevalda, skriv det, \
          till exempel ”Namnen är alla tjänstepersoners”; annars publiceras filen inte.
          """,
          english: """
            Go through them. If they concern officials or elected members alone, say so as the \
            assurance; otherwise withhold the file.
            """))
    }
  }
}

extension Objection {
  fileprivate static func writer(_ name: String, _ index: Int) -> Objection {
    Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Filen nämner \(name), som har skrivit i ärendet som privatperson.",
        english: "The file names \(name), who has written in the case as a private person."),
      remedy: Wording(
        """
        Publicera inte filen. Får namnet visas ändå, skriv namnet och varför, till exempel \
        ”\(name) är förtroendevald”.
        """,
        english: """
          Withhold the file. If the name may be shown all the same, say the name and why as the \
          assurance, such as “\(name) är förtroendevald”.
          """))
  }

  fileprivate static func protectedAddress(_ index: Int) -> Objection {
    Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "I ärendet är någons adress skyddad, och filen innehåller sådant som kan vara personuppgifter.",
        english:
          "Somebody's address is protected in the case, and the file has what may be personal data."
      ),
      remedy: Wording("Publicera inte filen.", english: "Withhold the file."))
  }

  fileprivate static func protectedElsewhere(_ known: ProtectedPerson, _ index: Int) -> Objection {
    Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Filen nämner den som har skyddade uppgifter i \(known.number), eller var den bor.",
        english: "The file names who is protected in \(known.number), or where they live."),
      remedy: Wording(
        """
        Publicera inte filen. Är det en annan med samma namn, skriv det, till exempel ”En annan person än \
        i \(known.number)”.
        """,
        english: """
          Withhold the file. If it is somebody else of the same name, say so as the assurance, such as \
          “En annan person än i \(known.number)”.
          """))
  }

  fileprivate static func address(_ email: String, _ index: Int) -> Objection {
    Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Filen har avsändarens e-postadress, \(email), och avsändaren är privatperson.",
        english:
          "The file holds the e-mail address of the sender, \(email), who is a private person."),
      remedy: Wording(
        "Publicera inte filen. Får adressen visas ändå, skriv den och varför.",
        english: "Withhold the file. If it may be shown all the same, say the address and why."))
  }

  fileprivate static func hiddenCorrespondent(_ index: Int) -> Objection {
    Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Filen nämner någon i ärendet som är sekretessmarkerad, eller vars namn inte visas.",
        english:
          "The file names somebody in the case whom a mark covers, or whose name is not shown."),
      remedy: Wording(
        "Publicera inte filen, eller pröva markeringen på nytt.",
        english: "Withhold the file, or try the mark anew."))
  }

  fileprivate static func hiddenText(_ index: Int) -> Objection {
    Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "En redigerbar fil kan ha kommentarer, ändringsspår och namn som inte syns.",
        english:
          "A file that can be edited may have comments, tracked changes and names that do not show."
      ),
      remedy: Wording(
        """
        Se efter att den inte har det och skriv det, till exempel ”Inga kommentarer eller spårade ändringar”, \
        eller registrera en PDF av den.
        """,
        english: """
          See that it has none and say so as the assurance, such as “Inga kommentarer eller spårade \
          ändringar”, or register a PDF of it.
          """))
  }

  fileprivate static func unanswered(_ left: FileFindings, _ index: Int) -> Objection {
    func some(_ texts: [String]) -> String {
      texts.prefix(3).joined(separator: ", ") + (texts.count > 3 ? " …" : "")
    }
    var found: [String] = []
    var words: [String] = []
    if let name = left.names.first {
      found.append(some(left.names))
      words.append(
        left.names.count == 1 ? "\(name) är tjänsteperson" : "alla som nämns är tjänstepersoner")
    }
    if !left.mobiles.isEmpty {
      found.append(some(left.mobiles))
      words.append("numren är kommunens")
    }
    if !left.emails.isEmpty {
      found.append(some(left.emails))
      words.append("e-postadresserna är företagets")
    }
    if !left.streets.isEmpty {
      found.append(some(left.streets))
      words.append("adresserna är företagets")
    }
    if !left.sensitive.isEmpty {
      found.append("”\(some(left.sensitive))”")
      words.append("inget om enskildas hälsa")
    }
    let (what, example) = (found.joined(separator: "; "), words.joined(separator: ", "))
    return Objection(
      rule: FileHoldsNoPrivateData.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Bedömningen säger inget om \(what).", english: "The assurance says nothing of \(what)."),
      remedy: Wording(
        "Är det så, lägg till: ”\(example)”. Annars publicera inte filen.",
        english: "If it is so, add to the assurance: “\(example)”. Otherwise withhold the file."))
  }
}
