import Billing
import BillingDocuments

/// A cart as JSON: its items, why one cannot be ordered, and the quote of those that can.
struct CartDocument: Encodable {
  private let account: AccountID
  private let items: [CartItemDocument]
  private let quote: QuoteDocument

  /// - Parameters:
  ///   - account: Whose cart it is.
  ///   - review: The cart as it is today.
  ///   - workspace: The catalog and the words.
  init(of account: Account, _ review: CartReview, in workspace: Workspace) {
    self.account = account.id
    items = account.cart.items.map { item in
      CartItemDocument(item, on: account, problem: review.problems[item.id], in: workspace)
    }
    quote = QuoteDocument(review.quote, workspace.formats)
  }
}

/// One thing in a cart, as JSON.
struct CartItemDocument: Encodable {
  private let item: CartItemID
  private let kind: QuoteItem.Kind
  @Nullable private var subscription: SubscriptionID?
  @Nullable private var product: ProductID?
  @Nullable private var tier: TierID?
  /// All of them, or those to add.
  private let seats: Int
  @Nullable private var frequency: BillingFrequency?
  private let description: String
  /// Why it cannot be ordered.
  @Nullable private var problem: RefusalDocument?

  init(
    _ item: CartItem, on account: Account, problem: BillingError?, in workspace: Workspace
  ) {
    let content = item.content
    let plan = content.plan ?? content.subscription.flatMap(account.subscription)?.plan
    self.item = item.id
    kind = content.kind
    subscription = content.subscription
    product = plan?.product
    tier = plan?.tier
    seats = content.seats
    frequency = content.frequency
    description = workspace.formats.item(content, on: account, workspace.catalog)
    self.problem = problem.map { RefusalDocument($0, in: workspace) }
  }
}

/// Why something cannot be done, in a document about something else.
struct RefusalDocument: Encodable {
  private let code: String
  private let message: String

  init(_ error: BillingError, in workspace: Workspace) {
    code = error.code
    message = workspace.formats.explain(error, catalog: workspace.catalog).oneLine
  }
}
