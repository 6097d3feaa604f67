import Billing

// MARK: - What is in the cart

extension CartItem: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(id: try object.id("id"), content: try object.read("content"))
  }
}

extension CartItem.Content: PlainValue {
  init(reading object: inout PlainObject) throws {
    var (name, content) = try object.only()
    self =
      switch name {
      case "purchase": .purchase(try content.read("request"))
      case "trial": .trial(try content.read("request"))
      case "addSeats": .addSeats(try content.read("request"))
      case "change": .change(try content.read("request"))
      case "subscribe": .subscribe(try content.read("request"))
      case "reactivation": .reactivation(try content.read("request"))
      default: throw NotPlain()
      }
    try content.end()
  }
}

extension PurchaseRequest: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      plan: try object.read("plan"), seats: try object.number("seats"),
      frequency: try object.choice("frequency"))
  }
}

extension TrialRequest: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(plan: try object.read("plan"), seats: try object.number("seats"))
  }
}

extension SeatAddition: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(subscription: try object.id("subscription"), seats: try object.number("seats"))
  }
}

extension SubscriptionRequest: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      subscription: try object.id("subscription"), plan: try object.read("plan"),
      seats: try object.number("seats"), frequency: try object.choice("frequency"))
  }
}

// MARK: - What is paid for, and how

extension PaymentIntent: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      key: try object.id("key"), day: try object.day("day"), amount: try object.read("amount"),
      purpose: try object.read("purpose"), method: try object.read("method"))
  }
}

extension PaymentIntent.Purpose: PlainValue {
  init(reading object: inout PlainObject) throws {
    var (name, purpose) = try object.only()
    self =
      switch name {
      case "order": .order(try purpose.read("order"))
      case "renewal": .renewal(try purpose.read("renewal"))
      case "invoice": .invoice(try purpose.id("number"))
      default: throw NotPlain()
      }
    try purpose.end()
  }
}

extension OrderIntent: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(quote: try object.read("quote"), seller: try object.read("seller"))
  }
}

extension RenewalIntent: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      subscription: try object.id("subscription"), invoice: try object.id("invoice"),
      boundary: try object.day("boundary"), attempt: try object.number("attempt"),
      nextAttempt: try object.optional("nextAttempt")?.day(), seller: try object.read("seller"))
  }
}

extension PaymentMethod: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      token: try object.text("token"), brand: try object.choice("brand"),
      lastFour: try object.text("lastFour"), expiry: try object.read("expiry"),
      holder: try object.text("holder"))
  }
}

extension CardExpiry: PlainValue {
  init(reading object: inout PlainObject) throws {
    let (month, year) = (try object.number("month"), try object.number("year"))
    guard let expiry = CardExpiry(month: month, year: year) else { throw NotPlain() }
    self = expiry
  }
}
