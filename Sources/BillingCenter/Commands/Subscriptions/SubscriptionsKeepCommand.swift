import ArgumentParser
import Billing
import BillingDocuments

/// Takes a pending cancellation off.
struct SubscriptionsKeepCommand: ChangingCommand {
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
