import Billing
@testable import BillingService
import BillingStore
import Foundation
import TestSupport
import Testing

@Suite("The sandbox's ledger, read by several programs")
struct LedgerFileTests {
  private let directory: TemporaryDirectory
  private let store: Store
  private let one: SandboxGateway
  private let other: SandboxGateway
  private let amount = Money(minorUnits: 83_814, currency: .eur)

  init() throws {
    directory = try TemporaryDirectory()
    store = try Store.create(at: directory.path + "/store")
    (one, other) = (SandboxGateway(store: store), SandboxGateway(store: store))
  }

  private var file: URL { URL(filePath: store.gatewayLedger.path) }

  @Test("What another program has added since is known to the next charge")
  func added() throws {
    let card = try one.save(.test("4242424242424242")).get()
    #expect(try other.charge("first", amount, to: card) == .captured(reference: "charge_2"))
    #expect(try one.charge("first", amount, to: card) == .captured(reference: "charge_2"))
    #expect(try one.charge("second", amount, to: card) == .captured(reference: "charge_3"))
    #expect(try other.outcome(of: "second", amount, to: card) == .captured(reference: "charge_3"))
    #expect(try one.entries() == other.entries())
    #expect(try one.entries().count == 3)
  }

  @Test("A ledger that was exchanged is read from its start")
  func exchanged() throws {
    let card = try one.save(.test("4242424242424242")).get()
    let saved = try Data(contentsOf: file)
    _ = try one.charge("lost", amount, to: card)
    try saved.write(to: file)
    #expect(try one.outcome(of: "lost", amount, to: card) == nil)
    #expect(try one.charge("next", amount, to: card) == .captured(reference: "charge_2"))
    #expect(try SandboxGateway(store: store).entries() == one.entries())
  }

  @Test("Damage in what is read later is found, and a repaired ledger is taken up again")
  func damaged() throws {
    let card = try one.save(.test("4242424242424242")).get()
    let known = try Data(contentsOf: file).count
    for key: IdempotencyKey in ["first", "second"] {
      _ = try other.charge(key, amount, to: card)
    }
    let good = try Data(contentsOf: file)
    var damaged = good
    damaged[known + 20] ^= 1
    try damaged.write(to: file)
    #expect(throws: GatewayFault.self) { try one.charge("third", amount, to: card) }
    try good.write(to: file)
    #expect(try one.charge("third", amount, to: card) == .captured(reference: "charge_4"))
  }

  @Test("A reader's charges are after the ledger's, and in no file")
  func reader() throws {
    let card = try one.save(.test("4242424242424242")).get()
    _ = try one.charge("first", amount, to: card)
    let files = try directory.files()
    let reader = SandboxGateway(over: try Store(reading: store.path))
    #expect(try reader.charge("first", amount, to: card) == .captured(reference: "charge_2"))
    #expect(try reader.charge("second", amount, to: card) == .captured(reference: "charge_3"))
    #expect(try reader.outcome(of: "second", amount, to: card) == .captured(reference: "charge_3"))
    #expect(try reader.entries().count == 3)
    #expect(try directory.files() == files)
    #expect(try one.entries().count == 2)
  }
}
