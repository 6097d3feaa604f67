import Billing
import BillingService
import Foundation
import TestSupport

/// An account and a catalog into whose every text somebody has written what text should not be.
struct HostileSample {
  let user: User
  let account: Account
  let catalog: Catalog

  /// Writes into the account of a sample's user; what comes of it is another account beside it.
  init(_ text: HostileText, of owner: User) throws {
    let texts = try owner == .paolo ? Self.corporate.get() : Self.online.get()
    // Keys that lead to a screen type the name of a plan where it is searched for.
    account = try texts.writing(
      text, fixed: ["id": "hostile"], short: ["subscriptions[].planName"])
    user = User(account: account.id, person: PersonID(text.before(owner.person.rawValue)))
    catalog = try Self.catalog.get().writing(text)
  }

  static let online = Result { try texts(of: .anna) }
  static let corporate = Result { try texts(of: .paolo) }

  static let catalog = Result {
    try OpenTexts(
      of: CatalogSource.embedded(), besides: ["products[].id", "tiers[].id"]
    ) { try CatalogSource.decode(Array($0.utf8)) }
  }

  private static func texts(of user: User) throws -> OpenTexts<Account> {
    try OpenTexts(
      of: Shop(user, .english).account,
      besides: ["id", "timeZone", "plan.product", "plan.tier", "triedProducts[]"]
    ) { try JSONDecoder().decode(Account.self, from: Data($0.utf8)) }
  }
}
