import Billing

extension Order: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("day", day)
    json.member("invoice", invoice)
    json.member("number", number)
    json.member("quote", quote)
    json.member("subscriptions", subscriptions)
  }
}

extension Invoice: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("balanceUsed", balanceUsed)
    json.member("buyer", buyer)
    json.member("copies", copies)
    json.member("corrects", corrects)
    json.member("day", day)
    json.member("due", due)
    json.member("dueDay", dueDay)
    json.member("gross", gross)
    json.member("kind", kind)
    json.member("lines", lines)
    json.member("net", net)
    json.member("number", number)
    json.member("order", order)
    json.member("purchaseOrder", purchaseOrder)
    json.member("seller", seller)
    json.member("vat", vat)
    json.member("vatTotal", vatTotal)
  }
}

extension Invoice.Kind: JSONWritable {}

extension InvoicePayment: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("amount", amount)
    json.member("brand", brand)
    json.member("day", day)
    json.member("lastFour", lastFour)
    json.member("reference", reference)
  }
}

extension BalanceEntry: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("amount", amount)
    json.member("cause", cause)
    json.member("day", day)
  }
}

extension BalanceEntry.Cause: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .usedFor(let invoice): json.member("usedFor") { $0.member("invoice", invoice) }
    case .creditedBy(let note): json.member("creditedBy") { $0.member("creditNote", note) }
    case .openingCredit: json.member("openingCredit") { _ in }
    }
  }
}
