import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Cancels a subscription.
struct SubscriptionsCancelCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel a paid plan: it stays usable to the end of its period.",
    discussion: """
      Nothing is paid back, and until the period's end subscriptions keep takes the cancellation \
      off again. What is past due ends at once, and its open invoice is credited. A trial ends by \
      itself.
      """)

  @OptionGroup var chosen: ChosenSubscription
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(
      .cancelSubscription(chosen.id), as: try workspace.buyer(actor))
    try output.write(
      try chosen.document(on: account, in: workspace),
      else: try text(of: account, in: workspace))
  }

  private func text(of account: Account, in workspace: Workspace) throws -> String {
    let (formats, name) = (workspace.formats, try chosen.name(on: account, in: workspace))
    let known = try chosen.subscription(on: account, in: workspace)
    guard case .paid(let term) = known.standing else {
      let credited = account.creditNotes.last.map(\.number.rawValue) ?? ""
      return formats.words(
        "\(name) has ended today. Its open invoice is credited by \(credited).",
        "\(name) è terminata oggi. La fattura aperta è stornata da \(credited).") + "\n"
    }
    let lastDay = term.period.lastDay
    return formats.words(
      "\(name) is cancelled: usable \(formats.phrase(.until, lastDay)), then not renewed.",
      "\(name) è annullata: utilizzabile \(formats.phrase(.until, lastDay)), poi non si rinnova.")
      + "\n"
  }
}

/// Takes a pending cancellation off.
struct SubscriptionsKeepCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Take a pending cancellation off: the plan renews as it would have.")

  @OptionGroup var chosen: ChosenSubscription
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(
      .removeCancellation(chosen.id), as: try workspace.buyer(actor))
    try output.write(
      try chosen.document(on: account, in: workspace),
      else: try text(of: account, in: workspace))
  }

  private func text(of account: Account, in workspace: Workspace) throws -> String {
    let (formats, name) = (workspace.formats, try chosen.name(on: account, in: workspace))
    let known = try chosen.subscription(on: account, in: workspace)
    let renewal = known.paidTerm.map { formats.phrase(.on, $0.period.end) } ?? ""
    return formats.words(
      "\(name) is kept: it renews \(renewal).", "\(name) è mantenuta: si rinnova \(renewal).")
      + "\n"
  }
}

/// A subscription, as it was typed, and what is told of it afterwards.
struct ChosenSubscription: ParsableArguments {
  @Argument(help: ArgumentHelp("The subscription's id.", valueName: "subscription"))
  var subscription: String

  var id: SubscriptionID { SubscriptionID(subscription) }

  struct Document: Encodable {
    let account: AccountID
    let today: Day
    let subscription: SubscriptionDocument
  }

  func subscription(on account: Account, in workspace: Workspace) throws -> Subscription {
    try workspace.decide { () throws(BillingError) in try account.known(id) }
  }

  func document(on account: Account, in workspace: Workspace) throws -> Document {
    Document(
      account: account.id, today: workspace.service.today(for: account),
      subscription: SubscriptionDocument(
        try subscription(on: account, in: workspace), of: account, in: workspace))
  }

  /// As in `GoToWebinar Starter (sub-3)`.
  func name(on account: Account, in workspace: Workspace) throws -> String {
    let known = try subscription(on: account, in: workspace)
    return workspace.formats.words(
      "\(known.planName) (\(known.id))", "\(known.planName) (\(known.id))")
  }
}
