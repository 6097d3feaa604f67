import Billing
import BillingService
import BillingStore
import TestSupport
import Testing

@Suite("The sandbox gateway (rule 29)")
struct SandboxGatewayTests {
  private let directory: TemporaryDirectory
  private let store: Store
  private let gateway: SandboxGateway
  private let amount = Money(minorUnits: 83_814, currency: .eur)

  init() throws {
    directory = try TemporaryDirectory()
    store = try Store.create(at: directory.path + "/store")
    gateway = SandboxGateway(store: store)
  }

  @Test(
    "A card that is not accepted says why when it is saved",
    arguments: [
      ("4000 0000 0000 0002", PaymentFailure.cardDeclined),
      ("4000 0000 0000 9995", .insufficientFunds),
      ("4000 0000 0000 0069", .cardExpired),
      ("4000 0000 0000 0127", .wrongSecurityCode),
      ("4000 0000 0000 0119", .processingError),
    ])
  func refused(number: String, failure: PaymentFailure) throws {
    #expect(try gateway.save(.test(number)) == .failure(failure))
    #expect(try gateway.entries().isEmpty)
  }

  @Test("One card is saved, and every charge to it fails")
  func declined() throws {
    let card = try gateway.save(.test("4000 0000 0000 0341")).get()
    #expect(try gateway.charge("first", amount, to: card) == .failed(.cardDeclined))
    #expect(try gateway.charge("second", amount, to: card) == .failed(.cardDeclined))
  }

  @Test(
    "Any other card pays",
    arguments: [
      ("4242 4242 4242 4242", CardBrand.visa, "4242", "123"),
      ("5555-5555-5555-4444", .mastercard, "4444", "123"),
      ("378282246310005", .americanExpress, "0005", "1234"),
      ("6200000000000005", .unionPay, "0005", "123"),
    ])
  func pays(number: String, brand: CardBrand, lastFour: String, code: String) throws {
    let card = try gateway.save(.test(number, securityCode: code)).get()
    #expect(card.brand == brand)
    #expect(card.lastFour == lastFour)
    guard case .captured = try gateway.charge("key", amount, to: card) else {
      Issue.record("the charge failed")
      return
    }
  }

  @Test(
    "A security code of another length, or not of digits, is wrong",
    arguments: [
      "", "12", "1234", "12a", "１２３",
    ])
  func securityCode(code: String) throws {
    let answer = try gateway.save(.test("4242424242424242", securityCode: code))
    #expect(answer == .failure(.wrongSecurityCode))
  }

  @Test("The same key is charged once and answers the same, also after a restart (rule 31)")
  func idempotent() throws {
    let card = try gateway.save(.test("4242424242424242")).get()
    let first = try gateway.charge("key", amount, to: card)
    #expect(try gateway.charge("key", amount, to: card) == first)
    #expect(try SandboxGateway(store: store).charge("key", amount, to: card) == first)
    #expect(try gateway.entries().count == 2)
    #expect(try gateway.charge("other", amount, to: card) != first)
  }

  @Test("A key that named another amount or card charges nothing, and has no outcome")
  func reusedKey() throws {
    let card = try gateway.save(.test("4242424242424242")).get()
    let otherCard = try gateway.save(.test("4242424242424242")).get()
    let cent = Money(minorUnits: 1, currency: .eur)
    _ = try gateway.charge("key", amount, to: card)
    for (amount, card) in [(cent, card), (amount, otherCard)] {
      #expect(throws: GatewayFault.keyReused("key")) {
        try gateway.charge("key", amount, to: card)
      }
      #expect(throws: GatewayFault.keyReused("key")) {
        try gateway.outcome(of: "key", amount, to: card)
      }
    }
    #expect(try gateway.entries().count == 3)
  }

  @Test("The gateway tells what became of a charge, and nothing of one it was never asked for")
  func outcome() throws {
    let card = try gateway.save(.test("4000000000000341")).get()
    #expect(try gateway.outcome(of: "key", amount, to: card) == nil)
    _ = try gateway.charge("key", amount, to: card)
    #expect(try gateway.outcome(of: "key", amount, to: card) == .failed(.cardDeclined))
  }

  @Test("Charges made at once each have their own reference")
  func concurrentCharges() async throws {
    let card = try gateway.save(.test("4242424242424242")).get()
    let outcomes = try await withThrowingTaskGroup(of: PaymentOutcome.self) { group in
      for number in 1...8 {
        group.addTask { [gateway, amount] in
          try gateway.charge(IdempotencyKey("key-\(number)"), amount, to: card)
        }
      }
      return try await group.reduce(into: Set<PaymentOutcome>()) { $0.insert($1) }
    }
    #expect(outcomes.count == 8)
  }

  @Test("A card that the ledger does not know is declined")
  func unknownCard() throws {
    let card = try gateway.save(.test("4242424242424242")).get()
    let other = try TemporaryDirectory()
    let elsewhere = SandboxGateway(store: try Store.create(at: other.path + "/store"))
    #expect(try elsewhere.charge("key", amount, to: card) == .failed(.cardDeclined))
  }

  @Test("The ledger's lines are those of format 1")
  func format() throws {
    let card = try gateway.save(.test("4242424242424242")).get()
    let bad = try gateway.save(.test("4000000000000341")).get()
    _ = try gateway.charge("acme/order/1", amount, to: card)
    _ = try gateway.charge("acme/order/2", amount, to: bad)
    let ledger = try #require(directory.files()["store/gateway/ledger.ndjson"])
    let lines = String(decoding: ledger, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix(#"{"seq":1,"cardSaved":{"token":"card_1"},"crc":"#))
    #expect(
      lines[1].hasPrefix(
        #"{"seq":2,"cardSaved":{"everyChargeFails":"cardDeclined","token":"card_2"},"crc":"#))
    #expect(
      lines[2].hasPrefix(
        #"{"seq":3,"charge":{"amount":{"currency":"EUR","minorUnits":83814},"#
          + #""key":"acme/order/1","outcome":{"captured":{"reference":"charge_3"}},"#
          + #""token":"card_1"},"crc":"#))
    #expect(
      lines[3].hasPrefix(
        #"{"seq":4,"charge":{"amount":{"currency":"EUR","minorUnits":83814},"#
          + #""key":"acme/order/2","outcome":{"failed":{"reason":"cardDeclined"}},"#
          + #""token":"card_2"},"crc":"#))
  }
}
