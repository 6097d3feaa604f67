import ArgumentParser
import Billing
import BillingDocuments

/// All products with their tiers and prices.
struct CatalogListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List products, tiers and prices.",
    discussion: "Prices are net of VAT, for one seat. Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    try output.write(
      CatalogDocument(workspace.catalog, language: workspace.formats.language),
      else: Self.table(of: workspace.catalog, workspace.formats).text)
  }

  /// A row for each tier and currency; the first two columns are what `quote add` takes.
  private static func table(of catalog: Catalog, _ formats: Formats) -> TextTable {
    var table = TextTable(columns: [
      .init(formats.words("Product", "Prodotto")), .init(formats.words("Tier", "Livello")),
      .init(formats.words("Name", "Nome")),
      .init(formats.words("A month", "Al mese"), .trailing),
      .init(formats.words("A year", "All'anno"), .trailing),
      .init(formats.words("Seats", "Postazioni")), .init(formats.words("Trial", "Prova")),
    ])
    for product in catalog.products {
      for tier in product.tiers {
        table.rows += rows(for: tier, of: product, formats)
      }
    }
    return table
  }

  private static func rows(
    for tier: Tier, of product: Product, _ formats: Formats
  ) -> [[String]] {
    tier.prices.currencies.compactMap { currency in
      guard let prices = tier.prices[currency] else { return nil }
      let most = formats.seats(tier.seatLimit, product.seatKind)
      return [
        product.id.rawValue, tier.id.rawValue, product.name(of: tier.id),
        formats.amount(prices.monthly), formats.amount(prices.annual),
        formats.words("up to \(most)", "fino a \(most)"),
        product.trial.map { formats.days($0.days) } ?? formats.words("none", "nessuna"),
      ]
    }
  }
}
