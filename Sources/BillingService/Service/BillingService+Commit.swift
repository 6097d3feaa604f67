import Billing
import BillingDocuments
import BillingStore

extension BillingService {
  /// How often a command is decided before the other terminals' commits are reported as a conflict.
  ///
  /// Each time another terminal has got on. Of eight that commit without a pause one in eight is
  /// first, so that twenty in vain are nothing rare.
  private static let attempts = 1000

  /// Decides a command and commits its events with the e-mails that they cause, again where
  /// somebody else committed meanwhile (rule 38).
  ///
  /// Nothing is written where nothing happens.
  func commit(
    _ command: Command, to progress: inout Progress, as actor: Context.Actor
  ) throws(ServiceError) {
    var attempt = 1
    while true {
      let account = progress.account
      let decided = try decide(command, on: account, as: actor)
      let now = clock.timestamp(in: account.timeZone)
      let events = decided + account.mails(for: decided, at: now, catalog: catalog)
      do throws(StoreError) {
        let stored = try store.append(
          events, onto: progress.stored, at: now, by: actor.journalName)
        return progress.take(events, as: stored)
      } catch {
        guard case .conflict = error, attempt < Self.attempts else { throw .store(error) }
        attempt += 1
        try progress.refresh(from: store)
      }
    }
  }

  /// What a command does to an account now.
  func decide(
    _ command: Command, on account: Account, as actor: Context.Actor
  ) throws(ServiceError) -> [Event] {
    var context = context(for: account, actor: actor)
    if case .settlePayment = command { context = context.notBefore(account.lastSeenDay) }
    return try ServiceError.refused { () throws(BillingError) in
      try account.decide(command, in: context)
    }
  }
}

extension Context {
  /// Finishing what was begun on a later day is not held up by a clock that went back.
  fileprivate func notBefore(_ day: Day) -> Context {
    Context(today: max(today, day), catalog: catalog, actor: actor)
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
