import Billing
import BillingService
import BillingStore
import CustomDump
import Foundation
import Testing

/// What a kill at each point of a payment leaves: the customer is charged once or not at all, and the
/// account says which.
///
/// | killed                   | order, invoice         | renewal                        |
/// |--------------------------|------------------------|--------------------------------|
/// | before the intent        | nothing ever was       | renewed and charged, or failed |
/// | in the intent's line     | the same               | the same                       |
/// | before the gateway       | given up, not charged  | charged under the same key     |
/// | after the gateway        | paid, or not charged   | paid, or failed                |
/// | in the outcome's line    | the same               | the same                       |
/// | after the outcome        | paid, or not charged   | paid, or failed                |
/// | before the outbox has it | the same, with e-mails | the same, with e-mails         |
@Suite("A process that is killed while it pays")
struct KilledPaymentTests {
  @Test("Rule 31 · Killed before the gateway was asked", arguments: PaymentScene.all)
  func beforeGateway(scene: PaymentScene) async throws {
    let stage = try Stage(scene)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [scene = scene as PaymentScene, path = stage.path as String] in
      let dying = try scene.terminal(at: path) { sandbox in
        TestGateway(sandbox: sandbox, beforeCharge: { kill(getpid(), SIGKILL) })
      }
      try scene.act(on: dying)
    }
    let killed = try StoreCopy(of: stage.path)
    let lines = try killed.lines(of: stage.name)
    #expect(lines.count == stage.linesBefore + 1)

    try stage.check(killed, scene.purpose == .renewal ? .uninterrupted : .givenUp)
    let half = lines[lines.count - 1].prefix(lines[lines.count - 1].count / 2)
    for rest in [Data(), half] {
      let copy = try StoreCopy(of: stage.path)
      try copy.write(lines.dropLast() + [rest], to: stage.name)
      try stage.check(
        copy, scene.purpose == .renewal ? .uninterrupted : .untouched, wasOpen: false,
        setAside: rest.countWithoutRoom)
    }
  }

  @Test("Rule 31 · Killed after the gateway had its answer", arguments: PaymentScene.all)
  func afterGateway(scene: PaymentScene) async throws {
    let stage = try Stage(scene)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [scene = scene as PaymentScene, path = stage.path as String] in
      let dying = try scene.terminal(at: path) { sandbox in
        TestGateway(sandbox: sandbox, afterCharge: { kill(getpid(), SIGKILL) })
      }
      try scene.act(on: dying)
    }
    let killed = try StoreCopy(of: stage.path)
    let lines = try killed.lines(of: stage.name)
    #expect(lines.count == stage.linesBefore + 1)
    let outcome = try #require(try stage.twin.lines(of: stage.name).last)

    try stage.check(killed, .uninterrupted)
    // A record that lacks nothing but its line feed is whole.
    for byteCount in [1, outcome.count / 2, outcome.count - 2] {
      let copy = try StoreCopy(of: stage.path)
      let rest = outcome.prefix(byteCount)
      try copy.write(lines + [rest], to: stage.name)
      try stage.check(copy, .uninterrupted, setAside: rest.countWithoutRoom)
    }
  }

  @Test("Rule 31 · Killed after the outcome was written", arguments: PaymentScene.all)
  func afterOutcome(scene: PaymentScene) async throws {
    let stage = try Stage(scene)
    let before = try StoreCopy(of: stage.path)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [scene = scene as PaymentScene, path = stage.path as String] in
      try scene.act(on: try scene.terminal(at: path))
      kill(getpid(), SIGKILL)
    }
    try stage.check(try StoreCopy(of: stage.path), .uninterrupted, wasOpen: false)

    let undelivered = try StoreCopy(of: stage.path)
    try undelivered.emptyOutbox(
      of: stage.name, but: try before.mails(of: stage.name),
      delivered: before.deliveredMark(of: stage.name))
    try stage.check(undelivered, .uninterrupted, wasOpen: false)
  }
}

extension Data {
  /// How much is set aside of a line that breaks off: a space at its end is taken for room.
  fileprivate var countWithoutRoom: Int {
    count - reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }
}

/// A store on which a scene is about to be played, and one on which nothing interrupted it.
private struct Stage {
  /// What a killed payment leaves.
  enum Aftermath {
    /// As if it had never begun.
    case untouched
    /// Nothing was charged, and the next attempt has another key.
    case givenUp
    /// As if nobody had killed it.
    case uninterrupted
  }

  let scene: PaymentScene
  let shop: Shop
  let twin: StoreCopy
  let accountBefore: Account
  let linesBefore: Int
  let mailsBefore: Int
  let name: String

  var path: String { shop.store.path }

  init(_ scene: PaymentScene) throws {
    self.scene = scene
    name = scene.account.rawValue
    shop = try Shop()
    try scene.prepare(shop)
    accountBefore = try shop.store.load(scene.account).account
    twin = try StoreCopy(of: shop.store.path)
    linesBefore = try twin.lines(of: name).count
    mailsBefore = try twin.mails(of: name).count
    try scene.act(on: try scene.terminal(at: twin.path))
  }

  /// Starts anew on a killed process's store, twice.
  func check(
    _ store: StoreCopy, _ aftermath: Aftermath, wasOpen: Bool = true, setAside: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let service = try scene.terminal(at: store.path)
    let opened = try service.open(scene.account)
    expectNoDifference(opened.account, try expected(aftermath))
    #expect(
      opened.finished == (wasOpen ? finished(aftermath) : nil), sourceLocation: sourceLocation)
    #expect((opened.recovery?.byteCount ?? 0) == setAside, sourceLocation: sourceLocation)

    let again = try service.open(scene.account)
    expectNoDifference(again.account, opened.account)
    #expect(again.finished == nil && again.recovery == nil, sourceLocation: sourceLocation)
    #expect(
      try store.mails(of: name).count - mailsBefore
        == opened.account.mails.count - accountBefore.mails.count,
      sourceLocation: sourceLocation)
    try checkLedger(of: store, opened.account, aftermath, sourceLocation)

    guard aftermath != .uninterrupted, scene.isPaid else { return }
    try scene.act(on: service)
    let paid = try service.load(scene.account)
    #expect(
      paid.invoices.flatMap(\.payments).map(\.amount.minorUnits) == [scene.minorUnits],
      sourceLocation: sourceLocation)
    #expect(try captured(in: store).map(\.amount.minorUnits) == [scene.minorUnits])
  }

  private func expected(_ aftermath: Aftermath) throws -> Account {
    switch aftermath {
    case .untouched: return accountBefore
    case .uninterrupted: return try Store(opening: twin.path).load(scene.account).account
    case .givenUp:
      // What was tried is counted, and nothing else is left of it.
      var account = accountBefore
      account.apply(
        .paymentBegan(
          intent: PaymentIntent(
            key: scene.key, day: account.lastSeenDay,
            amount: Money(minorUnits: scene.minorUnits, currency: account.currency),
            purpose: .invoice("any"), method: try #require(account.paymentMethod))))
      account.apply(.paymentFailed(key: scene.key, reason: .neverAsked))
      return account
    }
  }

  private func finished(_ aftermath: Aftermath) -> FinishedPayment {
    let isPaid = scene.isPaid && aftermath == .uninterrupted
    let reason: PaymentFailure = aftermath == .givenUp ? .neverAsked : .cardDeclined
    return switch scene.purpose {
    case .order: isPaid ? .placed("NUOVA-ORD-000001") : .orderNotCharged(reason)
    case .invoice:
      isPaid ? .paid("GLOBEX-2026-000001") : .invoiceNotCharged("GLOBEX-2026-000001", reason)
    case .renewal:
      isPaid ? .renewed("NUOVA-2026-000002") : .renewalNotCharged("NUOVA-2026-000002", reason)
    }
  }

  /// Charged once or not at all, and each charge is on an invoice.
  private func checkLedger(
    of store: StoreCopy, _ account: Account, _ aftermath: Aftermath,
    _ sourceLocation: SourceLocation
  ) throws {
    let charges = try captured(in: store)
    let ofScene = charges.filter { $0.key == scene.key }.map(\.amount.minorUnits)
    let isCharged = scene.isPaid && aftermath == .uninterrupted
    #expect(ofScene == (isCharged ? [scene.minorUnits] : []), sourceLocation: sourceLocation)
    #expect(
      charges.map(\.reference) == account.invoices.flatMap(\.payments).map(\.reference),
      sourceLocation: sourceLocation)
  }

  private func captured(in store: StoreCopy) throws -> [Shop.Capture] {
    try SandboxGateway(store: try Store(opening: store.path)).captures()
      .filter { $0.key.rawValue.hasPrefix("\(name)/") }
  }
}
