extension Account {
  /// Asks that a paid plan not be renewed; one that is past due ends at once (rules 19 and 37).
  func cancelSubscription(
    _ id: SubscriptionID, in context: Context
  ) throws(BillingError) -> [Event] {
    switch try known(id).standing {
    case .trial(let period): throw .trialEndsByItself(id, lastDay: period.lastDay)
    case .ended: throw .subscriptionEnded(id)
    case .paid(let term):
      guard term.cancellation == nil else {
        throw .cancellationPending(id, lastDay: term.period.lastDay)
      }
      guard term.dunning == nil else {
        return try endUnpaid(
          id, term.invoice, on: context.today, seller: context.catalog.seller)
      }
      return [.cancellationSet(subscription: id, day: context.today)]
    }
  }

  /// Lets a plan renew again, exactly as it would have (rule 19).
  func removeCancellation(_ id: SubscriptionID) throws(BillingError) -> [Event] {
    switch try known(id).standing {
    case .ended: throw .subscriptionEnded(id)
    case .paid(let term) where term.cancellation != nil:
      return [.cancellationRemoved(subscription: id)]
    case .trial, .paid: throw .noCancellation(id)
    }
  }

  /// Ends a plan whose period was not paid, and takes its invoice back (rule 37).
  func endUnpaid(
    _ id: SubscriptionID, _ number: InvoiceNumber, on day: Day, seller: Seller
  ) throws(BillingError) -> [Event] {
    let ended = Event.subscriptionEnded(subscription: id, since: day)
    guard let record = invoice(number), record.open.isPositive else { return [ended] }
    let heading = Invoice.Heading(
      number: nextNumber(of: .creditNote, on: day), day: day, dueDay: day, corrects: [number],
      purchaseOrder: record.invoice.purchaseOrder, copies: invoiceRecipients, seller: seller,
      buyer: company)
    let (creditNote, returned) = try BillingError.wrapping { () throws(MoneyError) in
      let creditNote = try Invoice(heading, takingBack: record)
      let returned = try creditNote.balanceUsed.negated()
      _ = try balance + returned
      return (creditNote, returned)
    }
    let events: [Event] = [
      ended, .invoiceIssued(invoice: creditNote),
      .invoiceCredited(number: number, creditNote: creditNote.number),
    ]
    guard !returned.isZero else { return events }
    return events + [
      .balanceChanged(
        entry: BalanceEntry(day: day, amount: returned, cause: .creditedBy(creditNote.number)))
    ]
  }
}
