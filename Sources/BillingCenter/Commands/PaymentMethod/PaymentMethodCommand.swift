import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// The card on file.
struct PaymentMethodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payment-method", abstract: "Show the card on file, or set another.",
    subcommands: [PaymentMethodShowCommand.self, PaymentMethodSetCommand.self],
    defaultSubcommand: PaymentMethodShowCommand.self)
}

/// What is kept of the card.
struct PaymentMethodShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is kept of the card on file.",
    discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    try output.write(
      PaymentMethodDocument(of: account, in: workspace),
      else: Self.text(of: account, workspace.formats))
  }

  private static func text(of account: Account, _ formats: Formats) -> String {
    guard let method = account.paymentMethod else {
      return formats.words(
        "\(account.id) has no card on file.", "\(account.id) non ha carte registrate.") + "\n"
    }
    return PaymentMethodText.line(of: method, formats)
  }
}

/// Takes another card.
struct PaymentMethodSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Make another card the one that is charged.",
    discussion: """
      In a terminal the card is asked for, its number and CVC unseen. Else standard input has four \
      lines: number, expiry as MM/YY, CVC, and the name on the card. An argument never has them, \
      and neither number nor CVC is kept or written anywhere.

      The payment gateway is a sandbox: no money moves. 4242 4242 4242 4242 pays; \
      4000 0000 0000 0341 is saved and declines every charge.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    if CardPrompt.isTerminal { Workspace.note(workspace.formats.sandbox, workspace.formats) }
    let card = try CardInput(formats: workspace.formats).read()
    let account = try workspace.ask { (service) throws(ServiceError) in
      try service.save(card, on: buyer.id, as: buyer.person)
    }
    guard let method = account.paymentMethod else {
      preconditionFailure("a card that was saved is on file")
    }
    try output.write(
      PaymentMethodDocument(of: account, in: workspace),
      else: PaymentMethodText.line(of: method, workspace.formats))
  }
}

/// What is kept of a card, as people read it.
private enum PaymentMethodText {
  static func line(of method: PaymentMethod, _ formats: Formats) -> String {
    let (card, expiry) = (formats.card(method), formats.expiry(method.expiry))
    return formats.words(
      "\(card), \(method.holder), good until \(expiry). ",
      "\(card), \(method.holder), valida fino a \(expiry). ") + formats.sandbox + "\n"
  }
}

/// What is kept of a card, as JSON, without the gateway's name for it.
private struct PaymentMethodDocument: Encodable {
  private struct Method: Encodable {
    let brand: CardBrand
    let lastFour: String
    let expiry: CardExpiry
    let holder: String
  }

  private let account: AccountID
  /// Whether no money moves.
  private let sandbox: Bool
  @Nullable private var paymentMethod: Method?

  init(of account: Account, in workspace: Workspace) {
    self.account = account.id
    sandbox = workspace.service.gateway.isSandbox
    paymentMethod = account.paymentMethod.map {
      Method(brand: $0.brand, lastFour: $0.lastFour, expiry: $0.expiry, holder: $0.holder)
    }
  }
}
