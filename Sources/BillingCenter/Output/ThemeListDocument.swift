import BillingDocuments
import TerminalUI

/// The themes as JSON, and the user's files that give none.
struct ThemeListDocument: Encodable {
  private struct Entry: Encodable {
    let name: String
    let title: String
    @Nullable var author: String?
    let variant: String
    let system: String
    /// Null for one that is in the program.
    @Nullable var file: String?
    let isChosen: Bool
  }

  private struct Fault: Encodable {
    let file: String
    let message: String
  }

  private let themes: [Entry]
  private let faulty: [Fault]
  /// What was chosen and cannot be read any more.
  @Nullable private var lost: String?

  init(_ listing: ThemeLibrary.Listing, _ formats: Formats) {
    themes = listing.entries.map { entry in
      Entry(
        name: entry.name, title: entry.scheme.name, author: entry.scheme.author,
        variant: entry.scheme.variant.rawValue, system: entry.scheme.system.rawValue,
        file: entry.file?.path, isChosen: entry.name == listing.chosen.name)
    }
    faulty = listing.faulty.map { file, fault in
      Fault(file: file.path, message: formats.reason(of: fault))
    }
    lost = listing.lostName
  }
}
