import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What an account has.
struct SubscriptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscriptions",
    abstract: "List an account's subscriptions, or cancel, keep or reactivate one.",
    subcommands: [
      SubscriptionsListCommand.self, SubscriptionsCancelCommand.self,
      SubscriptionsKeepCommand.self, CartAddItemCommand<ReactivateArguments>.self,
    ],
    defaultSubcommand: SubscriptionsListCommand.self)
}

/// What an account has, and how long it may be used.
struct SubscriptionsListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List an account's subscriptions with their status.",
    discussion: """
      "Usable until" names the last day that is already granted, or was before the end; of what \
      is past due the last one if no payment works. In JSON a period's end is the first day after \
      it. Nothing is written.
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
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    try output.write(
      Self.document(of: account, in: workspace), else: Self.text(of: account, in: workspace))
  }

  private static func document(of account: Account, in workspace: Workspace) -> Document {
    let today = workspace.service.today(for: account)
    return Document(
      account: account.id, today: today, currency: account.currency,
      subscriptions: account.subscriptions.map {
        SubscriptionDocument($0, of: account, in: workspace)
      })
  }

  private static func text(of account: Account, in workspace: Workspace) -> String {
    let formats = workspace.formats
    guard !account.subscriptions.isEmpty else {
      return formats.words(
        "\(account.id) has no subscriptions.", "\(account.id) non ha sottoscrizioni.") + "\n"
    }
    var table = TextTable(columns: [
      .init("Id"), .init(formats.words("Plan", "Piano")), .init(formats.label(.status)),
      .init(formats.words("Usable until", "Utilizzabile fino al")),
    ])
    for subscription in account.subscriptions {
      let status = subscription.status(on: workspace.service.today(for: account))
      table.add(
        [
          subscription.id.rawValue, subscription.planName, formats.status(status),
          formats.date(lastUsableDay(of: subscription, of: account, in: workspace)),
        ],
        notes: [manner(of: subscription, formats)] + nextAttempt(status, formats))
    }
    return table.text
  }

  /// Its seats, how it is billed, and what a seat costs: `5 agents, monthly, €62.00 per agent a
  /// month`.
  private static func manner(of subscription: Subscription, _ formats: Formats) -> String {
    let price = subscription.paidTerm.map { term in
      let seat = formats.seatName(subscription.seatKind, plural: false)
      let amount = formats.amount(term.unitPrice)
      return "\(amount) per \(seat) \(formats.perPeriod(term.frequency))"
    }
    return [
      formats.seats(subscription.seats, subscription.seatKind),
      subscription.frequency.map(formats.frequency), price,
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// When the charge of what is past due is tried again.
  private static func nextAttempt(_ status: SubscriptionStatus, _ formats: Formats) -> [String] {
    guard case .pastDue(let nextAttempt) = status else { return [] }
    return [
      formats.words(
        "tried again \(formats.phrase(.on, nextAttempt))",
        "nuovo tentativo \(formats.phrase(.on, nextAttempt))")
    ]
  }

  private static func lastUsableDay(
    of subscription: Subscription, of account: Account, in workspace: Workspace
  ) -> Day {
    if let pastDue = account.pastDue(subscription.id, catalog: workspace.catalog) {
      return pastDue.lastUsableDay
    }
    return switch subscription.standing {
    case .trial(let period): period.lastDay
    case .paid(let term): term.period.lastDay
    case .ended(let ending): ending.since.advanced(by: -1)
    }
  }
}
