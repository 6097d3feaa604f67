import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Makes the vendor's offer.
struct OffersAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make the vendor's offer to a Corporate account, from a JSON file.",
    discussion: """
      It is the vendor's own act, so no person of the account is named. The file:

      {"items":[
        {"add":{"product":"gotomeeting","tier":"plus","seats":20,
          "frequency":"monthly","unitPrice":"21.00"}},
        {"change":{"subscription":"sub-1","product":"gotomeeting","tier":"plus",
          "seats":150,"frequency":"annual","unitPrice":"240.00"}},
        {"remove":{"subscription":"sub-2"}}],
       "lastDay":"2026-12-31","paymentDays":30,
       "terms":{"en":"Half price for a year","it":"Metà prezzo per un anno"}}

      A unit price is net of VAT, for one seat and period, in the account's currency; the last day \
      is the last one on which the offer can be accepted.
      """)

  @Argument(help: ArgumentHelp("The offer's file.", valueName: "file"))
  var file: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let data = try BoundedInput.file(file, byteLimit: OfferFile.byteLimit, formats)
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.buyer(actor)
    let draft = try OfferFile.draft(
      from: data, named: file, in: account.account.currency, formats)
    let after = try workspace.ask { (service) throws(ServiceError) in
      try service.perform(
        .addOffer(draft), on: account.id, as: actor.user.map { PersonID($0) })
    }
    guard let offer = after.offers.last else {
      preconditionFailure("an offer that was made is the account's last")
    }
    try output.write(
      OfferDocument(offer, in: workspace), else: Self.text(of: offer, in: workspace))
  }

  private static func text(of offer: Offer, in workspace: Workspace) -> String {
    let formats = workspace.formats
    let items = offer.items.map { "  " + formats.item($0, catalog: workspace.catalog) + "\n" }
      .joined()
    return formats.words("Made \(offer.id):", "Creata \(offer.id):") + "\n" + items
  }
}
