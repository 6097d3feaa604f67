import Billing

extension Identifier: JSONWritable {}

extension Day: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.string { writeCharacters(to: &$0) }
  }

  /// Writes what ``iso8601`` is, digit by digit: a line has dozens of days.
  func writeCharacters(to json: inout JSONWriter) {
    let (year, month, day) = components
    json.digits(year, width: 4)
    json.character("-")
    json.digits(month, width: 2)
    json.character("-")
    json.digits(day, width: 2)
  }
}

extension Period: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("end", end)
    json.member("start", start)
  }
}

extension BillingFrequency: JSONWritable {}

extension Currency: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(code) }
}

extension Money: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("currency", currency)
    json.member("minorUnits", minorUnits)
  }
}

extension PlanID: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("product", product)
    json.member("tier", tier)
  }
}

extension SeatKind: JSONWritable {}

extension LocalizedText: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("en", english)
    json.member("it", italian)
  }
}

// MARK: - Who it is between

extension VATNumber: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(description) }
}

extension EmailAddress: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(rawValue) }
}

extension PurchaseOrder: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("lastDay", lastDay)
    json.member("number", number)
  }
}

extension Company: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("address", address)
    json.member("name", name)
    json.member("vatNumber", vatNumber)
  }
}

extension PostalAddress: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("city", city)
    json.member("country", country)
    json.member("postalCode", postalCode)
    json.member("street", street)
  }
}

extension Seller: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("address", address)
    json.member("customerService", customerService)
    json.member("name", name)
    json.member("vatNumber", vatNumber)
  }
}

extension ContactWays: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("email", email)
    json.member("hours", hours)
    json.member("phone", phone)
  }
}

// MARK: - What is too seldom written to be worth more

extension Account: JSONWritable {
  func write(to json: inout JSONWriter) { json.encoded(self) }
}

extension Offer: JSONWritable {
  func write(to json: inout JSONWriter) { json.encoded(self) }
}

extension Offer.State: JSONWritable {
  func write(to json: inout JSONWriter) { json.encoded(self) }
}

extension WrittenMessage: JSONWritable {
  func write(to json: inout JSONWriter) { json.encoded(self) }
}
