import CSQLite

/// SQLite with as much care as the store takes: a transaction is safe when it returns.
final class Database {
  /// What SQLite said.
  struct Fault: Error {
    let code: Int32
  }

  private var connection: OpaquePointer?
  private var statement: OpaquePointer?

  init(at path: String) throws {
    try check(sqlite3_open(path, &connection))
    for command in [
      "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
      "CREATE TABLE journal (seq INTEGER PRIMARY KEY, line TEXT NOT NULL)",
    ] {
      try check(sqlite3_exec(connection, command, nil, nil, nil))
    }
    try check(
      sqlite3_prepare_v2(
        connection, "INSERT INTO journal (line) VALUES (?)", -1, &statement, nil))
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(connection)
  }

  /// Inserts a line of JSON, a transaction of its own.
  func insert(_ line: [UInt8]) throws {
    try line.withUnsafeBytes { bytes in
      // Without a destructor: the bytes stay where they are until the step is done.
      try check(
        sqlite3_bind_text(
          statement, 1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(bytes.count), nil))
      let result = sqlite3_step(statement)
      guard result == SQLITE_DONE else { throw Fault(code: result) }
    }
    try check(sqlite3_reset(statement))
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Fault(code: code) }
  }
}
