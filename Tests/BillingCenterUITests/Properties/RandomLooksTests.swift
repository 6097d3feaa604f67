import Billing
import BillingCenterUI
import ScreenSnapshots
import TerminalUI
import TestSupport
import Testing
import Themes

/// Random screens in random looks; `BILLING_SEED=17` replays one walk.
@Suite("Random looks")
struct RandomLooksTests {
  private static let layoutsPerWalk = 10

  /// A thousand walks where all is tried.
  private static let walks = Seeds.ranges(4, of: Effort.isWhole ? 1_000 : 24)

  private struct Look {
    let theme: Theme
    let depth: ColorDepth
    /// What cannot be read.
    let tooFaint: Set<Role>
  }

  private static func look(_ random: inout SeededGenerator) throws -> Look {
    let name = Themes.names[random.below(Themes.names.count)]
    let depth = [ColorDepth.none, .sixteen, .indexed256, .direct][random.below(4)]
    let scheme = try Scheme(yaml: #require(Themes.yaml(named: name)))
    let faint = scheme.contrasts(at: depth).filter { !$0.suffices }.map(\.role)
    return Look(theme: Theme(scheme: scheme, name: name), depth: depth, tooFaint: Set(faint))
  }

  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 160, rows: 45),
  ]

  private static let keys: [Key] = [.tab, .tab, .tab, .backTab, .left, .right]

  @Test(
    "Wherever the focus goes, in any theme, language and size, all can be read and the focus seen",
    arguments: walks)
  func looks(seeds: Seeds) async throws {
    var count = 0
    for seed in seeds.range {
      count += try walk(seed)
      await Task.yield()
    }
    print("random pairs of layout and look, \(seeds): \(count)")
    #expect(count >= seeds.range.count * Self.layoutsPerWalk)
  }

  /// Goes to a screen in a random look, and moves on from there at one size after the other.
  private func walk(_ seed: UInt64) throws -> Int {
    var random = SeededGenerator(seed: seed)
    let path = ScreenPath.all[random.below(ScreenPath.all.count)]
    let viewer = path.viewers[random.below(path.viewers.count)]
    let shop = try viewer.shop(random.chance(1, in: 2) ? .italian : .english)
    try shop.go(to: path, size: Self.sizes[2])
    let look = try Self.look(&random)
    for _ in 0..<Self.layoutsPerWalk {
      for _ in 0..<random.below(3) { shop.press(Self.keys[random.below(Self.keys.count)]) }
      shop.session.resize(to: Self.sizes[random.below(Self.sizes.count)])
      let glyphs: GlyphSet = random.chance(1, in: 3) ? .ascii : .unicode
      shop.session.show(in: glyphs)
      let faults = faults(of: shop.session.frame, glyphs: glyphs, look)
      #expect(
        faults == [],
        """
        \(path.name) of \(viewer), \(look.theme.name), \(look.depth), again with \
        BILLING_SEED=\(seed)
        \(shop.session.frame.text)
        """)
    }
    return Self.layoutsPerWalk
  }

  private func faults(of frame: Frame, glyphs: GlyphSet, _ look: Look) -> [String] {
    let layout =
      glyphs == .unicode
      ? FrameChecks.faults(in: frame) : FrameChecks.plainFaults(in: frame)
    let faint = look.tooFaint.intersection(frame.cells.map(\.role))
    return layout + faint.map { "\($0) cannot be read" }
      + FrameChecks.blends(in: frame) { role in
        FrameANSI.look(of: role, in: look.theme, depth: look.depth)
      } + (FrameChecks.hidesFocus(frame) ? ["the focus cannot be seen"] : [])
  }
}
