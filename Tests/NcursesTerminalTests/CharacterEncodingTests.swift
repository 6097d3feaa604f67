import Synchronization
import TerminalUI
import Testing

@testable import NcursesTerminal

struct CharacterEncodingTests {
  @Test(
    "The characters follow the locale, and a missing UTF-8 locale is stood in for",
    arguments: [
      // What is installed besides C, the environment, forced; what is shown, in which locale.
      ([], [:], false, .ascii, "C"),
      (["C.UTF-8"], [:], false, .ascii, "C"),
      (["C.UTF-8"], ["LANG": "C"], false, .ascii, "C"),
      (["C.UTF-8"], ["LANG": "it_IT.UTF-8"], false, .unicode, "C.UTF-8"),
      (["C.UTF-8"], ["LANG": "it_IT.utf8"], false, .unicode, "C.UTF-8"),
      (["C.UTF-8", "it_IT.UTF-8"], ["LANG": "it_IT.UTF-8"], false, .unicode, "it_IT.UTF-8"),
      (["C.UTF-8"], ["LANG": "it_IT.UTF-8", "LC_ALL": "C"], false, .ascii, "C"),
      (
        ["C.UTF-8"], ["LANG": "C", "LC_ALL": "", "LC_CTYPE": "de.UTF-8"], false, .unicode, "C.UTF-8"
      ),
      (["C.UTF-8"], ["LANG": "it_IT.ISO-8859-1"], false, .ascii, "C"),
      (["C.UTF-8"], ["LANG": "C"], true, .unicode, "C.UTF-8"),
      ([], ["LANG": "it_IT.UTF-8"], true, .ascii, "C"),
    ] as [([String], [String: String], Bool, GlyphSet, String)])
  func choice(
    installed: [String], variables: [String: String], forced: Bool, glyphs: GlyphSet,
    locale: String
  ) {
    let system = LocaleSystem(installed: installed + ["C"], variables: variables)
    let encoding = CharacterEncoding(
      setLocale: system.set, isUTF8: { system.name.uppercased().contains("UTF-8") })
    #expect(encoding.choose(variables: { variables[$0] }, forced: forced) == glyphs)
    #expect(system.name == locale)
  }
}

/// What the C library does with locales.
private final class LocaleSystem: Sendable {
  private let installed: [String]
  private let wanted: String
  private let current = Mutex("C")

  init(installed: [String], variables: [String: String]) {
    self.installed = installed
    wanted =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? "C"
  }

  var name: String { current.withLock { $0 } }

  @Sendable func set(_ name: String) -> Bool {
    let name = name.isEmpty ? wanted : name
    guard installed.contains(name) else { return false }
    current.withLock { $0 = name }
    return true
  }
}
