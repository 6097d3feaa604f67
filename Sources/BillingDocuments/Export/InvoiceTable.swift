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
  static func field(_ text: String) -> String {
    let plain = text.withoutControls
    let isFormula = plain.first.map { "=+-@".contains($0) } ?? false
    let guarded = isFormula ? "'" + plain : plain
    guard guarded.contains(where: { $0 == "," || $0 == "\"" }) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
