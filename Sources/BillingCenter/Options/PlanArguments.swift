import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// A plan of the catalog and its seats, as they were typed.
struct PlanArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The product, as catalog lists it.", valueName: "product"))
  var product: String

  @Argument(
    help: ArgumentHelp("The tier; needed where the product has several.", valueName: "tier"))
  var tier: String?

  @Option(help: ArgumentHelp("How many seats.", valueName: "number"))
  var seats: Int

  /// The plan; of a product with one tier that one.
  ///
  /// - Throws: `CommandFailure` for an unknown product, and where a tier is to be chosen.
  func plan(in workspace: Workspace) throws -> PlanID {
    if let tier { return PlanID(product: ProductID(product), tier: TierID(tier)) }
    let product = try workspace.decide { () throws(BillingError) in
      try workspace.catalog.product(ProductID(self.product))
    }
    guard !product.hasTiers, let only = product.tiers.first else {
      throw tierMissing(for: product, workspace.formats)
    }
    return PlanID(product: product.id, tier: only.id)
  }

  private func tierMissing(for product: Product, _ formats: Formats) -> CommandFailure {
    let tiers = product.tiers.map(\.id.rawValue).joined(separator: ", ")
    return CommandFailure.usage(
      formats, ("no tier was named", "non è indicato alcun livello"),
      why: ("\(product.name) has \(tiers)", "\(product.name) ha \(tiers)"),
      remedy: ("write one of these after \(product.id)", "scrivine uno dopo \(product.id)"),
      code: "tierMissing")
  }
}

/// How often a plan is billed, as a flag.
enum FrequencyFlag: String, EnumerableFlag {
  case monthly
  case annual

  static func help(for frequency: FrequencyFlag) -> ArgumentHelp? {
    switch frequency {
    case .monthly: "Bill it every month."
    case .annual: "Bill it every year."
    }
  }

  var frequency: BillingFrequency {
    switch self {
    case .monthly: .monthly
    case .annual: .annual
    }
  }
}

/// What is to be different; what is not named stays.
struct ConfigurationArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The tier.", valueName: "tier"))
  var tier: String?

  @Option(help: ArgumentHelp("How many seats in all.", valueName: "number"))
  var seats: Int?

  @Flag var frequency: FrequencyFlag?

  var isEmpty: Bool { tier == nil && seats == nil && frequency == nil }

  /// A plan with another tier, where one is named.
  func plan(insteadOf plan: PlanID) -> PlanID {
    tier.map { PlanID(product: plan.product, tier: TierID($0)) } ?? plan
  }
}

/// A subscription and what it is to become, as they were typed.
struct SubscriptionArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The subscription's id.", valueName: "subscription"))
  var subscription: String

  @OptionGroup var wanted: ConfigurationArguments

  /// What the subscription is to become.
  ///
  /// What was not typed is as it is, or was before it ended; a plan that was only tried is billed
  /// every month.
  ///
  /// - Throws: `CommandFailure` for an unknown subscription.
  func request(on account: Account, in workspace: Workspace) throws -> SubscriptionRequest {
    let known = try workspace.decide { () throws(BillingError) in
      try account.known(SubscriptionID(subscription))
    }
    return SubscriptionRequest(
      subscription: known.id, plan: wanted.plan(insteadOf: known.plan),
      seats: wanted.seats ?? known.seats,
      frequency: wanted.frequency?.frequency ?? known.frequency ?? .monthly)
  }
}
