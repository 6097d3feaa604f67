import Billing
import BillingDocuments

// MARK: - Changing a subscription

extension Strings {
  var options: String { pick("Options", "Opzioni") }
  var changeSubscription: String { pick("Change subscription", "Modifica abbonamento") }
}
