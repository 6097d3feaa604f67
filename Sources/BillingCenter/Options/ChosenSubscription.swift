import ArgumentParser
import Billing
import BillingDocuments
import BillingService

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
    return workspace.formats.fitted("\(known.planName) (\(known.id))")
  }
}
