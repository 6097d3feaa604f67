import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What the account is about to order.
struct CartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cart",
    abstract: "List what is about to be ordered, or change it.",
    subcommands: [
      CartListCommand.self, CartAddCommand.self, CartEditCommand.self, CartRemoveCommand.self,
    ],
    defaultSubcommand: CartListCommand.self)
}

/// The cart as it is today.
struct CartListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the cart's items with what they cost today.",
    discussion: """
      An item that can no longer be ordered is kept with the reason, and blocks the order until it \
      is edited or removed. The quote is of the others. Nothing is written.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    let review = try workspace.reviewCart(of: account)
    try output.write(
      CartDocument(of: account, review, in: workspace),
      else: CartText.text(of: account, review, in: workspace))
  }
}

extension Workspace {
  /// The cart as it is today (rule 23).
  ///
  /// - Throws: `CommandFailure` where it comes to too much.
  func reviewCart(of account: Account) throws -> CartReview {
    try decide { () throws(BillingError) in
      try account.reviewCart(in: contactContext(for: account))
    }
  }
}
