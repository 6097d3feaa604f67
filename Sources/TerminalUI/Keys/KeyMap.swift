/// Which keys do what: every action by name, with its keys.
public struct KeyMap: Hashable, Sendable {
  /// An action, the keys it has as long as the user gives it no others, and where it acts.
  public struct Definition: Hashable, Sendable {
    public let action: KeyAction
    public let keys: [Key]
    /// The pages on which it acts; nil: on all of them.
    public let pages: Set<String>?
    /// Whether nobody could go on without it, so that it must have a key that acts in a text too.
    public let isNeeded: Bool

    /// Defines an action.
    public init(
      _ action: KeyAction, _ keys: [Key], on pages: Set<String>? = nil, isNeeded: Bool = false
    ) {
      self.action = action
      self.keys = keys
      self.pages = pages
      self.isNeeded = isNeeded
    }

    /// Whether there is a page on which both act.
    func meets(_ other: Definition) -> Bool {
      guard let pages, let others = other.pages else { return true }
      return !pages.isDisjoint(with: others)
    }
  }

  /// All actions, in the order in which they are listed.
  public let definitions: [Definition]
  private var keysByAction: [KeyAction: [Key]]
  /// What the keys that move about stand for.
  private var steps: [Key: Key] = [:]

  /// Gives every action its own keys.
  public init(_ definitions: [Definition]) {
    self.definitions = definitions
    keysByAction = Dictionary(
      definitions.map { ($0.action, $0.keys) }, uniquingKeysWith: { first, _ in first })
    followSteps()
  }

  /// The keys of an action, the one that help shows first.
  public internal(set) subscript(action: KeyAction) -> [Key] {
    get { keysByAction[action] ?? [] }
    set {
      keysByAction[action] = newValue
      followSteps()
    }
  }

  /// Whether an action can act on a page.
  public func has(_ action: KeyAction, on page: String) -> Bool {
    definitions.first { $0.action == action }.map { $0.pages?.contains(page) ?? true } ?? false
  }

  /// The map of an app that knows no actions but those of every app.
  public static let standard = KeyMap(movement)

  // MARK: - Moving about

  /// The actions of every app: they move the focus and reach controls.
  public static let movement: [Definition] = [
    Definition(.up, [.up, .character("k")]),
    Definition(.down, [.down, .character("j")]),
    Definition(.left, [.left, .character("h")]),
    Definition(.right, [.right, .character("l")]),
    Definition(.nextControl, [.tab], isNeeded: true),
    Definition(.previousControl, [.backTab]),
    Definition(.enter, [.enter], isNeeded: true),
    Definition(.toggle, [.space]),
    Definition(.previousPage, [.pageUp, .control("b")]),
    Definition(.nextPage, [.pageDown, .control("f")]),
    Definition(.first, [.home, .character("g")]),
    Definition(.last, [.end, .character("G")]),
  ]

  /// The key that controls know an action of every app by.
  private static let controlKeys: [KeyAction: Key] = Dictionary(
    uniqueKeysWithValues: movement.compactMap { definition in
      definition.keys.first.map { (definition.action, $0) }
    })

  private mutating func followSteps() {
    steps = [:]
    for (action, standard) in Self.controlKeys {
      for key in self[action] { steps[key] = standard }
    }
  }

  /// The key that controls and the focus know a key as; nil for one that moves nothing.
  func step(for key: Key) -> Key? { steps[key] }

  /// Whether a key means something to controls by itself; then it acts only where the map says so.
  static func isStep(_ key: Key) -> Bool { controlKeys.values.contains(key) }
}
