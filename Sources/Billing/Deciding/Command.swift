/// What somebody wants done to an account.
public enum Command: Hashable, Sendable {
  case addToCart(CartItem.Content)
  case editCartItem(CartItemID, CartItem.Content)
  case removeCartItem(CartItemID)
  /// Begins a trial at once, without the cart.
  case startTrial(TrialRequest)
  case setPaymentMethod(PaymentMethod)
  /// Nil takes the number off the account.
  case setVATNumber(VATNumber?)
  /// Orders the whole cart at the price that the person has seen.
  case placeOrder(agreed: Quote)
  /// Tells what became of the open payment.
  case settlePayment(IdempotencyKey, PaymentOutcome)
}
