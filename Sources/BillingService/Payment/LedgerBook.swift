import Billing

/// What a ledger holds, by what it is asked for.
struct LedgerBook: Sendable {
  /// Oldest first.
  private(set) var entries: [LedgerEntry] = []
  private var charges: [IdempotencyKey: LedgerEntry] = [:]
  /// By token, why each card's charges are declined; nil where they are not.
  private var cards: [String: PaymentFailure?] = [:]

  init(_ entries: some Sequence<LedgerEntry> = []) {
    for entry in entries { add(entry) }
  }

  mutating func add(_ entry: LedgerEntry) {
    entries.append(entry)
    switch entry {
    case .cardSaved(let token, let failure):
      if cards[token] == nil { cards[token] = .some(failure) }
    case .charge(let key, _, _, _):
      if charges[key] == nil { charges[key] = entry }
    }
  }

  /// The charge under a key; nil where it was never asked for.
  func charge(_ key: IdempotencyKey) -> LedgerEntry? {
    charges[key]
  }

  /// The token for the card that is kept next.
  var nextToken: String { "card_\(entries.count + 1)" }

  /// What becomes of a charge that is made now; a card that the ledger does not know is declined.
  func outcome(for method: PaymentMethod) -> PaymentOutcome {
    guard let known = cards[method.token] else { return .failed(.cardDeclined) }
    return known.map { .failed($0) } ?? .captured(reference: "charge_\(entries.count + 1)")
  }
}
