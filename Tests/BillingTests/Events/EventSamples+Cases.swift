import Billing

/// Events whose values have cases that the first of their kind has not.
extension EventSamples {
  var opened: [String: Event] {
    var account = Account.sample(kind: .corporate(representative: .sample, paymentDays: 30))
    account.apply(.purchaseOrderSet(purchaseOrder: PurchaseOrder(number: "PO-7")))
    return [
      "accountOpened, corporate": .accountOpened(account: account),
      "vatNumberSet, given": .vatNumberSet(number: .of("IT", "00905811006")),
      "purchaseOrderSet, none": .purchaseOrderSet(purchaseOrder: nil),
      "messageWritten, by the vendor": .messageWritten(
        message: WrittenMessage(
          day: day("2026-11-23"), author: nil, to: .customerService, text: "Hello")),
      "invoiceRecipientsSet, none": .invoiceRecipientsSet(recipients: []),
    ]
  }

  var carts: [String: Event] {
    let request = SubscriptionRequest(
      subscription: "sub-1", plan: .webinarPro, seats: 2, frequency: .annual)
    let contents: [String: CartItem.Content] = [
      "trial": .trying(.webinarPro),
      "added seats": .addSeats(SeatAddition(subscription: "sub-1", seats: 2)),
      "change": .change(request), "subscribe": .subscribe(request),
      "reactivation": .reactivation(request),
    ]
    return contents.reduce(into: [:]) { named, content in
      named["cartItemAdded, \(content.key)"] = .cartItemAdded(
        item: CartItem(id: "item-3", content: content.value))
    }
  }

  var money: [String: Event] {
    var named: [String: Event] = [:]
    for event in events {
      switch event {
      case .balanceChanged(let entry):
        switch entry.cause {
        case .openingCredit: break
        case .usedFor: named["balanceChanged, used"] = event
        case .creditedBy: named["balanceChanged, credited"] = event
        }
      case .paymentBegan(let intent):
        switch intent.purpose {
        case .order: break
        case .renewal(let renewal) where renewal.nextAttempt == nil:
          named["paymentBegan, last attempt"] = event
        case .renewal: named["paymentBegan, renewal"] = event
        case .invoice: named["paymentBegan, invoice"] = event
        }
      default: break
      }
    }
    return named
  }

  var documents: [String: Event] {
    var named: [String: Event] = [:]
    for event in events {
      switch event {
      case .orderPlaced(let order) where order.quote.items.count > 1:
        named["orderPlaced, two changes"] = event
      case .invoiceIssued(let invoice) where invoice.kind == .creditNote:
        named[
          invoice.due.isNegative ? "invoiceIssued, taken back" : "invoiceIssued, credit note"] =
          event
      default: break
      }
    }
    return named
  }

  var subscriptions: [String: Event] {
    let term = PaidTerm(
      frequency: .annual, unitPrice: cents(6900), anchor: day("2026-11-08"),
      period: period("2026-11-08", "2027-11-08"), treatment: .italian,
      invoice: "ACME-2026-000001", cancellation: day("2026-11-20"))
    var pastDue = term
    pastDue.cancellation = nil
    pastDue.dunning = Dunning(failedAttempts: 1, nextAttempt: day("2026-11-11"))
    let standings: [String: Subscription.Standing] = [
      "trial": .trial(period("2026-11-08", "2026-11-15")), "cancelled": .paid(term),
      "past due": .paid(pastDue),
      "ended": .ended(Ending(since: day("2026-11-08"), frequency: .annual)),
      "ended trial": .ended(Ending(since: day("2026-11-08"), frequency: nil)),
    ]
    return standings.reduce(into: [:]) { named, standing in
      named["subscriptionChanged, \(standing.key)"] = .subscriptionChanged(
        subscription: .sample(
          .assist, named: "GoToAssist Remote Support", seatKind: .agent, seats: 1,
          standing: standing.value))
    }
  }

  var offers: [String: Event] {
    var named: [String: Event] = [
      "offerClosed, pending": .offerClosed(offer: "offer-1", state: .pending)
    ]
    for event in corporate {
      switch event {
      case .offerMade(let offer):
        switch offer.items[0] {
        case .add: break
        case .change: named["offerMade, change"] = event
        case .remove: named["offerMade, removal"] = event
        }
      case .offerClosed(_, let state):
        switch state {
        case .pending, .accepted: break
        case .rejected: named["offerClosed, rejected"] = event
        case .expired: named["offerClosed, expired"] = event
        }
      default: break
      }
    }
    return named
  }

  var mails: [String: Event] {
    let subjects: [Mail.Subject] = [
      .order("ACME-ORD-000001"), .trialStarted("sub-2"), .renewal("sub-1", "ACME-2026-000002"),
      .paymentFailed("sub-1", "ACME-2026-000002"), .cancellationSet("sub-1"),
      .cancellationRemoved("sub-1"), .offerAccepted("offer-1"), .invoicePaid("ACME-2026-000002"),
      .message(.representative),
    ]
    return subjects.reduce(into: [:]) { named, subject in
      named[Self.name(of: subject)] = .mailSent(
        mail: Mail(
          id: "mail-1", about: subject, day: day("2026-11-24"),
          recipient: "anna@acme.example", copies: copies(of: subject),
          title: "Prova avviata: è pronta", body: "Buongiorno\n",
          message: "Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n"))
    }
  }

  private func copies(of subject: Mail.Subject) -> [EmailAddress] {
    if case .invoicePaid = subject { [.of("accounts@acme.example")] } else { [] }
  }

  /// A new subject does not compile before it has a name here, and then wants a sample.
  private static func name(of subject: Mail.Subject) -> String {
    switch subject {
    case .order: "mailSent"
    case .trialStarted: "mailSent, trial"
    case .renewal: "mailSent, renewal"
    case .paymentFailed: "mailSent, payment failed"
    case .cancellationSet: "mailSent, cancellation"
    case .cancellationRemoved: "mailSent, cancellation removed"
    case .offerAccepted: "mailSent, offer"
    case .invoicePaid: "mailSent, invoice paid"
    case .message: "mailSent, message"
    }
  }
}
