import Billing
import BillingDocuments
import BillingStore

extension BillingService {
  /// How often a command is decided before the other terminals' commits are reported as a conflict.
  private static let attempts = 16

  /// Decides a command and commits its events, again where somebody else committed meanwhile.
  func commit(
    _ command: Command, onto stored: StoredAccount, as actor: Context.Actor
  ) throws(ServiceError) -> StoredAccount {
    var stored = stored
    var attempt = 1
    while true {
      let events = try events(of: command, on: stored.account, as: actor)
      guard !events.isEmpty else { return stored }
      do throws(StoreError) {
        return try store.append(
          events, onto: stored, at: clock.timestamp(in: stored.account.timeZone),
          by: actor.journalName)
      } catch {
        guard case .conflict = error, attempt < Self.attempts else { throw .store(error) }
        attempt += 1
        let known = stored
        stored = try ServiceError.store { () throws(StoreError) in try store.refresh(known) }
      }
    }
  }

  private func events(
    of command: Command, on account: Account, as actor: Context.Actor
  ) throws(ServiceError) -> [Event] {
    let context = decisionContext(for: account, actor: actor)
    let events = try ServiceError.refused { () throws(BillingError) in
      try account.decide(command, in: context)
    }
    return events
      + account.mails(for: events, at: clock.timestamp(in: account.timeZone), catalog: catalog)
  }

  /// Finishing what was begun on a later day is not held up by a clock that went back.
  private func decisionContext(for account: Account, actor: Context.Actor) -> Context {
    let now = context(for: account, actor: actor)
    guard actor == .system else { return now }
    return Context(today: max(now.today, account.lastSeenDay), catalog: catalog, actor: actor)
  }
}

extension Context.Actor {
  /// Who the journal says it was.
  fileprivate var journalName: String {
    switch self {
    case .person(let id): id.rawValue
    case .system: "system"
    }
  }
}
