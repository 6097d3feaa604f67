import Billing

/// Invoices as comma-separated values (RFC 4180): a heading, and one line a document.
///
/// Words are the same in every language, days are those of ISO 8601, and amounts have a point
/// before their decimals, so that one spreadsheet reads every account's.
enum InvoiceTable {
  private static let heading = [
    "number", "date", "kind", "plan", "net", "vat", "gross", "balance_used", "due", "open",
    "status", "currency",
  ]

  static func text(of documents: [IssuedDocument]) -> String {
    ([heading.joined(separator: ",")] + documents.map(line)).map { $0 + "\r\n" }.joined()
  }

  private static func line(of document: IssuedDocument) -> String {
    let issued = document.issued
    let names = issued.lines.map(\.planName).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let open = document.record?.open ?? .zero(issued.gross.currency)
    let amounts = [
      issued.net, issued.vatTotal, issued.gross, issued.balanceUsed, issued.due, open,
    ]
    let words = [
      issued.number.rawValue, issued.day.description, issued.kind.rawValue,
      names.joined(separator: "; "),
    ]
    let ending = [document.record?.status.rawValue ?? "", issued.gross.currency.code]
    return (words.map(field) + amounts.map(\.decimal) + ending.map(field))
      .joined(separator: ",")
  }

  /// A text that no spreadsheet takes for a formula, in quotes where it needs them.
  ///
  /// A spreadsheet whose language separates fields by semicolons begins one behind each of them.
  static func field(_ text: String) -> String {
    let guarded = text.withoutControls.split(separator: ";", omittingEmptySubsequences: false)
      .map(withoutFormula).joined(separator: ";")
    guard guarded.contains(where: { $0 == "," || $0 == "\"" }) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// An apostrophe before the sign with which a formula begins, blanks before it or not.
  private static func withoutFormula(_ part: Substring) -> String {
    guard let start = part.firstIndex(where: { !$0.isWhitespace }),
      part[start].unicodeScalars.first.map(formulaSigns.contains) ?? false
    else { return String(part) }
    return part[..<start] + "'" + part[start...]
  }

  /// Those of ASCII, and the wide ones that East Asian keyboards type.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
