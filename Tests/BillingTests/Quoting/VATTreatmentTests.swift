import Billing
import Testing

@Suite("VAT treatment")
struct VATTreatmentTests {
  @Test("Rule 25 · a buyer in the seller's country pays its rate, VAT number or not")
  func domestic() throws {
    for number in [nil, VATNumber.of("IE", "6388047V")] {
      let treatment = try treatment(of: "IE", number)
      #expect(treatment.category == .standard)
      #expect(treatment.rateBasisPoints == 2300)
      #expect(treatment.reason == .domestic)
      #expect(treatment.country == "IE")
    }
  }

  @Test("Rule 25 · a buyer in another member state with a VAT number there owes the tax itself")
  func reverseCharge() throws {
    let treatment = try treatment(of: "IT", .of("IT", "00743110157"))
    #expect(treatment.category == .reverseCharge)
    #expect(treatment.rateBasisPoints == 0)
    #expect(treatment.reason == .buyerHasVATNumber)
    #expect(treatment.country == "IT")
  }

  @Test("Rule 25 · a buyer in another member state without a VAT number pays that state's rate")
  func buyersRate() throws {
    let treatment = try treatment(of: "FI", nil)
    #expect(treatment.category == .standard)
    #expect(treatment.rateBasisPoints == 2550)
    #expect(treatment.reason == .buyerHasNoVATNumber)
    #expect(treatment.country == "FI")
  }

  @Test("Rule 25 · a buyer outside the Union is out of scope", arguments: ["CH", "US", "GB", "NO"])
  func outside(country: String) throws {
    let treatment = try treatment(of: CountryCode(country), nil)
    #expect(treatment.category == .outOfScope)
    #expect(treatment.rateBasisPoints == 0)
    #expect(treatment.reason == .buyerOutsideUnion)
    #expect(treatment.country == CountryCode(country))
  }

  @Test("Rule 25 · another state's VAT number is no reason for reverse charge")
  func numberFromElsewhere() throws {
    let treatment = try treatment(of: "FI", .of("IT", "00743110157"))
    #expect(treatment.reason == .buyerHasNoVATNumber)
    #expect(treatment.rateBasisPoints == 2550)
  }

  @Test("Rule 25 · a rate that the catalog lacks is refused by the country's name")
  func missingRate() {
    #expect(throws: BillingError.vatRateMissing("FR")) { try treatment(of: "FR", nil) }
    #expect(throws: BillingError.vatRateMissing("IE")) {
      try VATTreatment(seller: "IE", buyer: buyer(in: "IE", nil), rates: VATRates([]))
    }
  }

  @Test("Rule 25 · the Union has 27 member states")
  func memberStates() {
    #expect(Set(VATNumber.memberStates).count == 27)
    #expect(CountryCode("GR").isMemberState)
    for outsider in ["EL", "GB", "CH", "NO", "SM", "VA"] {
      #expect(!CountryCode(outsider).isMemberState)
    }
  }

  private func buyer(in country: CountryCode, _ number: VATNumber?) -> Company {
    Account.sample(country: country, vatNumber: number).company
  }

  private func treatment(
    of country: CountryCode, _ number: VATNumber?
  ) throws(BillingError) -> VATTreatment {
    try VATTreatment(seller: "IE", buyer: buyer(in: country, number), rates: .sample)
  }
}
