import Billing
import BillingCenterUI
import ScreenSnapshotsTesting
import TerminalUI
import Testing

/// What every screen looks like, in both languages and at the two sizes that people have.
@Suite("Screens")
struct ScreenGoldenTests {
  struct Golden: CustomTestStringConvertible, Sendable {
    let path: ScreenPath
    let user: User
    let language: Language
    let size: Size

    var name: String {
      let reader = user == .marco ? "-reader" : ""
      return "\(path.name).\(user.account)\(reader).\(language.rawValue)."
        + "\(size.columns)x\(size.rows)"
    }

    var testDescription: String { name }
  }

  static let goldens: [Golden] = ScreenPath.all.flatMap { path in
    users(at: path).flatMap { user in
      Language.allCases.flatMap { language in
        [Size(columns: 100, rows: 30), Size(columns: 80, rows: 24)].map { size in
          Golden(path: path, user: user, language: language, size: size)
        }
      }
    }
  }

  /// Every screen as an account with some of everything has it, and those that others see otherwise.
  private static func users(at path: ScreenPath) -> [User] {
    switch path.name {
    case "subscriptions": [.anna, .giulia, .marco, .paolo]
    case "payment", "cart": [.anna, .giulia]
    case "invoices": [.anna, .paolo]
    default: [.anna]
    }
  }

  @Test("A screen is as its golden", arguments: goldens)
  func screen(golden: Golden) throws {
    let shop = try Shop(golden.user, golden.language)
    try shop.go(to: golden.path, size: golden.size)
    assertScreen(shop.session.frame, named: golden.name)
  }

  @Test("No two screens share a golden")
  func names() {
    #expect(Set(Self.goldens.map(\.name)).count == Self.goldens.count)
  }

  @Test("Every golden belongs to a screen")
  func orphans() throws {
    #expect(try orphanedScreens(besides: Self.goldens.map(\.name)).isEmpty)
  }
}
