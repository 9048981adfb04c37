import CSQLite
import Platform

/// What SQLite itself needs to keep the same rows at the same durability.
enum BareSQLite {
  /// Inserts rows shaped like a registration's into a database of their own, a commit for each, and
  /// writes and flushes a file beside for each as the store does.
  static func insertsASecond(beside store: String, count: Int, text: String) throws -> Double {
    let folder = "\(store)-bare"
    try Files.removeFolder(folder)
    try Files.createFolder("\(folder)/files")
    defer { try? Files.removeFolder(folder) }
    var database: OpaquePointer?
    sqlite3_open("\(folder)/bare.sqlite", &database)
    defer { sqlite3_close(database) }
    sqlite3_exec(
      database,
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE journal (id INTEGER PRIMARY KEY, at INTEGER, officer INTEGER, action TEXT);
      CREATE TABLE diary_case (id INTEGER PRIMARY KEY, year INTEGER, serial INTEGER, title TEXT);
      CREATE UNIQUE INDEX number ON diary_case (year, serial);
      CREATE TABLE document (id INTEGER PRIMARY KEY, case_id INTEGER, number INTEGER, title TEXT,
        party TEXT, arrived_on TEXT);
      CREATE UNIQUE INDEX in_case ON document (case_id, number);
      CREATE TABLE content (id INTEGER PRIMARY KEY, sha256 TEXT UNIQUE, text TEXT);
      CREATE TABLE file (id INTEGER PRIMARY KEY, document INTEGER, content INTEGER, name TEXT);
      CREATE VIRTUAL TABLE titles USING fts5 (title, party, tokenize = 'trigram', content = '');
      CREATE VIRTUAL TABLE texts USING fts5 (text, content = '',
        tokenize = 'unicode61 remove_diacritics 0');
      """, nil, nil, nil)
    let start = SystemClock.steady
    for number in 1...count {
      let body = "\(number) \(start) \(text)"
      let digest = SHA256.hex(Array(body.utf8))
      let path = "\(folder)/files/\(digest)"
      try Files.write(Array(body.utf8), to: path, durable: true)
      sqlite3_exec(
        database,
        """
        BEGIN IMMEDIATE;
        INSERT INTO journal VALUES (\(number * 2), 1, 1, 'open'), (\(number * 2 + 1), 1, 1, 'r');
        INSERT INTO diary_case VALUES (\(number), 2026, \(number), 'Ansökan om bygglov Linden 3');
        INSERT INTO document VALUES (\(number), \(number), 1, 'Ansökan om bygglov Linden 3',
          'Norr Bygg AB', '2026-11-20');
        INSERT INTO titles (rowid, title, party)
          VALUES (\(number), 'Ansökan om bygglov Linden 3', 'Norr Bygg AB');
        INSERT INTO content VALUES (\(number), '\(digest)', '\(body)');
        INSERT INTO texts (rowid, text) VALUES (\(number), '\(body)');
        INSERT INTO file VALUES (\(number), \(number), \(number), 'handling.txt');
        COMMIT;
        """, nil, nil, nil)
    }
    return Double(count) / (SystemClock.steady - start)
  }
}
