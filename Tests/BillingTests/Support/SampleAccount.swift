import Billing

extension PersonID {
  static let contact: PersonID = "anna@acme.example"
  static let reader: PersonID = "marco@acme.example"
  static let stranger: PersonID = "eve@elsewhere.example"
}

extension Account {
  /// An account that has bought nothing, with its billing contact and a reader.
  static func sample(
    country: CountryCode = "IT", vatNumber: VATNumber? = nil, kind: AccountKind = .online,
    currency: Currency = .eur, openedOn: Day = day("2026-11-23")
  ) -> Account {
    Account(
      id: "acme", series: "ACME", kind: kind, currency: currency, timeZone: "Europe/Rome",
      language: .italian,
      company: Company(
        name: "ACME S.r.l.",
        address: PostalAddress(
          street: "Via Roma 1", postalCode: "20100", city: "Milano", country: country),
        vatNumber: vatNumber),
      people: [
        Person(id: .contact, name: "Anna Rossi", role: .billingContact),
        Person(id: .reader, name: "Marco Bianchi", role: .reader),
      ],
      openedOn: openedOn)
  }
}

extension Representative {
  static let sample = Representative(
    name: "Rita Verdi",
    contact: ContactWays(
      email: "rita@vendor.example", phone: "+39 02 555 0100",
      hours: LocalizedText(english: "9 to 17", italian: "9–17")))
}

extension PaymentMethod {
  static let visa = PaymentMethod(
    token: "card-1", brand: .visa, lastFour: "4242", expiry: .december2028, holder: "Anna Rossi")
  static let mastercard = PaymentMethod(
    token: "card-2", brand: .mastercard, lastFour: "4444", expiry: .expiry(1, 2027),
    holder: "Anna Rossi")
}
