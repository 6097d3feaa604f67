import Billing
import BillingDocuments
import TerminalUI

extension ScreenContext {
  /// What ordering an item means, in sentences: when it takes effect, and what becomes of the
  /// billing date (promises D5 and D7, rules 10, 11 and 28).
  func meaning(of item: QuoteItem, in quote: Quote) -> String {
    [payment(of: quote), nextBilling(of: item)].compactMap(\.self).joined(separator: " ")
  }

  private func payment(of quote: Quote) -> String {
    if quote.due.isPositive { return strings.effectOncePaid }
    if quote.toBalance.isPositive { return strings.creditGoes(formats.amount(quote.toBalance)) }
    return strings.nothingToPay
  }

  /// When an item is billed next, and how much that is; nil for what is not billed.
  func nextBilling(of item: QuoteItem) -> String? {
    guard let day = item.billingDate, let charge = item.charge,
      let price = try? charge.unitPrice.times(charge.seats)
    else { return nil }
    let each = strings.plusVAT(formats.amount(price), charge.frequency)
    switch item.kind {
    case .addSeats, .change:
      return item.adjustsPeriod
        ? strings.billingDateStays(day, each) : strings.billingDateMoves(day, each)
    case .purchase, .trial, .subscribe, .reactivation, .renewal, .removal:
      return strings.renewsNext(day, each)
    }
  }
}
