package import Billing
package import BillingStore

/// A gateway that runs in the process and moves no money (rule 29).
///
/// Its ledger lies in the store's `gateway` directory and holds neither a card's number nor its
/// security code: how a card behaves is kept under its token, which tells nothing of the card.
package struct SandboxGateway: PaymentGateway {
  private let ledger: LineJournal

  /// Opens the gateway of a store.
  package init(store: Store) {
    ledger = store.gatewayLedger
  }

  package var isSandbox: Bool { true }

  /// All that the gateway remembers, oldest first.
  ///
  /// - Throws: `ledger`.
  package func entries() throws(GatewayFault) -> [LedgerEntry] {
    try withLedger { _, entries throws(StoreError) in entries }
  }

  package func save(
    _ card: CardEntry
  ) throws(GatewayFault) -> Result<PaymentMethod, PaymentFailure> {
    guard card.hasWholeSecurityCode else { return .failure(.wrongSecurityCode) }
    switch SandboxCard(card.number) {
    case .refused(let failure): return .failure(failure)
    case .accepted(let failure): return .success(try keep(card, everyChargeFails: failure))
    }
  }

  private func keep(
    _ card: CardEntry, everyChargeFails failure: PaymentFailure?
  ) throws(GatewayFault) -> PaymentMethod {
    try withLedger { ledger, entries throws(StoreError) in
      let token = "card_\(entries.count + 1)"
      try ledger.append(LedgerEntry.cardSaved(token: token, everyChargeFails: failure))
      return PaymentMethod(
        token: token, brand: card.number.brand, lastFour: card.number.lastFour,
        expiry: card.expiry, holder: card.holder)
    }
  }

  package func charge(
    _ key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome {
    let charge = try withLedger { ledger, entries throws(StoreError) -> LedgerEntry in
      if let charge = entries.first(where: { $0.isCharge(key) }) { return charge }
      let charge = LedgerEntry.charge(
        key: key, token: method.token, amount: amount,
        outcome: Self.outcome(of: method, in: entries))
      try ledger.append(charge)
      return charge
    }
    return try charge.outcome(of: key, amount, to: method)
  }

  package func outcome(
    of key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome? {
    try entries().first { $0.isCharge(key) }?.outcome(of: key, amount, to: method)
  }

  /// A card that the ledger does not know is declined.
  private static func outcome(
    of method: PaymentMethod, in entries: [LedgerEntry]
  ) -> PaymentOutcome {
    for case .cardSaved(let token, let failure) in entries where token == method.token {
      return failure.map { .failed($0) } ?? .captured(reference: "charge_\(entries.count + 1)")
    }
    return .failed(.cardDeclined)
  }

  private func withLedger<Result>(
    _ body: (inout LockedLineJournal, [LedgerEntry]) throws(StoreError) -> Result
  ) throws(GatewayFault) -> Result {
    do throws(StoreError) {
      return try ledger.withLock { journal throws(StoreError) in
        let entries = try journal.records(as: LedgerEntry.self)
        return try body(&journal, entries)
      }
    } catch {
      throw .ledger(error)
    }
  }
}

extension CardEntry {
  fileprivate var hasWholeSecurityCode: Bool {
    securityCode.count == number.brand.securityCodeLength
      && securityCode.allSatisfy(\.isASCIIDigit)
  }
}

extension LedgerEntry {
  fileprivate func isCharge(_ wanted: IdempotencyKey) -> Bool {
    if case .charge(let key, _, _, _) = self { key == wanted } else { false }
  }

  /// What became of a charge, where this is that charge.
  fileprivate func outcome(
    of key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome {
    guard case .charge(key, method.token, amount, let outcome) = self else {
      throw .keyReused(key)
    }
    return outcome
  }
}
