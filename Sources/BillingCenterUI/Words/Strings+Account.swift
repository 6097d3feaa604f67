import Billing
import BillingDocuments

// MARK: - The account

extension Strings {
  var accountBalance: String { pick("Account balance", "Saldo dell'account") }
}
