import ArgumentParser
import Billing

/// An offer, as it was typed.
struct ChosenOffer: ParsableArguments {
  @Argument(help: ArgumentHelp("The offer's id, as offers list tells it.", valueName: "offer"))
  var offer: String

  var id: OfferID { OfferID(offer) }

  /// - Throws: `CommandFailure` where the account has no such offer.
  func offer(of account: Account, in workspace: Workspace) throws -> Offer {
    try workspace.decide { () throws(BillingError) in
      guard case .corporate = account.kind else { throw .onlineAccount }
      guard let offer = account.offer(id) else {
        throw .unknownOffer(id, known: account.offers.map(\.id))
      }
      return offer
    }
  }

  /// What accepting it today comes to, or why it cannot be accepted.
  func answer(on account: Account, in workspace: Workspace) -> Result<Quote, BillingError> {
    do throws(BillingError) {
      return .success(
        try account.quote(accepting: id, in: workspace.contactContext(for: account)))
    } catch {
      return .failure(error)
    }
  }
}
