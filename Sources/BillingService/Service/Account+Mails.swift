import Billing
import BillingDocuments
import BillingStore

extension Account {
  /// The e-mails that events cause, to be committed with them (rule 38).
  ///
  /// - Parameters:
  ///   - events: Decided on this account and not yet applied.
  ///   - timestamp: When they are sent.
  ///   - catalog: Names the plans and the seller.
  /// - Returns: One `mailSent` for each order, and for each trial that began without an order;
  ///   none where the account has no billing contact.
  func mails(for events: [Event], at timestamp: Timestamp, catalog: Catalog) -> [Event] {
    let after = events.reduce(into: self) { $0.apply($1) }
    let composer = MailComposer(account: after, catalog: catalog)
    let seconds = timestamp.secondsSinceEpoch
    let isOrder = events.contains { if case .orderPlaced = $0 { true } else { false } }
    var mails: [Mail] = []
    for event in events {
      let id = MailID("mail-\(counters.mails + mails.count + 1)")
      switch event {
      case .orderPlaced(let order):
        mails += [composer.order(order, id: id, at: seconds)].compactMap(\.self)
      case .subscriptionStarted(let subscription) where !isOrder:
        mails += [composer.trialStarted(subscription, id: id, at: seconds)].compactMap(\.self)
      default: continue
      }
    }
    return mails.map { .mailSent(mail: $0) }
  }
}
