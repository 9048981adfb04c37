import Terminal

extension Phrases {
  static func complaint(_ complaint: SettingsComplaint) -> String {
    switch complaint {
    case .readOnly:
      "Registret går bara att läsa härifrån: inget kan sparas. Kontakta den som sköter driften."
    case .badTheme(let error, let shown):
      "Temat \(error.theme), rad \(error.line): \(reason(error.reason)) "
        + "Rätta raden; tills dess visas temat \(shown)."
    case .noTheme(let name, let shown):
      "Temat \(name) finns inte eller går inte att läsa; temat \(shown) visas i stället."
    case .noSetting(let line, let file):
      "\(file): raden ”\(line)” används inte. Skriv den som namn = värde."
    case .unknownSetting(let name, let file):
      "\(file): det finns ingen inställning ”\(name)”. De som finns är theme, keys, mouse och intake."
    case .badValue(let value, let setting, let use, let file):
      "\(file): \(setting) kan inte vara ”\(value)”. Skriv \(use)."
    }
  }

  private static func reason(_ reason: ThemeError.Reason) -> String {
    switch reason {
    case .notAnAssignment(let line): "”\(line)” är inte skrivet som namn = utseende."
    case .unknownRole(let name): "det finns inget på skärmen som heter ”\(name)”."
    case .unknownColor(let name): "”\(name)” är ingen färg."
    case .unknownSection(let name): "det finns ingen avdelning ”\(name)”."
    case .unknownTheme(let name): "det finns inget tema ”\(name)” att ärva."
    case .inheritsItself(let name): "temat ”\(name)” ärver sig självt."
    case .givenTwice(let name): "”\(name)” står två gånger."
    case .backgroundMissing: "färgen efter ”on” saknas."
    }
  }

  /// What an action is called in a person's file of keys.
  static func inKeyFile(_ id: ActionID) -> String {
    "I tangentfilen heter raden \(id.rawValue)."
  }
}
