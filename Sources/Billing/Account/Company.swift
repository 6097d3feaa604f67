/// The customer as its invoices name it.
public struct Company: Hashable, Sendable, Codable {
  public var name: String
  public var address: PostalAddress
  public var vatNumber: VATNumber?

  public init(name: String, address: PostalAddress, vatNumber: VATNumber? = nil) {
    self.name = name
    self.address = address
    self.vatNumber = vatNumber
  }
}

/// Where a company is.
public struct PostalAddress: Hashable, Sendable, Codable {
  public var street: String
  public var postalCode: String
  public var city: String
  public var country: CountryCode

  public init(street: String, postalCode: String, city: String, country: CountryCode) {
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.country = country
  }
}
