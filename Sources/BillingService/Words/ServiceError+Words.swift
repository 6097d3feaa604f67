package import Billing
package import BillingDocuments

extension ServiceError {
  /// Says what is refused or went wrong, why, and what to do about it.
  ///
  /// - Parameters:
  ///   - formats: The language.
  ///   - catalog: Names the products and Customer Service in a refusal.
  /// - Returns: The explanation.
  package func explanation(in formats: Formats, catalog: Catalog) -> Explanation {
    switch self {
    case .refused(let error): formats.explain(error, catalog: catalog)
    case .card(let failure): formats.explain(failure)
    case .store(let error): formats.explain(error)
    case .catalog(let fault): formats.explain(fault)
    case .gateway(let fault): formats.explain(fault)
    case .cannotAdvance(let fault): formats.explain(fault)
    }
  }
}

extension Formats {
  /// Words why a payment service gave no answer.
  package func explain(_ fault: GatewayFault) -> Explanation {
    switch fault {
    case .ledger(let error): return explain(error)
    case .unreachable:
      return Explanation(
        words("the payment service does not answer", "il servizio di pagamento non risponde"),
        remedy: words(
          "try again in a moment: nothing is charged twice",
          "riprova tra un momento: nulla viene addebitato due volte"))
    case .keyReused(let key):
      return Explanation(
        words("the payment was not made", "il pagamento non è stato eseguito"),
        why: words(
          "its number \(key) already stands for another amount or card",
          "il suo numero \(key) indica già un altro importo o un'altra carta"),
        remedy: words("try again: it then has another number", "riprova: avrà un altro numero"))
    }
  }

  /// Words why time cannot go on to a day.
  package func explain(_ fault: AdvanceFault) -> Explanation {
    switch fault {
    case .dayPast(let day, let today):
      Explanation(
        words("time cannot go back", "il tempo non può tornare indietro"),
        why: words(
          "\(longDate(day)) is past: today is \(longDate(today))",
          "\(phrase(.on, day, isLong: true)) è passato: oggi è "
            + phrase(.on, today, isLong: true)),
        remedy: words("name today or a later day", "indica oggi o un giorno successivo"))
    case .tooFar(let day, let last):
      Explanation(
        words("time cannot go on that far", "il tempo non può andare così avanti"),
        why: words(
          "\(longDate(day)) is more than a hundred years from now",
          "\(phrase(.on, day, isLong: true)) è fra più di cento anni"),
        remedy: words(
          "name a day up to \(longDate(last))",
          "indica un giorno \(phrase(.until, last, isLong: true))"))
    }
  }
}
