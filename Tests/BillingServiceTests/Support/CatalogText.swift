import Foundation
import Testing

/// The catalog's file, to be edited.
struct CatalogText {
  private(set) var text: String

  init() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/BillingService/Resources/catalog.json")
    text = try String(contentsOf: file, encoding: .utf8)
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Replaces the first occurrence of a text, which there must be.
  mutating func replace(_ old: String, with new: String) throws {
    let range = try #require(text.range(of: old))
    text.replaceSubrange(range, with: new)
  }
}
