/// A document as the public will see it: exactly the fields that the routine names.
///
/// A pure function of the dossier; the line under the form, the checklist and the web pages all
/// show the same row. Source: Helsingborg 2 and 5.
package struct PublicRow: Hashable, Sendable {
  package let number: PublicField
  package let title: PublicField
  package let direction: PublicField
  package let date: CivilDate
  package let sender: PublicField
  package let handler: PublicField
  package let files: [PublicFile]

  package init(of dossier: Dossier) {
    self.init(
      of: dossier,
      objections: TitleHoldsNoIdentityNumber.objections(to: dossier)
        + TitleNamesNoPrivatePerson.objections(to: dossier)
        + CaseTitleCoversItsDocuments.objections(to: dossier)
        + NeutralTitleRevealsNothing.objections(to: dossier)
        + PublicSenderIsNoPerson.objections(to: dossier))
  }

  /// The row of a document that the rules have been asked about already.
  ///
  /// - Parameter objections: What they said, of titles and public senders at least.
  init(of dossier: Dossier, objections: [Objection]) {
    let content = dossier.content
    date = content.arrivedOn
    let titleRule = SecretTitleHasMark.rule
    let hidesAll = content.title.disclosure == .secret || Self.isGivenAwayByCase(dossier)
    if hidesAll {
      let rule = content.title.disclosure == .secret ? titleRule : CaseTitleCoversItsDocuments.rule
      title = .masked(Self.secrecyWord, by: rule)
      let shown = dossier.authority.publication.showsNumberOfSecretTitle
      number = shown ? .shown(dossier.number) : .hidden(by: rule)
      direction = .hidden(by: rule)
      sender = .hidden(by: rule)
      handler = .hidden(by: rule)
      files = []
      return
    }
    // The document's number holds its case's, which a secret case title keeps back too.
    let tellsNumber =
      !dossier.isInSecretCase || dossier.authority.publication.showsNumberOfSecretTitle
    number = tellsNumber ? .shown(dossier.number) : .hidden(by: CaseTitleCoversItsDocuments.rule)
    direction = .shown(content.direction.swedish)
    title = Self.title(dossier, objections)
    sender = Self.sender(dossier, objections)
    handler = dossier.handlerName.map(PublicField.shown) ?? .empty
    files = dossier.files.enumerated().map { index, file in
      PublicFile(of: file, ordinal: index + 1, isMarked: dossier.isUnderSecrecy)
    }
  }

  /// What stands in place of a secret title (Helsingborg 5).
  package static let secrecyWord = "sekretess"

  private static func title(_ dossier: Dossier, _ objections: [Objection]) -> PublicField {
    // What is not to be shown as it stands is not shown here either, while it is being written.
    let ofTitles = [
      TitleHoldsNoIdentityNumber.rule, TitleNamesNoPrivatePerson.rule,
      NeutralTitleRevealsNothing.rule,
    ]
    let stops = objections.first {
      $0.severity > .notice && $0.field != .caseTitle
        && (ofTitles.contains($0.rule)
          || $0.rule == CaseTitleCoversItsDocuments.rule && $0.field == .publicTitle)
    }
    if let stops { return .hidden(by: stops.rule) }
    switch dossier.content.title.disclosure {
    // A mark covers it, and nobody has yet said what is shown in its place.
    case .open where dossier.isMarked(.title): return .hidden(by: SecretTitleHasMark.rule)
    case .neutral(let neutral): return .masked(neutral, by: NeutralTitleRevealsNothing.rule)
    case .open, .secret: return .shown(dossier.content.title.text)
    }
  }

  private static func isGivenAwayByCase(_ dossier: Dossier) -> Bool {
    dossier.isInSecretCase && dossier.content.title.disclosure == .open
  }

  private static func sender(_ dossier: Dossier, _ objections: [Objection]) -> PublicField {
    let isRefused = objections.contains { $0.rule == PublicSenderIsNoPerson.rule }
    if dossier.hidesCorrespondent { return .hidden(by: MarkNamesProvision.rule) }
    switch dossier.content.publicSender {
    case .undecided: return .hidden(by: PublicSenderIsDecided.rule)
    case .notApplicable: return .empty
    case .role(let word):
      return isRefused
        ? .hidden(by: PublicSenderIsNoPerson.rule) : .masked(word, by: PublicSenderIsNoPerson.rule)
    case .organisation(let name):
      return isRefused ? .hidden(by: PublicSenderIsNoPerson.rule) : .shown(name)
    }
  }
}

/// One field of a public row.
package enum PublicField: Hashable, Sendable {
  case shown(String)
  /// Other words stand in place of the true ones, by a rule.
  case masked(String, by: Rule)
  /// Nothing is shown, by a rule.
  case hidden(by: Rule)
  /// There is nothing to show.
  case empty

  /// The words that the public reads; empty where there are none.
  package var text: String {
    switch self {
    case .shown(let text), .masked(let text, _): text
    case .hidden, .empty: ""
    }
  }

  /// The rule that keeps the true words back, if any does.
  package var rule: Rule? {
    switch self {
    case .masked(_, let rule), .hidden(let rule): rule
    case .shown, .empty: nil
    }
  }
}

/// A file as the public will see it.
package struct PublicFile: Hashable, Sendable {
  /// What becomes of the file on the web.
  package enum Standing: Hashable, Sendable {
    case released
    /// Only that it exists is told, with the kind of reason.
    case withheld(WithholdingReason)
    case undecided
  }

  /// 1, 2, 3… within the document.
  package let ordinal: Int
  package let standing: Standing
  /// What is needed to release it; the name it came with is not among it.
  package let mediaType: String
  /// Whether the text that was read is shown in place of the file, as for e-mail.
  package let isText: Bool
  /// The name's ending on the web, which follows from the kind, not from the name it came with.
  package let nameExtension: String?
  /// Bytes of what is shown, the file or the text in its place; nil where they have not been counted.
  package let size: Int?
  package let sha256: String

  /// What a text that is shown begins with: it tells browsers that the text is UTF-8, whatever the server
  /// says.
  package static let textMark: [UInt8] = [0xef, 0xbb, 0xbf]

  fileprivate init(of file: DocumentFile, ordinal: Int, isMarked: Bool) {
    self.ordinal = ordinal
    mediaType = file.mediaType
    isText = file.mediaType == "message/rfc822"
    nameExtension = isText ? "txt" : FileKindMayBeShown.ending(of: file.mediaType)
    size = isText ? file.textSize.map { $0 + Self.textMark.count } : file.size
    sha256 = file.sha256
    standing =
      switch file.decision {
      case .undecided: .undecided
      case .withhold(let reason): .withheld(reason)
      case .publish: isMarked ? .withheld(.secrecy) : .released
      }
  }
}
