package import Billing

extension Formats {
  /// What moved the account balance: `Used for invoice ACME-2026-000001`.
  package func cause(_ cause: BalanceEntry.Cause) -> String {
    switch cause {
    case .usedFor(let invoice):
      words("Used for invoice \(invoice)", "Utilizzato per la fattura \(invoice)")
    case .creditedBy(let creditNote):
      words("Credit note \(creditNote)", "Nota di credito \(creditNote)")
    case .openingCredit:
      words("Credit when the account was opened", "Credito all'apertura dell'account")
    }
  }
}
