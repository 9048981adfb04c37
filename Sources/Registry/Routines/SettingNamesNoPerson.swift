/// What is set once and shown on every page holds no identity number and no person's own address.
///
/// Source: Helsingborg 3.2. Names of authorities, titles and the way to reach a registrator go on the
/// web without being reviewed with each document, so they are looked at when they are set.
package enum SettingNamesNoPerson: Routine {
  package static let rule = Rule(
    id: "setting-person", name: "Inga personuppgifter i inställningar", source: "Helsingborg 3.2",
    text: """
      Namn på kommun och nämnder, titlar och kontaktuppgifter visas på varje sida. De får inte \
      innehålla personnummer eller en enskild persons e-postadress.
      """)

  /// What is amiss with a setting that the web shows.
  package static func objections(to text: String, _ field: Field) -> [Objection] {
    PersonalDataScanner().findings(in: text).filter(isOfAPerson).prefix(1).map { finding in
      Objection(
        rule: rule, severity: .blocked, field: field,
        reason: Wording(
          "”\(finding.text)” ser ut som \(finding.kind.swedish) och skulle visas på webben.",
          english:
            "“\(finding.text)” looks like personal data (\(finding.kind.english)) and would be shown on the web."
        ),
        remedy: Wording(
          "Skriv en uppgift som gäller funktionen, till exempel registrator@exempelby.example.",
          english: "Give the office's own, such as registrator@exempelby.example.")
      )
    }
  }

  private static func isOfAPerson(_ finding: Finding) -> Bool {
    switch finding.kind {
    case .personalIdentityNumber, .coordinationNumber: true
    case .email: isNamed(finding.text)
    // The telephone and the street are the office's own; officers and firms have names.
    case .phone, .streetAddress, .personName, .sensitive: false
    }
  }

  /// Whether the part before the at sign is a person's name: `anna.svensson@…`.
  private static func isNamed(_ address: String) -> Bool {
    let words = address.prefix { $0 != "@" }.split { !$0.isLetter }.map(\.capitalizedWord)
    let findings = PersonalDataScanner().findings(in: words.joined(separator: " "))
    return findings.contains { $0.kind == .personName }
  }
}

extension Substring {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
