import ArgumentParser
import Billing

/// Leaves an offer.
struct OffersRejectCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Reject an offer.")

  @OptionGroup var chosen: ChosenOffer
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let account = try workspace.perform(.rejectOffer(chosen.id), as: buyer)
    let offer = try chosen.offer(of: account, in: workspace)
    try output.write(
      OfferDocument(offer, in: workspace),
      else: try OfferText.answer(to: offer, on: account, in: workspace))
  }
}
