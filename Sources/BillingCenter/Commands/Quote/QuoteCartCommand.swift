import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What the cart would cost today.
struct QuoteCartCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cart",
    abstract: "Tell what the whole cart would cost today.",
    discussion: """
      It is what order place would charge, and is refused where the cart cannot be ordered; cart \
      list then tells which items are the reason. Nothing is written.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    let quote = try Self.quote(of: account, in: workspace)
    try output.write(
      QuoteDocument(quote, workspace.formats),
      else: QuoteText.text(of: quote, workspace.formats))
  }

  /// The quote of what could be ordered once there is a card to pay with.
  private static func quote(of account: Account, in workspace: Workspace) throws -> Quote {
    let context = workspace.contactContext(for: account)
    return try workspace.decide { () throws(BillingError) in
      let quote = try account.reviewCart(in: context).quote
      do throws(BillingError) {
        _ = try account.decide(.placeOrder(agreed: quote), in: context)
      } catch .paymentMethodMissing {
      } catch .cardExpired {
      }
      return quote
    }
  }
}
