/// What one title in a case keeps from the public, no other title in the case gives away.
///
/// Source: Helsingborg 5; a restriction on the case reaches what is in it, and OSL 5:2 st 2 would mean
/// little if the case's heading said what the document's may not.
package enum CaseTitleCoversItsDocuments: DocumentRoutine {
  package static let rule = Rule(
    id: "case-title", name: "Dold rubrik röjs inte på annat håll",
    source: "Helsingborg 5; OSL 5:2 st 2",
    text: """
      I ett ärende vars rubrik är hemlig visas en handlings rubrik bara om den har fått en egen \
      neutral rubrik. Det som en rubrik i ärendet, eller på samma brev i ett annat, döljer sägs inte av \
      någon annan, och inte av avsändaren. En dold rubrik med minst två ord som säger något sägs inte, i \
      vilken ordning och form orden än står, av någon annan rubrik, av en avsändare eller av en mening i en \
      fil som publiceras, var den än finns, om inte många ärenden har den. En rubrik citerar inte en sekretessbelagd fil.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let own = dossier.content.title
    if dossier.isInSecretCase, own.disclosure == .open { return [.openInSecretCase] }
    let elsewhere = dossier.hiddenElsewhere
    let heading = dossier.caseFacts?.content.title
    let hidden = (dossier.caseFacts?.hiddenTitles ?? []).filter { $0 != own }
    func giveAway(_ titles: [Title], _ shown: String?, fewest: Int = 1) -> Bool {
      titles.contains { $0.isGivenAway(by: shown, fewest: fewest) }
    }
    var objections: [Objection] = []
    if giveAway([heading].compactMap(\.self) + hidden, own.publicText) {
      objections.append(.givesAway(.publicTitle))
    } else if giveAway(elsewhere.titles, own.publicText, fewest: 2) {
      objections.append(.givesAwayElsewhere(.publicTitle, elsewhere.number))
    }
    if let heading, giveAway([own] + hidden, heading.publicText) {
      objections.append(.givesAway(.caseTitle))
    } else if let heading, giveAway(elsewhere.titles, heading.publicText, fewest: 2) {
      objections.append(.givesAwayElsewhere(.caseTitle, elsewhere.number))
    }
    let titles = [(Field.publicTitle, own)] + (heading.map { [(.caseTitle, $0)] } ?? [])
    for (field, title) in titles {
      guard let number = title.publicText.flatMap({ dossier.hiddenTitlesInTitles[$0] }),
        !SaidWords.holds(number, in: title.namesOfficials ?? ""),
        !objections.contains(where: { $0.field == field })
      else { continue }
      objections.append(.givesAwayElsewhere(field, number, isAnswered: true))
    }
    for (field, shown) in [(Field.publicTitle, own.publicText), (.caseTitle, heading?.publicText)] {
      guard let number = shown.flatMap({ dossier.secretsInTitles[$0] }) else { continue }
      objections.append(.quotesSecret(field, number))
    }
    if case .organisation(let name) = dossier.content.publicSender {
      if let number = dossier.hiddenTitleInSender {
        objections.append(.givesAwayElsewhere(.publicSender, number))
      } else if !dossier.hidesCorrespondent, !isPublicBody(name),
        ([own, heading].compactMap(\.self)).contains(where: { $0.hides(name) })
      {
        objections.append(.tellsWhom(name))
      }
    }
    for (index, file) in dossier.files.enumerated() {
      guard case .publish(let assurance) = file.decision,
        let number = dossier.hiddenTitlesInFiles[index],
        !SaidWords.holds(number, in: assurance ?? "")
      else { continue }
      objections.append(.saidInFile(number, index))
    }
    return objections
  }

  /// Whether a sender is an authority: that one has written tells little of a matter.
  static func isPublicBody(_ name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains { word in
      bodies.contains { word.hasSuffix($0) || word.hasSuffix("\($0)s") }
    }
  }

  private static let bodies = [
    "myndigheten", "verket", "styrelsen", "kommun", "kommunen", "region", "regionen", "polisen",
    "domstol", "domstolen", "rätten", "kassan", "inspektionen", "nämnden", "ombudsmannen",
    "kansliet", "departementet", "universitet", "universitetet",
  ]
}

extension Title {
  /// Whether it keeps an organisation's name from the public, and says it.
  fileprivate func hides(_ name: String) -> Bool {
    disclosure != .open && SaidWords.letters(in: name).count > 3 && SaidWords.holds(name, in: text)
      && !SaidWords.holds(name, in: publicText ?? "")
  }

  /// Whether another title, as it is shown, says what this one hides.
  ///
  /// It does where it holds half of the words that are hidden, in whatever form, and at least two of them if
  /// there are so many; short words and those that the neutral title shows anyway do not count. A proper name
  /// tells it alone.
  ///
  /// - Parameter fewest: As many words it takes at least, where the same file may be a covering note.
  fileprivate func isGivenAway(by shown: String?, fewest: Int) -> Bool {
    guard disclosure != .open, let shown else { return false }
    let open = TitleWords.words(publicText ?? "")
    let all = TitleWords.words(text).filter { word in
      !open.contains { TitleWords.areForms(word, $0) }
    }
    let told = TitleWords.words(shown)
    let names = TitleWords.words(Title.properNames(in: text).joined(separator: " "))
    if names.intersection(all).contains(where: {
      told.contains($0) || told.contains("\($0)s")
        || $0.hasSuffix("s") && told.contains(String($0.dropLast()))
    }) {
      return true
    }
    let telling = all.filter { $0.count > 3 || $0.contains(where: \.isNumber) }
    // ”HIV hos VD” has short words alone, and all of them together tell it.
    guard !telling.isEmpty else { return !all.isEmpty && all.isSubset(of: told) }
    return telling.count { TitleWords.stands($0, among: told) }
      >= max(fewest, min(telling.count, max(2, (telling.count + 1) / 2)))
  }
}

extension Objection {
  fileprivate static let openInSecretCase = Objection(
    rule: CaseTitleCoversItsDocuments.rule, severity: .open, field: .publicTitle,
    reason: Wording(
      "Ärendets rubrik är hemlig, men handlingens skulle visas som den är.",
      english: "The case's title is secret, but the document's would be shown as it is."),
    remedy: Wording(
      "Ge handlingen en neutral rubrik, eller dölj den med lagrum.",
      english: "Give the document a neutral title, or hide it under a provision."))

  fileprivate static func quotesSecret(_ field: Field, _ number: String) -> Objection {
    Objection(
      rule: CaseTitleCoversItsDocuments.rule, severity: .open, field: field,
      reason: Wording(
        "\(shownTitle(field).swedish) säger det som står i \(number), som är sekretessmarkerad.",
        english: "\(shownTitle(field).english) says what is written in \(number), which is secret."),
      remedy: Wording(
        "Skriv vad ärendet gäller med andra ord, eller dölj rubriken med lagrum.",
        english: "Say in other words what the matter is, or hide the title under a provision."))
  }

  fileprivate static func tellsWhom(_ name: String) -> Objection {
    Objection(
      rule: CaseTitleCoversItsDocuments.rule, severity: .open, field: .publicSender,
      reason: Wording(
        "Den dolda rubriken nämner \(name), som visas som avsändare.",
        english: "The hidden title names \(name), who is shown as the sender."),
      remedy: Wording(
        """
        Låt markeringen omfatta avsändaren också, eller skriv den interna rubriken utan avsändarens namn.
        """,
        english:
          "Let the mark cover the correspondent too, or write the internal title without the "
          + "sender's name."))
  }

  /// The document's title is meant, whichever of its two is shown.
  private static func shownTitle(_ field: Field) -> Wording {
    field == .publicSender
      ? Wording("Avsändaren", english: "The public sender")
      : title(field == .caseTitle ? field : .title)
  }

  /// - Parameter isAnswered: Whether words that name the number let the title be shown.
  fileprivate static func givesAwayElsewhere(
    _ field: Field, _ number: String, isAnswered: Bool = false
  ) -> Objection {
    let answer = Wording(
      isAnswered
        ? " Är det ett annat ärende, skriv under ”Rubrik bedömd” varför, och \(number)." : "",
      english: isAnswered
        ? " If it is another matter, say why as namesOfficials, and \(number)." : "")
    return Objection(
      rule: CaseTitleCoversItsDocuments.rule, severity: .open, field: field,
      reason: Wording(
        "\(shownTitle(field).swedish) visar det som rubriken på \(number) döljer.",
        english: "\(shownTitle(field).english) shows what the title of \(number) hides."),
      remedy: field == .publicSender
        ? Wording(
          "Skriv avsändarens namn utan det, eller ett rollord.",
          english: "Write the sender's name without it, or a role word.")
        : Wording(
          "Ge en neutral rubrik, dölj den med lagrum, eller pröva markeringen i \(number) på nytt."
            + answer.swedish,
          english:
            "Give a neutral title, hide it under a provision, or try the mark in \(number) anew."
            + answer.english))
  }

  fileprivate static func saidInFile(_ number: String, _ index: Int) -> Objection {
    Objection(
      rule: CaseTitleCoversItsDocuments.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Filen säger rubriken på \(number), som är dold.",
        english: "The file says the title of \(number), which is hidden."),
      remedy: Wording(
        "Publicera inte filen, eller skriv varför rubriken kan läsas här och numret \(number).",
        english: """
          Withhold the file, or say as the assurance why the title may be read here, and the number \
          \(number).
          """))
  }

  fileprivate static func givesAway(_ field: Field) -> Objection {
    Objection(
      rule: CaseTitleCoversItsDocuments.rule, severity: .open, field: field,
      reason: Wording(
        "\(shownTitle(field).swedish) visar det som en annan rubrik i ärendet döljer.",
        english: "\(shownTitle(field).english) shows what another title in the case hides."),
      remedy: field == .caseTitle
        ? Wording(
          "Ge ärendet en neutral ärendemening, eller dölj den med lagrum.",
          english: "Give the case a neutral title, or hide it under a provision.")
        : Wording(
          "Ge handlingen en neutral rubrik, eller dölj den med lagrum.",
          english: "Give the document a neutral title, or hide it under a provision."))
  }
}
