/// Why the interface cannot open on this terminal.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set, so nobody knows which terminal this is.
  case unnamedTerminal
  /// `TERM` is `dumb`: the terminal cannot move its cursor.
  case dumbTerminal
  /// The system's terminal database has no entry of this name that will do.
  case unknownTerminal(name: String)
  /// The program runs in the background, and no shell is left that could bring it to the front.
  case inBackground
  /// The system gave no pipe to wait on.
  case noResources
}
