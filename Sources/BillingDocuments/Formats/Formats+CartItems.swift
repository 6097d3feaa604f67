package import Billing

extension Formats {
  /// What something in a cart does, whether or not it can be ordered.
  ///
  /// `GoToWebinar Pro, 3 organizers, monthly`, `GoToWebinar Starter, +3 organizers`, and for a
  /// change what was before: `GoToWebinar Starter → Pro, 5 → 8 organizers, monthly`.
  ///
  /// - Parameters:
  ///   - content: What is wanted.
  ///   - account: Names what is added to or changed.
  ///   - catalog: Names the plan.
  /// - Returns: The words.
  package func item(
    _ content: CartItem.Content, on account: Account, _ catalog: Catalog
  ) -> String {
    let subscription = content.subscription.flatMap(account.subscription)
    let name =
      content.plan.map(catalog.name) ?? subscription?.planName
      ?? content.subscription?.rawValue ?? ""
    let product = catalog.products.first { $0.id == content.plan?.product }
    let kind = product?.seatKind ?? subscription?.seatKind
    let seats = kind.map { self.seats(content.seats, $0) } ?? number(content.seats)
    switch (content, subscription) {
    case (.addSeats, _): return fitted("\(name), +\(seats)")
    case (.trial, _): return fitted("\(name), \(seats), ") + words("trial", "prova")
    case (.change(let request), let before?):
      return change(
        of: before, to: request.plan, seats: request.seats, request.frequency, catalog)
    case (.purchase, _), (.change, nil), (.subscribe, _), (.reactivation, _):
      let manner = content.frequency.map { ", " + frequency($0) } ?? ""
      return fitted("\(name), \(seats)\(manner)")
    }
  }

  /// What an item of an order that is not placed yet comes to; where it changes a subscription,
  /// with what that is before.
  ///
  /// - Parameters:
  ///   - item: Is priced, and not ordered yet.
  ///   - account: Holds the subscription as it is before.
  ///   - catalog: Names the tier.
  /// - Returns: The words: `GoToWebinar Starter, 5 → 8 organizers, monthly`.
  package func item(_ item: QuoteItem, on account: Account, _ catalog: Catalog) -> String {
    guard item.kind == .addSeats || item.kind == .change, let frequency = item.frequency,
      let before = item.subscription.flatMap(account.subscription)
    else { return self.item(item) }
    return change(of: before, to: item.plan, seats: item.seats, frequency, catalog)
  }

  /// What stays stands once; what changes stands before and after an arrow.
  private func change(
    of before: Subscription, to plan: PlanID, seats: Int, _ frequency: BillingFrequency,
    _ catalog: Catalog
  ) -> String {
    let name = plan == before.plan ? [] : [tierName(of: plan, catalog)]
    let count = seats == before.seats ? [] : [number(before.seats)]
    let manner = [before.frequency, frequency].compactMap { $0.map(self.frequency) }
    return fitted(
      [
        arrow([before.planName] + name),
        arrow(count + [self.seats(seats, before.seatKind)]),
        arrow(manner.first == manner.last ? Array(manner.prefix(1)) : manner),
      ].joined(separator: ", "))
  }

  /// Texts before and after a change: `monthly → annual`.
  package func arrow(_ texts: [String]) -> String {
    fitted(texts.joined(separator: " → "))
  }

  /// A tier's own name, without its product's.
  package func tierName(of plan: PlanID, _ catalog: Catalog) -> String {
    let product = catalog.products.first { $0.id == plan.product }
    let tier = product?.tiers.first { $0.id == plan.tier }
    return fitted(tier?.name ?? catalog.name(of: plan))
  }
}
