import Billing
import BillingStore
import TestSupport
import Testing

@Suite("The lock over an account's payments")
struct PaymentLockTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test("It is one holder's at a time, and free when that one lets go of it")
  func oneHolder() throws {
    let (store, _) = try directory.store()
    do {
      let lock = try store.takePaymentLock(of: "acme")
      #expect(try isTaken(in: store))
      withExtendedLifetime(lock) {}
    }
    #expect(try !isTaken(in: store))
  }

  @Test("Meanwhile the account can be read and changed")
  func besidesTheJournal() throws {
    let (store, stored) = try directory.store()
    let lock = try store.takePaymentLock(of: "acme")
    let changed = try store.append(
      [Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(try store.load("acme").account == changed.account)
    withExtendedLifetime(lock) {}
  }

  @Test("An account that is not there has none")
  func unknown() throws {
    let (store, _) = try directory.store()
    #expect(throws: StoreError.unknownAccount("initech", known: ["acme"])) {
      _ = try store.takePaymentLock(of: "initech")
    }
    #expect(throws: StoreError.invalidAccountID("../acme")) {
      _ = try store.takePaymentLock(of: "../acme")
    }
  }

  private func isTaken(in store: Store) throws -> Bool {
    switch try store.takePaymentLock(of: "acme") {
    case nil: true
    case .some: false
    }
  }
}
