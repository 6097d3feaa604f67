import ArgumentParser
import BillingDocuments
import TerminalUI

/// The themes that can be chosen.
struct ThemesListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the themes that can be chosen.",
    discussion: "The chosen one has an asterisk. Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let listing = try ThemeLibrary(choosing: nil, formats).listing
    if !output.json { listing.noteFaults(formats) }
    try output.write(
      ThemeListDocument(listing, formats), else: Self.table(of: listing, formats).text)
  }

  private static func table(of listing: ThemeLibrary.Listing, _ formats: Formats) -> TextTable {
    var table = TextTable(columns: [
      .init(""), .init(formats.words("Name", "Nome")), .init(formats.words("Ground", "Fondo")),
      .init(formats.words("System", "Sistema")), .init(formats.words("From", "Da")),
    ])
    for entry in listing.entries {
      table.rows.append([
        entry.name == listing.chosen.name ? "*" : "", entry.name,
        formats.ground(entry.scheme.variant), entry.scheme.system.rawValue,
        entry.file?.path ?? formats.words("the program", "il programma"),
      ])
    }
    return table
  }
}

extension ThemeLibrary.Listing {
  /// Tells which of the user's files give no theme, and whether the chosen one is lost.
  func noteFaults(_ formats: Formats) {
    if let lostName {
      let (name, shown) = (lostName.shortened, chosen.name)
      Workspace.note(
        formats.words(
          "your theme “\(name)” cannot be read any more; “\(shown)” takes its place",
          "il tuo tema «\(name)» non è più leggibile; al suo posto c'è «\(shown)»"), formats)
    }
    for (file, fault) in faulty {
      Workspace.note(CommandFailure.unusable(file, fault, formats).message, formats)
    }
  }
}

extension Formats {
  func ground(_ variant: Scheme.Variant) -> String {
    switch variant {
    case .dark: words("dark", "scuro")
    case .light: words("light", "chiaro")
    }
  }
}
