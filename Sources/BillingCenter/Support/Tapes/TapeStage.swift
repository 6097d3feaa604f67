import Billing
import BillingCenterUI
import BillingDocuments
import BillingService
import BillingStore
import ScreenSnapshots
import TerminalUI

/// The program as a tape wants it: its day, language, theme, account and store.
///
/// What the computer is set to has no say, so that a tape plays the same everywhere: an option comes
/// before the tape's own setting, and where neither says anything the day is that of the tours, the
/// language English and the accounts the samples. Nothing is written.
struct TapeStage {
  /// What a command's options say of it.
  struct Choices {
    var options: GlobalOptions
    var actor: ActorOptions
    var look: ScreenOptions
    /// Opens what is looked at in place of sample accounts or a store in memory.
    var service: (() throws -> BillingService)?
    /// The user's themes, where these count.
    var themes: ThemeLibrary?
  }

  /// The day on which tapes play that name none.
  static let firstDay = "2026-11-23"

  /// A place that no computer has, for what a program names its store and directory.
  private static let nowhere = "/dev/null/tape"

  let app: BillingCenterApp
  let language: Language
  let glyphs: GlyphSet

  /// Sets the stage.
  ///
  /// - Parameters:
  ///   - source: The tape.
  ///   - choices: The options, which come first.
  ///   - formats: The words for what goes wrong.
  /// - Throws: `CommandFailure` for a value that cannot be used, with its place in the tape.
  init(for source: TapeSource, _ choices: Choices, _ formats: Formats) throws {
    language = try Self.language(of: source, choices, formats)
    glyphs = choices.look.ascii ? .ascii : .unicode
    let themes = try Self.themes(of: source, choices, formats)
    let clock = try Self.clock(of: source, choices, formats)
    let service =
      try choices.service?() ?? Self.service(at: choices.options.store, clock, formats)
    let workspace = Workspace(formats: formats, service: service)
    let actor = try Self.actor(of: source, choices, in: workspace)
    let setup = BillingCenterApp.Setup(
      service: service, language: language, themes: themes.themes, theme: themes.chosen.theme,
      directory: Self.nowhere)
    app = try workspace.ask { (_) throws(ServiceError) in
      try BillingCenterApp(setup: setup, account: actor.map { ($0.id, $0.person) })
    }
  }

  // MARK: - What the tape says

  private static func language(
    of source: TapeSource, _ choices: Choices, _ formats: Formats
  ) throws -> Language {
    if choices.options.lang != nil { return formats.language }
    guard let word = source.setting("Language") else { return .english }
    if let language = Language(rawValue: word.text) { return language }
    throw CommandFailure.usage(
      formats,
      ("unknown language “\(word.text.shortened)”", "lingua sconosciuta «\(word.text.shortened)»"),
      why: (
        "the program speaks Italian and English", "il programma parla italiano e inglese"
      ),
      remedy: ("write Set Language it or en", "scrivi Set Language it oppure en")
    ).placed(at: word, of: source, formats)
  }

  private static func themes(
    of source: TapeSource, _ choices: Choices, _ formats: Formats
  ) throws -> ThemeLibrary {
    if let themes = choices.themes { return themes }
    if let theme = choices.look.theme {
      return try ThemeLibrary(choosing: theme, among: .programs, formats)
    }
    return try source.placing(source.tape.theme, formats) {
      try ThemeLibrary(choosing: $0?.text, among: .programs, formats)
    }
  }

  private static func clock(
    of source: TapeSource, _ choices: Choices, _ formats: Formats
  ) throws -> BillingClock {
    if choices.options.now != nil { return try choices.options.clock(formats) }
    return try source.placing(source.setting("Now"), formats) { word in
      .fixed(try formats.day(word?.text ?? firstDay, of: "Set Now"))
    }
  }

  private static func actor(
    of source: TapeSource, _ choices: Choices, in workspace: Workspace
  ) throws -> AccountActor? {
    if choices.actor.account != nil || choices.actor.user != nil {
      return try workspace.actor(choices.actor)
    }
    var named = choices.actor
    named.account = source.setting("Account")?.text
    named.user = source.setting("User")?.text
    let word = source.setting("User") ?? source.setting("Account")
    return try source.placing(word, workspace.formats) { _ in try workspace.actor(named) }
  }

  // MARK: - The store

  /// A service over the store that is named, or over sample accounts; in memory either way.
  private static func service(
    at path: String?, _ clock: BillingClock, _ formats: Formats
  ) throws -> BillingService {
    let store: Store?
    do throws(StoreError) {
      store = if let path { try Store(reading: path) } else { nil }
    } catch {
      throw failure(.store(error), formats)
    }
    do throws(ServiceError) {
      guard let store else { return try BillingService.samples(at: nowhere, clock: clock) }
      return try BillingService.reading(store, clock: clock)
    } catch {
      throw failure(error, formats)
    }
  }

  private static func failure(_ error: ServiceError, _ formats: Formats) -> CommandFailure {
    CommandFailure.opening(error, formats: formats, catalog: Workspace.embeddedCatalog)
  }
}

extension TapeSource {
  /// Does something with a value of the tape; where that fails the failure names the value's place.
  func placing<Result>(
    _ word: TapeWord?, _ formats: Formats, _ use: (TapeWord?) throws -> Result
  ) throws -> Result {
    do {
      return try use(word)
    } catch let failure as CommandFailure {
      guard let word else { throw failure }
      throw failure.placed(at: word, of: self, formats)
    }
  }
}

extension CommandFailure {
  /// The same failure, with its place in a tape before it.
  fileprivate func placed(
    at word: TapeWord, of source: TapeSource, _ formats: Formats
  ) -> CommandFailure {
    let place = formats.place(word.position, in: source.name)
    return CommandFailure(kind, Explanation("\(place): \(message)"), code: code)
  }
}
