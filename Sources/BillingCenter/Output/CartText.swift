import Billing
import BillingDocuments

/// A cart as people read it.
enum CartText {
  /// Which items cannot be ordered and why, then the others with their ids and what they cost.
  static func text(
    of account: Account, _ review: CartReview, in workspace: Workspace
  ) -> String {
    let formats = workspace.formats
    guard !account.cart.isEmpty else {
      return formats.words(
        "The cart of \(account.id) is empty.", "Il carrello di \(account.id) è vuoto.") + "\n"
    }
    var list = AmountList()
    for item in account.cart.items {
      guard let problem = review.problems[item.id] else { continue }
      list.add("\(item.id)  " + formats.item(item.content, on: account, workspace.catalog))
      let why = formats.explain(problem, catalog: workspace.catalog).oneLine
      list.add("  " + formats.words("Cannot be ordered: ", "Non si può ordinare: ") + why)
    }
    guard !review.quote.items.isEmpty else { return list.text }
    return list.text + QuoteText.text(of: review.quote, formats, namesItems: true)
  }
}
