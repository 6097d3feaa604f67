import ArgumentParser
import BillingDocuments
import TerminalUI

/// How well each role of a theme can be read.
struct ThemesCheckCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the contrast of themes with direct, 256 and 16 colours.",
    discussion: """
      Text needs a contrast of 4.5, lines and marks one of 3 (WCAG 2). Where a scheme's own colours \
      fall short they are nudged until they suffice; “1.4 → 3.0” is what they have as written and \
      as shown. Without a theme, all are checked, in a line each. Exit codes: 0 where every role \
      can be read, 1 where one cannot, 2 for a file that is no theme. Nothing is written.
      """)

  @Argument(help: ArgumentHelp("Themes' names, or Base16 or Base24 files.", valueName: "theme"))
  var themes: [String] = []

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let library = try ThemeLibrary(choosing: nil, formats)
    let listing = themes.isEmpty ? library.listing : nil
    let entries = try listing?.entries ?? themes.map { try library.entry($0, formats) }
    let checks = entries.map(ThemeCheck.init)
    if let listing, !output.json { listing.noteFaults(formats) }
    try output.write(
      ThemeCheckDocument(checks), else: text(of: checks, formats))
    guard checks.allSatisfy(\.suffices), listing?.faulty.isEmpty ?? true else {
      throw ExitCode(CommandFailure.Kind.refused.rawValue)
    }
  }

  private func text(of checks: [ThemeCheck], _ formats: Formats) -> String {
    guard !themes.isEmpty else { return ThemeCheckText.summary(of: checks, formats).text }
    return checks.map { ThemeCheckText.text(of: $0, formats) }.joined(separator: "\n")
  }
}

/// The contrasts of a theme at each depth of colour.
struct ThemeCheck {
  static let depths: [ColorDepth] = [.direct, .indexed256, .sixteen]

  let entry: ThemeLibrary.Entry
  /// In the order of `depths`; the roles in theirs.
  let contrasts: [[RoleContrast]]

  init(_ entry: ThemeLibrary.Entry) {
    self.entry = entry
    contrasts = Self.depths.map(entry.scheme.contrasts)
  }

  var suffices: Bool { contrasts.joined().allSatisfy(\.suffices) }
}
