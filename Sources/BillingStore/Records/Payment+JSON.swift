import Billing

extension PaymentIntent: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("amount", amount)
    json.member("day", day)
    json.member("key", key)
    json.member("method", method)
    json.member("purpose", purpose)
  }
}

extension PaymentIntent.Purpose: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .order(let order): json.member("order") { $0.member("order", order) }
    case .renewal(let renewal): json.member("renewal") { $0.member("renewal", renewal) }
    case .invoice(let number): json.member("invoice") { $0.member("number", number) }
    }
  }
}

extension OrderIntent: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("quote", quote)
    json.member("seller", seller)
  }
}

extension RenewalIntent: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("attempt", attempt)
    json.member("boundary", boundary)
    json.member("invoice", invoice)
    json.member("nextAttempt", nextAttempt)
    json.member("seller", seller)
    json.member("subscription", subscription)
  }
}

extension PaymentFailure: JSONWritable {}

extension PaymentMethod: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("brand", brand)
    json.member("expiry", expiry)
    json.member("holder", holder)
    json.member("lastFour", lastFour)
    json.member("token", token)
  }
}

extension CardBrand: JSONWritable {}

extension CardExpiry: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("month", month)
    json.member("year", year)
  }
}
