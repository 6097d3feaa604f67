import BillingCenterUI
import BillingDocuments
import Foundation
import TerminalUI
import Themes

/// The themes that can be chosen: those in the program, and a file named by the user.
struct ThemeLibrary {
  let themes: [Theme]
  let chosen: Theme

  /// The file that the chosen theme came from; nil for a bundled one.
  private let file: String?

  /// Loads the bundled themes and finds the chosen one.
  ///
  /// A choice that was kept and can no longer be read is no reason not to start: the standard
  /// theme takes its place.
  ///
  /// - Parameters:
  ///   - name: A bundled theme's name or a file; nil takes the user's choice, else the standard one.
  ///   - formats: The words for what goes wrong.
  /// - Throws: `CommandFailure` for an unknown name and an unusable file.
  init(choosing name: String?, _ formats: Formats) throws {
    let bundled = try Themes.names.compactMap { name in
      try Themes.yaml(named: name).map { Theme(scheme: try Scheme(yaml: $0), name: name) }
    }
    guard let standard = bundled.first(where: { $0.name == Themes.standard }) else {
      preconditionFailure("the program has a standard theme of its own")
    }
    let wanted = name ?? Preferences.load().theme ?? standard.name
    if let known = bundled.first(where: { $0.name == wanted }) {
      (themes, chosen, file) = (bundled, known, nil)
      return
    }
    do {
      let theme = try Self.theme(inFile: wanted, known: bundled.map(\.name), formats)
      (themes, chosen, file) = (bundled + [theme], theme, URL(filePath: wanted).path)
    } catch  where name == nil {
      (themes, chosen, file) = (bundled, standard, nil)
    }
  }

  /// What is kept of a choice by name, so that the next start finds a theme from a file too.
  func kept(_ preference: Preference) -> Preference {
    guard case .theme(chosen.name) = preference, let file else { return preference }
    return .theme(file)
  }

  private static func theme(
    inFile path: String, known: [String], _ formats: Formats
  ) throws -> Theme {
    guard let yaml = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
      throw CommandFailure.usage(
        formats, ("unknown theme “\(path)”", "tema sconosciuto «\(path)»"),
        why: (
          "it is neither a bundled theme nor a file that can be read",
          "non è un tema incluso né un file leggibile"
        ),
        remedy: (
          "use --theme with \(known.joined(separator: " or ")), or a Base16 or Base24 file",
          "usa --theme con \(known.joined(separator: " o ")), o un file Base16 o Base24"
        ))
    }
    do throws(SchemeError) {
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      return Theme(scheme: try Scheme(yaml: yaml), name: name)
    } catch {
      throw CommandFailure(
        .usage,
        Explanation(
          formats.words(
            "“\(path)” is not a Base16 or Base24 scheme",
            "«\(path)» non è uno schema Base16 o Base24"),
          why: formats.reason(of: error),
          remedy: formats.words("choose another file", "scegli un altro file")))
    }
  }
}
