import Billing

extension Subscription {
  /// Three seats of GoToWebinar Pro in the sample catalog's words, or another plan of it.
  static func sample(
    _ plan: PlanID = .webinarPro, named name: String = "GoToWebinar Pro",
    seatKind: SeatKind = .organizer, id: SubscriptionID = "sub-1", seats: Int = 3,
    standing: Standing
  ) -> Subscription {
    Subscription(
      id: id, plan: plan, planName: name, seatKind: seatKind, seats: seats, standing: standing)
  }
}

extension PaidTerm {
  /// A term at a price for a seat and period, with Italian VAT, charged by the first invoice.
  static func sample(
    _ frequency: BillingFrequency = .monthly, cents unitPrice: Int64 = 22_900, anchor: String,
    _ period: Period, invoice: InvoiceNumber = "ACME-2026-000001"
  ) -> PaidTerm {
    PaidTerm(
      frequency: frequency, unitPrice: cents(unitPrice), anchor: day(anchor), period: period,
      treatment: .italian, invoice: invoice)
  }
}

extension VATTreatment {
  /// 22 %, for an Italian buyer without a VAT number.
  static var italian: VATTreatment {
    do {
      return try VATTreatment(
        seller: "IE", buyer: Account.sample().company, rates: .sample)
    } catch {
      preconditionFailure("the sample rates have Italy's")
    }
  }
}
