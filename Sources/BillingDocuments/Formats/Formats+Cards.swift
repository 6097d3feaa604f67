package import Billing

extension Formats {
  package func brand(_ brand: CardBrand) -> String {
    switch brand {
    case .visa: "Visa"
    case .mastercard: "Mastercard"
    case .americanExpress: "American Express"
    case .discover: "Discover"
    case .dinersClub: "Diners Club"
    case .jcb: "JCB"
    case .unionPay: "UnionPay"
    case .unknown: words("Card", "Carta")
    }
  }

  /// The card on file without its number: `Visa •••• 4242`.
  package func card(_ method: PaymentMethod) -> String {
    card(method.brand, lastFour: method.lastFour)
  }

  /// A card that was charged, without its number: `Visa •••• 4242`.
  package func card(_ brand: CardBrand, lastFour: String) -> String {
    "\(self.brand(brand)) \(asciiOnly ? "****" : "••••") \(lastFour)"
  }

  /// A card's last good month: `12/2028`.
  package func expiry(_ expiry: CardExpiry) -> String {
    (expiry.month < 10 ? "0" : "") + "\(expiry.month)/\(expiry.year)"
  }
}
