import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Orders.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Order what is in the cart.",
    subcommands: [OrderPlaceCommand.self])
}

/// Orders the whole cart.
struct OrderPlaceCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Order the whole cart, and pay what is due with the card on file.",
    discussion: """
      It orders what it has just priced. With --due the order is refused where the total due is \
      no longer that amount, as quote cart told it. A declined card leaves the cart as it was. \
      The payment gateway is a sandbox: no money moves.
      """)

  @Option(help: ArgumentHelp("The total due that is agreed to, like 838.14.", valueName: "amount"))
  var due: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let agreed = try due.map {
      try workspace.formats.amount($0, of: "--due", in: buyer.account.currency)
    }
    let account = try workspace.account(of: buyer)
    let quote = try workspace.reviewCart(of: account).quote
    if let agreed, agreed != quote.due {
      throw Self.changed(from: agreed, to: quote.due, workspace.formats)
    }
    let outcome = try workspace.ask { (service) throws(ServiceError) in
      try service.placeOrder(agreed: quote, on: buyer.id, as: buyer.person)
    }
    switch outcome {
    case .placed(let order, let account):
      try output.write(
        OrderDocument(order, on: account, workspace.formats),
        else: OrderText.text(of: order, on: account, workspace.formats))
    case .declined(let reason, _):
      throw CommandFailure(
        .declined, workspace.formats.explain(reason), code: reason.rawValue)
    }
  }

  private static func changed(
    from agreed: Money, to now: Money, _ formats: Formats
  ) -> CommandFailure {
    let (agreed, now) = (formats.amount(agreed), formats.amount(now))
    return CommandFailure(
      .refused,
      Explanation(
        formats.words(
          "the order has changed since you saw it", "l'ordine è cambiato da quando l'hai visto"),
        why: formats.words(
          "the total due was \(agreed) and is now \(now)",
          "il totale dovuto era \(agreed) e ora è \(now)"),
        remedy: formats.words(
          "look at it again with quote cart, then place it",
          "ricontrollalo con quote cart, poi effettua l'ordine")),
      code: "quoteChanged")
  }
}
