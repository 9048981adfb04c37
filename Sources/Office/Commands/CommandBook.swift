import FoundationEssentials
import Registry

/// All the commands, by name.
package enum CommandBook {
  package static let commands: [any Command.Type] = [
    RegisterDocument.self, OpenCase.self, DecideFile.self, CompleteDocument.self,
    CorrectDocument.self, CorrectCase.self, MarkSecrecy.self, LiftSecrecy.self,
    MoveDocument.self, VoidDocument.self, CloseCase.self, SetAsidePost.self, ResumePost.self,
    AnnotatePost.self, SetMunicipality.self, SetOfficer.self, SetAuthority.self, SetSource.self,
    AddRoleWord.self, AddPlaceName.self,
  ]

  /// Reads a command from a line of JSON.
  ///
  /// - Throws: ``OfficeError/refused(_:)`` that names the field which is missing, misspelt or wrong.
  package static func command(
    reading line: some Collection<UInt8>
  ) throws(OfficeError) -> any Command {
    // Read as it stands: a letter in another encoding would become another letter, or none.
    guard let text = String(validating: line, as: UTF8.self) else {
      throw refusal(
        "line", Wording("Raden är inte skriven i UTF-8.", english: "The line is not UTF-8."))
    }
    let data = Data(text.utf8)
    let keys: LineKeys
    do { keys = try JSONDecoder().decode(LineKeys.self, from: data) } catch {
      throw refusal(
        "line", Wording("Raden är inte ett JSON-objekt.", english: "The line is not a JSON object.")
      )
    }
    guard let name = keys.command else {
      throw refusal(
        "command", Wording("Fältet ”command” saknas.", english: "The field “command” is missing."))
    }
    guard let type = commands.first(where: { $0.name == name }) else {
      throw refusal(
        "command",
        Wording("Det finns inget kommando ”\(name)”.", english: "There is no command “\(name)”."))
    }
    if let stranger = keys.names.first(where: { $0 != "command" && !type.fields.contains($0) }) {
      throw refusal(
        stranger,
        Wording(
          "Kommandot ”\(name)” har inget fält ”\(stranger)”.",
          english: "The command “\(name)” has no field “\(stranger)”."))
    }
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw refusal(error)
    } catch {
      throw refusal("line", Wording("\(error)", english: "\(error)"))
    }
  }

  /// A value as one line of JSON with its keys in order.
  package static func line(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// A value read from JSON, or nil where it is not of that kind.
  package static func value<Value: Decodable>(_ type: Value.Type, reading text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

/// The names in a JSON object and the command it gives.
private struct LineKeys: Decodable {
  let names: [String]
  let command: String?

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    names = container.allKeys.map(\.stringValue).sorted()
    command = Key(stringValue: "command").flatMap {
      try? container.decode(String.self, forKey: $0)
    }
  }
}
