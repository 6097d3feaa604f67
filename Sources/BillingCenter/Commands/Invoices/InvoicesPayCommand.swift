import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Pays an open invoice.
struct InvoicesPayCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "Pay an open invoice with the card on file, in full or in part.",
    discussion: "The payment gateway is a sandbox: no money moves.")

  @Argument(help: ArgumentHelp("The invoice's number.", valueName: "number"))
  var number: String

  @Option(
    help: ArgumentHelp(
      "How much of it, like 100.00; by default all that is open.", valueName: "amount"))
  var amount: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let payment: PaymentDocument
    let invoice: InvoiceSummaryDocument
  }

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let wanted = try amount.map {
      try workspace.formats.amount($0, of: "--amount", in: buyer.account.currency)
    }
    let account = try workspace.account(of: buyer)
    let known = try workspace.invoice(number, of: account)
    let outcome = try workspace.ask { (service) throws(ServiceError) in
      try service.pay(
        known.invoice.number, wanted ?? known.open, on: buyer.id, as: buyer.person)
    }
    switch outcome {
    case .paid(let payment, let account):
      let record = try workspace.invoice(number, of: account)
      try output.write(
        Document(
          account: account.id, payment: PaymentDocument(payment),
          invoice: InvoiceSummaryDocument(record)),
        else: Self.text(of: payment, on: record, workspace.formats))
    case .declined(let reason, _):
      throw CommandFailure(
        .declined, workspace.formats.explain(reason), code: reason.rawValue)
    }
  }

  private static func text(
    of payment: InvoicePayment, on record: InvoiceRecord, _ formats: Formats
  ) -> String {
    let number = record.invoice.number
    let open = formats.amount(record.open)
    let now =
      record.open.isZero
      ? formats.words("\(number) is paid.", "\(number) è pagata.")
      : formats.words(
        "\(open) of \(number) is still open.", "Di \(number) restano da pagare \(open).")
    return formats.paid(payment) + "\n" + now + "\n"
  }
}
