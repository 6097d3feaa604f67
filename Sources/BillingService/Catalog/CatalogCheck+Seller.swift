import Billing
import BillingDocuments

extension CatalogCheck {
  /// Looks through the seller.
  ///
  /// - Parameter seller: The seller.
  /// - Returns: The seller's country, where it has one.
  mutating func seller(_ seller: Node) -> CountryCode? {
    guard isObject(seller, of: ["name", "address", "vatNumber", "customerService"]) else {
      return nil
    }
    text("name", of: seller)
    let country = member("address", of: seller).flatMap { address($0) }
    if let text = text("vatNumber", of: seller), !VATNumber.isStored(text) {
      report(.invalid(found: text.shortened), at: seller.place.member("vatNumber"))
    }
    if let service = member("customerService", of: seller),
      isObject(service, of: ["email", "phone", "hours"])
    {
      for name in ["email", "phone"] { text(name, of: service) }
      localizedText("hours", of: service)
    }
    return country
  }

  private mutating func address(_ address: Node) -> CountryCode? {
    guard isObject(address, of: ["street", "postalCode", "city", "country"]) else { return nil }
    for name in ["street", "postalCode", "city"] { text(name, of: address) }
    return country(of: address)
  }

  private mutating func country(of node: Node) -> CountryCode? {
    guard let code = text("country", of: node) else { return nil }
    guard code.utf8.count == 2, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
      report(.invalid(found: code.shortened), at: node.place.member("country"))
      return nil
    }
    return CountryCode(code)
  }
}

// MARK: - VAT

extension CatalogCheck {
  private static let rates = 0...10_000

  /// Looks through the VAT rates, of which the seller's country and every member state have one.
  mutating func vatRates(_ rates: Node, seller: CountryCode?) {
    var countries: [CountryCode] = []
    for rate in entries(of: rates) where isObject(rate, of: ["country", "rateBasisPoints"]) {
      if let country = country(of: rate) { countries.append(country) }
      wholeNumber("rateBasisPoints", of: rate, in: Self.rates)
    }
    reportRepeated(countries.map(\.rawValue), at: rates.place)
    guard case .list = rates.value else { return }
    let wanted = Set(VATNumber.memberStates.map { CountryCode($0) })
      .union([seller].compactMap(\.self))
    for country in wanted.subtracting(countries).sorted() {
      report(.rateMissing(country), at: rates.place)
    }
  }
}
