import Billing
import Testing

@Suite("Who may, and when")
struct WhoMayTests {
  private static let commands: [Command] = [
    .addToCart(.buying(.assist)), .editCartItem("item-1", .buying(.assist)),
    .removeCartItem("item-1"), .startTrial(TrialRequest(plan: .webinarStarter, seats: 1)),
    .setPaymentMethod(.mastercard), .setVATNumber(.of("IT", "00743110157")),
  ]

  @Test("Every command is the billing contact's to give", arguments: commands)
  func billingContact(command: Command) throws {
    #expect(try filled().refusal(of: command) == nil)
  }

  @Test("A2 · a reader changes nothing and is told who may", arguments: commands)
  func reader(command: Command) throws {
    var shop = try filled()
    shop.actor = .person(.reader)
    let contact = Person(id: .contact, name: "Anna Rossi", role: .billingContact)
    #expect(shop.refusal(of: command) == .notBillingContact(contact: contact))
  }

  @Test("Somebody who is not on the account changes nothing", arguments: commands)
  func stranger(command: Command) throws {
    var shop = try filled()
    shop.actor = .person(.stranger)
    #expect(
      shop.refusal(of: command) == .unknownPerson(.stranger, known: [.contact, .reader]))
  }

  @Test(
    "Rule 40 · a corporate account is its representative's to change, but for its portal's acts",
    arguments: commands)
  func corporate(command: Command) {
    let kind = AccountKind.corporate(representative: .sample, paymentDays: 30)
    var shop = Shop(.sample(kind: kind))
    if case .setPaymentMethod = command {
      #expect(shop.refusal(of: command) == nil)
    } else {
      #expect(shop.refusal(of: command) == .corporateAccount(.sample))
    }
    shop.actor = .person(.reader)
    #expect(
      shop.refusal(of: command) == .notBillingContact(contact: shop.account.billingContact))
  }

  @Test("Rule 5 · a clock before the last day seen refuses every command", arguments: commands)
  func clockBehind(command: Command) throws {
    var shop = try filled()
    shop.today = day("2026-11-22")
    #expect(
      shop.refusal(of: command)
        == .clockBehind(today: day("2026-11-22"), lastSeen: day("2026-11-23")))
    shop.actor = .person(.stranger)
    #expect(shop.refusal(of: command)?.code == "clockBehind")
  }

  @Test("Ordering is the billing contact's and the clock's too")
  func ordering() throws {
    let shop = try filled()
    let quote = try shop.account.reviewCart(in: shop.context).quote
    try expectClosed(.placeOrder(agreed: quote), in: shop)
  }

  @Test("The program itself finishes what a person began")
  func system() throws {
    var shop = try filled()
    try shop.placeOrder()
    shop.actor = .system
    try shop.settle(.captured(reference: "charge-1"))
    #expect(shop.account.subscriptions.count == 1)
  }

  @Test("Rule 5 · the first command of a later day begins that day, and the next does not")
  func newDay() throws {
    var shop = Shop()
    shop.today = day("2026-11-25")
    let events = try shop.perform(.addToCart(.buying(.assist)))
    #expect(events.first == .dayBegan(day: day("2026-11-25")))
    #expect(events.count == 2)
    #expect(shop.account.lastSeenDay == day("2026-11-25"))
    #expect(try shop.perform(.addToCart(.buying(.assist))).count == 1)
  }

  /// A cart with one item and a card on file.
  private func filled() throws -> Shop {
    var shop = Shop()
    try shop.fillCart(with: .buying(.webinarPro, seats: 3))
    return shop
  }

  private func expectClosed(_ command: Command, in open: Shop) throws {
    var shop = open
    #expect(shop.refusal(of: command) == nil)
    shop.actor = .person(.reader)
    #expect(shop.refusal(of: command)?.code == "notBillingContact")
    shop.actor = .person(.stranger)
    #expect(shop.refusal(of: command)?.code == "unknownPerson")
    shop.actor = .person(.contact)
    shop.today = shop.today.advanced(by: -1)
    #expect(shop.refusal(of: command)?.code == "clockBehind")
  }
}
