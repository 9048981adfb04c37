import Office
import Registry
import TestSupport
import Testing

@Suite struct OfficerMayDoItTests {
  @Test(arguments: [
    (OfficerRole.registrator, OfficerMayDoIt.Act.register, true),
    (.registrator, .administer, false), (.secretary, .register, true),
    (.supervisor, .administer, true), (.handler, .register, false), (.handler, .read, true),
  ])
  func eachRoleHasItsTrust(_ role: OfficerRole, _ act: OfficerMayDoIt.Act, _ isAllowed: Bool) {
    #expect(OfficerMayDoIt.allows(role, act) == isAllowed)
  }

  @Test func everyCommandIsRefusedToAHandler() throws {
    let house = try TemporaryDesk()
    let handler = try house.desk(login: "hans")
    #expect(CommandBook.commands.count > 15)
    for type in CommandBook.commands {
      let command = try CommandBook.command(reading: type.example.utf8)
      let error = #expect(throws: OfficeError.self) { try handler.perform(command) }
      guard case .refused(let objections) = error else { continue }
      #expect(objections.map(\.rule.id) == ["officer-role"], "\(type.name)")
    }
  }
}
