package import Billing

extension Formats {
  /// What an item of an offer does (rule 41).
  ///
  /// For instance `New: GoToTraining Pro, 15 organizers, annual, €1,698.00 per organizer a year`.
  ///
  /// - Parameters:
  ///   - item: Adds, changes or removes a plan.
  ///   - catalog: Names the plans.
  /// - Returns: The item in this language.
  package func item(_ item: OfferItem, catalog: Catalog) -> String {
    switch item {
    case .add(let plan): words("New: ", "Nuovo: ") + offered(plan, catalog)
    case .change(let basis, let plan):
      words("Change: ", "Modifica: ") + agreed(basis, catalog)
        + words("; from now on ", "; da ora ") + offered(plan, catalog)
    case .remove(let basis): words("Ends: ", "Termina: ") + agreed(basis, catalog)
    }
  }

  /// What became of an offer, in a word: `Pending`, `Accettata`.
  package func status(_ state: Offer.State) -> String {
    switch state {
    case .pending: words("Pending", "In sospeso")
    case .accepted: words("Accepted", "Accettata")
    case .rejected: words("Rejected", "Rifiutata")
    case .expired: words("Expired", "Scaduta")
    }
  }

  private func offered(_ offered: OfferedPlan, _ catalog: Catalog) -> String {
    let seat = seatName(seatKind(of: offered, catalog), plural: false)
    return fitted(
      "\(plan(offered, catalog)), \(amount(offered.unitPrice)) "
        + "per \(seat) " + perPeriod(offered.frequency))
  }

  private func agreed(_ basis: OfferBasis, _ catalog: Catalog) -> String {
    fitted(plan(basis.agreed, catalog))
  }

  private func plan(_ offered: OfferedPlan, _ catalog: Catalog) -> String {
    let seats = seats(offered.seats, seatKind(of: offered, catalog))
    return "\(catalog.name(of: offered.plan)), \(seats), \(frequency(offered.frequency))"
  }

  private func seatKind(of offered: OfferedPlan, _ catalog: Catalog) -> SeatKind {
    catalog.products.first { $0.id == offered.plan.product }?.seatKind ?? .organizer
  }
}
