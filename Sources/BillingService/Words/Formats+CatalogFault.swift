import Billing
package import BillingDocuments

extension Formats {
  /// Words why a store's catalog is not in force.
  package func explain(_ fault: CatalogFault) -> Explanation {
    Explanation(
      words("the catalog cannot be used", "il catalogo non può essere usato"),
      why: reason(of: fault),
      remedy: words(
        "correct the store's catalog.json, or take it away to use the program's own",
        "correggi il file catalog.json dell'archivio, o toglilo per usare quello del programma"))
  }

  /// What is wrong and where, within a line.
  package func reason(of fault: CatalogFault) -> String {
    let place =
      fault.place.isEmpty
      ? words("the file", "il file") : words("“\(fault.place)”", "«\(fault.place)»")
    switch fault.problem {
    case .notJSON, .tooDeep, .tooLarge: return unreadable(fault.problem)
    case .tooManyDecimals, .notAboveZero, .priceTooHigh, .belowLowerTier, .sameAsLowerTier,
      .annualAboveTwelveMonths, .currencyMissing:
      return place + " " + price(fault.problem)
    default: return place + " " + value(fault.problem)
    }
  }

  private func unreadable(_ problem: CatalogFault.Problem) -> String {
    switch problem {
    case .tooDeep(let line):
      words(
        "at line \(number(line)) the file has too many levels in one another",
        "alla riga \(number(line)) il file ha troppi livelli uno dentro l'altro")
    case .tooLarge(let limit):
      words(
        "the file is larger than \(number(limit >> 20)) MiB",
        "il file supera \(number(limit >> 20)) MiB")
    case .notJSON(let line):
      words(
        "line \(number(line)) of the file is not JSON",
        "la riga \(number(line)) del file non è JSON")
    default: words("the file cannot be read", "il file non si può leggere")
    }
  }

  private func value(_ problem: CatalogFault.Problem) -> String {
    switch problem {
    case .missing: words("is missing", "manca")
    case .empty: words("is empty", "è vuoto")
    case .repeated(let name): words("has “\(name)” twice", "contiene due volte «\(name)»")
    case .invalid(let found?): words("cannot be “\(found)”", "non può essere «\(found)»")
    case .outOfRange(let found, let range):
      words(
        "is \(found), but takes whole numbers from \(number(range.lowerBound)) to "
          + number(range.upperBound),
        "è \(found), ma ammette numeri interi da \(number(range.lowerBound)) a "
          + number(range.upperBound))
    case .notRising(let found, let last):
      words(
        "is \(found), but comes after \(last), and each number is above the one before",
        "è \(found), ma segue \(last), e ogni numero supera quello prima")
    case .unknownField:
      words("has no meaning in a catalog", "non ha significato in un catalogo")
    case .unknownCurrency:
      words("is not a currency of ISO 4217", "non è una valuta di ISO 4217")
    case .unknownTier: words("is no tier of this product", "non è un livello di questo prodotto")
    case .featureValueMissing(let tier):
      words(
        "says nothing of the tier “\(tier)”, which so lacks the feature",
        "non dice nulla del livello «\(tier)», che resta senza la funzione")
    case .rateMissing(let code):
      words(
        "has no rate for \(country(code)) (\(code))",
        "non ha l'aliquota di questo paese: \(country(code)) (\(code))")
    default: words("is not valid", "non è valido")
    }
  }

  private func price(_ problem: CatalogFault.Problem) -> String {
    switch problem {
    case .tooManyDecimals(let found, let currency):
      words(
        "is “\(found)”, but \(currency) takes at most \(number(currency.decimals)) decimals",
        "è «\(found)», ma per \(currency) i decimali sono al massimo "
          + number(currency.decimals))
    case .notAboveZero(let found):
      words(
        "is “\(found)”, but a price is above zero",
        "è «\(found)», ma un prezzo è maggiore di zero")
    case .priceTooHigh(let found, let seats):
      words(
        "is “\(found)”, which for \(number(seats)) seats is more than can be counted",
        "è «\(found)», che per \(number(seats)) postazioni è più di quanto si possa contare")
    case .belowLowerTier(let found, let tier, let lower):
      words(
        "is \(found), below the \(lower) of the lower tier “\(tier)”",
        "è \(found), meno di \(lower) del livello inferiore «\(tier)»")
    case .sameAsLowerTier(let tier):
      words(
        "is the same as that of the lower tier “\(tier)”",
        "è uguale a quello del livello inferiore «\(tier)»")
    case .annualAboveTwelveMonths(let annual, let twelveMonths):
      words(
        "is \(annual.decimal), more than twelve months together (\(twelveMonths.decimal))",
        "è \(annual.decimal), più di dodici mensilità (\(twelveMonths.decimal))")
    case .currencyMissing(let code):
      words(
        "has no \(code), in which other plans are sold",
        "non ha \(code), in cui altri piani sono venduti")
    default: words("is not valid", "non è valido")
    }
  }
}
