package import Registry
import Storage

/// Adds an authority or changes one.
package struct SetAuthority: Command {
  package static let name = "authority"
  package static let act = OfficerMayDoIt.Act.administer
  package static let summary = """
    Adds an authority, or changes the one with that code. Post to one of its addresses is proposed \
    for it, whichever mailbox it came into; a new list takes the place of the old. A number that \
    showsNumberOfSecretTitle leaves out can still be told from the gap among the others.
    """
  package static let example = """
    {"command": "authority", "code": "KS", "name": "Kommunstyrelsen", "template": \
    "{code} {year}/{serial:4}", "isPublic": true, "showsNumberOfSecretTitle": false, \
    "addresses": ["kommun@exempelby.example"]}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var code: String
  package var name: String
  /// How its numbers are printed; `{code} {year}/{serial:4}` where left out.
  package var template: String?
  package var isPublic: Bool?
  package var showsNumberOfSecretTitle: Bool?
  /// Its own e-mail addresses; those that it has stay where this is left out.
  package var addresses: [String]?

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case code
    case name
    case template
    case isPublic
    case showsNumberOfSecretTitle
    case addresses
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    guard Authority.isCode(code) else {
      throw .refused([
        ReferencesExist.objection(
          .other("code"),
          Wording(
            "”\(code)” är ingen nämndkod: en sådan har en till tolv bokstäver, som KS.",
            english: "“\(code)” is no authority's code: that has one to twelve letters, as KS."),
          Wording(
            "Skriv koden med bara bokstäver, utan siffror, mellanslag och tecken, till exempel KS.",
            english: "Write the code in letters alone, without figures, spaces and signs, as KS."))
      ])
    }
    try desk.needsPublic(name, .other("name"), of: .office)
    let code = code.tidied.uppercased()
    // What is left out stays as it is: a diary that is not public does not become so by a new name.
    let known = desk.authorities.first { $0.code == code }
    let text = template ?? known?.template.text ?? NumberTemplate.standard.text
    guard let template = NumberTemplate(text) else {
      throw .refused([
        ReferencesExist.objection(
          .other("template"),
          text.contains("{serial}") && text.contains("{year")
            ? Wording(
              "Mallen ”\(text)” går inte att läsa tillbaka: skilj delarna åt med något tecken.",
              english: "The template “\(text)” cannot be read back: part its parts by some sign.")
            : Wording(
              "Mallen ”\(text)” saknar {year} eller {serial}.",
              english: "The template “\(text)” lacks {year} or {serial}."))
      ])
    }
    try Self.needsPlain(template)
    let other = desk.authorities.first {
      $0.code != code && DiaryNumberQuery.areConfused((code, template), ($0.code, $0.template))
    }
    if let other { throw .refused([NumberIsNeverReused.objection(toTemplateOf: other)]) }
    if let known, known.template != template, try desk.hasNumbers(known) {
      throw .refused([NumberIsNeverReused.objectionToNewTemplate])
    }
    let addresses = try addresses.map { (list) throws(OfficeError) in
      try Self.addresses(list, of: code, among: desk.authorities)
    }
    return try desk.configure(.authority) { (store) throws(StoreError) in
      try store.setAuthority(
        code: code, name: name.tidied, template: template,
        publication: PublicationSettings(
          isPublic: isPublic ?? known?.publication.isPublic ?? true,
          showsNumberOfSecretTitle: showsNumberOfSecretTitle
            ?? known?.publication.showsNumberOfSecretTitle ?? false))
      if let addresses { try store.setAddresses(addresses, ofAuthority: code) }
    }
  }

  /// Refuses a template whose own text is more than a few letters and signs, or names somebody.
  private static func needsPlain(_ template: NumberTemplate) throws(OfficeError) {
    guard template.isPlain else {
      throw .refused([SettingNamesNoPerson.objectionToTemplate(template)])
    }
    for text in template.ownText where !text.isBlank {
      let objections = SettingNamesNoPerson.objections(toNumber: text, .other("template"))
      guard objections.isEmpty else { throw .refused(objections) }
    }
  }

  /// The addresses as they are compared, each of them nobody else's.
  private static func addresses(
    _ list: [String], of code: String, among authorities: [Authority]
  ) throws(OfficeError) -> [String] {
    var addresses: [String] = []
    for text in list {
      guard let address = Authority.address(text) else {
        throw .refused([
          ReferencesExist.objection(
            .other("addresses"),
            Wording(
              "”\(text)” är ingen e-postadress.", english: "“\(text)” is no e-mail address."),
            Wording(
              "Skriv bara adressen, som namnd@kommun.example.",
              english: "Write the address alone, as board@municipality.example."))
        ])
      }
      if let other = authorities.first(where: { $0.code != code && $0.has(address: address) }) {
        throw .refused([
          ReferencesExist.objection(
            .other("addresses"),
            Wording(
              "\(address) är redan en adress till \(other.code), \(other.name).",
              english: "\(address) is an address of \(other.code), \(other.name), already."),
            Wording(
              "Ta bort den där först: en adress hör till en nämnd.",
              english: "Remove it there first: an address is one authority's."))
        ])
      }
      addresses.append(address)
    }
    return addresses
  }
}
