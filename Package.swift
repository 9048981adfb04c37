// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "registratur",
  products: [
    .executable(name: "registratur", targets: ["registratur"]),
    .executable(name: "registratur-benchmarks", targets: ["registratur-benchmarks"]),
  ],
  targets: [
    // What the system lends us.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CPosix"),

    // Tools, which know nothing of municipalities.
    .room("Platform", uses: ["CPosix"]),
    .room("SQLite", opensTo: ["Storage", "SQLiteTests"], uses: ["CSQLite"]),
    .room("Terminal", uses: ["CNcurses", "CPosix"]),

    // The rules, which use no other room.
    .room(
      "Registry", leavesOut: ["Glossary.md"],
      embeds: [
        "Secrecy/provisions.tsv", "PersonalData/common-words.txt", "PersonalData/context-words.txt",
        "PersonalData/given-names.txt", "PersonalData/known-names.txt",
        "PersonalData/known-organisations.txt",
        "PersonalData/language-words.txt",
        "PersonalData/name-weights.txt",
        "PersonalData/organisations.txt", "PersonalData/places.txt",
        "PersonalData/sensitive-words.txt", "PersonalData/surnames.txt",
      ]),

    // Doors: bytes in, rows kept, pages out.
    .room("Intake", uses: ["CPosix", "Platform", "Registry"]),
    .room("Storage", uses: ["Platform", "Registry", "SQLite"]),
    .room("Website", uses: ["Platform", "Registry"], embeds: ["style.css"]),

    // The one place where the doors meet.
    .room("Office", uses: ["Intake", "Platform", "Registry", "Storage", "Website"]),

    // An invented municipality, which comes in by the same door as everyone else.
    .target(name: "CRehearsal", exclude: ["Content"]),
    .room("Rehearsal", uses: ["CRehearsal", "Intake", "Office", "Platform", "Registry"]),

    // What people hold on to.
    .room("Workstation", uses: ["Office", "Registry", "Terminal", "Themes"]),
    .room(
      "Themes", path: "Themes",
      embeds: ["dark.theme", "light.theme", "high-contrast.theme", "monochrome.theme"]),
    .executableTarget(
      name: "registratur",
      dependencies: [
        "Intake", "Office", "Platform", "Registry", "Rehearsal", "Terminal", "Themes",
        "Workstation",
      ]),
    .executableTarget(
      name: "registratur-benchmarks",
      dependencies: ["CPosix", "CSQLite", "Office", "Platform", "Registry", "Rehearsal"]),

    // Tests, one target for each room and two for the house.
    .target(
      name: "TestSupport",
      dependencies: ["Office", "Platform", "Registry", "Terminal"], path: "Tests/TestSupport"),
    .tests("Platform"),
    .tests("SQLite"),
    .tests("Terminal"),
    .tests("Registry"),
    .tests("Intake", uses: ["Platform"], data: ["Fixtures"]),
    .tests("Storage", uses: ["Platform", "Registry"]),
    .tests("Website", uses: ["Platform", "Registry"]),
    .tests("Office", uses: ["Intake", "Platform", "Registry", "Storage"]),
    .tests(
      "Workstation",
      uses: ["Office", "Platform", "Registry", "Rehearsal", "Terminal", "Themes"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["registratur", "Platform", "Registry", "TestSupport"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)

// Every Swift target is held to the same settings.
for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("ImmutableWeakCaptures"),
      .enableUpcomingFeature("InferIsolatedConformances"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .treatAllWarnings(as: .error),
    ]
  switch target.name {
  case "SQLite", "Terminal": target.swiftSettings?.append(.strictMemorySafety())
  default: break
  }
}

extension Target {
  /// A library target that may name the only modules allowed to import it.
  static func room(
    _ name: String, opensTo clients: [String] = [], uses rooms: [Target.Dependency] = [],
    path: String? = nil, leavesOut excluded: [String] = [], embeds files: [String] = []
  ) -> Target {
    let flags = clients.flatMap { ["-Xfrontend", "-allowable-client", "-Xfrontend", $0] }
    return .target(
      name: name, dependencies: rooms, path: path, exclude: excluded,
      resources: files.map { .embedInCode($0) },
      swiftSettings: flags.isEmpty ? [] : [.unsafeFlags(flags)])
  }

  /// The tests of a room, which come in by the same door as everyone else.
  static func tests(
    _ room: String, uses rooms: [Target.Dependency] = [], data: [String] = []
  ) -> Target {
    .testTarget(
      name: "\(room)Tests",
      dependencies: [.byName(name: room), "TestSupport"] + rooms,
      resources: data.map { .copy($0) })
  }
}
