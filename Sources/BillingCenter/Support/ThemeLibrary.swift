import BillingCenterUI
import BillingDocuments
import Foundation
import TerminalUI
import Themes

/// The themes that can be chosen: those in the program, the user's own, and a file that is named.
///
/// One of the user's takes the place of the one in the program that has its name, and a named file
/// that of both.
struct ThemeLibrary: Sendable {
  /// A scheme under the name by which it is chosen.
  struct Entry: Sendable {
    let name: String
    let scheme: Scheme
    /// Nil for one that is in the program.
    let file: ThemeFile?

    var theme: Theme { Theme(scheme: scheme, name: name) }

    /// One that is in the program; nil where it has none of that name.
    fileprivate init?(ofProgram name: String) {
      guard let yaml = Themes.yaml(named: name) else { return nil }
      do {
        self.init(name, try Scheme(yaml: yaml))
      } catch {
        preconditionFailure("the program's own theme \(name) cannot be read: \(error)")
      }
    }

    fileprivate init(_ name: String, _ scheme: Scheme, in file: ThemeFile? = nil) {
      self.name = name
      self.scheme = scheme
      self.file = file
    }
  }

  /// Whose themes are there beside the one that is named.
  enum Scope {
    /// The program's own: what the user has chosen or put in place changes nothing.
    case programs
    case all
  }

  private(set) var chosen: Entry
  /// The name of a choice that was kept and cannot be read any more.
  private(set) var lostName: String?
  /// Whether nothing names a theme, so that the terminal's own ground may decide.
  let isUndecided: Bool

  private let users: [ThemeFile]
  /// What was asked for by name or file besides.
  private var offered: [Entry] = []
  private let scope: Scope
  /// Whether the chosen one is known by its file alone, in no place where the program looks.
  private var isChosenByPath = false

  /// Finds the chosen theme, and reads no other.
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
    self.scope = scope
    users = ThemeFile.ofUser
    let kept = name == nil && scope == .all ? Preferences.load().theme : nil
    isUndecided = name == nil && kept == nil
    guard let wanted = name ?? kept else {
      chosen = Self.standard(users, scope)
      return
    }
    do {
      (chosen, isChosenByPath) = try Self.find(wanted, users, formats)
    } catch  where name == nil {
      chosen = Self.standard(users, scope)
      lostName = ThemeFile(path: wanted).name
    }
  }

  /// Finds a theme by name, or else reads it as a file.
  ///
  /// - Throws: `CommandFailure` where there is neither, and for a file that gives no theme.
  private static func find(
    _ wanted: String, _ users: [ThemeFile], _ formats: Formats
  ) throws -> (entry: Entry, isByPath: Bool) {
    let own = users.first { $0.name == wanted }
    if own == nil, let known = Entry(ofProgram: wanted) { return (known, false) }
    let file = own ?? ThemeFile(path: URL(filePath: wanted).path)
    do throws(ThemeFile.Fault) {
      return (Entry(file.name, try file.scheme(), in: file), own == nil)
    } catch .unreadable where own == nil {
      throw unknown(wanted, formats)
    } catch {
      throw CommandFailure.unusable(own ?? ThemeFile(path: wanted), error, formats)
    }
  }

  private static func standard(_ users: [ThemeFile], _ scope: Scope) -> Entry {
    let own = scope == .all ? users.first { $0.name == Themes.standard } : nil
    if let own, let scheme = try? own.scheme() { return Entry(own.name, scheme, in: own) }
    guard let standard = Entry(ofProgram: Themes.standard) else {
      preconditionFailure("the program has a standard theme of its own")
    }
    return standard
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
  /// Every theme there is.
  struct Listing {
    let chosen: Entry
    /// The name of a choice that was kept and cannot be read any more.
    let lostName: String?
    /// The program's own first, in their order, then the user's by name.
    fileprivate(set) var entries: [Entry]
    /// The user's files that give no theme.
    fileprivate(set) var faulty: [(file: ThemeFile, fault: ThemeFile.Fault)] = []
  }

  /// Reads all of them.
  var listing: Listing {
    var listing = Listing(
      chosen: chosen, lostName: lostName,
      entries: Themes.names.compactMap { Entry(ofProgram: $0) })
    for file in scope == .all ? users : [] {
      do throws(ThemeFile.Fault) {
        listing.entries.put(Entry(file.name, try file.scheme(), in: file))
      } catch {
        listing.faulty.append((file, error))
      }
    }
    for entry in offered + [chosen] { listing.entries.put(entry) }
    return listing
  }

  /// A theme by its name, or else of a file.
  ///
  /// - Throws: `CommandFailure` where there is neither, and for a file that gives no theme.
  func entry(_ wanted: String, _ formats: Formats) throws -> Entry {
    try Self.find(wanted, users, formats).entry
  }

  /// Finds a theme as `entry` does, and has it among the others from then on.
  ///
  /// - Throws: As `entry`.
  mutating func offer(_ wanted: String, _ formats: Formats) throws -> Entry {
    let entry = try entry(wanted, formats)
    offered.append(entry)
    return entry
  }
}

// MARK: - For the program

extension ThemeLibrary {
  /// Every theme there is, each read from its file.
  var themes: [Theme] { listing.entries.map(\.theme) }

  /// The name of what is shown where the terminal's own ground is light; nil where the user has
  /// chosen.
  var lightTheme: String? { isUndecided ? Themes.standardOnLight : nil }

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
