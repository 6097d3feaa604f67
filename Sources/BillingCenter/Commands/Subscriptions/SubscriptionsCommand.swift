import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What an account has, and how long it may be used.
struct SubscriptionsCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscriptions",
    abstract: "List an account's subscriptions with their status.",
    discussion: """
      "Usable until" names the last day that is already granted. In JSON a period's end is the \
      first day after it. Nothing is written.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let today: Day
    let currency: Currency
    let subscriptions: [SubscriptionDocument]
  }

  func run() throws {
    try Workspace.reading(options, isASCII: output.isASCII) { workspace in
      let account = try workspace.account(actor)
      output.json
        ? try StandardOutput.write(json: Self.document(of: account, in: workspace))
        : StandardOutput.write(Self.text(of: account, in: workspace))
    }
  }

  private static func document(of account: Account, in workspace: Workspace) -> Document {
    let today = workspace.service.today(for: account)
    return Document(
      account: account.id, today: today, currency: account.currency,
      subscriptions: account.subscriptions.map {
        SubscriptionDocument(
          $0, of: account, on: today, catalog: workspace.service.catalog,
          language: workspace.formats.language)
      })
  }

  private static func text(of account: Account, in workspace: Workspace) -> String {
    let formats = workspace.formats
    guard !account.subscriptions.isEmpty else {
      return formats.words(
        "\(account.id) has no subscriptions.", "\(account.id) non ha sottoscrizioni.") + "\n"
    }
    var table = TextTable(columns: [
      .init(formats.words("Subscription", "Sottoscrizione")), .init(formats.words("Plan", "Piano")),
      .init(formats.words("Seats", "Postazioni")),
      .init(formats.words("Billed", "Fatturazione")),
      .init(formats.words("Per seat", "A postazione"), .trailing),
      .init(formats.label(.status)),
      .init(formats.words("Usable until", "Utilizzabile fino al")),
    ])
    table.rows = account.subscriptions.map { row(for: $0, of: account, in: workspace) }
    return table.text
  }

  private static func row(
    for subscription: Subscription, of account: Account, in workspace: Workspace
  ) -> [String] {
    let (formats, catalog) = (workspace.formats, workspace.service.catalog)
    let today = workspace.service.today(for: account)
    let kind = catalog.products.first { $0.id == subscription.plan.product }?.seatKind
    let term = subscription.paidTerm
    let granted = account.entitlements(on: today).first { $0.subscription == subscription.id }
    return [
      subscription.id.rawValue, catalog.name(of: subscription.plan),
      kind.map { formats.seats(subscription.seats, $0) } ?? formats.number(subscription.seats),
      term.map { formats.frequency($0.frequency) } ?? "",
      term.map { formats.amount($0.unitPrice) } ?? "",
      formats.status(subscription.status(on: today)),
      granted.map { formats.date($0.until) } ?? "",
    ]
  }
}
