import Intake
import Platform
package import Registry
import Storage

/// An officer at work: everything that can be done with the registry is done here.
///
/// Keys in the workstation, the command line and JSON lines all give commands to a desk, which asks
/// the rules, checks who may, and writes the change and its journal line in one transaction.
package final class Desk {
  let store: Store
  package let officer: Officer
  private let clock: () -> Moment
  private var house: House
  private var houseSeenAt: Int
  /// Knows which reading programs are installed, looked up once.
  private lazy var extractor = TextExtractor()
  /// What was read in the files that registrations are being made of, by digest.
  var readings: [String: FileReading] = [:]

  /// Whose address is protected, as of a line of the journal.
  var protectedSeen: (entry: JournalEntryID?, persons: ProtectedPersons)?
  var markedSeen: (entry: JournalEntryID?, subjects: [Store.MarkedSubject])?

  /// What seldom changes and is looked at all the time.
  private struct House {
    var authorities: [Authority]
    var officers: [Officer]
    /// What those whose names are not shown were called before.
    var formerNames: [String]
    var roleWords: RoleWords
    var placeNames: PlaceNames
  }

  /// Sits down at the store in a folder.
  ///
  /// - Parameters:
  ///   - login: The officer's short name.
  ///   - clock: Says what time it is.
  /// - Throws: ``OfficeError/refused(_:)`` where there is no such officer or they have left.
  package init(folder: String, login: String, clock: @escaping () -> Moment) throws(OfficeError) {
    let store = try atTheStore { () throws(StoreError) in try Store(opening: folder) }
    guard
      let officer = try atTheStore({ () throws(StoreError) in try store.officer(login: login) })
    else {
      throw .refused([
        ReferencesExist.objection(
          .officer,
          Wording(
            "Det finns ingen användare ”\(login)”.", english: "There is no officer “\(login)”."),
          Wording(
            "Ange ett annat namn med --officer. En granskare lägger upp nya med registratur officer add.",
            english:
              "Name another with --officer LOGIN; a supervisor adds one by registratur officer add."
          ))
      ])
    }
    guard officer.isActive else { throw .refused([OfficerMayDoIt.objection(officer, .read)]) }
    self.store = store
    self.officer = officer
    self.clock = clock
    house = try Self.house(store)
    houseSeenAt = store.changeCount
  }

  /// Makes a store in a folder with its first officer, a supervisor, whole or not at all.
  ///
  /// - Parameter settings: What the supervisor sets up before the store is in its place.
  package static func makeStore(
    folder: String, supervisor login: String, name: String, title: String,
    settings: [any Command] = [], at moment: Moment = Moment(seconds: 0)
  ) throws(OfficeError) {
    // Made beside its place and renamed into it, so that there is never a store without an officer.
    let partial = "\(folder).partial"
    try atTheDisk { () throws(PlatformError) in
      guard Files.exists(folder) else { return }
      guard try Files.list(folder).isEmpty else { return }
      try Files.removeFolder(folder)
    }
    guard !Files.exists(folder) else { throw .storeExists(folder: folder) }
    try atTheDisk { () throws(PlatformError) in try Files.removeFolder(partial) }
    do throws(OfficeError) {
      try atTheStore { () throws(StoreError) in
        let store = try Store(creating: partial)
        try store.setOfficer(
          login: login, name: name, title: title, role: .supervisor, hidesName: false,
          isActive: true)
      }
      if !settings.isEmpty {
        let desk = try Desk(folder: partial, login: login) { moment }
        for command in settings { try desk.perform(command) }
      }
      try atTheDisk { () throws(PlatformError) in
        try Files.rename(partial, to: folder)
        try Files.flushFolder(holding: folder)
      }
    } catch {
      try? Files.removeFolder(partial)
      throw error
    }
  }

  package var now: Moment { clock() }
  package var today: CivilDate { clock().day }
  /// The folder that the store is in.
  package var folder: String { store.folder }

  package var authorities: [Authority] { house.authorities }
  package var officers: [Officer] { house.officers }

  /// What those whose names are not shown were called before.
  var formerNamesOfHidden: [String] { house.formerNames }
  package var roleWords: RoleWords { house.roleWords }
  /// Places that are not to be taken for persons.
  package var placeNames: PlaceNames { house.placeNames }
  /// Finds what looks like personal data, but for the places of this municipality.
  package var scanner: PersonalDataScanner {
    PersonalDataScanner(places: placeNames, today: today)
  }
  var fileReader: FileReader { FileReader(extractor: extractor, scanner: scanner) }

  /// Told once in each long wait for another who has the store; it must not ask the desk for anything.
  package var whileWaiting: (() -> Void)? {
    get { store.whileWaiting }
    set { store.whileWaiting = newValue }
  }

  /// A number that is another after somebody else has changed the store.
  package var changeCount: Int { store.changeCount }

  /// Looks up again what seldom changes, if anything has.
  package func refresh() throws(OfficeError) {
    let count = store.changeCount
    guard count != houseSeenAt else { return }
    house = try Self.house(store)
    houseSeenAt = count
  }

  /// Looks up again what this desk itself has changed.
  func refreshHouse() throws(OfficeError) { house = try Self.house(store) }

  private static func house(_ store: Store) throws(OfficeError) -> House {
    try atTheStore { () throws(StoreError) in
      House(
        authorities: try store.authorities(), officers: try store.officers(),
        formerNames: try store.formerNamesOfHidden(),
        roleWords: try store.roleWords(), placeNames: try store.placeNames().trusted)
    }
  }

  /// Carries out a command, or changes nothing.
  @discardableResult
  package func perform(_ command: some Command) throws(OfficeError) -> Receipt {
    guard OfficerMayDoIt.allows(officer.role, type(of: command).act) else {
      throw .refused([OfficerMayDoIt.objection(officer, type(of: command).act)])
    }
    return try transaction { () throws(OfficeError) in try command.perform(at: self) }
  }

  /// Does all of the body or nothing of it.
  package func transaction<Result>(
    _ body: () throws(OfficeError) -> Result
  ) throws(OfficeError) -> Result {
    try store.transaction(wrapping: OfficeError.init, body)
  }

  func authority(_ id: Identifier<Authority>) throws(OfficeError) -> Authority {
    guard let found = house.authorities.first(where: { $0.id == id }) else { throw .notFound }
    return found
  }

  func authority(code: String) throws(OfficeError) -> Authority {
    let wanted = code.uppercased()
    guard let found = house.authorities.first(where: { $0.code == wanted }) else {
      throw .refused([
        ReferencesExist.objection(
          .other("authority"),
          Wording("Det finns ingen nämnd ”\(code)”.", english: "There is no authority “\(code)”."))
      ])
    }
    return found
  }

  func handler(login: String?) throws(OfficeError) -> Identifier<Officer>? {
    guard let login, !login.isBlank else { return nil }
    guard let found = house.officers.first(where: { $0.login == login && $0.isActive }) else {
      throw .refused([
        ReferencesExist.objection(
          .handler,
          Wording(
            "Det finns ingen handläggare ”\(login)”.", english: "There is no handler “\(login)”."))
      ])
    }
    return found.id
  }

  func officer(_ id: Identifier<Officer>?) -> Officer? {
    id.flatMap { id in house.officers.first { $0.id == id } }
  }

  /// The one case that a number means.
  package func diaryCase(numbered text: String) throws(OfficeError) -> Case {
    var found: [Identifier<Case>] = []
    for meaning in DiaryNumberQuery.meanings(of: text) where meaning.document == nil {
      found += try atTheStore { () throws(StoreError) in try store.cases(meant: meaning) }
    }
    var unique = Set(found)
    if unique.count > 1 {
      // `KS 2018/2017` may be read two ways, but it is printed in one.
      let wanted = text.tidied.uppercased()
      for id in unique {
        let printed = try printedNumber(of: try diaryCase(id))
        if printed.uppercased() == wanted { unique = [id] }
      }
    }
    guard unique.count == 1, let id = unique.first,
      let diaryCase = try atTheStore({ () throws(StoreError) in try store.diaryCase(id) })
    else {
      throw .refused([
        ReferencesExist.objection(
          .place,
          unique.isEmpty
            ? Wording("Det finns inget ärende ”\(text)”.", english: "There is no case “\(text)”.")
            : Wording(
              "”\(text)” kan vara \(unique.count) olika ärenden; skriv nämndens kod.",
              english:
                "“\(text)” may be \(unique.count) different cases; write the authority's code."))
      ])
    }
    return diaryCase
  }
}
