import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport

/// A store with sample accounts and a catalog into whose every text somebody has written commands
/// to a terminal.
enum HostileStore {
  static let text = HostileText.commands

  /// Makes it at a sandbox's default place.
  static func make(in sandbox: Sandbox) async throws {
    let written = try await written.value
    let store = try Store.create(at: sandbox.storePath)
    let noon = BillingClock.fixed(Day(daysSinceEpoch: 20780)).timestamp(in: "Europe/Rome")
    for account in written.accounts { _ = try store.open(account, at: noon, by: "system") }
    try written.catalog.write(to: URL(filePath: sandbox.storePath + "/catalog.json"))
  }

  /// What is in each of them, made once.
  private static let written = Task {
    let samples = try Store(opening: await SampleStores.shared.store(of: "2026-11-23").path)
    let accounts = try (["acme", "globex"] as [AccountID]).map { id in
      try OpenTexts(of: samples.load(id).account, besides: lookedUp) {
        try JSONDecoder().decode(Account.self, from: Data($0.utf8))
      }.writing(text)
    }
    let catalog = try OpenTexts(
      of: CatalogSource.embedded(), besides: ["products[].id", "tiers[].id"]
    ) { try CatalogSource.decode(Array($0.utf8)) }
    return (accounts: accounts, catalog: try JSONEncoder().encode(catalog.writing(text)))
  }

  private static let lookedUp: Set<String> = [
    "id", "timeZone", "plan.product", "plan.tier", "triedProducts[]",
  ]
}
