import BillingCenterUI
import BillingDocuments
import Foundation
import TerminalUI
import Themes

/// The themes that can be chosen: those in the program, the user's own, and a file that is named.
///
/// One of the user's takes the place of the one in the program that has its name, and a named file
/// that of both.
struct ThemeLibrary {
  /// A scheme under the name by which it is chosen.
  struct Entry {
    let name: String
    let scheme: Scheme
    /// Nil for one that is in the program.
    let file: ThemeFile?

    var theme: Theme { Theme(scheme: scheme, name: name) }
  }

  /// Whose themes are there beside the one that is named.
  enum Scope {
    /// The program's own: what the user has chosen or put in place changes nothing.
    case programs
    case all
  }

  /// The program's own first, in their order, then the user's by name.
  private(set) var entries: [Entry]
  /// The user's files that give no theme.
  private(set) var faulty: [(file: ThemeFile, fault: ThemeFile.Fault)] = []
  private(set) var chosen: Entry
  /// The name of a choice that was kept and cannot be read any more.
  private(set) var lostName: String?
  /// Whether nothing names a theme, so that the terminal's own ground may decide.
  let isUndecided: Bool

  private let users: [ThemeFile]
  /// Whether the chosen one is known by its file alone, in no place where the program looks.
  private var isChosenByPath = false

  /// Loads the themes and finds the chosen one.
  ///
  /// A choice that was kept and can no longer be read is no reason not to start: the standard
  /// theme takes its place.
  ///
  /// - Parameters:
  ///   - name: A theme's name or a file; nil takes what the user has chosen, else the standard one.
  ///   - scope: Which others there are.
  ///   - formats: The words for what goes wrong.
  /// - Throws: `CommandFailure` for an unknown name and an unusable file.
  init(choosing name: String?, among scope: Scope = .all, _ formats: Formats) throws {
    users = ThemeFile.ofUser
    entries = try Themes.names.compactMap { name in
      try Themes.yaml(named: name).map {
        Entry(name: name, scheme: try Scheme(yaml: $0), file: nil)
      }
    }
    if scope == .all {
      for file in users {
        do throws(ThemeFile.Fault) {
          entries.put(Entry(name: file.name, scheme: try file.scheme(), file: file))
        } catch {
          faulty.append((file, error))
        }
      }
    }
    guard let standard = entries.first(where: { $0.name == Themes.standard }) else {
      preconditionFailure("the program has a standard theme of its own")
    }
    let kept = name == nil && scope == .all ? Preferences.load().theme : nil
    isUndecided = name == nil && kept == nil
    chosen = standard
    guard let wanted = name ?? kept else { return }
    do {
      (chosen, isChosenByPath) = try find(wanted, formats)
      entries.put(chosen)
    } catch  where name == nil {
      lostName = ThemeFile(path: wanted).name
    }
  }

  /// Finds a theme by name, or else reads it as a file.
  ///
  /// - Throws: `CommandFailure` where there is neither, and for a file that gives no theme.
  private func find(
    _ wanted: String, _ formats: Formats
  ) throws -> (entry: Entry, isByPath: Bool) {
    let own = users.first { $0.name == wanted }
    if own == nil, let known = entries.first(where: { $0.name == wanted }) { return (known, false) }
    let file = own ?? ThemeFile(path: URL(filePath: wanted).path)
    do throws(ThemeFile.Fault) {
      return (Entry(name: file.name, scheme: try file.scheme(), file: file), own == nil)
    } catch .unreadable where own == nil {
      throw Self.unknown(wanted, formats)
    } catch {
      throw CommandFailure.unusable(own ?? ThemeFile(path: wanted), error, formats)
    }
  }

  private static func unknown(_ name: String, _ formats: Formats) -> CommandFailure {
    CommandFailure.usage(
      formats, ("unknown theme “\(name.shortened)”", "tema sconosciuto «\(name.shortened)»"),
      why: (
        "no theme has this name, and it is no file that can be read",
        "nessun tema ha questo nome, e non è un file leggibile"
      ),
      remedy: (
        "use a name that themes list tells, or a Base16 or Base24 file",
        "usa un nome elencato da themes list, o un file Base16 o Base24"
      ))
  }
}

// MARK: - For commands

extension ThemeLibrary {
  /// A theme by its name, or else of a file.
  ///
  /// - Throws: `CommandFailure` where there is neither, and for a file that gives no theme.
  func entry(_ wanted: String, _ formats: Formats) throws -> Entry {
    try find(wanted, formats).entry
  }
}

// MARK: - For the program

extension ThemeLibrary {
  var themes: [Theme] { entries.map(\.theme) }

  /// What is shown where the terminal's own ground is light; nil where the user has chosen.
  var lightTheme: Theme? {
    guard isUndecided else { return nil }
    return entries.first { $0.name == Themes.standardOnLight }?.theme
  }

  /// What is kept of a choice by name, so that the next start finds a theme from a file too.
  func kept(_ preference: Preference) -> Preference {
    guard case .theme(chosen.name) = preference, isChosenByPath, let file = chosen.file
    else { return preference }
    return .theme(file.path)
  }
}

extension [ThemeLibrary.Entry] {
  /// Puts an entry in the place of the one that has its name, or at the end.
  fileprivate mutating func put(_ entry: ThemeLibrary.Entry) {
    if let place = firstIndex(where: { $0.name == entry.name }) {
      self[place] = entry
    } else {
      append(entry)
    }
  }
}
