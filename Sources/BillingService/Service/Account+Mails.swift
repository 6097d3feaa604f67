import Billing
import BillingDocuments
import BillingStore
import Foundation

extension Account {
  /// The e-mails that events cause, to be committed with them (rule 38).
  ///
  /// The events may hold several acts, as those of one day on which much is due do. What happened
  /// on an earlier day, which time catches up with, is written on that day, at noon.
  ///
  /// - Parameters:
  ///   - events: Decided on this account and not yet applied.
  ///   - timestamp: Now.
  ///   - catalog: Names the plans and the seller.
  /// - Returns: One `mailSent` for each e-mail, in the order of the acts; without a billing contact
  ///   only for what reaches the representative.
  func mails(for events: [Event], at timestamp: Timestamp, catalog: Catalog) -> [Event] {
    var writer = MailWriter(account: self, catalog: catalog, now: timestamp)
    for event in events { writer.take(event) }
    writer.finishAct()
    return writer.mails.map { .mailSent(mail: $0) }
  }
}

/// Reads events act by act, and writes an e-mail when an act that wants one is over.
private struct MailWriter {
  private(set) var mails: [Mail] = []
  /// As it is after the events that were taken.
  private var account: Account
  private let catalog: Catalog
  private let now: Timestamp
  /// The payment that the events settle, and why it failed.
  private let settled: PaymentIntent?
  private var failure: PaymentFailure?
  /// What the act so far wants to be told.
  private var occasion: MailOccasion?
  /// What the act ended, which is told once its credit note is known.
  private var ended: (id: SubscriptionID, wasTriedInTime: Bool)?

  init(account: Account, catalog: Catalog, now: Timestamp) {
    self.account = account
    self.catalog = catalog
    self.now = now
    settled = account.openPayment
  }

  /// The day of the running act: a payment's is that of its intent.
  private var day: Day { settled?.day ?? account.lastSeenDay }

  mutating func take(_ event: Event) {
    if begins(event) { finishAct() }
    switch event {
    case .orderPlaced, .offerClosed, .subscriptionStarted, .messageWritten: takeRequest(event)
    case .paymentBegan, .paymentFailed, .invoicePaid: takePayment(event)
    case .subscriptionRenewed, .subscriptionPastDue, .subscriptionRecovered, .subscriptionEnded,
      .invoiceCredited, .cancellationSet, .cancellationRemoved:
      takeLife(event)
    default: break
    }
    account.apply(event)
  }

  /// Writes the e-mail of the act that is over.
  mutating func finishAct() {
    defer { (occasion, ended) = (nil, nil) }
    guard let occasion else { return }
    let id = MailID("mail-\(account.counters.mails + mails.count + 1)")
    let mail = MailComposer(account: account, catalog: catalog)
      .mail(about: occasion, id: id, at: moment.secondsSinceEpoch)
    mails += [mail].compactMap(\.self)
  }

  /// Now, or noon of the act's day where that is over.
  private var moment: Timestamp {
    day < now.day(in: account.timeZone)
      ? BillingClock.fixed(day).timestamp(in: account.timeZone) : now
  }
}

// MARK: - Events

extension MailWriter {
  /// Whether an event is the first of another act.
  private func begins(_ event: Event) -> Bool {
    switch event {
    case .subscriptionRenewed, .offerClosed: return true
    case .subscriptionPastDue(let id, _): return !isRenewal(of: id)
    case .subscriptionEnded(let id, _):
      if case .offerAccepted = occasion { return false }
      return !isRenewal(of: id)
    default: return false
    }
  }

  private func isRenewal(of id: SubscriptionID) -> Bool {
    if case .renewal(id, _) = occasion { true } else { false }
  }

  private mutating func takeRequest(_ event: Event) {
    switch event {
    case .orderPlaced(let order): occasion = .order(order)
    case .offerClosed(let id, .accepted): occasion = .offerAccepted(id)
    case .subscriptionStarted(let subscription) where occasion == nil:
      occasion = .trialStarted(subscription)
    case .messageWritten(let message): occasion = .message(message)
    default: break
    }
  }

  private mutating func takePayment(_ event: Event) {
    switch event {
    case .paymentBegan: occasion = nil
    case .paymentFailed(_, let reason): failure = reason
    case .invoicePaid(let number, let payment):
      switch settled?.purpose {
      case .renewal(let renewal): occasion = .renewal(renewal.subscription, on: day)
      case .invoice: occasion = .invoicePaid(number, payment, recovered: [])
      case .order, nil: break
      }
    default: break
    }
  }

  private mutating func takeLife(_ event: Event) {
    switch event {
    case .subscriptionRenewed(let id, _): occasion = .renewal(id, on: day)
    case .subscriptionPastDue(let id, _): occasion = .paymentFailed(id, failure, on: day)
    case .subscriptionRecovered(let id):
      guard case .invoicePaid(let number, let payment, let recovered) = occasion else { return }
      occasion = .invoicePaid(number, payment, recovered: recovered + [id])
    case .subscriptionEnded(let id, let day):
      let next = account.subscription(id)?.paidTerm?.dunning?.nextAttempt
      ended = (id, wasTriedInTime: next.map { $0 <= day } ?? true)
    case .invoiceCredited(_, let creditNote):
      guard let (id, wasTriedInTime) = ended else { return }
      occasion = .endedUnpaid(
        id, creditNote: creditNote, wasTriedInTime ? .lastAttemptFailed(failure) : .cancelled,
        on: day)
    case .cancellationSet(let id, _): occasion = .cancellationSet(id, on: day)
    case .cancellationRemoved(let id): occasion = .cancellationRemoved(id, on: day)
    default: break
    }
  }
}

extension Timestamp {
  /// The day that it falls on in a time zone; one that the system lacks counts as UTC.
  fileprivate func day(in timeZone: String) -> Day {
    let seconds = Double(secondsSinceEpoch)
    let offset = (TimeZone(identifier: timeZone) ?? .gmt)
      .secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    return Day(daysSinceEpoch: Int(((seconds + Double(offset)) / 86_400).rounded(.down)))
  }
}
