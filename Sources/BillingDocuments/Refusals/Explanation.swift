/// A refusal in a person's words: what is refused, why, and the way on.
///
/// Each part reads as a sentence without its full stop, and together they read as one line.
package struct Explanation: Hashable, Sendable {
  private let clauses: Clauses

  private struct Clauses: Hashable, Sendable {
    let what: String
    let why: String?
    let remedy: String?
  }

  /// Takes the parts as they stand within a line, each with the small letter of its first word.
  package init(_ what: String, why: String? = nil, remedy: String? = nil) {
    clauses = Clauses(what: what, why: why, remedy: remedy)
  }

  package var what: String { clauses.what.capitalizedFirst }
  package var why: String? { clauses.why?.capitalizedFirst }
  /// What to do about it.
  package var remedy: String? { clauses.remedy?.capitalizedFirst }

  /// All parts in one line, as an error on the command line: `what; why; what to do`.
  package var oneLine: String {
    [clauses.what, clauses.why, clauses.remedy].compactMap(\.self).joined(separator: "; ")
  }

  /// All parts as sentences, one after the other, for a screen.
  package var sentences: String {
    [what, why, remedy].compactMap { $0.map { $0 + "." } }.joined(separator: " ")
  }

  /// What and why as sentences that go on after a colon.
  var afterColon: String {
    [clauses.what, why].compactMap { $0.map { $0 + "." } }.joined(separator: " ")
  }

  /// Another refusal's reason for this one: what and why, within a line.
  var reason: String {
    [clauses.what, clauses.why].compactMap(\.self).joined(separator: ": ")
  }
}
