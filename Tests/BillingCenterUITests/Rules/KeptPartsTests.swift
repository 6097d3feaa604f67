import TerminalUI
import Testing

@testable import BillingCenterUI

@Suite("What pages keep")
struct KeptPartsTests {
  private struct Kept {
    weak var parts: KeptParts?
  }

  @Test(
    "What a screen has kept is given up with what it was made of",
    arguments: [User.anna, .giulia, .marco])
  func givenUp(user: User) throws {
    let shop = try Shop(user)
    var count = 0
    for path in ScreenPath.all where try shop.goes(to: path, size: Size(columns: 100, rows: 30)) {
      count += 1
      var kept: [Kept] = []
      // Each change of language is another context, also for a list of keys that is open over it.
      for key in [Key.function(2), .character("?"), .function(2), .escape, .function(2)] {
        kept.append(Kept(parts: shop.session.app.kept.unicode))
        shop.press(key)
      }
      let current = shop.session.app.kept.unicode
      let left = kept.filter { $0.parts != nil && $0.parts !== current }
      #expect(left.isEmpty, "\(path.name): \(left.count) are left")
    }
    #expect(count > 10)
  }
}
