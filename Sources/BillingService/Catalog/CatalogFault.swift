/// What is wrong in a catalog's file, and where.
package struct CatalogFault: Error, Hashable, Sendable {
  /// What is wrong there.
  package enum Problem: Hashable, Sendable {
    /// The file is no JSON at all.
    case notJSON
    case missing
    /// Not of the kind, form or size that belongs there; `found` is a text or number as it was written.
    case invalid(found: String?)
    /// A list that needs at least one entry has none.
    case empty
    /// The same name stands in the list twice.
    case repeated(String)
  }

  /// As in `products[1] (gotowebinar) › tiers[0] (starter) › seatLimit`; empty for the whole file.
  package let place: String
  package let problem: Problem
}
