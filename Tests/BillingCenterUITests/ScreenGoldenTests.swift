import Billing
import BillingCenterUI
import ScreenSnapshotsTesting
import TerminalUI
import Testing

/// What every screen looks like to all who see it in their own way, in both languages.
@Suite("Screens")
struct ScreenGoldenTests {
  struct Golden: CustomTestStringConvertible, Sendable {
    let path: ScreenPath
    let viewer: Viewer
    let language: Language
    let size: Size

    var name: String {
      "\(path.name).\(viewer.rawValue).\(language.rawValue).\(size.columns)x\(size.rows)"
    }

    var testDescription: String { name }
  }

  static let goldens: [Golden] = ScreenPath.all.flatMap { path in
    path.viewers.flatMap { viewer in
      Language.allCases.flatMap { language in
        path.sizes(for: viewer).map { size in
          Golden(path: path, viewer: viewer, language: language, size: size)
        }
      }
    }
  }

  @Test("A screen is as its golden", arguments: goldens)
  func screen(golden: Golden) throws {
    let shop = try golden.viewer.shop(golden.language)
    try shop.go(to: golden.path, size: golden.size)
    #expect(shop.session.app.hasModal == golden.path.isModal)
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
