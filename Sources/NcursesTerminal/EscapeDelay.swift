/// How long an Esc that came alone is held back, to see whether a special key begins with it.
///
/// A terminal on this computer sends a key's bytes together: there Esc is taken at once. What comes
/// through a network may be broken after any byte.
enum EscapeDelay {
  private static let throughNetwork = 25
  /// In milliseconds; who waits longer has forgotten the key.
  private static let range = 0...10_000

  /// How soon the rest of a key follows an Esc that was taken for itself, and nobody types.
  static let broken = Duration.milliseconds(50)

  /// - Parameter variable: The environment. `ESCDELAY` decides, as in every program of ncurses.
  /// - Returns: In milliseconds.
  static func milliseconds(_ variable: (String) -> String?) -> Int {
    if let wanted = variable("ESCDELAY").flatMap({ Int($0) }), range.contains(wanted) {
      return wanted
    }
    let isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { variable($0)?.isEmpty == false }
    return isRemote ? throughNetwork : 0
  }
}
