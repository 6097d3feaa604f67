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
        remedy: words("place the order again", "effettua di nuovo l'ordine"))
    }
  }
}
