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
    guard let shape = value(JSONShape.self, reading: text), case .object(let members) = shape else {
      throw refusal(
        "line", Wording("Raden är inte ett JSON-objekt.", english: "The line is not a JSON object.")
      )
    }
    if shape.hasRepeatedMember(in: text) {
      throw refusal(
        "line",
        Wording(
          "Raden har samma fält två gånger.", english: "The line has the same field twice."))
    }
    guard let name = value(Named.self, reading: text)?.command else {
      throw refusal(
        "command", Wording("Fältet ”command” saknas.", english: "The field “command” is missing."))
    }
    guard let type = commands.first(where: { $0.name == name }) else {
      throw refusal(
        "command",
        Wording("Det finns inget kommando ”\(name)”.", english: "There is no command “\(name)”."))
    }
    let strangers = members.keys.filter { $0 != "command" && !type.fields.contains($0) }
    if let stranger = strangers.min() { throw unknownField(stranger, in: name) }
    do {
      let command = try JSONDecoder().decode(type, from: data)
      // The members of a member, too.
      if case .object(var known)? = value(JSONShape.self, reading: self.line(command)) {
        known["command"] = .value
        if let stranger = shape.stranger(to: .object(known)) {
          throw unknownField(stranger, in: name)
        }
      }
      return command
    } catch let error as OfficeError {
      throw error
    } catch let error as DecodingError {
      throw refusal(error)
    } catch {
      throw refusal("line", Wording("\(error)", english: "\(error)"))
    }
  }

  private static func unknownField(_ field: String, in command: String) -> OfficeError {
    refusal(
      field,
      Wording(
        "Kommandot ”\(command)” har inget fält ”\(field)”.",
        english: "The command “\(command)” has no field “\(field)”."))
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

/// What a line says that it is.
private struct Named: Decodable {
  let command: String
}
