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
struct TrialStartCommand: PrintingCommand {
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

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let trial = TrialRequest(plan: try wanted.plan(in: workspace), seats: wanted.seats)
    let account = try workspace.perform(.startTrial(trial), as: buyer)
    guard let begun = account.subscriptions.last, case .trial(let period) = begun.standing else {
      preconditionFailure("a trial that began is the account's last subscription")
    }
    let formats = workspace.formats
    let seats = formats.seats(begun.seats, begun.seatKind)
    try output.write(
      ChosenSubscription.Document(
        account: account.id, today: workspace.service.today(for: account),
        subscription: SubscriptionDocument(begun, of: account, in: workspace)),
      else: formats.words(
        "\(begun.planName) (\(begun.id)), \(seats): a trial for \(formats.days(period.days)), "
          + "usable \(formats.phrase(.until, period.lastDay)).",
        "\(begun.planName) (\(begun.id)), \(seats): prova di \(formats.days(period.days)), "
          + "utilizzabile \(formats.phrase(.until, period.lastDay)).") + "\n")
  }
}
