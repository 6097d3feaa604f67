/// What invoices can be written as.
package enum InvoiceFormat: String, CaseIterable, Hashable, Sendable {
  /// As people read it, at most 72 columns wide.
  case text
  /// A page that needs no other file and prints on A4.
  case html
  /// One line a document, for spreadsheets.
  case csv
  /// All of each document, for programs.
  case json

  /// Whether a file of it can hold several documents, and none.
  package var isList: Bool { self == .csv || self == .json }

  /// What the names of its files end in, without a dot.
  package var fileExtension: String { self == .text ? "txt" : rawValue }
}
