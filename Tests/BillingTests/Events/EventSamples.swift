import Billing

/// One event of each case, from one short story: a card declined, then charged, then a trial.
struct EventSamples {
  let events: [Event]

  init() throws {
    var shop = Shop(.sample(vatNumber: .of("IT", "00743110157")), balance: cents(700))
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .buying(.assist))
    try shop.perform(.editCartItem("item-1", .buying(.webinarPro, seats: 2, .annual)))
    try shop.perform(.removeCartItem("item-2"))
    try shop.perform(.setVATNumber(.of("IT", "00905811006")))
    try shop.perform(.setVATNumber(nil))
    try shop.placeOrder()
    try shop.settle(.failed(.cardDeclined))
    shop.today = day("2026-11-24")
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-2"))
    try shop.perform(.startTrial(TrialRequest(plan: .meetingPlus, seats: 2)))
    let mail = Mail(
      id: "mail-1", about: .trialStarted("sub-2"), day: shop.today,
      recipient: "anna@acme.example", title: "Prova avviata: è pronta", body: "Buongiorno\n",
      message: "Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n")
    shop.take([.mailSent(mail: mail)])
    events = shop.events
  }

  /// The first event of each case by the case's name, and events whose values have other cases.
  var named: [String: Event] {
    var named = Dictionary(events.map { (Name($0).rawValue, $0) }) { first, _ in first }
    named["accountOpened, corporate"] = .accountOpened(account: corporate)
    named["cartItemAdded, trial"] = .cartItemAdded(
      item: CartItem(id: "item-3", content: .trying(.webinarPro)))
    named["subscriptionStarted, trial"] = events.last { Name($0) == .subscriptionStarted }
    named["subscriptionStarted, ended"] = .subscriptionStarted(
      subscription: Subscription(
        id: "sub-3", plan: .assist, seats: 1,
        standing: .ended(since: day("2026-11-01"), wasTrial: false)))
    named["subscriptionStarted, cancelled"] = .subscriptionStarted(subscription: cancelled)
    named["balanceChanged, used"] = events.last { Name($0) == .balanceChanged }
    return named
  }

  private var corporate: Account {
    var account = Account.sample(kind: .corporate(representative: .sample, paymentDays: 30))
    account.offers = [
      Offer(
        id: "offer-1", plan: .webinarPro, seats: 10, frequency: .annual,
        unitPrice: cents(200_000), madeOn: day("2026-11-01"), lastDay: day("2026-12-31"),
        paymentDays: 30, terms: LocalizedText(english: "For a year", italian: "Per un anno"))
    ]
    return account
  }

  private var cancelled: Subscription {
    let term = PaidTerm(
      frequency: .monthly, unitPrice: cents(6900), anchor: day("2026-11-08"),
      period: period("2026-11-08", "2026-12-08"), cancellation: day("2026-11-20"))
    return Subscription(id: "sub-4", plan: .assist, seats: 1, standing: .paid(term))
  }

  /// The cases of event, as their stored form names them.
  enum Name: String, CaseIterable {
    case accountOpened
    case dayBegan
    case cartItemAdded
    case cartItemChanged
    case cartItemRemoved
    case paymentMethodSet
    case vatNumberSet
    case paymentBegan
    case paymentCaptured
    case paymentFailed
    case orderPlaced
    case subscriptionStarted
    case invoiceIssued
    case invoicePaid
    case balanceChanged
    case mailSent

    /// A new case of event does not compile before it has a name here, and then wants a sample.
    init(_ event: Event) {
      self =
        switch event {
        case .accountOpened: .accountOpened
        case .dayBegan: .dayBegan
        case .cartItemAdded: .cartItemAdded
        case .cartItemChanged: .cartItemChanged
        case .cartItemRemoved: .cartItemRemoved
        case .paymentMethodSet: .paymentMethodSet
        case .vatNumberSet: .vatNumberSet
        case .paymentBegan: .paymentBegan
        case .paymentCaptured: .paymentCaptured
        case .paymentFailed: .paymentFailed
        case .orderPlaced: .orderPlaced
        case .subscriptionStarted: .subscriptionStarted
        case .invoiceIssued: .invoiceIssued
        case .invoicePaid: .invoicePaid
        case .balanceChanged: .balanceChanged
        case .mailSent: .mailSent
        }
    }
  }
}
