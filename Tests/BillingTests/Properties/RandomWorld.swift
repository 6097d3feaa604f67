import Billing
import TestSupport

/// Draws accounts, catalogs, days and commands, likely and unlikely ones, from one seed.
struct RandomWorld {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func chance(_ times: Int, in total: Int) -> Bool {
    number(in: 1...total) <= times
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...(elements.count - 1))]
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }

  // MARK: - The world

  private static let firstDays = ["2026-11-23", "2026-12-30", "2027-01-31", "2028-02-29"].map(day)

  mutating func shop() -> Shop {
    let country: CountryCode = pick([
      "IT", "IT", "IT", "IT", "IT", "IE", "IE", "IE", "FI", "FI", "CH", "CH", "FR",
    ])
    let code = pick(["EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "JPY", "JPY", "KWD", "KWD", "GBP"])
    let account = Account.sample(
      country: country, vatNumber: chance(1, in: 3) ? vatNumber(of: country) : nil,
      kind: chance(1, in: 3)
        ? .corporate(representative: .sample, paymentDays: pick([0, 14, 30, 60])) : .online,
      currency: currency(code), openedOn: pick(Self.firstDays))
    let balance = pick([nil, nil, 1, 5000, 20_000, 20_000, 100_000, 10_000_000] as [Int64?])
    return Shop(account, balance: balance.map { Money(minorUnits: $0, currency: account.currency) })
  }

  /// Some days further, at times far, often to where something is due; seldom back.
  mutating func nextDay(after day: Day, due: Day?) -> Day {
    switch number(in: 0...99) {
    case 0...44: day.advanced(by: number(in: 0...2))
    case 45...64: day.advanced(by: number(in: 3...35))
    case 65...68: day.advanced(by: number(in: 36...400))
    case 69: day.advanced(by: -1)
    default: max(day, (due ?? day).advanced(by: chance(1, in: 4) ? -1 : 0))
    }
  }

  mutating func catalog() -> Catalog {
    switch number(in: 0...12) {
    case 0: .sample.without("gotoassist")
    case 1: .sample.with(VATRates([.init(country: "IE", rateBasisPoints: 2300)]))
    case 2:
      .sample.with(
        VATRates([
          .init(country: "IE", rateBasisPoints: 2100), .init(country: "IT", rateBasisPoints: 2250),
          .init(country: "FI", rateBasisPoints: 2400), .init(country: "FR", rateBasisPoints: 2000),
        ]))
    case 3...5: .varied(percent: number(in: 0...200))
    case 6: .varied(lessTiers: 1)
    case 7...8: .varied(seatLimit: number(in: 1...5))
    case 9: .varied(retryDays: pick([[], [1, 2, 9], [3, 5, 7, 20]]))
    default: .sample
    }
  }

  mutating func failure() -> PaymentFailure {
    pick(PaymentFailure.allCases)
  }

  mutating func vatNumber(of country: CountryCode) -> VATNumber? {
    switch country {
    case "IT": .of("IT", pick(["00743110157", "00905811006"]))
    case "IE": .of("IE", "6388047V")
    case "FI": .of("FI", "20774740")
    case "DE": .of("DE", "136695976")
    default: nil
    }
  }
}

extension Catalog {
  /// The sample with other prices, limits or retries, or without each product's highest tiers.
  static func varied(
    percent: Int = 100, lessTiers: Int = 0, seatLimit: Int? = nil, retryDays: [Int]? = nil
  ) -> Catalog {
    let products = sample.products.map { product in
      let tiers = product.tiers.dropLast(min(lessTiers, product.tiers.count - 1)).map { tier in
        tier.varied(percent: percent, seatLimit: seatLimit)
      }
      return Product(
        id: product.id, name: product.name, seatKind: product.seatKind, summary: product.summary,
        trial: product.trial, tiers: tiers, featureGroups: product.featureGroups)
    }
    return Catalog(
      seller: sample.seller, vatRates: sample.vatRates, products: products,
      retryDays: retryDays ?? sample.retryDays)
  }
}

extension Tier {
  fileprivate func varied(percent: Int, seatLimit: Int?) -> Tier {
    func price(_ money: Money) -> Money {
      Money(minorUnits: money.minorUnits * Int64(percent) / 100, currency: money.currency)
    }
    var list: [Currency: SeatPrices] = [:]
    for currency in prices.currencies {
      guard let seat = prices[currency] else { continue }
      list[currency] = SeatPrices(monthly: price(seat.monthly), annual: price(seat.annual))
    }
    return Tier(
      id: id, name: name, seatLimit: seatLimit ?? self.seatLimit, prices: PriceList(list),
      highlights: highlights)
  }
}

extension Catalog {
  /// The sample with a price of which two are more than an amount can hold.
  static let tooDear = Catalog.pricing(.assist, monthly: .max, annual: .max)

  var isTooDear: Bool { self == .tooDear }
}
