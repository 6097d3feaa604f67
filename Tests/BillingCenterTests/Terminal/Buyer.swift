/// Somebody who buys three organizer seats of GoToWebinar Pro for `nuova`, by keys alone.
struct Buyer {
  /// What a buyer reads on the way, in a language.
  struct Words: Sendable {
    let language: String
    let goToBilling: String
    let noSubscriptions: String
    let chooseSeats: String
    let howMany: String
    let cartWithOne: String
    let placeOrder: String
    let thanks: String
    let mailSubject: String
    let renewal: String
    let net: String
    let vat: String
    let gross: String
    let paid: String
    let declined: [String]

    static let english = Words(
      language: "en", goToBilling: "Go to Billing", noSubscriptions: "Nothing here yet",
      chooseSeats: "Choose seats", howMany: "How many organizers?", cartWithOne: "Cart (1)",
      placeOrder: "Place order · €838.14", thanks: "Thank you for your order",
      mailSubject: "Subject",
      renewal: "23 Dec 2026 · €687.00 + VAT", net: "€687.00", vat: "€151.14",
      gross: "€838.14", paid: "Paid",
      declined: [
        "The card was declined", "Its bank did not approve the payment, and nothing was charged",
        "Use another card or ask the bank",
      ])
    static let italian = Words(
      language: "it", goToBilling: "Vai alla fatturazione",
      noSubscriptions: "Ancora nessuna sottoscrizione", chooseSeats: "Scegli postazioni",
      howMany: "Quanti organizzatori?", cartWithOne: "Carrello (1)",
      placeOrder: "Effettua ordine · 838,14 €", thanks: "Grazie per l'ordine",
      mailSubject: "Oggetto",
      renewal: "23 dic 2026 · 687,00 € + IVA", net: "687,00 €", vat: "151,14 €",
      gross: "838,14 €", paid: "Pagata",
      declined: [
        "La carta è stata rifiutata",
        "La banca non ha autorizzato il pagamento e non è stato addebitato nulla",
        "Usa un'altra carta o chiedi alla banca",
      ])
  }

  let terminal: TmuxSession
  let words: Words

  /// Starts the program and goes to the subscriptions.
  func start() async throws {
    try await terminal.start("--account nuova --lang \(words.language) --now 2026-11-23")
    try await terminal.wait(for: words.goToBilling)
    try await terminal.press("Enter")
  }

  /// Leaves the program, which leaves the terminal to the shell.
  func leave() async throws {
    try await terminal.press("q")
    try await terminal.wait(for: "ended with 0")
  }

  /// From the subscriptions to the payment.
  func goToPayment() async throws {
    try await terminal.wait(for: words.noSubscriptions)
    try await terminal.press("a")
    try await terminal.wait(for: words.chooseSeats)
    try await terminal.press("BTab", "Right", "Tab", "Right", "Enter")
    try await terminal.wait { $0.contains(words.howMany) && $0.contains("GoToWebinar Pro") }
    try await terminal.type("3")
    try await terminal.wait(for: words.net)
    try await terminal.press("Enter")
    try await terminal.wait { $0.contains(words.vat) && $0.contains(words.gross) }
    try await terminal.press("Enter")
    try await terminal.wait(for: words.cartWithOne)
    try await terminal.press("Enter")
    try await terminal.wait(for: words.placeOrder)
  }

  /// Fills in a card and places the order.
  func pay(with number: String, expiry: String = "1230") async throws {
    for text in [number, expiry, "123", "Giulia Conti"] {
      try await terminal.type(text)
      try await terminal.press("Tab")
    }
    try await terminal.press("Tab", "Tab", "Enter")
  }
}
