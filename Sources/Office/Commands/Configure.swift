package import Registry
import Storage

/// Adds an officer or changes one.
package struct SetOfficer: Command {
  package static let name = "officer"
  package static let act = OfficerMayDoIt.Act.administer
  package static let summary = "Adds an officer, or changes the one with that short name."
  package static let example = """
    {"command": "officer", "login": "anna", "name": "Anna Exempel", "title": "registrator", \
    "role": "registrator"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var login: String
  package var name: String
  package var title: String
  package var role: OfficerRole
  /// Whether the web diary shows the title in place of the name.
  package var hidesName: Bool?
  package var isActive: Bool?

  package init(login: String, name: String, title: String, role: OfficerRole) {
    self.login = login
    self.name = name
    self.title = title
    self.role = role
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case login
    case name
    case title
    case role
    case hidesName
    case isActive
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.needs(login, .other("login"))
    try desk.needsPublic(name, .other("name"))
    try desk.needsPublic(title, .other("title"))
    let known = desk.officers.first { $0.login == login.tidied }
    let alike = desk.officers.first {
      $0.login != login.tidied && $0.login.lowercased() == login.tidied.lowercased()
    }
    if let alike {
      throw .refused([
        ReferencesExist.objection(
          .other("login"),
          Wording(
            "Det finns redan ett kortnamn som bara skiljer sig i stora och små bokstäver: \(alike.login).",
            english: "There is a short name already that differs in capitals alone: \(alike.login)."
          ))
      ])
    }
    if hidesName ?? known?.hidesName ?? false {
      let objections = SettingNamesNoPerson.objections(toTitle: title, ofHidden: name)
      guard objections.isEmpty else { throw .refused(objections) }
    }
    let staysActive = isActive ?? known?.isActive ?? true
    let others = desk.officers.filter {
      $0.role == .supervisor && $0.isActive && $0.login != login.tidied
    }
    guard !others.isEmpty || (role == .supervisor && staysActive) else {
      throw .refused([OfficerMayDoIt.objectionToLastSupervisor])
    }
    return try desk.configure(.officer) { (store) throws(StoreError) in
      try store.setOfficer(
        login: login.tidied, name: name.tidied, title: title.tidied, role: role,
        hidesName: hidesName ?? known?.hidesName ?? false, isActive: staysActive)
    }
  }
}

/// Says who keeps the registry and how the public reaches a registrator.
package struct SetMunicipality: Command {
  package static let name = "municipality"
  package static let act = OfficerMayDoIt.Act.administer
  package static let summary = "Says who keeps the registry and how a registrator is reached."
  package static let example = """
    {"command": "municipality", "title": "Exempelby kommun", "contact": \
    "registrator@exempelby.example"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var title: String
  package var contact: String

  package init(title: String, contact: String) {
    self.title = title
    self.contact = contact
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case title
    case contact
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.needsPublic(title, .other("title"), of: .office)
    try desk.needsPublic(contact, .other("contact"), of: .office)
    return try desk.configure(.authority) { (store) throws(StoreError) in
      try store.set(Municipality(name: title.tidied, contact: contact.tidied))
    }
  }
}

/// Adds a role word that may stand for a person.
package struct AddRoleWord: Command {
  package static let name = "roleWord"
  package static let act = OfficerMayDoIt.Act.administer
  package static let summary = "Adds a word that the web may show in place of a person."
  package static let example = """
    {"command": "roleWord", "word": "Föreningsmedlem"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var word: String

  package init(word: String) { self.word = word }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case word
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.needs(word, .other("word"))
    let objections = PublicSenderIsNoPerson.objections(toRoleWord: word)
    guard objections.isEmpty else { throw .refused(objections) }
    return try desk.configure(.authority) { (store) throws(StoreError) in
      try store.addRoleWord(word.tidied)
    }
  }
}

/// Adds the name of a place that is not to be taken for a person's.
package struct AddPlaceName: Command {
  package static let name = "placeName"
  package static let act = OfficerMayDoIt.Act.administer
  package static let summary = """
    Adds a place whose name is not to be taken for a person's, in titles, in public senders and in \
    what comes in from now on.
    """
  package static let example = """
    {"command": "placeName", "name": "Sörby Strand"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var name: String

  package init(name: String) { self.name = name }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.needsPublic(name, .other("name"), of: .place)
    return try desk.configure(.authority) { (store) throws(StoreError) in
      try store.addPlaceName(name.tidied)
    }
  }
}

extension Desk {
  func hasNumbers(_ authority: Authority) throws(OfficeError) -> Bool {
    try atTheStore { () throws(StoreError) in try store.hasNumbers(authority.id) }
  }

  func needs(_ text: String, _ field: Field) throws(OfficeError) {
    let objections = ShortTextsAreShort.objections(to: text, field)
    guard objections.isEmpty else { throw .refused(objections) }
    guard text.isBlank else { return }
    throw .refused([
      ReferencesExist.objection(field, Wording("Uppgiften är tom.", english: "The field is empty."))
    ])
  }

  /// Refuses a setting that the web will show where it is empty or holds personal data.
  func needsPublic(
    _ text: String, _ field: Field, of subject: SettingNamesNoPerson.Subject = .officer
  ) throws(OfficeError) {
    try needs(text, field)
    let objections = SettingNamesNoPerson.objections(to: text, field, of: subject)
    guard objections.isEmpty else { throw .refused(objections) }
  }

  func configure(
    _ subject: JournalEntry.Subject, _ body: (Store) throws(StoreError) -> Void
  ) throws(OfficeError) -> Receipt {
    try atTheStore { () throws(StoreError) in
      _ = try store.journal(.configure, on: subject, 0, by: officer.id, at: now)
      try body(store)
    }
    try refreshHouse()
    return Receipt()
  }
}
