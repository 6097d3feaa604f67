import ArgumentParser
import Billing
import BillingDocuments

/// Cancels a subscription.
struct SubscriptionsCancelCommand: ChangingCommand {
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
