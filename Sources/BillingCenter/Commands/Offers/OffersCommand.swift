import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What the vendor offers to a corporate account.
struct OffersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offers",
    abstract: "List a Corporate account's offers, answer one, or write to the representative.",
    subcommands: [
      OffersListCommand.self, OffersShowCommand.self, OffersAcceptCommand.self,
      OffersRejectCommand.self, OffersAddCommand.self, OffersRequestCommand.self,
    ],
    defaultSubcommand: OffersListCommand.self)
}

/// All offers, newest first.
struct OffersListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List an account's offers, newest first.",
    discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let offers: [OfferDocument]
  }

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    try output.write(
      Document(
        account: account.id,
        offers: account.offers.reversed().map { OfferDocument($0, in: workspace) }),
      else: Self.text(of: account, in: workspace))
  }

  private static func text(of account: Account, in workspace: Workspace) -> String {
    let formats = workspace.formats
    guard !account.offers.isEmpty else {
      return formats.words("\(account.id) has no offers.", "\(account.id) non ha offerte.") + "\n"
    }
    var table = TextTable(columns: [
      .init(formats.words("Offer", "Offerta")), .init(formats.label(.status)),
      .init(formats.words("Accept until", "Accettare entro")),
    ])
    for offer in account.offers.reversed() {
      table.add(
        [offer.id.rawValue, formats.status(offer.state), formats.date(offer.lastDay)],
        notes: offer.items.map { formats.item($0, catalog: workspace.catalog) })
    }
    return table.text
  }
}

/// One offer, with what accepting it today comes to.
struct OffersShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an offer, and what accepting it today would come to.",
    discussion: "Nothing is written.")

  @OptionGroup var chosen: ChosenOffer
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    let offer = try chosen.offer(of: account, in: workspace)
    let answer = chosen.answer(on: account, in: workspace)
    try output.write(
      OfferDetailDocument(offer, answer, in: workspace),
      else: OfferText.text(of: offer, answer, in: workspace))
  }
}
