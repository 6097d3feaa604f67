import Billing
import BillingCenterUI
import ScreenSnapshots
import TerminalUI
import TestSupport
import Testing

/// Every screen of an account in which every text is hostile.
@Suite("Hostile text on screens")
struct HostileScreenTests {
  private static let sizes = [Size(columns: 100, rows: 30), Size(columns: 60, rows: 20)]

  @Test(
    "Whatever is in the data, boxes are closed, the focus is seen, and nothing acts on a terminal",
    arguments: HostileText.allCases, [User.anna, .paolo])
  func screens(text: HostileText, owner: User) async throws {
    let sample = try HostileSample(text, of: owner)
    let shop = try Shop(
      sample.user, .english, catalog: sample.catalog, besides: sample.account)
    // Three ways that the account leads to; all of them where all is tried.
    let wanted = Effort.isWhole ? Int.max : 3 * Self.sizes.count
    var count = 0
    for path in Self.paths(with: text, of: owner)
    where try count < wanted && shop.goes(to: path, size: Self.sizes[0]) {
      for size in Self.sizes {
        shop.session.resize(to: size)
        count += 1
        expectSound(shop, "\(path.name) with \(text) at \(size.columns)x\(size.rows)")
      }
      // Other tests wait for things that happen in time.
      await Task.yield()
    }
    print("hostile frames, \(text) for \(owner.account): \(count)")
    #expect(count >= min(wanted, 60))
  }

  private func expectSound(_ shop: Shop, _ place: String) {
    let frame = shop.session.frame
    var faults = FrameChecks.faults(in: frame, hasEndlessNames: true)
    if FrameChecks.hidesFocus(frame) { faults.append("the focus cannot be seen") }
    let written = FrameANSI.render(frame, theme: shop.session.app.theme, depth: .direct)
    let acting = HostileText.actingScalars(in: written, allowsColors: true)
    if !acting.isEmpty { faults.append("the terminal gets \(acting)") }
    #expect(faults == [], "\(place)\n\(frame.text)")
  }

  /// All ways, from another one on for each text and account.
  private static func paths(with text: HostileText, of owner: User) -> [ScreenPath] {
    let texts = HostileText.allCases
    let turn = (texts.firstIndex(of: text) ?? 0) + (owner == .paolo ? texts.count : 0)
    let start = turn * ScreenPath.all.count / (2 * texts.count)
    return Array(ScreenPath.all[start...] + ScreenPath.all[..<start])
  }

  @Test("The fields that are written into are found, with those that everybody sees among them")
  func fields() throws {
    for (texts, fields) in [
      (
        try HostileSample.online.get().fields,
        ["company.name", "address.street", "people[].id", "people[].name", "lines[].planName"]
      ),
      (
        try HostileSample.corporate.get().fields,
        ["representative.name", "terms.en", "hours.it", "mails[].title", "mails[].body"]
      ),
      (
        try HostileSample.catalog.get().fields,
        ["products[].name", "tiers[].name", "summary.it", "highlights[].en", "seller.name"]
      ),
    ] {
      for field in fields { #expect(texts.contains(field), "\(field) of \(texts.sorted())") }
    }
  }
}
