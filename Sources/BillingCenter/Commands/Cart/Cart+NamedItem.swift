import Billing
import BillingDocuments
import BillingService

extension Cart {
  /// The item that was named.
  ///
  /// - Throws: `CommandFailure` that tells which there are.
  func item(named text: String, _ formats: Formats) throws -> CartItem {
    if let item = item(CartItemID(text)) { return item }
    let ids = items.map(\.id.rawValue).joined(separator: ", ")
    throw CommandFailure(
      .refused,
      Explanation(
        formats.words(
          "there is no item “\(text.shortened)” in the cart",
          "nel carrello non c'è un articolo «\(text.shortened)»"),
        why: isEmpty
          ? formats.words("the cart is empty", "il carrello è vuoto")
          : formats.words("it holds \(ids)", "contiene \(ids)"),
        remedy: formats.words(
          "use an id that cart list tells", "usa un id elencato da cart list")),
      code: "unknownCartItem")
  }
}
