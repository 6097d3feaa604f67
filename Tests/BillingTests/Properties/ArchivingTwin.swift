import Billing

/// A walk's account again, with e-mails, from whose state documents leave at random moments.
///
/// It decides as the whole account does, and is the whole account once they are back.
struct ArchivingTwin {
  private(set) var account: Account
  /// All that has left.
  private(set) var archived: [ArchivedDocument] = []
  /// The same, and nothing leaves it.
  private var whole: Account
  private var world: RandomWorld
  private let mostWaiting: Int

  init(of account: Account, seed: UInt64) {
    self.account = account
    whole = account
    // Other numbers than the walk's, which stays the same with and without this.
    world = RandomWorld(seed: ~seed)
    mostWaiting = world.chance(1, in: 2) ? 1000 : world.number(in: 0...3)
  }

  /// Gives the command that the walk gave, and lets documents leave at times.
  mutating func attempt(
    _ command: Command, in context: Context, expecting result: Result<[Event], BillingError>
  ) throws(Fault) {
    try ensure(decide(command, in: context) == result, "rule 33, what has left changed a decision")
    if case .success(let events) = result {
      for event in events { apply(event) }
      for event in events { if let subject = subject(of: event) { send(about: subject) } }
    }
    guard world.chance(1, in: 4) else { return }
    archived += account.archiveSettled(waiting: mostWaiting)
    let again = account.archiveSettled(waiting: mostWaiting)
    try ensure(again.isEmpty, "what could leave has not left at once")
  }

  /// The account with all that has left it.
  func restored(_ tally: inout Tally) throws(Fault) -> Account {
    try ensureEqual(account.archived?.count ?? 0, archived.count, "how many have left")
    let places = archived.map(\.document.place)
    try ensure(zip(places, places.dropFirst()).allSatisfy(<), "documents left in another order")
    var restored = account
    restored.restore(archived)
    try ensure(restored == whole, "what has left does not come back whole")
    count(&tally)
    return restored
  }

  private func decide(
    _ command: Command, in context: Context
  ) -> Result<[Event], BillingError> {
    do throws(BillingError) {
      return .success(try account.decide(command, in: context))
    } catch {
      return .failure(error)
    }
  }

  private mutating func apply(_ event: Event) {
    account.apply(event)
    whole.apply(event)
  }

  // MARK: - E-mails

  /// Sends an e-mail as the service does, and at times one about a document of long ago.
  private mutating func send(about subject: Mail.Subject) {
    var subject = subject
    if let first = whole.invoices.first?.invoice.number, world.chance(1, in: 20) {
      subject = .invoicePaid(first)
    }
    apply(
      .mailSent(
        mail: Mail(
          id: MailID("mail-\(whole.counters.mails + 1)"), about: subject, day: whole.lastSeenDay,
          recipient: "anna@acme.example", title: "", body: "", message: "")))
  }

  private func subject(of event: Event) -> Mail.Subject? {
    switch event {
    case .orderPlaced(let order): .order(order.number)
    case .subscriptionStarted(let subscription): .trialStarted(subscription.id)
    case .subscriptionRenewed(let id, let term): .renewal(id, term.invoice)
    case .subscriptionPastDue(let id, _):
      whole.subscription(id)?.paidTerm.map { .paymentFailed(id, $0.invoice) }
    case .cancellationSet(let id, _): .cancellationSet(id)
    case .cancellationRemoved(let id): .cancellationRemoved(id)
    case .offerClosed(let id, .accepted): .offerAccepted(id)
    case .invoicePaid(let number, _): .invoicePaid(number)
    case .messageWritten(let message): .message(message.to)
    default: nil
    }
  }

  // MARK: - What was met

  private func count(_ tally: inout Tally) {
    guard let mark = account.archived else { return }
    tally.count("document archived")
    if account.documentsNewestFirst.contains(where: { $0.place < mark.last }) {
      tally.count("document passed over")
    }
    let charging = account.subscriptions.compactMap { $0.paidTerm?.invoice }
    if account.creditNotes.contains(where: { charging.contains($0.number) }) {
      tally.count("credit note kept for its period")
    }
    if archived.contains(where: { !$0.orders.isEmpty }) { tally.count("order archived") }
    if archived.contains(where: { !$0.mails.isEmpty }) { tally.count("e-mail archived") }
  }
}
