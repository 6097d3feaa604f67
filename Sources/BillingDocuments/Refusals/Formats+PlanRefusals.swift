import Billing

extension Formats {
  func unknownProduct(_ product: ProductID, _ known: [ProductID]) -> Explanation {
    Explanation(
      words(
        "there is no product “\(named(product))”", "il prodotto «\(named(product))» non esiste"),
      why: words("the products are \(list(known))", "i prodotti sono \(list(known))"),
      remedy: words("choose one of these", "scegline uno"))
  }

  func unknownTier(_ plan: PlanID, _ known: [TierID], _ catalog: Catalog) -> Explanation {
    let product = name(of: plan.product, catalog)
    return Explanation(
      words(
        "\(product) has no tier “\(named(plan.tier))”",
        "il livello «\(named(plan.tier))» di \(product) non esiste"),
      why: words("its tiers are \(list(known))", "i suoi livelli sono \(list(known))"),
      remedy: words("choose one of these", "scegline uno"))
  }

  func currencyNotInCatalog(_ currency: Currency, _ catalog: Catalog) -> Explanation {
    Explanation(
      words("this plan cannot be ordered online", "questo piano non si può ordinare online"),
      why: words(
        "it has no price in \(currency), this account's currency",
        "non ha un prezzo in \(currency), la valuta di questo account"),
      remedy: contactCustomerService(catalog))
  }

  func vatRateMissing(_ country: CountryCode, _ catalog: Catalog) -> Explanation {
    let name = self.country(country)
    return Explanation(
      words("the VAT cannot be worked out", "non è possibile calcolare l'IVA"),
      why: words(
        "there is no rate for this country: \(name)",
        "manca l'aliquota di questo paese: \(name)"),
      remedy: contactCustomerService(catalog))
  }

  /// A limit below the tier's own is that of a trial, or what is left for seats to add.
  func seatsOutOfRange(
    _ seats: Int, _ allowed: ClosedRange<Int>, _ plan: PlanID, _ catalog: Catalog
  ) -> Explanation {
    let kind = catalog.products.first { $0.id == plan.product }?.seatKind ?? .organizer
    let range = range(allowed)
    return Explanation(
      words(
        "\(self.seats(seats, kind)) cannot be ordered",
        "non è possibile ordinare \(self.seats(seats, kind))"),
      why: seatsTaken(by: plan, allowed, catalog),
      remedy: allowed.count == 1
        ? words("enter \(range)", "inserisci \(range)")
        : words("enter a number from \(range)", "inserisci un numero \(range)"))
  }

  private func seatsTaken(
    by plan: PlanID, _ allowed: ClosedRange<Int>, _ catalog: Catalog
  ) -> String {
    let product = catalog.products.first { $0.id == plan.product }
    let limit = product?.tiers.first { $0.id == plan.tier }?.seatLimit ?? allowed.upperBound
    let kind = product?.seatKind ?? .organizer
    let name = product?.name(of: plan.tier) ?? plan.product.rawValue
    let taken = "\(range(allowed)) \(seatName(kind, plural: allowed.upperBound != 1))"
    if allowed.upperBound >= limit {
      return words("\(name) takes \(taken)", "\(name) ammette \(taken)")
    }
    if allowed.upperBound == product?.trial?.seatLimit {
      return words(
        "a trial of \(name) takes \(taken)", "una prova di \(name) ammette \(taken)")
    }
    let left = number(allowed.upperBound)
    return words(
      "\(name) takes at most \(self.seats(limit, kind)), which leaves \(left) to add",
      "\(name) ammette al massimo \(self.seats(limit, kind)): "
        + (allowed.upperBound == 1 ? "ne resta \(left)" : "ne restano \(left)"))
  }

  /// A range as it stands between `from` and a noun: `1 to 150`, `da 1 a 150`; one number is
  /// itself.
  private func range(_ range: ClosedRange<Int>) -> String {
    let (lower, upper) = (number(range.lowerBound), number(range.upperBound))
    return range.count == 1 ? lower : words("\(lower) to \(upper)", "da \(lower) a \(upper)")
  }

  func noTrialOffered(_ product: ProductID, _ catalog: Catalog) -> Explanation {
    let name = name(of: product, catalog)
    return Explanation(
      words("\(name) cannot be tried", "\(name) non si può provare"),
      why: words("it is sold without a trial", "non prevede un periodo di prova"),
      remedy: words("choose Buy", "scegli Acquista"))
  }

  func trialAlreadyUsed(_ product: ProductID, _ catalog: Catalog) -> Explanation {
    let name = name(of: product, catalog)
    return Explanation(
      words("\(name) cannot be tried again", "\(name) non si può provare di nuovo"),
      why: words(
        "each product can be tried once, and this account has done so",
        "ogni prodotto si può provare una sola volta e questo account l'ha già fatto"),
      remedy: words("choose Buy", "scegli Acquista"))
  }

  private func name(of product: ProductID, _ catalog: Catalog) -> String {
    catalog.products.first { $0.id == product }?.name ?? product.rawValue
  }
}
