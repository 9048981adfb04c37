package import Registry

/// A title as commands write it.
package struct TitleFields: Codable, Hashable, Sendable {
  package var text: String
  /// The neutral title that the public reads instead.
  package var publicText: String?
  /// Whether the public reads the word "sekretess" alone.
  package var isSecret: Bool?
  /// Why persons named in the title may be shown: officials or elected members in their duty.
  package var namesOfficials: String?

  package init(
    text: String, publicText: String? = nil, isSecret: Bool? = nil, namesOfficials: String? = nil
  ) {
    self.text = text
    self.publicText = publicText
    self.isSecret = isSecret
    self.namesOfficials = namesOfficials
  }

  /// The same title written as a command.
  package init(_ title: Title) {
    text = title.text
    namesOfficials = title.namesOfficials
    switch title.disclosure {
    case .open: break
    case .neutral(let neutral): publicText = neutral
    case .secret: isSecret = true
    }
  }

  package var title: Title {
    let disclosure: Title.Disclosure
    if isSecret == true {
      disclosure = .secret
    } else if let publicText {
      disclosure = .neutral(publicText)
    } else {
      disclosure = .open
    }
    return Title(text, disclosure: disclosure, namesOfficials: namesOfficials)
  }
}

/// A public sender as commands write it: one of the three, or none while undecided.
package struct PublicSenderFields: Codable, Hashable, Sendable {
  package var organisation: String?
  package var role: String?
  package var notApplicable: Bool?

  package init(
    organisation: String? = nil, role: String? = nil, notApplicable: Bool? = nil
  ) {
    self.organisation = organisation
    self.role = role
    self.notApplicable = notApplicable
  }

  /// The same sender written as a command.
  package init(_ sender: PublicSender) {
    switch sender {
    case .undecided: break
    case .organisation(let name): organisation = name
    case .role(let word): role = word
    case .notApplicable: notApplicable = true
    }
  }

  /// The sender; role words are written as they stand in the list.
  package func sender(_ words: RoleWords) -> PublicSender {
    if let organisation { return .organisation(organisation.tidied) }
    if let role {
      let tidy = role.tidied
      return .role(words.words.first { $0.lowercased() == tidy.lowercased() } ?? tidy)
    }
    return notApplicable == true ? .notApplicable : .undecided
  }
}

/// A secrecy mark as commands write it; the date is today's and the authority the desk's own where
/// they are left out.
package struct MarkFields: Codable, Hashable, Sendable {
  package var provision: String
  package var scopes: [SecrecyMark.Scope]
  package var date: CivilDate?
  package var authority: String?

  package init(
    provision: String, scopes: [SecrecyMark.Scope], date: CivilDate? = nil,
    authority: String? = nil
  ) {
    self.provision = provision
    self.scopes = scopes
    self.date = date
    self.authority = authority
  }

  /// The mark, with what was left out filled in.
  package func mark(today: CivilDate, authority name: String) -> SecrecyMark {
    SecrecyMark(
      provision: provision.tidied, date: date ?? today, authority: authority ?? name,
      scopes: Set(scopes))
  }
}

/// A file, or the decision for one, as commands write it.
package struct FileFields: Codable, Hashable, Sendable {
  /// What was decided.
  package enum Choice: String, NamedChoice, Hashable, Sendable {
    case undecided
    case publish
    case withhold
  }

  /// Why a file is withheld.
  package enum Reason: String, NamedChoice, Hashable, Sendable {
    case secrecy
    case personalData
    case copyright
    case other
  }

  /// Where a new file lies; left out for one that came with the item of post.
  package var path: String?
  /// The file's name, where its content stands in the command itself.
  package var name: String?
  /// The content in base64, in place of a path.
  package var base64: String?
  package var decision: Choice?
  /// What the officer has seen to, for a file that a machine could not clear.
  package var assurance: String?
  package var reason: Reason?
  /// The reason in words, where it is `other`.
  package var reasonText: String?

  package init(
    path: String? = nil, decision: Choice? = nil, assurance: String? = nil,
    reason: Reason? = nil, reasonText: String? = nil
  ) {
    self.path = path
    self.decision = decision
    self.assurance = assurance
    self.reason = reason
    self.reasonText = reasonText
  }

  /// The same decision written as a command.
  package init(_ decision: FileDecision) {
    switch decision {
    case .undecided: self.decision = .undecided
    case .publish(let words):
      self.decision = .publish
      assurance = words
    case .withhold(let why):
      self.decision = .withhold
      switch why {
      case .secrecy: reason = .secrecy
      case .personalData: reason = .personalData
      case .copyright: reason = .copyright
      case .other(let words):
        reason = .other
        reasonText = words
      }
    }
  }

  /// The decision; withholding without a reason is withholding for a reason not yet written.
  package var fileDecision: FileDecision {
    switch decision ?? .undecided {
    case .undecided: return .undecided
    case .publish:
      let words = assurance?.tidied ?? ""
      return .publish(assurance: words.isBlank ? nil : words)
    case .withhold:
      switch reason ?? .other {
      case .secrecy: return .withhold(.secrecy)
      case .personalData: return .withhold(.personalData)
      case .copyright: return .withhold(.copyright)
      case .other: return .withhold(.other((reasonText ?? "").tidied))
      }
    }
  }
}
