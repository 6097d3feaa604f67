import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Trials.
struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial", abstract: "Try a product for nothing.",
    subcommands: [TrialStartCommand.self])
}

/// Begins a trial at once.
struct TrialStartCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Begin a trial at once, without the cart.",
    discussion: """
      Each product can be tried once. A trial costs nothing, needs no card, and ends by itself.
      """)

  @OptionGroup var wanted: PlanArguments
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let today: Day
    /// The cart's trial of the same product, which it takes the place of.
    @Nullable var leftCart: CartItemID?
    let subscription: SubscriptionDocument
  }

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let trial = TrialRequest(plan: try wanted.plan(in: workspace), seats: wanted.seats)
    let before = try workspace.account(of: buyer)
    let account = try workspace.perform(.startTrial(trial), as: buyer)
    guard let begun = account.subscriptions.last, case .trial(let period) = begun.standing else {
      preconditionFailure("a trial that began is the account's last subscription")
    }
    let leftCart = before.cart.item(replacedBy: .trial(trial))?.id
    try output.write(
      Document(
        account: account.id, today: workspace.service.today(for: account), leftCart: leftCart,
        subscription: SubscriptionDocument(begun, of: account, in: workspace)),
      else: Self.text(of: begun, for: period, leftCart: leftCart, workspace.formats))
  }

  private static func text(
    of begun: Subscription, for period: Period, leftCart: CartItemID?, _ formats: Formats
  ) -> String {
    let seats = formats.seats(begun.seats, begun.seatKind)
    let (days, until) = (formats.days(period.days), formats.phrase(.until, period.lastDay))
    var text = formats.words(
      "\(begun.planName) (\(begun.id)), \(seats): a trial for \(days), usable \(until).",
      "\(begun.planName) (\(begun.id)), \(seats): prova di \(days), utilizzabile \(until).")
    if let leftCart {
      text +=
        " "
        + formats.words("\(leftCart) has left the cart.", "\(leftCart) è uscito dal carrello.")
    }
    return text + "\n"
  }
}
