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

  /// Words what is wrong in a catalog's file.
  package func explain(_ fault: CatalogFault) -> Explanation {
    Explanation(
      words("the catalog cannot be used", "il catalogo non può essere usato"),
      why: reason(of: fault),
      remedy: words(
        "correct the store's catalog.json, or take it away to use the program's own",
        "correggi il file catalog.json dell'archivio, o toglilo per usare quello del programma"))
  }

  private func reason(of fault: CatalogFault) -> String {
    let place =
      fault.place.isEmpty
      ? words("the file", "il file") : words("“\(fault.place)”", "«\(fault.place)»")
    switch fault.problem {
    case .notJSON: return words("\(place) is not JSON", "\(place) non è JSON")
    case .missing: return words("\(place) is missing", "\(place) manca")
    case .empty: return words("\(place) is empty", "\(place) è vuoto")
    case .repeated(let id):
      return words("\(place) has “\(id)” twice", "\(place) contiene due volte «\(id)»")
    case .invalid(let found?):
      return words("\(place) cannot be “\(found)”", "\(place) non può essere «\(found)»")
    case .invalid(nil): return words("\(place) is not valid", "\(place) non è valido")
    }
  }
}
