package import Billing
import BillingService
package import TerminalUI

/// Goes to many screens of one account; what their ways begin with is done once.
///
/// Where ways part, each goes on with an app and accounts of its own, so that a screen is as if it
/// alone had been gone to, in the largest of the sizes, and the window had then been made smaller.
package struct ScreenTour {
  private let setup: BillingCenterApp.Setup
  private let account: (id: AccountID, person: PersonID)
  private let sizes: [Size]
  private let glyphs: GlyphSet

  /// What is still to be done on the way to a screen.
  private struct Way {
    let path: ScreenPath
    var events: ArraySlice<InputEvent>
  }

  /// Takes each screen that the account leads to, once for each size.
  package typealias Visit = (_ path: ScreenPath, _ frame: Frame) throws -> Void

  /// Plans a tour.
  ///
  /// - Parameters:
  ///   - setup: What the program is started with; its service writes nothing.
  ///   - account: The account and person in charge.
  ///   - sizes: How large the screens are.
  ///   - glyphs: Which characters they show.
  package init(
    of setup: BillingCenterApp.Setup, account: (id: AccountID, person: PersonID), sizes: [Size],
    glyphs: GlyphSet
  ) {
    self.setup = setup
    self.account = account
    self.sizes = sizes
    self.glyphs = glyphs
  }

  /// Goes to screens.
  ///
  /// - Parameters:
  ///   - paths: The ways to them.
  ///   - visit: Takes the screens, in no certain order; those of one path one after the other, in
  ///     the sizes' order.
  /// - Throws: Why the account cannot be read, and what `visit` throws.
  package func visit(_ paths: [ScreenPath], _ visit: Visit) throws {
    for path in paths where path.screen == .chooser {
      let session = HeadlessSession(
        try BillingCenterApp(setup: setup, account: nil), size: largestSize, glyphs: glyphs)
      try show(path, session, visit)
    }
    let paths = paths.filter { $0.screen != .chooser }
    try self.visit(paths.filter { !$0.isPastDue }, from: setup, visit)
    try self.visit(paths.filter(\.isPastDue), from: setup.fallenPastDue(for: account), visit)
  }

  private func visit(
    _ paths: [ScreenPath], from setup: @autoclosure () throws -> BillingCenterApp.Setup,
    _ visit: Visit
  ) throws {
    guard !paths.isEmpty else { return }
    let setup = try setup()
    let known = try setup.service.load(account.id)
    let app = try BillingCenterApp(setup: setup, account: account)
    try walk(
      paths.map { Way(path: $0, events: $0.events(for: known)[...]) },
      from: HeadlessSession(app, size: largestSize, glyphs: glyphs), visit)
  }

  private func walk(
    _ ways: [Way], from session: HeadlessSession<BillingCenterApp>, _ visit: Visit
  ) throws {
    for way in ways where way.events.isEmpty && session.app.topScreen == way.path.screen {
      try show(way.path, session, visit)
    }
    let parted = Dictionary(grouping: ways.filter { !$0.events.isEmpty }) { $0.events.first }
    for (event, ways) in parted {
      guard let event else { continue }
      var next = session
      if parted.count > 1 { next.changeApp { $0.branch() } }
      next.handle(event)
      let rest = ways.map { Way(path: $0.path, events: $0.events.dropFirst()) }
      try walk(rest, from: next, visit)
    }
  }

  // MARK: - Sizes

  private var largestSize: Size {
    sizes.max { $0.columns * $0.rows < $1.columns * $1.rows } ?? Size(columns: 0, rows: 0)
  }

  private func show(
    _ path: ScreenPath, _ session: HeadlessSession<BillingCenterApp>, _ visit: Visit
  ) throws {
    for size in sizes {
      var resized = session
      if size != largestSize { resized.resize(to: size) }
      try visit(path, resized.frame)
    }
  }
}
