import ArgumentParser

/// What is sold, and for how much.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "List products, tiers and prices, or check a catalog.",
    subcommands: [CatalogListCommand.self, CatalogCheckCommand.self],
    defaultSubcommand: CatalogListCommand.self)
}
