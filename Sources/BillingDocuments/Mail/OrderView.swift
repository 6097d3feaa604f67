import Billing

/// What the confirmation of an order shows.
struct OrderView {
  /// What was bought or is tried.
  struct Item {
    let title: String
    let lines: [LineView]
    let period: String
    let billingDate: String?
    /// Until which day a trial is free.
    let untilTrialEnd: String?
  }

  /// What was sold, and how it was paid.
  struct Sale {
    let totals: TotalsView
    let invoice: String
    let payments: [AmountView]
    /// Where the account balance paid a part.
    let balanceAfter: String?
  }

  let label: [String: String]
  let rule: String
  let recipient: String
  let number: String
  let ofDay: String
  let items: [Item]
  let sale: Sale?
  let usable: [String]
  let seatReminder: String
  let seller: SenderView

  init(
    _ order: Order, to contact: Person, _ account: Account, _ seller: Seller, _ formats: Formats
  ) {
    label = formats.labels
    rule = formats.rule
    recipient = contact.name
    number = order.number.rawValue
    ofDay = formats.phrase(.of, order.day, isLong: true)
    items = order.quote.items.map { item in
      Item(
        title: formats.item(item), lines: item.lines.map { LineView($0, formats) },
        period: formats.period(item.period), billingDate: item.billingDate.map(formats.longDate),
        untilTrialEnd: item.billingDate == nil
          ? formats.phrase(.until, item.period.lastDay, isLong: true) : nil)
    }
    sale = order.invoice.map { Sale(order.quote, invoice: $0, account, formats) }
    usable = order.quote.items.map { item in
      "\(item.planName), \(formats.seats(item.seats, item.seatKind))"
    }
    seatReminder = formats.seatReminder(order.quote.items.map(\.seatKind))
    self.seller = SenderView(seller, formats)
  }
}

extension OrderView.Sale {
  fileprivate init(
    _ quote: Quote, invoice: InvoiceNumber, _ account: Account, _ formats: Formats
  ) {
    totals = TotalsView(
      net: quote.net, vat: quote.vat, gross: quote.gross, balanceUsed: quote.balanceUsed,
      due: quote.due, formats)
    self.invoice = invoice.rawValue
    payments = (account.invoice(invoice)?.payments ?? []).map { payment in
      AmountView(
        name: formats.card(payment.brand, lastFour: payment.lastFour),
        amount: formats.amount(payment.amount))
    }
    balanceAfter = quote.balanceUsed.isZero ? nil : formats.amount(quote.balanceAfter)
  }
}

/// Who writes, and how an answer reaches them.
struct SenderView {
  let name: String
  let email: String
  let phone: String
  let hours: String

  init(_ seller: Seller, _ formats: Formats) {
    name = seller.name
    email = seller.customerService.email
    phone = seller.customerService.phone
    hours = seller.customerService.hours[formats.language]
  }
}

/// What the confirmation of a trial shows.
struct TrialView {
  let recipient: String
  let plan: String
  let seats: String
  let days: String
  let untilLastDay: String
  let seatReminder: String
  let seller: SenderView

  init(
    _ subscription: Subscription, _ period: Period, _ product: Product, to contact: Person,
    _ seller: Seller, _ formats: Formats
  ) {
    recipient = contact.name
    plan = product.name(of: subscription.plan.tier)
    seats = formats.seats(subscription.seats, product.seatKind)
    days = formats.days(period.days)
    untilLastDay = formats.phrase(.until, period.lastDay, isLong: true)
    seatReminder = formats.seatReminder([product.seatKind])
    self.seller = SenderView(seller, formats)
  }
}
