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
    try Workspace.reading(options, isASCII: output.isASCII) { workspace in
      let account = try workspace.account(actor)
      try output.write(
        Document(
          account: account.id,
          offers: account.offers.reversed().map { OfferDocument($0, in: workspace) }),
        else: Self.text(of: account, in: workspace))
    }
  }

  private static func text(of account: Account, in workspace: Workspace) -> String {
    let formats = workspace.formats
    guard !account.offers.isEmpty else {
      return formats.words("\(account.id) has no offers.", "\(account.id) non ha offerte.") + "\n"
    }
    var table = TextTable(columns: [
      .init(formats.words("Offer", "Offerta")), .init(formats.label(.status)),
      .init(formats.words("Accept until", "Accettare entro")),
      .init(formats.words("What", "Che cosa")),
    ])
    for offer in account.offers.reversed() {
      for (index, item) in offer.items.enumerated() {
        let heading =
          index == 0
          ? [offer.id.rawValue, formats.status(offer.state), formats.date(offer.lastDay)]
          : ["", "", ""]
        table.rows.append(heading + [formats.item(item, catalog: workspace.catalog)])
      }
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
    try Workspace.reading(options, isASCII: output.isASCII) { workspace in
      let account = try workspace.account(actor)
      let offer = try chosen.offer(of: account, in: workspace)
      let answer = chosen.answer(on: account, in: workspace)
      try output.write(
        OfferDetailDocument(offer, answer, in: workspace),
        else: OfferText.text(of: offer, answer, in: workspace))
    }
  }
}

/// Takes an offer.
struct OffersAcceptCommand: PrintingCommand {
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
    let before = try workspace.ask { (service) throws(ServiceError) in
      try service.load(buyer.id)
    }
    let after = try accepted(on: before, as: buyer, in: workspace)
    let offer = try chosen.offer(of: after, in: workspace)
    try output.write(
      OfferDocument(offer, in: workspace),
      else: OfferText.answer(to: offer, on: after, workspace.formats))
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

/// Leaves an offer.
struct OffersRejectCommand: PrintingCommand {
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
      else: OfferText.answer(to: offer, on: account, workspace.formats))
  }
}

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
