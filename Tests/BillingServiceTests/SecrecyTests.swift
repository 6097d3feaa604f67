import Billing
import BillingService
import BillingStore
import Foundation
import Testing

@Suite("What is kept of a card (rule 30)")
struct SecrecyTests {
  @Test(
    "Neither its number nor its security code is in any file of the store",
    arguments: [
      ("5555 5555 5555 4444", "867"),
      ("3782 822463 10005", "8351"),
      ("4000 0000 0000 0002", "867"),
      ("4000 0000 0000 0119", "867"),
    ])
  func files(number: String, securityCode: String) throws {
    let shop = try Shop()
    let card = try CardEntry.test(number, securityCode: securityCode)
    _ = try? shop.service.save(card, on: "nuova", as: Shop.giulia)
    let account = try shop.service.perform(
      .addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    _ = try? shop.service.placeOrder(
      agreed: shop.quote(of: account), on: "nuova", as: Shop.giulia)

    let secrets = [
      card.number.digits, number, String(card.number.digits.dropLast(4)), "\"\(securityCode)\"",
      ":\(securityCode),", ":\(securityCode)}",
    ]
    let files = try shop.directory.files()
    #expect(files.keys.contains { $0.hasSuffix("nuova/journal.ndjson") })
    #expect(files.keys.contains { $0.hasSuffix("gateway/ledger.ndjson") })
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for secret in secrets {
        #expect(!text.contains(secret), "\(name)")
      }
    }
  }

  @Test("Neither is in what is printed or dumped of a card")
  func descriptions() throws {
    let card = try CardEntry.test("3782 822463 10005", securityCode: "8351")
    var dumped = ""
    dump((card, [card.number]), to: &dumped)
    for text in ["\(card)", "\([card])", "\(card.number)", "\([card.number])", dumped] {
      #expect(text.contains("0005"))
      #expect(!text.contains("37828224631") && !text.contains("8351"))
    }
  }

  @Test("Its last four digits, brand, expiry and holder are kept, under a token")
  func kept() throws {
    let shop = try Shop()
    let account = try shop.service.save(
      .test("5555 5555 5555 4444"), on: "nuova", as: Shop.giulia)
    let method = try #require(account.paymentMethod)
    #expect(method.lastFour == "4444")
    #expect(method.brand == .mastercard)
    #expect(method.expiry == CardExpiry(month: 6, year: 2029))
    #expect(method.holder == "Giulia Conti")
    #expect(method.token == "card_9")
  }
}
