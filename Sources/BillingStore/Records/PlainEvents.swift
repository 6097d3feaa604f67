import Billing

extension PlainObject {
  /// An event of a kind that a purchase or a renewal has; nil for another one.
  static func event(_ value: PlainDecoder) throws -> Event? {
    var object = try PlainObject(value)
    var (name, event) = try object.only()
    let read: Event
    switch name {
    case "accountOpened": read = .accountOpened(account: try event.decoded("account"))
    case "dayBegan": read = .dayBegan(day: try event.day("day"))
    case "cartItemAdded": read = .cartItemAdded(item: try event.read("item"))
    case "cartItemChanged": read = .cartItemChanged(item: try event.read("item"))
    case "cartItemRemoved": read = .cartItemRemoved(item: try event.id("item"))
    case "paymentMethodSet": read = .paymentMethodSet(method: try event.read("method"))
    case "paymentBegan": read = .paymentBegan(intent: try event.read("intent"))
    case "paymentCaptured":
      read = .paymentCaptured(key: try event.id("key"), reference: try event.text("reference"))
    case "paymentFailed":
      read = .paymentFailed(key: try event.id("key"), reason: try event.choice("reason"))
    case "mailSent": read = .mailSent(mail: try event.read("mail"))
    case "orderPlaced": read = .orderPlaced(order: try event.read("order"))
    case "invoiceIssued": read = .invoiceIssued(invoice: try event.read("invoice"))
    case "invoicePaid":
      read = .invoicePaid(number: try event.id("number"), payment: try event.read("payment"))
    case "subscriptionStarted":
      read = .subscriptionStarted(subscription: try event.read("subscription"))
    case "subscriptionRenewed":
      read = .subscriptionRenewed(
        subscription: try event.id("subscription"), term: try event.read("term"))
    case "subscriptionChanged":
      read = .subscriptionChanged(subscription: try event.read("subscription"))
    default: return nil
    }
    try event.end()
    return read
  }
}
