/// A program in the terminal: a state, what changes it, and what it looks like.
public protocol App {
  /// What can happen to the state.
  associatedtype Message: Sendable

  /// The look of the frames.
  var theme: Theme { get }

  /// What is waited for besides the terminal's events; asked before every wait.
  var waits: [Wait<Message>] { get }

  /// The keys in force.
  var keyMap: KeyMap { get }

  /// Changes the state.
  ///
  /// - Parameter message: What happened.
  /// - Returns: What is to be done besides.
  mutating func update(_ message: Message) -> Effect<Message>

  /// What is to be seen: a pure function of the state and the environment.
  ///
  /// Asked after every message and wherever the environment changes.
  ///
  /// - Parameter environment: The screen's size and characters.
  /// - Returns: The layers from the back to the front.
  func scene(in environment: SceneEnvironment) -> Scene<Message>
}

extension App {
  /// Nothing: enough for an app that changes with the terminal's events alone.
  public var waits: [Wait<Message>] { [] }
  /// Those that every app has.
  public var keyMap: KeyMap { .standard }
}
