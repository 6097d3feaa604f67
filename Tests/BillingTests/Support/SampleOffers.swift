import Billing

extension OfferedPlan {
  static func of(_ plan: PlanID, seats: Int = 2, cents unitPrice: Int64 = 6200) -> OfferedPlan {
    OfferedPlan(plan: plan, seats: seats, frequency: .monthly, unitPrice: cents(unitPrice))
  }
}

extension OfferDraft {
  static func items(
    _ items: [Item], until lastDay: String = "2026-12-31", paymentDays: Int = 15
  ) -> OfferDraft {
    OfferDraft(
      items: items, lastDay: day(lastDay), paymentDays: paymentDays,
      terms: LocalizedText(english: "As agreed", italian: "Come concordato"))
  }

  static func adding(
    _ plan: PlanID, seats: Int = 2, cents: Int64 = 6200, until lastDay: String = "2026-12-31",
    paymentDays: Int = 15
  ) -> OfferDraft {
    items(
      [.add(.of(plan, seats: seats, cents: cents))], until: lastDay, paymentDays: paymentDays)
  }
}
