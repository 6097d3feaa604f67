import Billing

extension Transaction: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("at", at)
    json.member("by", by)
    json.member("events", events)
  }
}

extension Timestamp: JSONWritable {
  func write(to json: inout JSONWriter) {
    let second = secondOfDay
    json.string { json in
      day.writeCharacters(to: &json)
      json.character("T")
      json.digits(second / 3600, width: 2)
      json.character(":")
      json.digits(second / 60 % 60, width: 2)
      json.character(":")
      json.digits(second % 60, width: 2)
      json.character("Z")
    }
  }
}

// An event is an object whose one member is named for what happened.
extension Event: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .accountOpened(let account): json.member("accountOpened") { $0.member("account", account) }
    case .dayBegan(let day): json.member("dayBegan") { $0.member("day", day) }
    case .cartItemAdded(let item): json.member("cartItemAdded") { $0.member("item", item) }
    case .cartItemChanged(let item): json.member("cartItemChanged") { $0.member("item", item) }
    case .cartItemRemoved(let item): json.member("cartItemRemoved") { $0.member("item", item) }
    case .paymentMethodSet(let method):
      json.member("paymentMethodSet") { $0.member("method", method) }
    case .vatNumberSet(let number): json.member("vatNumberSet") { $0.member("number", number) }
    case .purchaseOrderSet(let order):
      json.member("purchaseOrderSet") { $0.member("purchaseOrder", order) }
    case .invoiceRecipientsSet(let recipients):
      json.member("invoiceRecipientsSet") { $0.member("recipients", recipients) }
    case .paymentBegan, .paymentCaptured, .paymentFailed, .orderPlaced, .invoiceIssued,
      .invoicePaid, .invoiceCredited, .balanceChanged:
      writeMoney(to: &json)
    case .subscriptionStarted, .subscriptionChanged, .subscriptionRenewed, .subscriptionPastDue,
      .subscriptionRecovered, .subscriptionEnded, .cancellationSet, .cancellationRemoved:
      writeSubscription(to: &json)
    case .offerMade(let offer): json.member("offerMade") { $0.member("offer", offer) }
    case .offerClosed(let offer, let state):
      json.member("offerClosed") {
        $0.member("offer", offer)
        $0.member("state", state)
      }
    case .messageWritten(let message):
      json.member("messageWritten") { $0.member("message", message) }
    case .mailSent(let mail): json.member("mailSent") { $0.member("mail", mail) }
    }
  }

  private func writeMoney(to json: inout JSONWriter) {
    switch self {
    case .paymentBegan(let intent): json.member("paymentBegan") { $0.member("intent", intent) }
    case .paymentCaptured(let key, let reference):
      json.member("paymentCaptured") {
        $0.member("key", key)
        $0.member("reference", reference)
      }
    case .paymentFailed(let key, let reason):
      json.member("paymentFailed") {
        $0.member("key", key)
        $0.member("reason", reason)
      }
    case .orderPlaced(let order): json.member("orderPlaced") { $0.member("order", order) }
    case .invoiceIssued(let invoice): json.member("invoiceIssued") { $0.member("invoice", invoice) }
    case .invoicePaid(let number, let payment):
      json.member("invoicePaid") {
        $0.member("number", number)
        $0.member("payment", payment)
      }
    case .invoiceCredited(let number, let creditNote):
      json.member("invoiceCredited") {
        $0.member("creditNote", creditNote)
        $0.member("number", number)
      }
    case .balanceChanged(let entry): json.member("balanceChanged") { $0.member("entry", entry) }
    default: preconditionFailure("not about money: \(self)")
    }
  }

  private func writeSubscription(to json: inout JSONWriter) {
    switch self {
    case .subscriptionStarted(let subscription):
      json.member("subscriptionStarted") { $0.member("subscription", subscription) }
    case .subscriptionChanged(let subscription):
      json.member("subscriptionChanged") { $0.member("subscription", subscription) }
    case .subscriptionRenewed(let subscription, let term):
      json.member("subscriptionRenewed") {
        $0.member("subscription", subscription)
        $0.member("term", term)
      }
    case .subscriptionPastDue(let subscription, let dunning):
      json.member("subscriptionPastDue") {
        $0.member("dunning", dunning)
        $0.member("subscription", subscription)
      }
    case .subscriptionRecovered(let subscription):
      json.member("subscriptionRecovered") { $0.member("subscription", subscription) }
    case .subscriptionEnded(let subscription, let since):
      json.member("subscriptionEnded") {
        $0.member("since", since)
        $0.member("subscription", subscription)
      }
    case .cancellationSet(let subscription, let day):
      json.member("cancellationSet") {
        $0.member("day", day)
        $0.member("subscription", subscription)
      }
    case .cancellationRemoved(let subscription):
      json.member("cancellationRemoved") { $0.member("subscription", subscription) }
    default: preconditionFailure("not about a subscription: \(self)")
    }
  }
}
