import Billing

extension CartItem: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("content", content)
    json.member("id", id)
  }
}

extension CartItem.Content: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .purchase(let request): json.member("purchase") { $0.member("request", request) }
    case .trial(let request): json.member("trial") { $0.member("request", request) }
    case .addSeats(let request): json.member("addSeats") { $0.member("request", request) }
    case .change(let request): json.member("change") { $0.member("request", request) }
    case .subscribe(let request): json.member("subscribe") { $0.member("request", request) }
    case .reactivation(let request): json.member("reactivation") { $0.member("request", request) }
    }
  }
}

extension PurchaseRequest: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("frequency", frequency)
    json.member("plan", plan)
    json.member("seats", seats)
  }
}

extension TrialRequest: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("plan", plan)
    json.member("seats", seats)
  }
}

extension SeatAddition: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("seats", seats)
    json.member("subscription", subscription)
  }
}

extension SubscriptionRequest: JSONObject {
  func writeMembers(to json: inout JSONWriter) {
    json.member("frequency", frequency)
    json.member("plan", plan)
    json.member("seats", seats)
    json.member("subscription", subscription)
  }
}
