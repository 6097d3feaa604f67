import Billing
import BillingCenterUI
import BillingService
import CustomDump
import TerminalUI
import Testing
import Themes

@Suite("Tours of many screens")
struct ScreenTourTests {
  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 140, rows: 40), Size(columns: 80, rows: 24),
  ]

  private static func setup() throws -> BillingCenterApp.Setup {
    let theme = try Theme(
      scheme: Scheme(yaml: try #require(Themes.yaml(named: "dark"))), name: "dark")
    return BillingCenterApp.Setup(
      service: try BillingService.samples(at: "/dev/null/store", clock: .fixed(.november23)),
      language: .italian, themes: [theme], theme: theme, directory: "/dev/null")
  }

  @Test("I3 · Of many screens each is as if it alone had been gone to, in a window of each size")
  func asAlone() throws {
    let names = ["chooser", "subscriptions", "subscriptions-search", "options-past-due", "payment"]
    let paths = ScreenPath.all.filter { names.contains($0.name) }
    let (setup, account) = (try Self.setup(), (id: User.anna.account, person: User.anna.person))
    var seen: [String: [Frame]] = [:]
    try ScreenTour(of: setup, account: account, sizes: Self.sizes, glyphs: .unicode)
      .visit(paths) { path, frame in seen[path.name, default: []].append(frame) }
    expectNoDifference(seen.keys.sorted(), names.sorted())
    for path in paths {
      let alone = try path.session(
        of: Self.setup(), account: account, in: SceneEnvironment(size: Self.sizes[1]))
      let frames = Self.sizes.map { size in
        var resized = alone
        if size != Self.sizes[1] { resized?.resize(to: size) }
        return resized?.frame
      }
      #expect(seen[path.name] == frames, "\(path.name)")
    }
  }
}
