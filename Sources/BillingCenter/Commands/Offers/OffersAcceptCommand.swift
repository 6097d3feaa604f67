import ArgumentParser
import Billing
import BillingDocuments

/// Takes an offer.
struct OffersAcceptCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accept an offer: it applies at once, and issues an open invoice.",
    discussion: """
      It accepts what offers show would tell. Accepting twice is accepting once; the invoice is \
      paid with invoices pay.
      """)

  @OptionGroup var chosen: ChosenOffer
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let before = try workspace.account(of: buyer)
    let after = try accepted(on: before, as: buyer, in: workspace)
    let offer = try chosen.offer(of: after, in: workspace)
    try output.write(
      OfferDocument(offer, in: workspace),
      else: try OfferText.answer(to: offer, on: after, in: workspace))
  }

  /// The account afterwards; as it is where the offer was accepted before (rule 41).
  private func accepted(
    on account: Account, as buyer: AccountActor, in workspace: Workspace
  ) throws -> Account {
    let offer = try chosen.offer(of: account, in: workspace)
    if case .accepted = offer.state {
      try workspace.decide { () throws(BillingError) in
        try account.checkThatPortalIsOpen(to: buyer.person)
      }
      return account
    }
    let agreed = try workspace.decide { () throws(BillingError) in
      try account.quote(accepting: offer.id, in: workspace.contactContext(for: account))
    }
    return try workspace.perform(.acceptOffer(offer.id, agreed: agreed), as: buyer)
  }
}
