package import Billing
import BillingService
package import TerminalUI

/// Goes to many screens of one account; the keys that their ways begin with are pressed once.
///
/// Where ways part, each goes on with an app and accounts of its own, so that a screen is as if it
/// alone had been gone to.
package struct ScreenTour {
  private let setup: BillingCenterApp.Setup
  private let account: (id: AccountID, person: PersonID)
  private let environment: SceneEnvironment

  /// What is still to be pressed on the way to a screen.
  private struct Way {
    let path: ScreenPath
    var keys: ArraySlice<Key>
  }

  /// Plans a tour.
  ///
  /// - Parameters:
  ///   - setup: What the program is started with; its service writes nothing.
  ///   - account: The account and person in charge.
  ///   - environment: The screen's size and characters.
  package init(
    of setup: BillingCenterApp.Setup, account: (id: AccountID, person: PersonID),
    in environment: SceneEnvironment
  ) {
    self.setup = setup
    self.account = account
    self.environment = environment
  }

  /// Goes to screens.
  ///
  /// - Parameters:
  ///   - paths: The ways to them.
  ///   - visit: Takes each screen that this account leads to, in no certain order.
  /// - Throws: Why the account cannot be read, and what `visit` throws.
  package func visit(
    _ paths: [ScreenPath], _ visit: (_ path: ScreenPath, _ frame: Frame) throws -> Void
  ) throws {
    for path in paths where path.screen == .chooser {
      let session = try path.session(of: setup, account: account, in: environment)
      if let session { try visit(path, session.frame) }
    }
    let known = try setup.service.load(account.id)
    let ways = paths.filter { $0.screen != .chooser }
      .map { Way(path: $0, keys: $0.keys(for: known)[...]) }
    let app = try BillingCenterApp(setup: setup, account: account)
    let session = HeadlessSession(app, size: environment.size, glyphs: environment.glyphs)
    try walk(ways, from: session, visit)
  }

  private func walk(
    _ ways: [Way], from session: HeadlessSession<BillingCenterApp>,
    _ visit: (_ path: ScreenPath, _ frame: Frame) throws -> Void
  ) throws {
    for way in ways where way.keys.isEmpty && session.app.topScreen == way.path.screen {
      try visit(way.path, session.frame)
    }
    let parted = Dictionary(grouping: ways.filter { !$0.keys.isEmpty }) { $0.keys.first }
    for (key, ways) in parted {
      guard let key else { continue }
      var next = session
      if parted.count > 1 { next.changeApp { $0.branch() } }
      next.send(key)
      let rest = ways.map { Way(path: $0.path, keys: $0.keys.dropFirst()) }
      try walk(rest, from: next, visit)
    }
  }
}
