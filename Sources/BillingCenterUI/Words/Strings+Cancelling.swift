import Billing
import BillingDocuments

// MARK: - Cancelling

extension Strings {
  var cancelSubscription: String { pick("Cancel subscription", "Annulla sottoscrizione") }
  var removePendingCancellation: String {
    pick("Remove pending cancellation", "Rimuovi annullamento in sospeso")
  }
}
