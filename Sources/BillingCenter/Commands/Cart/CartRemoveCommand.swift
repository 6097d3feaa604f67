import ArgumentParser
import Billing

/// Takes something out of the cart.
struct CartRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an item out of the cart.")

  @Argument(help: ArgumentHelp("The item's id, as cart list tells it.", valueName: "item"))
  var item: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let before = try workspace.account(of: buyer)
    let known = try before.cart.item(named: item, workspace.formats)
    let after = try workspace.perform(.removeCartItem(known.id), as: buyer)
    let review = try workspace.reviewCart(of: after)
    try output.write(
      CartDocument(of: after, review, in: workspace),
      else: CartText.text(of: after, review, in: workspace))
  }
}
