import ArgumentParser

/// What something would cost, without buying it.
struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Tell what something would cost today, without buying it.",
    subcommands: [QuoteAddCommand.self])
}
