import ArgumentParser

/// What something would cost, without buying it.
struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Tell what something would cost today, without buying it.",
    discussion: """
      In JSON amounts are in minor units, a period's end is the first day after it, and a refusal \
      is {"error":{"code","message"}}. Nothing is written.
      """,
    subcommands: [
      QuoteItemCommand<PurchaseArguments>.self, QuoteItemCommand<SeatsArguments>.self,
      QuoteItemCommand<ChangeArguments>.self, QuoteItemCommand<SubscribeArguments>.self,
      QuoteItemCommand<ReactivateArguments>.self, QuoteCartCommand.self,
    ])
}
