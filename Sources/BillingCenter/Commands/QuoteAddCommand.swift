import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What a new subscription would cost today.
struct QuoteAddCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Tell what a new subscription would cost today.",
    discussion: """
      It is the checkout's own quote: what the account's billing contact would pay. Everybody on \
      the account may ask. In JSON a period's end is the first day after it, and a refusal is \
      {"error":{"code","message"}}. Nothing is written.
      """)

  /// What is asked for.
  enum Manner: String, EnumerableFlag {
    case monthly
    case annual
    case trial

    static func help(for manner: Manner) -> ArgumentHelp? {
      switch manner {
      case .monthly: "Bill it every month."
      case .annual: "Bill it every year."
      case .trial: "Try it for nothing."
      }
    }
  }

  @Argument(help: ArgumentHelp("The product, as catalog lists it.", valueName: "product"))
  var product: String

  @Argument(
    help: ArgumentHelp("The tier; needed where the product has several.", valueName: "tier"))
  var tier: String?

  @Option(help: ArgumentHelp("How many seats.", valueName: "number"))
  var seats: Int

  @Flag var manner: Manner

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Workspace.reading(options, isASCII: output.isASCII) { workspace in
      let quote = try quote(in: workspace)
      output.json
        ? try StandardOutput.write(json: QuoteDocument(quote, workspace.formats))
        : StandardOutput.write(QuoteText.text(of: quote, workspace.formats))
    }
  }

  /// The quote of what the billing contact could order; why nobody else could order it either.
  private func quote(in workspace: Workspace) throws -> Quote {
    let account = try workspace.account(actor)
    let content = content(for: try plan(in: workspace))
    let buyer = account.billingContact ?? account.people.first
    let context = workspace.service.context(
      for: account, actor: buyer.map { .person($0.id) } ?? .system)
    return try workspace.decide { () throws(BillingError) in
      _ = try account.decide(.addToCart(content), in: context)
      return try account.quote(for: [content], in: context)
    }
  }

  private func content(for plan: PlanID) -> CartItem.Content {
    switch manner {
    case .monthly: .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: .monthly))
    case .annual: .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: .annual))
    case .trial: .trial(TrialRequest(plan: plan, seats: seats))
    }
  }

  private func plan(in workspace: Workspace) throws -> PlanID {
    if let tier { return PlanID(product: ProductID(product), tier: TierID(tier)) }
    let product = try workspace.decide { () throws(BillingError) in
      try workspace.service.catalog.product(ProductID(self.product))
    }
    guard !product.hasTiers, let only = product.tiers.first else {
      throw tierMissing(for: product, workspace.formats)
    }
    return PlanID(product: product.id, tier: only.id)
  }

  private func tierMissing(for product: Product, _ formats: Formats) -> CommandFailure {
    let tiers = product.tiers.map(\.id.rawValue).joined(separator: ", ")
    return CommandFailure(
      .usage,
      Explanation(
        formats.words("no tier was named", "non è indicato alcun livello"),
        why: formats.words("\(product.name) has \(tiers)", "\(product.name) ha \(tiers)"),
        remedy: formats.words(
          "write one of these after \(product.id)", "scrivine uno dopo \(product.id)")),
      code: "tierMissing")
  }
}
