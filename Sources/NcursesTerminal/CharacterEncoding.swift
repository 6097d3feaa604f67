import CNcurses
import Glibc
import TerminalUI

/// How the terminal's characters are written.
struct CharacterEncoding: Sendable {
  /// Sets the locale of characters, and says whether the system has it; the empty name is the
  /// environment's.
  var setLocale: @Sendable (String) -> Bool
  /// Whether the locale that was set last writes UTF-8.
  var isUTF8: @Sendable () -> Bool

  static let system = CharacterEncoding(
    setLocale: { setlocale(LC_CTYPE, $0) != nil },
    isUTF8: { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }
  )

  /// Sets the locale that fits what the environment asks for.
  ///
  /// A bare system often lacks the locale that a user's environment names, `it_IT.UTF-8` over SSH
  /// for one; the characters are the same in `C.UTF-8`, which every system has.
  ///
  /// - Parameters:
  ///   - variables: Gives an environment variable's value.
  ///   - forced: Whether the user asked for UTF-8 whatever the environment says.
  /// - Returns: The characters that can be shown.
  func choose(variables: (String) -> String?, forced: Bool) -> GlyphSet {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap(variables).first { !$0.isEmpty } ?? "C"
    let isFound = setLocale("")
    if isFound, isUTF8() { return .unicode }
    let isAsked = name.uppercased().hasSuffix("UTF-8") || name.uppercased().hasSuffix("UTF8")
    guard forced || (isAsked && !isFound) else { return .ascii }
    return setLocale("C.UTF-8") && isUTF8() ? .unicode : .ascii
  }
}
