import Billing

/// What a command does to cart and profile, and that it does nothing else to them.
struct EffectCheck {
  let step: Step

  private var before: Account { step.before }
  private var after: Account { step.after }

  func run() throws(Fault) {
    try ensureEqual(after.cart.items, expectedCart(), "rule 21, the cart")
    var card = before.paymentMethod
    var vatNumber = before.company.vatNumber
    var purchaseOrder = before.purchaseOrder
    var recipients = before.invoiceRecipients
    var messages = before.messages.count
    var offers = before.offers.count
    switch step.command {
    case .setPaymentMethod(let method): card = method
    case .setVATNumber(let number): vatNumber = number
    case .setPurchaseOrder(let order): purchaseOrder = order
    case .setInvoiceRecipients(let addresses): recipients = addresses
    case .write: messages += 1
    case .addOffer: offers += 1
    default: break
    }
    try ensureEqual(after.paymentMethod, card, "the card")
    try ensureEqual(after.company.vatNumber, vatNumber, "rule 26, the VAT number")
    try ensureEqual(after.purchaseOrder, purchaseOrder, "promise J5, the purchase order")
    try ensureEqual(after.invoiceRecipients, recipients, "promise J5, the recipients")
    try ensureEqual(after.messages.count, messages, "rule 40, messages")
    try ensureEqual(after.offers.count, offers, "rule 41, offers")
    try checkOffer()
    try checkMessage()
  }

  private func checkMessage() throws(Fault) {
    guard case .write(let correspondent, let text) = step.command else { return }
    let author: PersonID? = if case .person(let id) = step.context.actor { id } else { nil }
    try ensureEqual(
      after.messages.last,
      WrittenMessage(day: step.context.today, author: author, to: correspondent, text: text),
      "promise J3, the message")
  }

  // MARK: - Offers

  private func checkOffer() throws(Fault) {
    switch step.command {
    case .addOffer(let draft):
      let offer = after.offers.last
      try ensure(
        offer?.state == .pending && offer?.items.count == draft.items.count
          && offer?.lastDay == draft.lastDay && offer?.paymentDays == draft.paymentDays
          && offer?.madeOn == step.context.today,
        "Rule 41, \(String(describing: offer)) of \(draft)")
    case .rejectOffer(let id):
      guard case .rejected = after.offer(id)?.state else { throw Fault("\(id) is not rejected") }
    default: break
    }
  }

  // MARK: - Cart

  private func expectedCart() -> [CartItem] {
    var items = before.cart.items
    switch step.command {
    case .addToCart(let content):
      let id = CartItemID("item-\(before.counters.cartItems + 1)")
      if let index = items.firstIndex(where: { replaces(content, $0.content) }) {
        items[index].content = content
      } else {
        items.append(CartItem(id: id, content: content))
      }
    case .editCartItem(let id, let content):
      items.removeAll { $0.id != id && replaces(content, $0.content) }
      for index in items.indices where items[index].id == id { items[index].content = content }
    case .removeCartItem(let id): items.removeAll { $0.id == id }
    case .startTrial(let trial): items.removeAll { replaces(.trial(trial), $0.content) }
    case .placeOrder, .settlePayment: if step.sale != nil { items = [] }
    default: break
    }
    return items
  }

  /// At most one item touches a subscription, and one is a product's trial (rule 21).
  private func replaces(_ new: CartItem.Content, _ old: CartItem.Content) -> Bool {
    switch (new, old) {
    case (.trial(let new), .trial(let old)): new.plan.product == old.plan.product
    case (.purchase, _), (.trial, _), (_, .purchase), (_, .trial): false
    default: new.subscription == old.subscription
    }
  }
}
