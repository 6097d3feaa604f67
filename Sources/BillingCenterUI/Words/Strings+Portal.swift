import Billing
import BillingDocuments

// MARK: - The Corporate Billing Portal

extension Strings {
  var corporatePortal: String {
    pick("Corporate Billing Portal", "Portale di fatturazione Corporate")
  }
  var offer: String { pick("Offer", "Offerta") }
  var payInvoice: String { pick("Pay invoice", "Paga fattura") }
  var payNow: String { pick("Pay now", "Paga ora") }
}
