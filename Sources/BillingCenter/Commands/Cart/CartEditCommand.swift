import ArgumentParser
import Billing
import BillingDocuments

/// Changes something in the cart.
struct CartEditCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change an item of the cart.",
    discussion: "What is not named stays as it is.")

  @Argument(help: ArgumentHelp("The item's id, as cart list tells it.", valueName: "item"))
  var item: String

  @OptionGroup var wanted: ConfigurationArguments
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    guard !wanted.isEmpty else {
      throw CommandFailure.usage(
        formats, ("nothing would change", "non cambierebbe nulla"),
        why: ("nothing to change was named", "non è indicato nulla da cambiare"),
        remedy: (
          "use --tier, --seats, --monthly or --annual", "usa --tier, --seats, --monthly o --annual"
        ))
    }
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let before = try workspace.account(of: buyer)
    let known = try before.cart.item(named: item, formats)
    let content = try edited(known.content, formats)
    let after = try workspace.perform(.editCartItem(known.id, content), as: buyer)
    let review = try workspace.reviewCart(of: after)
    try output.write(
      CartDocument(of: after, review, in: workspace),
      else: CartText.text(of: after, review, in: workspace))
  }

  private func edited(
    _ content: CartItem.Content, _ formats: Formats
  ) throws -> CartItem.Content {
    switch content {
    case .purchase(var request):
      request.plan = wanted.plan(insteadOf: request.plan)
      request.seats = wanted.seats ?? request.seats
      request.frequency = wanted.frequency?.frequency ?? request.frequency
      return .purchase(request)
    case .trial(var request):
      guard wanted.frequency == nil else { throw onlySeats(formats, isTrial: true) }
      request.plan = wanted.plan(insteadOf: request.plan)
      request.seats = wanted.seats ?? request.seats
      return .trial(request)
    case .addSeats(var addition):
      guard wanted.frequency == nil, wanted.tier == nil else {
        throw onlySeats(formats, isTrial: false)
      }
      addition.seats = wanted.seats ?? addition.seats
      return .addSeats(addition)
    case .change(let request): return .change(edited(request))
    case .subscribe(let request): return .subscribe(edited(request))
    case .reactivation(let request): return .reactivation(edited(request))
    }
  }

  private func edited(_ request: SubscriptionRequest) -> SubscriptionRequest {
    SubscriptionRequest(
      subscription: request.subscription, plan: wanted.plan(insteadOf: request.plan),
      seats: wanted.seats ?? request.seats,
      frequency: wanted.frequency?.frequency ?? request.frequency)
  }

  private func onlySeats(_ formats: Formats, isTrial: Bool) -> CommandFailure {
    isTrial
      ? CommandFailure.usage(
        formats, ("\(item) cannot be edited like this", "\(item) non si modifica così"),
        why: ("a trial is not billed", "una prova non viene fatturata"),
        remedy: ("use --tier or --seats", "usa --tier o --seats"))
      : CommandFailure.usage(
        formats, ("\(item) cannot be edited like this", "\(item) non si modifica così"),
        why: (
          "added seats keep their subscription's tier and billing",
          "le postazioni aggiunte mantengono livello e fatturazione della sottoscrizione"
        ),
        remedy: ("use --seats, or add a change instead", "usa --seats, o aggiungi una modifica"))
  }
}
