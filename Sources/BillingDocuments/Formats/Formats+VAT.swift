package import Billing
import Foundation

extension Formats {
  /// A country's name: `Italy`, `Italia`; its code where it has no name.
  package func country(_ code: CountryCode) -> String {
    if let name = Self.countries[code.rawValue] { return words(name.english, name.italian) }
    return localizedCountry(code)
  }

  /// A country's name as Unicode's data has it.
  func localizedCountry(_ code: CountryCode) -> String {
    fitted(locale.localizedString(forRegionCode: code.rawValue) ?? code.rawValue)
  }

  /// An amount of VAT with its rate and the reason for it (rule 24).
  ///
  /// For instance `VAT 22 % (Italy; no VAT number on file)`.
  package func vatLabel(_ vat: VATAmount) -> String {
    words("VAT", "IVA") + " \(rate(basisPoints: vat.treatment.rateBasisPoints))"
      + " (\(vatReason(vat.treatment)))"
  }

  /// An amount of VAT among all of a document's or quote's, with what it is computed on where there
  /// are several (rule 27).
  package func vatLabel(_ vat: VATAmount, among all: [VATAmount]) -> String {
    all.count == 1 ? vatLabel(vat) : vatLabel(vat) + words(" on ", " su ") + amount(vat.net)
  }

  /// Why the rate is what it is (rule 25): `Italy; no VAT number on file`.
  package func vatReason(_ treatment: VATTreatment) -> String {
    let reason =
      switch treatment.reason {
      case .domestic: words("the seller's country", "paese del venditore")
      case .buyerHasVATNumber:
        words(
          "reverse charge: the customer owes the VAT",
          "inversione contabile: IVA a carico del cliente")
      case .buyerHasNoVATNumber:
        words("no VAT number on file", "nessuna partita IVA registrata")
      case .buyerOutsideUnion:
        words("outside the European Union", "fuori dall'Unione europea")
      }
    return "\(country(treatment.country)); \(reason)"
  }

  /// What the law wants said of a treatment on an invoice; nil where it wants nothing.
  package func legalNote(_ treatment: VATTreatment) -> String? {
    switch treatment.category {
    case .reverseCharge:
      words(
        "VAT reverse charge, Article 196 of Directive 2006/112/EC",
        "Inversione contabile, articolo 196 della direttiva 2006/112/CE")
    case .outOfScope:
      words(
        "Not subject to VAT: supplied outside the European Union",
        "Operazione non soggetta a IVA: servizio reso fuori dall'Unione europea")
    case .standard: nil
    }
  }
}
