import Foundation
package import Platform

/// The built program, run as a user runs it.
package struct Program {
  /// Where the products of this build lie.
  package static let products = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().path
  package static let path = "\(products)/registratur"

  /// The store it works on, in a folder of its own.
  package let folder: String
  package var store: String { "\(folder)/store" }

  package init() throws { folder = try Files.createTemporaryFolder() }

  /// A store with one authority, a supervisor (gun) and a registrator (rut).
  package static func furnished() throws -> Program {
    let program = try Program()
    for words in [
      ["--officer", "gun", "init", "--name", "Gun Tallmo", "--authority", "KS=Kommunstyrelsen"],
      [
        "--officer", "gun", "officer", "add", "rut", "--name", "Rut Granlund",
        "--role", "registrator",
      ],
    ] {
      let result = try program.run(words)
      if result.status != 0 { throw ProgramError(text: result.errorText) }
    }
    return program
  }

  /// Runs the program to its end.
  @discardableResult
  package func run(
    _ words: [String], input: String = "", environment: [String: String?] = [:],
    seconds: Double = 60
  ) throws -> Subprocess.Result {
    var settings: [String: String?] = [
      "REGISTRATUR_STORE": store, "REGISTRATUR_OFFICER": "rut", "HOME": folder,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in environment { settings[name] = value }
    return try Subprocess.run(
      [Self.path] + words, input: Array(input.utf8), environment: settings, folder: folder,
      seconds: seconds)
  }

  /// Removes the folder.
  package func cleanUp() { try? Files.removeFolder(folder) }

  /// A JSON line that registers a letter to a new case.
  package static func registration(_ title: String) -> String {
    """
    {"command":"register","authority":"KS","newCase":{"title":{"text":"\(title)"}},\
    "direction":"incoming","type":"Skrivelse","title":{"text":"\(title)"},"correspondent":\
    {"kind":"organisation","name":"Bolaget AB","contact":"","email":""},"publicSender":\
    {"organisation":"Bolaget AB"},"complete":true}
    """
  }
}

/// What the program said when it should not have.
package struct ProgramError: Error {
  package let text: String
}
