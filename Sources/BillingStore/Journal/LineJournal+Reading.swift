extension LineJournal {
  /// All records, oldest first, where nothing may be changed: a line that a crash left unfinished is
  /// passed over.
  ///
  /// - Parameter type: What each line holds.
  /// - Returns: Nothing where the file is not there yet.
  /// - Throws: `damaged` with the line that cannot be trusted, `lockUnavailable` or `io`.
  package func recordsToRead<Record: Decodable>(
    as type: Record.Type
  ) throws(StoreError) -> [Record] {
    var records: [Record] = []
    do throws(StoreError) {
      try withFile(.shared, for: .reading) { file throws(StoreError) in
        _ = try file.read(after: .start) { line, _ throws(LineFault) in
          records.append(try line.record(as: type))
        }
      }
    } catch .missing {
      return []
    }
    return records
  }
}
