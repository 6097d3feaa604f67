package import Billing
import BillingService
package import TerminalUI

/// The keys that lead to a screen, so that it can be shown without a user.
package struct ScreenPath: Sendable {
  /// One thing that a user does.
  enum Stroke: Sendable {
    case key(Key)
    /// Typed letter by letter.
    case text(String)
    /// Pasted as one piece.
    case paste(String)
  }

  /// The name by which a snapshot asks for it.
  package let name: String
  /// What is on top when the keys have been pressed.
  package let screen: ScreenName
  /// Whether it is one of a plan that is past due.
  let isPastDue: Bool
  /// What is done, from My Account on.
  let strokes: @Sendable (Account) -> [Stroke]

  /// Opens the program for an account and goes there.
  ///
  /// - Parameters:
  ///   - setup: What the program is started with.
  ///   - account: The account and person in charge.
  ///   - environment: The screen's size and characters.
  /// - Returns: The program at the screen; nil where this account does not lead there.
  /// - Throws: Why the account cannot be read.
  package func session(
    of setup: BillingCenterApp.Setup, account: (id: AccountID, person: PersonID),
    in environment: SceneEnvironment
  ) throws -> HeadlessSession<BillingCenterApp>? {
    let actor = screen == .chooser ? nil : account
    let setup = isPastDue ? try setup.fallenPastDue(for: account) : setup
    let app = try BillingCenterApp(setup: setup, account: actor)
    var session = HeadlessSession(app, size: environment.size, glyphs: environment.glyphs)
    if screen != .chooser {
      let account = try setup.service.load(account.id)
      for event in events(for: account) { session.handle(event) }
    }
    return session.app.topScreen == screen ? session : nil
  }

  /// Whether what is read there tells which theme is on.
  package var namesTheme: Bool { [.themes, .company].contains(screen) }

  /// All that the program is sent, a text's letters one by one.
  func events(for account: Account) -> [InputEvent] {
    strokes(account).flatMap { stroke -> [InputEvent] in
      switch stroke {
      case .key(let key): [.key(key)]
      case .text(let text): text.map { .key(.character($0)) }
      case .paste(let text): [.paste(text)]
      }
    }
  }
}

extension ScreenPath {
  /// Every way that a snapshot can ask for.
  package static let all: [ScreenPath] =
    entry + subscriptions + shop + changing + portal + documents + account + everywhere

  init(_ screen: ScreenName, _ strokes: @escaping @Sendable (Account) -> [Stroke]) {
    self.init(screen.rawValue, screen, strokes)
  }

  init(
    _ name: String, _ screen: ScreenName, isPastDue: Bool = false,
    _ strokes: @escaping @Sendable (Account) -> [Stroke]
  ) {
    self.name = name
    self.screen = screen
    self.isPastDue = isPastDue
    self.strokes = strokes
  }

  static func keys(_ keys: Key...) -> [Stroke] {
    keys.map { .key($0) }
  }

  /// The account's first section.
  static let toBilling = keys(.enter)
}
