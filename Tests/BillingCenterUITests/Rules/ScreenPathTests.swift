import BillingCenterUI
import Testing

@Suite("Ways to the screens")
struct ScreenPathTests {
  /// Screens that no keys lead to where nothing happens meanwhile, each with its reason.
  private static let unreachable: [ScreenName: String] = [
    .leave: "asks only while an order is being placed, which is over before the next key"
  ]

  @Test("I1 · Every page and modal has a way that leads to it, for snapshots and goldens")
  func everyScreen() {
    let reached = Set(ScreenPath.all.map(\.screen))
    for screen in ScreenName.allCases {
      #expect(
        reached.contains(screen) != Self.unreachable.keys.contains(screen),
        "\(screen.rawValue) has no way, or is wrongly said to have none")
    }
  }

  @Test("Every way has a name of its own")
  func names() {
    #expect(Set(ScreenPath.all.map(\.name)).count == ScreenPath.all.count)
  }
}
