/// What the vendor sells, at which prices, and who the vendor is.
public struct Catalog: Hashable, Sendable, Codable {
  public let seller: Seller
  public let vatRates: VATRates
  /// In the order in which they are offered.
  public let products: [Product]
  /// How many days after a renewal its failed charge is tried again, in rising order (rule 37).
  public let retryDays: [Int]

  public init(
    seller: Seller, vatRates: VATRates, products: [Product],
    retryDays: [Int] = Catalog.usualRetryDays
  ) {
    self.seller = seller
    self.vatRates = vatRates
    self.products = products
    self.retryDays = retryDays
  }

  /// What a catalog that names no days means: 3, 5 and 7 days after the boundary.
  public static let usualRetryDays = [3, 5, 7]

  /// Reads a catalog, whose retries end before the shortest period does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    seller = try container.decode(Seller.self, forKey: .seller)
    vatRates = try container.decode(VATRates.self, forKey: .vatRates)
    products = try container.decode([Product].self, forKey: .products)
    retryDays =
      try container.decodeIfPresent([Int].self, forKey: .retryDays) ?? Self.usualRetryDays
    guard Self.canRetry(after: retryDays) else {
      throw DecodingError.dataCorruptedError(
        forKey: .retryDays, in: container,
        debugDescription: "retries are 1 to 27 days after a renewal, in rising order")
    }
  }

  /// Whether a failed charge can be tried again after so many days: in rising order, and before the
  /// shortest period ends.
  package static func canRetry(after days: [Int]) -> Bool {
    zip(days, days.dropFirst()).allSatisfy { $0 < $1 } && days.allSatisfy((1...27).contains)
  }

  /// The product with an id.
  ///
  /// - Throws: `unknownProduct` with the ids that there are.
  public func product(_ id: ProductID) throws(BillingError) -> Product {
    guard let product = products.first(where: { $0.id == id }) else {
      throw .unknownProduct(id, known: products.map(\.id))
    }
    return product
  }

  /// A plan's name; its ids where it is no longer sold.
  public func name(of plan: PlanID) -> String {
    products.first { $0.id == plan.product }?.name(of: plan.tier)
      ?? "\(plan.product) \(plan.tier)"
  }

  /// A product's tier.
  ///
  /// - Throws: `unknownProduct`, and `unknownTier` with the ids that there are.
  public func tier(_ plan: PlanID) throws(BillingError) -> Tier {
    let product = try product(plan.product)
    guard let tier = product.tiers.first(where: { $0.id == plan.tier }) else {
      throw .unknownTier(plan, known: product.tiers.map(\.id))
    }
    return tier
  }

  /// The price of one seat for one period.
  ///
  /// - Throws: `unknownProduct`, `unknownTier`, and `currencyNotInCatalog`.
  public func unitPrice(
    of plan: PlanID, _ frequency: BillingFrequency, in currency: Currency
  ) throws(BillingError) -> Money {
    guard let prices = try tier(plan).prices[currency] else {
      throw .currencyNotInCatalog(currency)
    }
    return prices[frequency]
  }
}

/// Who issues the invoices.
public struct Seller: Hashable, Sendable, Codable {
  public let name: String
  public let address: PostalAddress
  public let vatNumber: VATNumber
  /// How Customer Service is reached.
  public let customerService: ContactWays

  public init(
    name: String, address: PostalAddress, vatNumber: VATNumber, customerService: ContactWays
  ) {
    self.name = name
    self.address = address
    self.vatNumber = vatNumber
    self.customerService = customerService
  }

  public var country: CountryCode { address.country }
}

/// How somebody can be reached.
public struct ContactWays: Hashable, Sendable, Codable {
  public let email: String
  public let phone: String
  /// When the phone is answered, as people write it.
  public let hours: LocalizedText

  public init(email: String, phone: String, hours: LocalizedText) {
    self.email = email
    self.phone = phone
    self.hours = hours
  }
}
