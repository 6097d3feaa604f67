/// What somebody wants done to an account.
public enum Command: Hashable, Sendable {
  case addToCart(CartItem.Content)
  case editCartItem(CartItemID, CartItem.Content)
  case removeCartItem(CartItemID)
  /// Begins a trial at once, without the cart.
  case startTrial(TrialRequest)
  /// Orders the whole cart at the price that the person has seen.
  case placeOrder(agreed: Quote)

  /// Asks that a paid subscription not be renewed (rule 19).
  case cancelSubscription(SubscriptionID)
  case removeCancellation(SubscriptionID)

  case setPaymentMethod(PaymentMethod)
  /// Nil takes the number off the account.
  case setVATNumber(VATNumber?)
  /// Nil takes the number off the invoices to come.
  case setPurchaseOrder(PurchaseOrder?)
  /// Sends the invoices to come to these addresses too (promise J5).
  case setInvoiceRecipients([EmailAddress])
  /// Pays an open invoice by card, in full or in part (rule 41).
  case payInvoice(InvoiceNumber, amount: Money)

  /// Accepts an offer at the price that the person has seen.
  case acceptOffer(OfferID, agreed: Quote)
  case rejectOffer(OfferID)
  /// Makes the vendor's offer to a corporate account.
  case addOffer(OfferDraft)

  /// Writes a message (rule 40, promise J3): to the representative the billing contact, to the
  /// billing contact everyone else, to Customer Service anyone.
  case write(to: Correspondent, String)

  /// Lets time go on to the next day on which something is due, up to the first charge that it
  /// wants; to be given again until nothing happens (rule 36).
  case advance
  /// Tells what became of the open payment.
  case settlePayment(IdempotencyKey, PaymentOutcome)
}
