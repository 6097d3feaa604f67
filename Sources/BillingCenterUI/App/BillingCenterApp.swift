package import Billing
import BillingDocuments
package import BillingService
package import TerminalUI

/// The Billing Center: a stack of pages, each with the modals that are open over it, and a notice.
package struct BillingCenterApp: App {
  package enum Message: Sendable {
    /// Something happened on a screen.
    case screen(LayerID, any Sendable)
    /// The service answered a screen; with the account as it is by now, where that can be read, and
    /// what it refused.
    ///
    /// Indirect, as those with accounts are: they are large, and the small ones come with each key.
    indirect case answered(LayerID, Account?, refusal: ServiceError?, any Sendable)
    /// What a screen has read in the background.
    case read(LayerID, any Sendable)
    /// Others may have changed the account, or a new day has come.
    case news
    /// The service has been at work for one more second.
    case secondPassed
    /// The account was read again because of news.
    indirect case sighted(Sighting)
    /// A checkpoint was taken, or was not needed; nothing that is shown changes.
    case checkpointed
    /// The terminal told whether its own ground is light.
    case ground(isLight: Bool)
    /// A key that works everywhere.
    case global(GlobalAction)
    /// Something is to be written to the user's clipboard.
    case copy(String)
    case copied(String, CopyOutcome)
  }

  /// What the program is started with.
  package struct Setup: Sendable {
    var service: BillingService
    /// Tells what others do; nil where nobody looks on for long.
    let watch: AccountWatch?
    let language: Language
    let offeredThemes: OfferedThemes
    let theme: Theme
    /// The name of the one that is shown where the terminal's own ground is light; nil where the user
    /// has chosen.
    let lightTheme: String?
    /// The name of a kept theme that cannot be read any more.
    let lostTheme: String?
    /// Whether the program has the mouse at first; nil where there is none to have.
    let capturesMouse: Bool?
    /// Where the files begin that a user exports under a relative path.
    let directory: String
    /// The user's keys.
    let keyMap: KeyMap
    /// Keeps a choice for the next start; an error is shown and costs nothing else.
    let keep: @Sendable (Preference) throws -> Void

    /// Describes a start; the themes are read when somebody looks at them.
    package init(
      service: BillingService, watch: AccountWatch? = nil, language: Language,
      themes: @escaping @autoclosure @Sendable () -> [Theme],
      theme: Theme, lightTheme: String? = nil, lostTheme: String? = nil,
      capturesMouse: Bool? = true, directory: String, keyMap: KeyMap = .billingCenter,
      keep: @escaping @Sendable (Preference) throws -> Void = { _ in }
    ) {
      self.service = service
      self.watch = watch
      self.language = language
      offeredThemes = OfferedThemes(themes)
      self.theme = theme
      self.lightTheme = lightTheme
      self.lostTheme = lostTheme
      self.capturesMouse = capturesMouse
      self.directory = directory
      self.keyMap = keyMap
      self.keep = keep
    }

    package var themes: [Theme] { offeredThemes.themes }
  }

  /// A screen that is open, under the name that its focus and scroll positions have.
  struct Entry: Sendable {
    let id: LayerID
    var screen: any Screen {
      didSet { if !screen.isSame(as: oldValue) { revision = Revision() } }
    }
    /// What is open over a page; it is there again when a page over them both is closed.
    var modals: [Entry] = []
    /// Another one whenever the screen changes.
    private(set) var revision = Revision()

    init(id: LayerID, screen: any Screen) {
      self.id = id
      self.screen = screen
    }
  }

  private(set) var setup: Setup { didSet { changeContext() } }
  package var keyMap: KeyMap { setup.keyMap }
  /// What the chooser shows; read when it opens.
  var accounts = AccountListing() { didSet { changeContext() } }
  package internal(set) var language: Language { didSet { changeContext() } }
  package var theme: Theme { didSet { changeContext() } }
  /// Whether the terminal's own ground still has a say in the theme.
  var followsGround: Bool
  var session: ScreenContext.Session? { didSet { changeContext() } }
  var pages: [Entry] = []
  var flow = OrderFlow.cart { didSet { if flow != oldValue { changeContext() } } }
  var notice: Notice? { didSet { if notice != nil || oldValue != nil { changeContext() } } }
  /// How long the service has been at work, in seconds; nil while it is not.
  var secondsAtWork: Int? { didSet { if secondsAtWork != oldValue { changeContext() } } }
  /// Whether the program has the mouse, or the terminal's own selection; nil where there is no mouse.
  var capturesMouse: Bool? { didSet { changeContext() } }
  var news = News()
  private var entriesOpened = 0
  /// Another one whenever something changes that any layer may show.
  private(set) var contextRevision = Revision()
  /// What pages have made of the context, in Unicode and in ASCII.
  private(set) var kept = (unicode: KeptParts(), ascii: KeptParts())
  private(set) var layerMemo = LayerMemo()

  /// Opens the program for an account, or with the chooser.
  ///
  /// - Parameters:
  ///   - setup: What it is started with.
  ///   - account: The account and person in charge; nil asks.
  ///   - summary: The account as it was looked up; what that had to set aside is told.
  /// - Throws: Why the accounts, or the named one, cannot be read.
  package init(
    setup: Setup, account: (id: AccountID, person: PersonID)?, summary: AccountSummary? = nil
  ) throws(ServiceError) {
    self.setup = setup
    language = setup.language
    theme = setup.theme
    followsGround = setup.lightTheme != nil
    capturesMouse = setup.capturesMouse
    if let account {
      try begin(with: account.id, as: account.person, summary: summary)
    } else {
      accounts = try setup.service.accounts()
      pages = [entry(ChooserScreen())]
    }
    if notice == nil { notice = setup.lostTheme.map { .lostTheme($0) } }
  }

  /// Goes on with accounts of its own, which begin as they are now.
  ///
  /// - Precondition: The service writes nothing.
  mutating func branch() {
    setup.service = setup.service.branched()
  }

  /// The pages that are open, each before its modals, down to the one that takes the keys.
  package var openScreens: [ScreenName] {
    pages.flatMap { [$0] + $0.modals }.map(\.screen.name)
  }

  /// The modals over the page that is open.
  var modals: [Entry] {
    get { pages.last?.modals ?? [] }
    set { if !pages.isEmpty { pages[pages.count - 1].modals = newValue } }
  }

  /// Whether the service is at work.
  var isBusy: Bool { secondsAtWork != nil }
  /// The page or modal that takes the keys.
  package var topScreen: ScreenName? { openScreens.last }
  /// Whether that is a modal.
  package var hasModal: Bool { !modals.isEmpty }

  package mutating func update(_ message: Message) -> Effect<Message> {
    refreshToday()
    let effect = handle(message)
    let reading = readForPage()
    return .batch([effect, reading, readNews()])
  }

  private mutating func handle(_ message: Message) -> Effect<Message> {
    switch message {
    case .screen(let id, let message):
      notice = nil
      return deliver(message, to: id)
    case .answered(let id, let account, let refusal, let message):
      secondsAtWork = nil
      if let account, account.id == session?.account.id { see(account) }
      guard isOpen(id) else {
        notice = refusal.map { .failure($0) }
        return .none
      }
      return .batch([deliver(message, to: id), refusal == nil ? checkpoint(account) : .none])
    case .checkpointed: break
    case .read(let id, let message): return isOpen(id) ? deliver(message, to: id) : .none
    case .secondPassed: if let secondsAtWork { self.secondsAtWork = secondsAtWork + 1 }
    case .news: news.isWaiting = true
    case .sighted(let sighting): take(sighting)
    case .ground(let isLight): follow(groundIsLight: isLight)
    case .global(let action):
      notice = nil
      return perform(action)
    case .copy(let text): return .copy(text) { .copied(text, $0) }
    case .copied(let text, let outcome): notice = .copied(text, outcome)
    }
    return .none
  }

  // MARK: - Sessions and screens

  /// Opens an account, and says what a crash had left unfinished.
  mutating func begin(
    with id: AccountID, as personID: PersonID, summary: AccountSummary? = nil
  ) throws(ServiceError) {
    // Before it is read, so that nothing is missed; and back where it cannot be opened.
    setup.watch?.follow(id)
    defer { setup.watch?.follow(session?.account.id) }
    let opened = try setup.service.open(id, since: summary)
    let account = opened.account
    guard let person = account.person(personID) else {
      throw .refused(.unknownPerson(personID, known: account.people.map(\.id)))
    }
    let today = setup.service.today(for: account)
    session = ScreenContext.Session(account, person, on: today, of: setup.service)
    flow = .cart
    news = News(isBeingRead: news.isBeingRead, isOvertaken: news.isBeingRead)
    pages = [entry(MyAccountScreen())]
    let summary = summary ?? accounts.readable.first { $0.id == id }
    notice =
      opened.finished.map { finished in
        Notice(.warning) { context in context.formats.explain(finished).sentences }
      }
      ?? (opened.recovery ?? summary?.recovery).map { recovery in
        Notice(.warning) { context in context.formats.explain(recovery).sentences }
      }
    accounts = AccountListing()
  }

  /// Shows the account in charge as it is by now.
  mutating func see(_ account: Account) {
    let service = setup.service
    session?.see(account, of: service)
  }

  mutating func entry(_ screen: any Screen) -> Entry {
    entriesOpened += 1
    return Entry(id: LayerID("\(screen.name.rawValue)-\(entriesOpened)"), screen: screen)
  }

  /// Takes a checkpoint of an account that was changed, if it has grown, while keys are taken.
  ///
  /// Where that fails nothing is lost, and the next commit tries again.
  private func checkpoint(_ account: Account?) -> Effect<Message> {
    guard let account else { return .none }
    let service = setup.service
    return .run {
      _ = try? service.checkpointIfGrown(account.id)
      return .checkpointed
    }
  }

  /// Makes all that is shown anew.
  package mutating func forgetLayers() {
    layerMemo = LayerMemo()
    changeContext()
  }

  private mutating func changeContext() {
    contextRevision = Revision()
    kept = (KeptParts(), KeptParts())
  }

  private func isOpen(_ id: LayerID) -> Bool {
    pages.contains { page in page.id == id || page.modals.contains { $0.id == id } }
  }

  /// Hands a message to the screen it is for, if that is still open, and does what it answers.
  mutating func deliver(_ message: any Sendable, to id: LayerID) -> Effect<Message> {
    let context = context(glyphs: .unicode)
    for page in pages.indices {
      if pages[page].id == id {
        let (screen, step) = updated(pages[page].screen, id, message, context)
        pages[page].screen = screen
        return carryOut(step, for: id)
      }
      if let modal = pages[page].modals.firstIndex(where: { $0.id == id }) {
        let (screen, step) = updated(pages[page].modals[modal].screen, id, message, context)
        pages[page].modals[modal].screen = screen
        return carryOut(step, for: id)
      }
    }
    return .none
  }

  /// Asks the page that is open for what it wants read.
  private mutating func readForPage() -> Effect<Message> {
    guard session != nil, let page = pages.last else { return .none }
    let (screen, step) = asked(page.screen, page.id, context(glyphs: .unicode))
    pages[pages.count - 1].screen = screen
    return carryOut(step, for: page.id)
  }

  private func asked<S: Screen>(
    _ screen: S, _ id: LayerID, _ context: ScreenContext
  ) -> (any Screen, Step<Message>) {
    var screen = screen
    let step = screen.read(in: context)
    return (screen, step.map { .screen(id, $0) })
  }

  private func updated<S: Screen>(
    _ screen: S, _ id: LayerID, _ message: any Sendable, _ context: ScreenContext
  ) -> (any Screen, Step<Message>) {
    var screen = screen
    switch message {
    case let message as S.Message:
      let step = screen.update(message, in: context)
      return (screen, step.map { .screen(id, $0) })
    default: preconditionFailure("\(screen.name) was sent a message of another screen")
    }
  }

  func strings(_ glyphs: GlyphSet) -> Strings {
    Strings(formats: Formats(language: language, asciiOnly: glyphs == .ascii), keyMap: keyMap)
  }

  func context(glyphs: GlyphSet) -> ScreenContext {
    let strings = strings(glyphs)
    return ScreenContext(
      session: session, accounts: accounts, catalog: setup.service.catalog, language: language,
      strings: strings, formats: strings.formats, flow: flow, isBusy: isBusy,
      theme: theme.name, offeredThemes: setup.offeredThemes, directory: setup.directory,
      kept: KeptParts.Reference(to: glyphs == .ascii ? kept.ascii : kept.unicode))
  }
}
