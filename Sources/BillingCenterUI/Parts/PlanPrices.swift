import Billing
import BillingDocuments
import TerminalUI

extension ScreenContext {
  /// The price of one seat for one period: the agreed one where a change keeps tier and frequency,
  /// else the catalog's of today (rule 7).
  ///
  /// - Parameters:
  ///   - plan: The tier that is asked about.
  ///   - frequency: How it is billed.
  ///   - content: What is being put together.
  /// - Returns: The net price; nil where the plan is not sold in the account's currency.
  func unitPrice(
    of plan: PlanID, _ frequency: BillingFrequency, for content: CartItem.Content
  ) -> Money? {
    if case .change(let request) = content,
      let subscription = account.subscription(request.subscription),
      let term = subscription.paidTerm, subscription.plan == plan, term.frequency == frequency
    {
      return term.unitPrice
    }
    return try? catalog.unitPrice(of: plan, frequency, in: account.currency)
  }

  /// What all seats cost for one period, and what annual saves: `€7,164.00 a year · saves
  /// €1,080.00 a year`.
  func priceLine(_ frequency: BillingFrequency, for content: CartItem.Content) -> String {
    guard let price = price(frequency, for: content) else { return "" }
    let amount = "\(formats.amount(price)) \(formats.perPeriod(frequency))"
    guard frequency == .annual, let monthly = self.price(.monthly, for: content),
      let yearOfMonths = try? monthly.times(12), let saving = try? yearOfMonths - price,
      saving.isPositive
    else { return amount }
    return "\(amount) · \(strings.saves(formats.amount(saving)))"
  }

  private func price(_ frequency: BillingFrequency, for content: CartItem.Content) -> Money? {
    guard let plan = content.plan else { return nil }
    return try? unitPrice(of: plan, frequency, for: content)?.times(content.seats)
  }
}

extension View {
  /// Monthly or annual, each with its price and with what annual saves.
  static func frequencyChoice(
    _ id: ControlID, for content: CartItem.Content, in context: ScreenContext,
    onChange: @escaping @Sendable (Int) -> Message
  ) -> View {
    let frequencies = BillingFrequency.allCases
    return .choice(
      id, options: frequencies.map { context.formats.frequency($0).capitalizedFirst },
      details: frequencies.map { context.priceLine($0, for: content) },
      selected: content.frequency.flatMap(frequencies.firstIndex(of:)) ?? 0, style: .radio,
      onChange: onChange)
  }
}

extension CartItem.Content {
  /// The same with another tier; added seats have none.
  func with(tier: TierID) -> CartItem.Content {
    mapRequest { $0.plan = PlanID(product: $0.plan.product, tier: tier) }
  }

  /// The same change of a subscription with another number of seats.
  func with(seats: Int) -> CartItem.Content {
    mapRequest { $0.seats = seats }
  }

  /// The same, billed in another way; a trial and added seats are not billed in a way of their own.
  func with(frequency: BillingFrequency) -> CartItem.Content {
    if case .purchase(var purchase) = self {
      purchase.frequency = frequency
      return .purchase(purchase)
    }
    return mapRequest { $0.frequency = frequency }
  }

  private func mapRequest(_ change: (inout SubscriptionRequest) -> Void) -> CartItem.Content {
    switch self {
    case .purchase, .trial, .addSeats: return self
    case .change(var request):
      change(&request)
      return .change(request)
    case .subscribe(var request):
      change(&request)
      return .subscribe(request)
    case .reactivation(var request):
      change(&request)
      return .reactivation(request)
    }
  }
}
