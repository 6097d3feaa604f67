// MARK: - Kinds of what the palette leads to

extension Strings {
  func kind(of action: GlobalAction) -> String {
    switch action {
    case .open, .balance, .myAccount: pick("page", "pagina")
    case .help: pick("help", "aiuto")
    case .options, .subscription, .removeCancellation: pick("subscription", "sottoscrizione")
    case .add: pick("product", "prodotto")
    case .document, .pay: pick("invoice", "fattura")
    default: pick("action", "azione")
    }
  }
}
