import Billing
import BillingService
import BillingStore
import Foundation
import Testing

@Suite("The lock over an account's payments")
struct PaymentLockFileTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  private func names(of account: AccountID) throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(
        atPath: "\(shop.store.path)/accounts/\(account)"))
  }

  @Test("Rule 31 · An order that is refused leaves nothing behind, and one that is placed its lock")
  func order() throws {
    let files = try shop.directory.files()
    let nothing = try shop.quote(of: shop.service.load("nuova"))
    #expect(throws: ServiceError.refused(.cartEmpty)) {
      try shop.service.placeOrder(agreed: nothing, on: "nuova", as: Shop.giulia)
    }
    #expect(try shop.directory.files() == files)
    let before = try names(of: "nuova")
    let quote = try shop.fillCart()
    _ = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    #expect(try names(of: "nuova").subtracting(before) == ["payment.lock"])
  }

  @Test("Rule 41 · A payment that is refused leaves nothing behind")
  func invoice() throws {
    let files = try shop.directory.files()
    #expect(throws: ServiceError.self) {
      try shop.service.pay(
        "GLOBEX-2026-000001", Money(minorUnits: 312_000, currency: .eur), on: "globex",
        as: Shop.paolo)
    }
    #expect(try shop.directory.files() == files)
  }
}
