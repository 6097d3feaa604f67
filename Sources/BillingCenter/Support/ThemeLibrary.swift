import BillingDocuments
import Foundation
import TerminalUI
import Themes

/// The themes that can be chosen: those in the program, and a file named by the user.
struct ThemeLibrary {
  let themes: [Theme]
  let chosen: Theme

  /// Loads the bundled themes and finds the chosen one.
  ///
  /// - Parameters:
  ///   - name: A bundled theme's name or a file; nil takes the user's choice, else the first.
  ///   - formats: The words for what goes wrong.
  /// - Throws: `CommandFailure` for an unknown name and an unusable file.
  init(choosing name: String?, _ formats: Formats) throws {
    var themes: [Theme] = []
    for name in Themes.names {
      guard let yaml = Themes.yaml(named: name) else { continue }
      themes.append(Theme(scheme: try Scheme(yaml: yaml), name: name))
    }
    guard let first = themes.first else { preconditionFailure("the program has themes of its own") }
    guard let name else {
      let kept = Preferences.load().theme
      chosen = themes.first { $0.name == kept } ?? first
      self.themes = themes
      return
    }
    if let known = themes.first(where: { $0.name == name }) {
      chosen = known
    } else {
      chosen = try Self.theme(inFile: name, known: themes.map(\.name), formats)
      themes.append(chosen)
    }
    self.themes = themes
  }

  private static func theme(
    inFile path: String, known: [String], _ formats: Formats
  ) throws -> Theme {
    guard let yaml = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
      throw CommandFailure(
        .usage,
        Explanation(
          formats.words("unknown theme “\(path)”", "tema sconosciuto «\(path)»"),
          why: formats.words(
            "it is neither a bundled theme nor a file that can be read",
            "non è un tema incluso né un file leggibile"),
          remedy: formats.words(
            "use --theme with \(known.joined(separator: " or ")), or a Base16 or Base24 file",
            "usa --theme con \(known.joined(separator: " o ")), o un file Base16 o Base24")))
    }
    do {
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      return Theme(scheme: try Scheme(yaml: yaml), name: name)
    } catch {
      throw CommandFailure(
        .usage,
        Explanation(
          formats.words(
            "“\(path)” is not a Base16 or Base24 scheme",
            "«\(path)» non è uno schema Base16 o Base24"),
          why: "\(error)",
          remedy: formats.words("choose another file", "scegli un altro file")))
    }
  }
}
