import Billing

extension Subscription: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("plan", plan)
    json.member("planName", planName)
    json.member("seatKind", seatKind)
    json.member("seats", seats)
    json.member("standing", standing)
  }
}

extension Subscription.Standing: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .trial(let period): json.member("trial") { $0.member("period", period) }
    case .paid(let term): json.member("paid") { $0.member("term", term) }
    case .ended(let ending): json.member("ended") { $0.member("ending", ending) }
    }
  }
}

extension PaidTerm: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("anchor", anchor)
    json.member("cancellation", cancellation)
    json.member("dunning", dunning)
    json.member("frequency", frequency)
    json.member("invoice", invoice)
    json.member("period", period)
    json.member("treatment", treatment)
    json.member("unitPrice", unitPrice)
  }
}

extension Dunning: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("failedAttempts", failedAttempts)
    json.member("nextAttempt", nextAttempt)
  }
}

extension Ending: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("frequency", frequency)
    json.member("since", since)
  }
}
