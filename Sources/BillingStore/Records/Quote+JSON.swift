import Billing

extension Quote: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("balanceAfter", balanceAfter)
    json.member("balanceUsed", balanceUsed)
    json.member("currency", currency)
    json.member("due", due)
    json.member("gross", gross)
    json.member("items", items)
    json.member("net", net)
    json.member("toBalance", toBalance)
    json.member("vat", vat)
    json.member("vatTotal", vatTotal)
  }
}

extension QuoteItem: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("billingDate", billingDate)
    json.member("frequency", frequency)
    json.member("item", item)
    json.member("kind", kind)
    json.member("lines", lines)
    json.member("period", period)
    json.member("plan", plan)
    json.member("planName", planName)
    json.member("seatKind", seatKind)
    json.member("seats", seats)
    json.member("subscription", subscription)
    json.member("trialDaysGivenUp", trialDaysGivenUp)
  }
}

extension QuoteItem.Kind: JSONWritable {}

extension QuoteLine: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("days", days)
    json.member("frequency", frequency)
    json.member("kind", kind)
    json.member("net", net)
    json.member("period", period)
    json.member("plan", plan)
    json.member("planName", planName)
    json.member("seatKind", seatKind)
    json.member("seats", seats)
    json.member("treatment", treatment)
    json.member("unitPrice", unitPrice)
  }
}

extension QuoteLine.Kind: JSONWritable {}

extension QuoteLine.Days: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("remaining", remaining)
    json.member("total", total)
  }
}

extension VATAmount: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("amount", amount)
    json.member("net", net)
    json.member("treatment", treatment)
  }
}

extension VATTreatment: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("category", category)
    json.member("country", country)
    json.member("rateBasisPoints", rateBasisPoints)
    json.member("reason", reason)
  }
}

extension VATTreatment.Category: JSONWritable {}
extension VATTreatment.Reason: JSONWritable {}
