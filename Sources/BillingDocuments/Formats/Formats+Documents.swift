package import Billing

extension Formats {
  /// What an issued document is called, with its number: `Credit note ACME-CN-2026-000001`.
  package func title(of document: Invoice) -> String {
    let kind =
      switch document.kind {
      case .invoice: label(.invoice)
      case .creditNote: label(.creditNote)
      }
    return "\(kind) \(document.number)"
  }

  /// Who gets a document besides the billing contact (promise J5); nil where nobody does.
  package func copies(_ document: Invoice) -> String? {
    document.copies.isEmpty ? nil : document.copies.map(\.rawValue).joined(separator: ", ")
  }

  /// Which invoices a credit note corrects, within a sentence (rule 33); nil where it names none.
  package func corrects(_ document: Invoice) -> String? {
    let numbers = list(document.corrects)
    return switch document.corrects.count {
    case 0: nil
    case 1: words("corrects invoice \(numbers)", "rettifica la fattura \(numbers)")
    default: words("corrects invoices \(numbers)", "rettifica le fatture \(numbers)")
    }
  }
}
