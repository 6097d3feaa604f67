import Billing

extension Mail: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("about", about)
    json.member("body", body)
    json.member("copies", copies)
    json.member("day", day)
    json.member("id", id)
    json.member("message", message)
    json.member("recipient", recipient)
    json.member("title", title)
  }
}

extension Mail.Subject: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .order(let number): json.member("order") { $0.member("number", number) }
    case .trialStarted(let subscription):
      json.member("trialStarted") { $0.member("subscription", subscription) }
    case .renewal(let subscription, let invoice):
      json.member("renewal") {
        $0.member("invoice", invoice)
        $0.member("subscription", subscription)
      }
    case .paymentFailed(let subscription, let invoice):
      json.member("paymentFailed") {
        $0.member("invoice", invoice)
        $0.member("subscription", subscription)
      }
    case .cancellationSet(let subscription):
      json.member("cancellationSet") { $0.member("subscription", subscription) }
    case .cancellationRemoved(let subscription):
      json.member("cancellationRemoved") { $0.member("subscription", subscription) }
    case .offerAccepted(let offer): json.member("offerAccepted") { $0.member("offer", offer) }
    case .invoicePaid(let number): json.member("invoicePaid") { $0.member("number", number) }
    case .message(let correspondent): json.member("message") { $0.member("to", correspondent) }
    }
  }
}

extension Correspondent: JSONWritable {}
