import Billing
import Testing

@Suite("What a plan gives")
struct GrantedFeatureTests {
  private func name(_ text: String) -> LocalizedText {
    LocalizedText(english: text, italian: text)
  }

  private var catalog: Catalog {
    let group = FeatureGroup(
      name: name("Audience"),
      features: [
        Feature(
          name: name("Participants"), values: ["starter": .amount(100), "pro": .amount(500)]),
        Feature(name: name("Tracking"), values: ["starter": .notIncluded, "pro": .included]),
        Feature(name: name("Editor"), values: [:]),
      ])
    let product = Product(
      id: "gotowebinar", name: "GoToWebinar", seatKind: .organizer, summary: name("Webinars"),
      trial: nil, tiers: Catalog.sample.products.first { $0.id == "gotowebinar" }?.tiers ?? [],
      featureGroups: [group])
    return Catalog(seller: .sample, vatRates: .sample, products: [product])
  }

  @Test("Rule 39 · a tier gives what the comparison shows for it, and nothing that it lacks")
  func tiers() {
    let pro = catalog.features(of: .webinarPro)
    #expect(pro.map(\.name.english) == ["Participants", "Tracking"])
    #expect(pro.map(\.value) == [.amount(500), .included])
    #expect(catalog.features(of: .webinarStarter).map(\.value) == [.amount(100)])
  }

  @Test("Rule 39 · a plan that is no longer sold names no features")
  func unknown() {
    #expect(catalog.features(of: .assist).isEmpty)
  }
}
