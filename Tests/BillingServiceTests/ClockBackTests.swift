import Billing
import BillingService
import BillingStore
import Testing

@Suite("A clock that went back")
struct ClockBackTests {
  private let shop: Shop
  private let yesterday: BillingService
  private let refusal = ServiceError.refused(
    .clockBehind(today: Day.november23.advanced(by: -1), lastSeen: .november23))

  init() throws {
    shop = try Shop()
    try shop.buyWebinar()
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    yesterday = shop.terminal(on: Day.november23.advanced(by: -1))
  }

  /// Everything that somebody may ask for.
  private func attempts() throws -> [() throws -> Void] {
    let shop = shop
    let yesterday = yesterday
    let quote = try shop.quote(of: shop.service.load("nuova"))
    let offer = OfferDraft(
      items: [], lastDay: .november23, paymentDays: 30,
      terms: LocalizedText(english: "None", italian: "Nessuna"))
    let cent = Money(minorUnits: 1, currency: .eur)
    let commands: [Command] = [
      .addToCart(Shop.webinarPro), .startTrial(Shop.meetingTrial), .cancelSubscription("sub-1"),
      .removeCancellation("sub-1"), .setVATNumber(nil), .setPurchaseOrder(nil), .advance,
    ]
    var attempts = commands.map { command in
      {
        _ = try yesterday.perform(command, on: "nuova", as: command == .advance ? nil : Shop.giulia)
      }
    }
    attempts.append { _ = try yesterday.perform(.addOffer(offer), on: "globex", as: nil) }
    attempts.append {
      _ = try yesterday.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    }
    attempts.append {
      _ = try yesterday.pay("GLOBEX-2026-000001", cent, on: "globex", as: Shop.paolo)
    }
    attempts.append {
      _ = try yesterday.save(.test("5555555555554444"), on: "nuova", as: Shop.giulia)
    }
    return attempts
  }

  @Test("Rule 5 · Every command is refused, and neither the store nor the ledger is touched")
  func refused() throws {
    let attempts = try attempts()
    // Taking the payment lock makes its file.
    for account in ["nuova", "globex"] as [AccountID] {
      _ = try shop.store.takePaymentLock(of: account)
    }
    let files = try shop.directory.files()
    for attempt in attempts {
      #expect(throws: refusal) { try attempt() }
    }
    #expect(try shop.directory.files() == files)
  }

  @Test("Rule 5 · The account can be read, and is as it was")
  func readable() throws {
    #expect(try yesterday.load("nuova") == shop.service.load("nuova"))
  }
}
