import Platform

/// SQL given straight to the store's database by the sqlite3 shell, behind the program's back.
package struct PlainSQL {
  private let database: String

  package init(store: String) { database = "\(store)/registry.sqlite" }

  /// What the shell says: nil where it did as told, else its words.
  package func refusal(of sql: String) throws -> String? {
    let result = try Subprocess.run(
      ["sqlite3", "-bail", database], input: Array("PRAGMA foreign_keys = ON;\n\(sql);\n".utf8))
    return result.status == 0 ? nil : result.errorText + result.text
  }

  /// What a query answers, as the shell prints it.
  package func answer(to sql: String) throws -> String {
    let text = try Subprocess.run(["sqlite3", database, sql]).text
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
