package import Foundation

/// The lines of a journal as another program reads them: without line feeds, and without the room for
/// lines to come.
package func journalLines(at path: String) throws -> [Data] {
  try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    .filter { line in line.contains { $0 != UInt8(ascii: " ") } }
}
