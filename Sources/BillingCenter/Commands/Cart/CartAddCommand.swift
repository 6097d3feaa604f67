import ArgumentParser
import Billing
import BillingDocuments

/// Puts something into the cart.
struct CartAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Put something into the cart.",
    discussion: """
      At most one item touches a subscription, and at most one trial a product: a second one \
      replaces the first and says so. order place then orders the whole cart.
      """,
    subcommands: [
      CartAddItemCommand<PurchaseArguments>.self, CartAddItemCommand<SeatsArguments>.self,
      CartAddItemCommand<ChangeArguments>.self, CartAddItemCommand<SubscribeArguments>.self,
      CartAddItemCommand<ReactivateArguments>.self,
    ],
    defaultSubcommand: CartAddItemCommand<PurchaseArguments>.self)
}

/// Puts one thing into the cart, and shows what the cart then costs.
struct CartAddItemCommand<Item: ItemArguments>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Item.name,
      abstract: "Put \(Item.subject) into the cart.",
      discussion: "Nothing is bought yet: order place orders the cart.")
  }

  @OptionGroup var item: Item
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let added: CartItemID
    /// What it replaced (rule 21).
    @Nullable var replaced: CartItemDocument?
    let cart: CartDocument
  }

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let before = try workspace.account(of: buyer)
    let content = try item.content(on: before, in: workspace)
    let after = try workspace.perform(.addToCart(content), as: buyer)
    let replaced = before.cart.item(replacedBy: content)
    guard let added = after.cart.item(replacedBy: content) ?? after.cart.items.last else {
      preconditionFailure("what was put into a cart is in it")
    }
    let review = try workspace.reviewCart(of: after)
    try output.write(
      Document(
        added: added.id,
        replaced: replaced.map {
          CartItemDocument($0, on: before, problem: nil, in: workspace)
        },
        cart: CartDocument(of: after, review, in: workspace)),
      else: Self.text(added, insteadOf: replaced, on: after, in: workspace)
        + CartText.text(of: after, review, in: workspace))
  }

  private static func text(
    _ added: CartItem, insteadOf replaced: CartItem?, on account: Account, in workspace: Workspace
  ) -> String {
    let formats = workspace.formats
    let now = formats.item(added.content, on: account, workspace.catalog)
    guard let replaced else {
      return formats.words(
        "Put into the cart as \(added.id): \(now).", "Nel carrello come \(added.id): \(now).")
        + "\n\n"
    }
    let before = formats.item(replaced.content, on: account, workspace.catalog)
    guard replaced.content != added.content else {
      return formats.words(
        "In the cart already as \(added.id): \(now).", "Già nel carrello come \(added.id): \(now).")
        + "\n\n"
    }
    return formats.words(
      "Put into the cart as \(added.id): \(now). It replaces \(before).",
      "Nel carrello come \(added.id): \(now). Sostituisce \(before).") + "\n\n"
  }
}
