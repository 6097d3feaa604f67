import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What one thing would cost today.
struct QuoteItemCommand<Item: ItemArguments>: PrintingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Item.quoteName,
      abstract: "Tell what \(Item.subject) would cost today.",
      discussion: """
        It is the checkout's own quote: what the account's billing contact would pay. Everybody \
        on the account may ask. Nothing is written.
        """)
  }

  @OptionGroup var item: Item
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    let quote = try workspace.quote(
      of: try item.content(on: account, in: workspace), on: account)
    try output.write(
      QuoteDocument(quote, workspace.formats),
      else: QuoteText.text(of: quote, workspace.formats))
  }
}

extension Workspace {
  /// The quote of what the billing contact could order; why nobody else could order it either.
  fileprivate func quote(of content: CartItem.Content, on account: Account) throws -> Quote {
    let context = contactContext(for: account)
    return try decide { () throws(BillingError) in
      _ = try account.decide(.addToCart(content), in: context)
      return try account.quote(for: [content], in: context)
    }
  }
}
