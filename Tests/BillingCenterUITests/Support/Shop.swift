import Billing
import BillingCenterUI
import BillingService
import BillingStore
import Foundation
import Synchronization
import TerminalUI
import TestSupport
import Testing
import Themes

/// The program at work on a throw-away store with the sample accounts, on 23 November 2026.
final class Shop {
  let user: User
  private var setup: BillingCenterApp.Setup
  /// What day it is in the program.
  private(set) var today = Day.november23
  private let store: Store
  private let catalog: Catalog
  private let directory: TemporaryDirectory
  private let choices = Choices()
  var session: HeadlessSession<BillingCenterApp>

  /// Opens the program on My Account, or with the chooser.
  ///
  /// - Parameters:
  ///   - user: Who uses it.
  ///   - choosing: Whether it asks who uses it.
  ///   - language: The interface's.
  ///   - size: The screen's.
  ///   - catalog: What is sold, in place of the program's own.
  ///   - keepsChoices: Whether a choice of language or theme can be saved.
  ///   - account: One more account in the store.
  /// - Throws: Where the store cannot be made.
  init(
    _ user: User, choosing: Bool = false, _ language: Language = .italian,
    size: Size = Size(columns: 100, rows: 30), catalog: Catalog? = nil, keepsChoices: Bool = true,
    besides account: Account? = nil
  ) throws {
    self.user = user
    directory = try TemporaryDirectory()
    let samples = try Self.samples.get()
    try FileManager.default.copyItem(
      atPath: samples.directory.path + "/store", toPath: directory.path + "/store")
    store = try Store(opening: directory.path + "/store")
    if let account {
      let noon = BillingClock.fixed(.november23).timestamp(in: account.timeZone)
      _ = try store.open(account, at: noon, by: "system")
    }
    self.catalog = catalog ?? samples.catalog
    let themes = samples.themes
    setup = BillingCenterApp.Setup(
      service: Self.service(on: store, selling: self.catalog, on: .november23),
      language: language, themes: themes,
      theme: try #require(themes.first), directory: directory.path,
      keep: { [choices] choice in
        guard keepsChoices else { throw CocoaError(.fileWriteNoPermission) }
        choices.add(choice)
      })
    let app = try BillingCenterApp(
      setup: setup, account: choosing ? nil : (id: user.account, person: user.person))
    session = HeadlessSession(app, size: size)
  }

  /// Opens the program in a language for somebody who has bought nothing yet.
  convenience init(
    _ language: Language = .italian, size: Size = Size(columns: 100, rows: 30),
    catalog: Catalog? = nil,
    keepsChoices: Bool = true
  ) throws {
    try self.init(.giulia, language, size: size, catalog: catalog, keepsChoices: keepsChoices)
  }

  /// What every shop begins with, made once.
  private struct Samples: Sendable {
    let directory: TemporaryDirectory
    let catalog: Catalog
    let themes: [Theme]

    init() throws {
      directory = try TemporaryDirectory()
      catalog = try CatalogSource.embedded()
      let store = try Store.create(at: directory.path + "/store")
      try SampleAccounts.create(
        in: store, charging: SandboxGateway(store: store), catalog: catalog,
        clock: .fixed(.november23))
      themes = try Themes.names.map { name in
        Theme(scheme: try Scheme(yaml: try #require(Themes.yaml(named: name))), name: name)
      }
    }
  }

  private static let samples = Result { try Samples() }

  /// The choices that the program has asked to keep, oldest first.
  var keptChoices: [String] { choices.all }

  private final class Choices: Sendable {
    private let kept = Mutex<[String]>([])

    var all: [String] { kept.withLock { $0 } }

    func add(_ choice: Preference) {
      kept.withLock { kept in
        switch choice {
        case .language(let language): kept.append("language \(language.rawValue)")
        case .theme(let name): kept.append("theme \(name)")
        }
      }
    }
  }
}

extension Day {
  static var november23: Day { Day(daysSinceEpoch: 20780) }
}

// MARK: - Starting again

extension Shop {
  /// Starts the program again on the same store, on another day.
  ///
  /// - Parameters:
  ///   - catalog: What is sold from now on, in place of what was sold before.
  ///   - day: What day it is by then.
  ///   - language: The interface's; nil leaves it as it was.
  ///   - size: The screen's.
  /// - Throws: Where the store cannot be opened.
  func restart(
    selling catalog: Catalog? = nil, on day: Day, _ language: Language? = nil,
    size: Size = Size(columns: 100, rows: 30)
  ) throws {
    today = day
    let themes = setup.themes
    setup = BillingCenterApp.Setup(
      service: try otherTerminal(selling: catalog), language: language ?? session.app.language,
      themes: themes, theme: session.app.theme, directory: directory.path)
    session = HeadlessSession(
      try BillingCenterApp(setup: setup, account: (id: user.account, person: user.person)),
      size: size)
  }

  /// Starts the program again with other keys.
  func restart(keyMap: KeyMap) throws {
    let themes = setup.themes
    setup = BillingCenterApp.Setup(
      service: try otherTerminal(), language: session.app.language, themes: themes,
      theme: session.app.theme, directory: directory.path, keyMap: keyMap)
    session = HeadlessSession(
      try BillingCenterApp(setup: setup, account: (id: user.account, person: user.person)),
      size: session.frame.size)
  }

  /// Starts the program again on the same store and day.
  func restart(selling catalog: Catalog? = nil) throws {
    try restart(selling: catalog, on: today)
  }

  /// Starts the program again in the same language, and plays the keys that lead to a screen.
  ///
  /// - Parameters:
  ///   - path: Leads there.
  ///   - size: The screen's.
  /// - Throws: Where the account does not lead there.
  func go(to path: ScreenPath, size: Size) throws {
    try #require(try goes(to: path, size: size))
  }

  /// Starts the program again and plays the keys that lead to a screen, where the account leads
  /// there; else nothing happens to the program.
  func goes(to path: ScreenPath, size: Size) throws -> Bool {
    let there = try path.session(
      of: setup, account: (id: user.account, person: user.person),
      in: SceneEnvironment(size: size))
    if let there { session = there }
    return there != nil
  }
}

// MARK: - What is on disk

extension Shop {
  private static func service(
    on store: Store, selling catalog: Catalog, on day: Day
  ) -> BillingService {
    BillingService(
      store: store, gateway: SandboxGateway(store: store), clock: .fixed(day),
      catalog: catalog)
  }

  /// Another terminal on the same store.
  ///
  /// - Parameters:
  ///   - catalog: What is sold there, in place of what is sold here.
  ///   - day: What day it is there.
  /// - Returns: Its service.
  /// - Throws: Where the store cannot be opened.
  func otherTerminal(selling catalog: Catalog? = nil, on day: Day) throws -> BillingService {
    Self.service(on: try Store(opening: store.path), selling: catalog ?? self.catalog, on: day)
  }

  /// Another terminal on the same store and day.
  func otherTerminal(selling catalog: Catalog? = nil) throws -> BillingService {
    try otherTerminal(selling: catalog, on: today)
  }

  /// Where exported files go whose path is relative.
  var exportDirectory: String { directory.path }

  /// Where the store is.
  var storePath: String { store.path }

  /// The account as it is on disk.
  var account: Account {
    get throws { try otherTerminal().load(user.account) }
  }

  /// What the gateway has charged, oldest first.
  var charges: [Money] {
    get throws {
      try SandboxGateway(store: store).entries().compactMap { entry in
        guard case .charge(let key, _, let amount, .captured) = entry,
          key.rawValue.hasPrefix("\(user.account)/")
        else { return nil }
        return amount
      }
    }
  }

  /// The e-mails in the account's Maildir.
  var mailFiles: [String] {
    get throws {
      let folder = "\(store.path)/accounts/\(user.account)/outbox/new"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
        try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
      }
    }
  }
}
