import ArgumentParser
import BillingDocuments
import ScreenSnapshots
import TerminalUI

/// What a theme looks like, without opening the interface.
struct ThemesPreviewCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a theme in this terminal, without opening the program.",
    discussion: """
      A page with a card, buttons, a table and a warning, and every role under its name. The colours \
      are those of this terminal; --color takes others, in a pipe too. Nothing is written.
      """)

  @Argument(
    help: ArgumentHelp(
      "A theme's name, or a Base16 or Base24 file; by default the chosen one.", valueName: "theme"))
  var theme: String?

  @OptionGroup var colors: ColorOptions
  @OptionGroup var options: GlobalOptions

  @Flag(help: "Show nothing but ASCII.")
  var ascii = false

  func run() throws {
    let formats = try options.formats(isASCII: ascii)
    let entry = try ThemeLibrary(choosing: theme, formats).chosen
    let depth = try colors.depthOfOutput(formats)
    let sample = HeadlessSession(
      ThemeSample(theme: entry.theme, title: entry.scheme.name, formats: formats),
      size: ThemeSample.size, glyphs: ascii ? .ascii : .unicode)
    try StandardOutput.write(
      colored: FrameANSI.render(sample.frame, theme: entry.theme, depth: depth))
  }
}
