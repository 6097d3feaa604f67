package import Billing
package import BillingStore

/// A gateway that runs in the process and moves no money (rule 29).
///
/// Its ledger lies in the store's `gateway` directory and holds neither a card's number nor its
/// security code: how a card behaves is kept under its token, which tells nothing of the card.
package struct SandboxGateway: PaymentGateway {
  private let ledger: any SandboxLedger

  /// Opens the gateway of a store.
  package init(store: Store) {
    ledger = LedgerFile(of: store)
  }

  /// A gateway that answers as a store's would, and writes nothing: what it is asked for stays in
  /// memory.
  ///
  /// - Parameter base: The store; nil for a gateway that was never asked for anything.
  package init(over base: Store?) {
    ledger = LedgerOverlay(over: base)
  }

  /// A gateway with what this one remembers by now; nil where it writes.
  func branched() -> SandboxGateway? {
    (ledger as? LedgerOverlay).map { SandboxGateway(LedgerOverlay(branching: $0)) }
  }

  private init(_ ledger: any SandboxLedger) {
    self.ledger = ledger
  }

  package var isSandbox: Bool { true }

  /// All that the gateway remembers, oldest first.
  ///
  /// - Throws: `ledger`.
  package func entries() throws(GatewayFault) -> [LedgerEntry] {
    try update { ($0.entries, nil) }
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
    let token = try update { book in
      (book.nextToken, .cardSaved(token: book.nextToken, everyChargeFails: failure))
    }
    return PaymentMethod(
      token: token, brand: card.number.brand, lastFour: card.number.lastFour,
      expiry: card.expiry, holder: card.holder)
  }

  package func charge(
    _ key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome {
    let charge = try update { book in
      if let charge = book.charge(key) { return (charge, nil) }
      let charge = LedgerEntry.charge(
        key: key, token: method.token, amount: amount, outcome: book.outcome(for: method))
      return (charge, charge)
    }
    return try charge.outcome(of: key, amount, to: method)
  }

  package func outcome(
    of key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome? {
    try update { ($0.charge(key), nil) }?.outcome(of: key, amount, to: method)
  }

  private func update<Answer: Sendable>(
    _ body: (LedgerBook) -> (answer: Answer, added: LedgerEntry?)
  ) throws(GatewayFault) -> Answer {
    do throws(StoreError) {
      return try ledger.update(body)
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
