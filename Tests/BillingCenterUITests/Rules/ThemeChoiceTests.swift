import Billing
import BillingService
import TerminalUI
import Testing

@testable import BillingCenterUI

/// Choosing a theme, by hand or by the terminal's own ground.
@Suite("Themes")
struct ThemeChoiceTests {
  private static let white = Color(red: 255, green: 255, blue: 255)
  private static let ink = Color(red: 20, green: 20, blue: 40)

  /// Opens the program as at its first start, when nobody has chosen a theme.
  private func openUndecided() throws -> Shop {
    let shop = try Shop(.giulia, .english)
    let setup = shop.session.app.setup
    try open(shop, setup: setup, lightTheme: "light")
    return shop
  }

  private func open(
    _ shop: Shop, setup: BillingCenterApp.Setup, lightTheme: String? = nil, lostTheme: String? = nil
  ) throws {
    let setup = BillingCenterApp.Setup(
      service: setup.service, language: setup.language, themes: setup.themes, theme: setup.theme,
      lightTheme: lightTheme, lostTheme: lostTheme, directory: setup.directory, keep: setup.keep)
    shop.session = HeadlessSession(
      try BillingCenterApp(
        setup: setup, account: (id: shop.user.account, person: shop.user.person)))
  }

  // MARK: - By hand

  @Test(
    "A theme is found by its name or its ground, and shown at once",
    arguments: [
      ("sep", "sepia"), ("light", "light"), ("light blo", "blossom"), ("ember", "ember"),
      ("DUSK", "dusk"),
    ])
  func search(typed: String, found: String) throws {
    let shop = try Shop(.giulia, .english)
    shop.press(.control("t"))
    shop.expectFocus("search")
    shop.type(typed)
    #expect(shop.session.app.theme.name == found)
    shop.expectToSee("› \(found)")
    shop.press(.escape)
    shop.expectScreen(.myAccount)
    #expect(shop.session.app.theme.name == "dark")
    #expect(shop.keptChoices.isEmpty)
  }

  @Test("The list follows the arrows to its end, and Enter keeps what is shown")
  func arrows() throws {
    let shop = try Shop(.giulia, .italian)
    shop.press(.control("t"))
    shop.expectToSee("› scuro", "da 1 a 7 di 15")
    for _ in 0..<20 { shop.press(.down) }
    shop.expectToSee("› sepia chiaro", "da 9 a 15 di 15", "Ecco come appare", "✓ fatto")
    #expect(shop.session.app.theme.name == "sepia")
    shop.press(.pageUp)
    #expect(shop.session.app.theme.name == "midnight")
    shop.press(.pageUp, .up, .down, .down, .enter)
    shop.expectScreen(.myAccount)
    #expect(shop.session.app.theme.name == "contrast")
    #expect(shop.keptChoices == ["theme contrast"])
    shop.press(.control("t"))
    shop.expectToSee("› contrast")
  }

  @Test("A search that finds nothing changes nothing, and Enter waits")
  func nothingFound() throws {
    let shop = try Shop(.giulia, .english)
    shop.press(.control("t"))
    shop.session.paste("plaid")
    shop.expectToSee("Nothing found.")
    shop.press(.down, .enter)
    shop.expectScreen(.themes)
    #expect(shop.session.app.theme.name == "dark")
    #expect(shop.keptChoices.isEmpty)
    shop.press(.control("u"))
    shop.expectToSee("› dark")
  }

  @Test("A kept theme that is gone is told in a sentence, and nothing else is lost")
  func lost() throws {
    let shop = try Shop(.giulia, .italian)
    try open(shop, setup: shop.session.app.setup, lostTheme: "nebbia")
    shop.expectToSee(
      "Il tuo tema «nebbia» non è più leggibile, quindi ne vedi un altro.",
      "Ctrl-T ti fa scegliere tra quelli disponibili.", "Vai alla fatturazione")
    #expect(shop.session.app.theme.name == "dark")
    shop.press(.enter)
    shop.expectNotToSee("nebbia")
  }

  // MARK: - By the terminal's ground

  @Test("A light ground brings the light theme where nobody has chosen; it is not kept")
  func lightGround() throws {
    let shop = try openUndecided()
    #expect(shop.session.app.theme.name == "dark")
    shop.press(.enter)
    let before = shop.session.frame
    shop.session.handle(.background(Self.white))
    #expect(shop.session.app.theme.name == "light")
    #expect(shop.session.frame == before)
    #expect(shop.keptChoices.isEmpty)
  }

  @Test("A dark ground leaves the dark theme, and an answer counts once")
  func darkGround() throws {
    let shop = try openUndecided()
    shop.session.handle(.background(Self.ink))
    #expect(shop.session.app.theme.name == "dark")
    shop.session.handle(.background(Self.white))
    #expect(shop.session.app.theme.name == "dark")
  }

  @Test("An answer that comes after the user has begun to choose is too late")
  func late() throws {
    let shop = try openUndecided()
    shop.press(.control("t"))
    shop.session.handle(.background(Self.white))
    #expect(shop.session.app.theme.name == "dark")
    shop.press(.escape)
    shop.session.handle(.background(Self.white))
    #expect(shop.session.app.theme.name == "dark")
  }

  @Test("Where the user has chosen, the ground has no say")
  func chosen() throws {
    let shop = try Shop(.giulia, .english)
    shop.session.handle(.background(Self.white))
    #expect(shop.session.app.theme.name == "dark")
  }
}
