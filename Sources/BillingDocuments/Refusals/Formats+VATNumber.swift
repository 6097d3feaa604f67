package import Billing

extension Formats {
  /// Words why a text is no VAT number of the customer's state, as the field's error (rule 26).
  package func explain(_ error: VATNumberError) -> Explanation {
    let what = words("this VAT number cannot be used", "questa partita IVA non si può usare")
    return switch error {
    case .notAMemberState(let code):
      Explanation(
        what,
        why: words(
          "the account's country is not in the European Union: \(country(code))",
          "il paese dell'account non fa parte dell'Unione europea: \(country(code))"),
        remedy: words("leave the field empty", "lascia vuoto il campo"))
    case .empty:
      Explanation(
        words("the VAT number is missing", "manca la partita IVA"),
        remedy: words(
          "enter it, or leave the field empty", "inseriscila, oppure lascia vuoto il campo"))
    case .wrongCountry(let expected, let found):
      Explanation(
        what, why: countries(ofNumber: found, ofAccount: expected),
        remedy: words(
          "enter the number that your company has in the account's country",
          "inserisci la partita IVA che l'azienda ha nel paese dell'account"))
    case .wrongFormat(let code, let example):
      Explanation(
        words("this is not a VAT number", "questa non è una partita IVA"),
        why: words(
          "its form is not that of this country's numbers: \(country(code))",
          "non ha la forma dei numeri di questo paese: \(country(code))"),
        remedy: words("enter it as in \(example)", "inseriscila come in \(example)"))
    case .wrongCheckDigit(let code):
      Explanation(
        words("the VAT number has a typing error", "la partita IVA contiene un errore"),
        why: words(
          "its digits do not fit together by the rule of its country: \(country(code))",
          "le cifre non rispettano la regola del suo paese: \(country(code))"),
        remedy: words(
          "compare it with your company's papers",
          "confrontala con i documenti dell'azienda"))
    }
  }

  func vatNumberFromElsewhere(
    _ number: VATNumber, _ country: CountryCode, _ catalog: Catalog
  ) -> Explanation {
    Explanation(
      words(
        "the VAT number \(number) cannot be used", "la partita IVA \(number) non si può usare"),
      why: countries(ofNumber: number.country, ofAccount: country.rawValue),
      remedy: words(
        "enter a number of that country, or to move the account ",
        "inserisci una partita IVA di quel paese oppure, per spostare l'account, ")
        + contactCustomerService(catalog))
  }

  private func countries(ofNumber number: String, ofAccount account: String) -> String {
    words(
      "the number's country is \(country(number)), the account's is \(country(account))",
      "il paese del numero è \(country(number)), quello dell'account è \(country(account))")
  }

  private func country(_ code: String) -> String { country(CountryCode(code)) }
}
