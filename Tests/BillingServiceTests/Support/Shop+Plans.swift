import Billing
import BillingService
import BillingStore
import Foundation
import Testing

extension Shop {
  static let declining = "4000 0000 0000 0341"

  /// Buys rule 8's example for `nuova`: GoToWebinar Pro by the month, 3 organizers, 838.14.
  func buyWebinar() throws {
    _ = try service.placeOrder(agreed: try fillCart(), on: "nuova", as: Self.giulia)
  }

  /// Orders things for `nuova` on a day, with the card that is on file.
  func buy(_ contents: CartItem.Content..., on day: Day = .november23) throws {
    let terminal = terminal(on: day)
    for content in contents {
      _ = try terminal.perform(.addToCart(content), on: "nuova", as: Self.giulia)
    }
    let account = try terminal.load("nuova")
    let context = terminal.context(for: account, actor: .system)
    let outcome = try terminal.placeOrder(
      agreed: try account.reviewCart(in: context).quote, on: "nuova", as: Self.giulia)
    if case .declined(let reason, _) = outcome { Issue.record("declined: \(reason)") }
  }

  /// Changes the webinars' seats, which is a credit where they are fewer (rule 11).
  func changeSeats(to seats: Int) throws {
    try buy(
      .change(
        SubscriptionRequest(
          subscription: "sub-1", plan: PlanID(product: "gotowebinar", tier: "pro"), seats: seats,
          frequency: .monthly)))
  }

  func saveCard(_ number: String, on day: Day = .november23) throws {
    _ = try terminal(on: day).save(.test(number), on: "nuova", as: Self.giulia)
  }

  /// `nuova` as it is on a day.
  func nuova(on text: String) throws -> Account {
    try terminal(on: day(text)).load("nuova")
  }

  func day(_ text: String) throws -> Day {
    try #require(Day(iso8601: text))
  }

  /// The names of the events of each line of an account's journal after some.
  func lines(of account: String, after count: Int) throws -> [[String]] {
    try StoreCopy(of: store.path).lines(of: account).dropFirst(count).map { line in
      let transaction = try JSONDecoder().decode(JournalNames.self, from: line)
      return transaction.events.flatMap(\.keys)
    }
  }
}

/// The names of a line's events.
private struct JournalNames: Decodable {
  let events: [[String: Ignored]]

  struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }
}
