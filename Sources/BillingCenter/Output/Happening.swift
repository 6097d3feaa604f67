import Billing
import BillingDocuments
import BillingService

/// Something that time brought to an account, as a person would tell it (rules 36 and 37).
struct Happening {
  /// What happened.
  enum Kind {
    case renewed(SubscriptionID, InvoiceNumber)
    case paid(InvoiceNumber, InvoicePayment)
    case pastDue(SubscriptionID, nextAttempt: Day)
    case ended(SubscriptionID)
    case credited(InvoiceNumber, by: InvoiceNumber)
    case offerExpired(OfferID)
    /// An order whose payment had been left open.
    case ordered(OrderNumber)

    /// A stable word for scripts.
    var code: String {
      switch self {
      case .renewed: "renewed"
      case .paid: "paid"
      case .pastDue: "pastDue"
      case .ended: "ended"
      case .credited: "credited"
      case .offerExpired: "offerExpired"
      case .ordered: "ordered"
      }
    }
  }

  let day: Day
  let kind: Kind
  /// What its invoice or credit note comes to; nil where it has none or that is not known.
  var gross: Money?
}

extension Happening {
  /// The invoice, or the credit note of what was credited.
  var document: InvoiceNumber? {
    switch kind {
    case .renewed(_, let number), .paid(let number, _), .credited(_, let number): number
    case .pastDue, .ended, .offerExpired, .ordered: nil
    }
  }
}

extension AdvancedAccount {
  /// What happened, in its order.
  var happenings: [Happening] {
    var day = account.lastSeenDay
    if case .dayBegan(let first) = events.first { day = first }
    var issued: [InvoiceNumber: Money] = [:]
    for case .invoiceIssued(let invoice) in events { issued[invoice.number] = invoice.gross }
    return events.compactMap { event in
      if case .dayBegan(let begun) = event { day = begun }
      guard var happening = happening(event, on: day) else { return nil }
      // The document may have left the account since.
      happening.gross = happening.document.flatMap { number in
        issued[number] ?? account.document(number)?.gross
      }
      return happening
    }
  }

  private func happening(_ event: Event, on day: Day) -> Happening? {
    switch event {
    case .subscriptionRenewed(let id, let term):
      Happening(day: day, kind: .renewed(id, term.invoice))
    case .invoicePaid(let number, let payment):
      Happening(day: payment.day, kind: .paid(number, payment))
    case .subscriptionPastDue(let id, let dunning):
      Happening(day: day, kind: .pastDue(id, nextAttempt: dunning.nextAttempt))
    case .subscriptionEnded(let id, let since): Happening(day: since, kind: .ended(id))
    case .invoiceCredited(let number, let note):
      Happening(day: day, kind: .credited(number, by: note))
    case .offerClosed(let id, .expired): Happening(day: day, kind: .offerExpired(id))
    case .orderPlaced(let order): Happening(day: order.day, kind: .ordered(order.number))
    default: nil
    }
  }
}

extension Formats {
  /// What happened, in a sentence without its full stop.
  func happening(_ happening: Happening, on account: Account) -> String {
    switch happening.kind {
    case .renewed(let id, let number):
      let name = name(of: id, on: account)
      let gross = happening.gross.map { amount($0) } ?? ""
      return words(
        "\(name) is renewed: invoice \(number), \(gross)",
        "\(name) si rinnova: fattura \(number), \(gross)")
    case .paid(let number, let payment):
      let card = card(payment.brand, lastFour: payment.lastFour)
      let amount = amount(payment.amount)
      return words(
        "\(amount) of \(number) paid with \(card)", "\(amount) di \(number) pagati con \(card)")
    case .pastDue(let id, let nextAttempt):
      let name = name(of: id, on: account)
      return words(
        "\(name): payment failed, tried again \(phrase(.on, nextAttempt))",
        "\(name): pagamento non riuscito, nuovo tentativo \(phrase(.on, nextAttempt))")
    case .ended(let id):
      let name = name(of: id, on: account)
      return words("\(name) has ended", "\(name) è terminata")
    case .credited(let number, let note):
      return words("\(number) is credited by \(note)", "\(number) è stornata da \(note)")
    case .offerExpired(let id): return words("Offer \(id) has expired", "L'offerta \(id) è scaduta")
    case .ordered(let number):
      return words("Order \(number) is placed", "L'ordine \(number) è stato effettuato")
    }
  }

  private func name(of id: SubscriptionID, on account: Account) -> String {
    account.subscription(id).map { "\($0.planName) (\(id))" } ?? id.rawValue
  }
}
