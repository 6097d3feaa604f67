import BillingDocuments
import Foundation

/// Where a command writes what was asked for.
enum StandardOutput {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes one JSON document and a line feed, with its keys sorted.
  ///
  /// - Parameter document: The document.
  /// - Throws: Foundation's error for a document that has no JSON.
  static func write(json document: some Encodable) throws {
    FileHandle.standardOutput.write(try JSONText.data(of: document))
  }
}
