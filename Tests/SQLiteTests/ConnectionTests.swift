import SQLite
import Testing

@Suite struct ConnectionTests {
  private func memory() throws -> Connection { try Connection(path: ":memory:", mode: .create) }

  @Test func valuesBecomeBindings() {
    let name = "O'Brien; DROP TABLE x"
    let sql: SQL = "SELECT \(name), \(7), \(nil as String?) WHERE \("a = 1" as SQL)"
    #expect(sql.text == "SELECT ?, ?, ? WHERE a = 1")
    #expect(sql.bindings == [.text(name), .integer(7), .null])
  }

  @Test func textSurvivesWithItsZeroBytes() throws {
    let connection = try memory()
    let text = "åäö\0中👩‍💻"
    #expect(try connection.first("SELECT \(text)") { $0.text() } == text)
  }

  @Test func aQueryWithinAQueryGetsAStatementOfItsOwn() throws {
    let connection = try memory()
    try connection.runScript("CREATE TABLE t (x) ; INSERT INTO t VALUES (1), (2), (3)")
    var pairs = 0
    try connection.forEachRow("SELECT x FROM t") { _ in
      pairs += (try? connection.rows("SELECT x FROM t") { $0.int() }.count) ?? 0
      return true
    }
    #expect(pairs == 9)
  }

  @Test func everyBrokenStepOfATransactionLeavesNothing() throws {
    let connection = try memory()
    try connection.runScript("CREATE TABLE t (x)")
    var (broken, done) = (0, 0)
    for limit in 1..<120 {
      var steps = 0
      let before = try connection.int("SELECT count(*) FROM t")
      do throws(SQLiteError) {
        try connection.interruptible(
          everySteps: 1,
          when: {
            steps += 1
            return steps >= limit
          }
        ) { () throws(SQLiteError) in
          try connection.transaction(wrapping: { $0 }) { () throws(SQLiteError) in
            try connection.run("INSERT INTO t VALUES (1)")
            try connection.run("INSERT INTO t VALUES (2)")
          }
        }
        done += 1
        #expect(try connection.int("SELECT count(*) FROM t") == before + 2)
      } catch {
        #expect(error.kind == .interrupted)
        broken += 1
        #expect(try connection.int("SELECT count(*) FROM t") == before)
      }
    }
    #expect(broken > 10 && done > 10)
  }

  @Test func kindsAreTold() throws {
    let connection = try memory()
    try connection.runScript("CREATE TABLE t (x CHECK (x > 0))")
    let error = #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO t VALUES (0)") }
    #expect(error?.kind == .constraint)
  }
}
