import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport
import Testing

@Suite("The catalog")
struct CatalogTests {
  private let catalog: Catalog

  init() throws {
    catalog = try CatalogSource.embedded()
  }

  @Test(
    "A seat's net price is the price list's",
    arguments: [
      ("gotomeeting", "starter", 1_400, 14_400),
      ("gotomeeting", "pro", 1_900, 19_200),
      ("gotomeeting", "plus", 2_600, 26_400),
      ("gotowebinar", "starter", 10_900, 106_800),
      ("gotowebinar", "pro", 22_900, 238_800),
      ("gotowebinar", "plus", 49_900, 514_800),
      ("gototraining", "starter", 12_900, 130_800),
      ("gototraining", "pro", 18_900, 190_800),
      ("gototraining", "plus", 41_900, 418_800),
      ("gotoassist", "standard", 6_900, 66_000),
      ("rescueassist", "standard", 7_900, 78_000),
    ] as [(String, String, Int64, Int64)])
  func prices(product: String, tier: String, monthly: Int64, annual: Int64) throws {
    let plan = PlanID(product: ProductID(product), tier: TierID(tier))
    #expect(try catalog.unitPrice(of: plan, .monthly, in: .eur).minorUnits == monthly)
    #expect(try catalog.unitPrice(of: plan, .annual, in: .eur).minorUnits == annual)
  }

  @Test(
    "A product has its seats, trial terms and limit (rule 16)",
    arguments: [
      ("gotomeeting", SeatKind.organizer, 3, 14, 10, 1000),
      ("gotowebinar", .organizer, 3, 7, 3, 150),
      ("gototraining", .organizer, 3, 7, 3, 150),
      ("gotoassist", .agent, 1, 14, 5, 250),
      ("rescueassist", .expert, 1, 14, 5, 250),
    ] as [(String, SeatKind, Int, Int, Int, Int)])
  func terms(
    id: String, kind: SeatKind, tiers: Int, trialDays: Int, trialSeats: Int, limit: Int
  ) throws {
    let product = try catalog.product(ProductID(id))
    #expect(product.seatKind == kind)
    #expect(product.tiers.count == tiers)
    #expect(product.trial == TrialTerms(days: trialDays, seatLimit: trialSeats))
    #expect(product.tiers.allSatisfy { $0.seatLimit == limit })
  }

  @Test("Products are offered in the price list's order")
  func order() {
    #expect(
      catalog.products.map(\.name) == [
        "GoToMeeting", "GoToWebinar", "GoToTraining", "GoToAssist Remote Support", "RescueAssist",
      ])
  }

  @Test("The comparison fits its columns, in both languages", arguments: Language.allCases)
  func comparison(language: Language) {
    for product in catalog.products {
      let features = product.featureGroups.flatMap(\.features)
      #expect(features.count >= 10)
      #expect((2...4).contains(product.featureGroups.count))
      #expect(features.allSatisfy { (1...34).contains($0.name[language].count) })
      for tier in product.tiers {
        #expect(tier.highlights.count == 3)
        #expect(tier.highlights.allSatisfy { (1...26).contains($0[language].count) })
        #expect(features.contains { $0.value(in: tier.id) != .notIncluded })
      }
    }
  }

  @Test("Every member state has its standard rate of 2026 (rule 25)")
  func rates() throws {
    let rates = [
      "AT": 2000, "BE": 2100, "BG": 2000, "CY": 1900, "CZ": 2100, "DE": 1900, "DK": 2500,
      "EE": 2400, "ES": 2100, "FI": 2550, "FR": 2000, "GR": 2400, "HR": 2500, "HU": 2700,
      "IE": 2300, "IT": 2200, "LT": 2100, "LU": 1700, "LV": 2100, "MT": 1800, "NL": 2100,
      "PL": 2300, "PT": 2300, "RO": 2100, "SE": 2500, "SI": 2200, "SK": 2300,
    ]
    #expect(Set(rates.keys) == Set(VATNumber.memberStates))
    for (country, rate) in rates {
      #expect(try catalog.vatRates.standardRate(of: CountryCode(country)) == rate)
    }
  }

  @Test("The seller is in Ireland and has a VAT number of that state")
  func seller() {
    #expect(catalog.seller.country == "IE")
    #expect(catalog.seller.vatNumber.description == "IE1234567T")
  }

  @Test("A store's own catalog takes the place of the program's")
  func replacement() throws {
    let directory = try TemporaryDirectory()
    let store = try Store.create(at: directory.path + "/store")
    #expect(try CatalogSource.catalog(of: store) == catalog)

    var text = try CatalogText()
    try text.replace("\"109.00\"", with: "\"99.50\"")
    try Data(text.bytes).write(to: URL(filePath: store.path + "/catalog.json"))
    let plan = PlanID(product: "gotowebinar", tier: "starter")
    let own = try CatalogSource.catalog(of: store)
    #expect(try own.unitPrice(of: plan, .monthly, in: .eur).minorUnits == 9_950)
  }
}
