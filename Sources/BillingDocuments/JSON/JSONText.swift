package import Foundation

/// How the program writes JSON for scripts.
package enum JSONText {
  /// One document and a line feed, its keys sorted.
  ///
  /// - Throws: Foundation's error for a document that has no JSON.
  package static func data(of document: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var escaper = JSONEscaper()
    return escaper.escape(try encoder.encode(document)) + Data("\n".utf8)
  }
}
