import ArgumentParser
import Billing
import BillingCenterUI
import BillingDocuments
import BillingService
import BillingStore
import Foundation
import ScreenSnapshots
import TerminalUI

/// A screen without a terminal, as text or as a picture.
struct SnapshotCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Show a screen without a terminal.",
    discussion: """
      The screen is reached by keys on the store's accounts in memory, or on sample accounts where \
      there is no store yet: nothing is written. A theme that the user has \
      chosen is left aside, so that the same options always give the same bytes; so are the \
      terminal's colours, unless --color auto asks what it has. --color is for the format ansi.

      --tape plays a tape without a terminal, as play --headless does, and shows where it ends.

      --matrix draws SVG pictures of all screens in all of the program's themes, both languages and \
      four sizes, and a page that shows those one wants to see; --screen, --themes, --lang, --size, \
      --account and --user narrow it. The directory is written whole or not at all, and takes the \
      place of an earlier one.
      """)

  /// What a snapshot is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// The characters alone, as a terminal shows them.
    case text
    /// Characters, roles, cursor and focus, as golden files have them.
    case roles
    /// Characters with the escape sequences that colour them in a terminal.
    case ansi
    case svg
    case html
  }

  @Option(help: ArgumentHelp("The screen's name; --list tells them.", valueName: "name"))
  var screen: String?

  @Option(help: ArgumentHelp("A tape, of which the end is shown.", valueName: "file"))
  var tape: String?

  @Flag(help: "List the screens' names.")
  var list = false

  @Option(help: ArgumentHelp("Columns and rows; by default 100x30.", valueName: "size"))
  var size: String?

  @Option(help: "What to write; by default text.")
  var format: Format?

  @Option(help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Draw every screen, theme, language and size into a directory, or those that are named.",
      valueName: "dir"))
  var matrix: String?

  @Option(
    help: ArgumentHelp(
      "With --matrix: names or files of the themes to draw, with commas between; by default all.",
      valueName: "themes"))
  var themes: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var look: ScreenOptions
  @OptionGroup var colors: ColorOptions

  func run() throws {
    let formats = try options.formats(isASCII: look.ascii)
    let depth = try depth(formats)
    try refuseUnusedThemes(formats)
    guard !list else {
      return try StandardOutput.write(ScreenPath.all.map { $0.name + "\n" }.joined())
    }
    if let tape {
      return try write(try end(ofTape: tape, formats), depth, formats)
    }
    if let matrix { return try writeMatrix(to: matrix, formats) }
    let path = try screenPath(formats)
    let size = try screenSize(formats)
    let themes = try ThemeLibrary(choosing: look.theme, among: .programs, formats)
    let workspace = try Workspace.reading(options, isASCII: look.ascii)
    let shown = try frame(at: path, size: size, themes: themes, in: workspace)
    try write((shown, themes.chosen.theme), depth, formats)
  }

  func screenPath(_ formats: Formats) throws -> ScreenPath {
    guard let screen else {
      throw CommandFailure.usage(
        formats, ("no screen was named", "non è indicata alcuna schermata"),
        why: ("a snapshot shows one", "un'istantanea ne mostra una"),
        remedy: (
          "use --screen with a name that --list tells",
          "usa --screen con un nome elencato da --list"
        ))
    }
    guard let path = ScreenPath.all.first(where: { $0.name == screen }) else {
      throw CommandFailure.usage(
        formats, ("unknown screen “\(screen)”", "schermata sconosciuta «\(screen)»"),
        why: ("no screen has this name", "nessuna schermata ha questo nome"),
        remedy: (
          "use one of \(ScreenPath.all.map(\.name).joined(separator: ", "))",
          "usa una di \(ScreenPath.all.map(\.name).joined(separator: ", "))"
        ))
    }
    return path
  }

  /// Columns and rows, up to 500 each.
  func screenSize(_ formats: Formats) throws -> Size {
    let size = size ?? "100x30"
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...500).contains(columns), (1...500).contains(rows)
    else {
      throw CommandFailure.usage(
        formats, ("“\(size)” is not a size", "«\(size)» non è una dimensione"),
        why: (
          "it is not two numbers from 1 to 500 with an x between",
          "non sono due numeri da 1 a 500 con una x in mezzo"
        ),
        remedy: (
          "write columns and rows, like --size 100x30",
          "scrivi colonne e righe, come --size 100x30"
        ))
    }
    return Size(columns: columns, rows: rows)
  }

  private func frame(
    at path: ScreenPath, size: Size, themes: ThemeLibrary, in workspace: Workspace
  ) throws -> Frame {
    let setup = BillingCenterApp.Setup(
      service: workspace.service, language: workspace.formats.language, themes: themes.themes,
      theme: themes.chosen.theme, directory: workspace.nowhere)
    let environment = SceneEnvironment(size: size, glyphs: look.ascii ? .ascii : .unicode)
    let account = try workspace.actor(actor) ?? workspace.firstActor()
    let session: HeadlessSession<BillingCenterApp>?
    do {
      session = try path.session(
        of: setup, account: (account.id, account.person), in: environment)
    } catch let error as ServiceError {
      throw CommandFailure(error, formats: workspace.formats, catalog: workspace.catalog)
    }
    guard let session else {
      throw CommandFailure(
        .refused,
        Explanation(
          workspace.formats.words(
            "\(account.person) cannot reach the screen “\(path.name)” of \(account.id)",
            "\(account.person) non può raggiungere la schermata «\(path.name)» di \(account.id)"),
          why: workspace.formats.words(
            "the account has no such thing, or the person may not do what leads there",
            "l'account non ne ha, o la persona non può fare ciò che vi conduce"),
          remedy: workspace.formats.words(
            "name another --account or --user", "indica un altro --account o --user")))
    }
    return session.frame
  }

  /// The same wherever it is written, unless `--color auto` asks for what the terminal has.
  private func depth(_ formats: Formats) throws -> ColorDepth {
    colors.color == nil ? .direct : try colors.depthOfOutput(formats)
  }

  private func write(
    _ shown: (frame: Frame, theme: Theme), _ depth: ColorDepth, _ formats: Formats
  ) throws {
    try write(render(shown.frame, theme: shown.theme, depth: depth, formats), formats)
  }

  private func render(
    _ frame: Frame, theme: Theme, depth: ColorDepth, _ formats: Formats
  ) -> String {
    switch format ?? .text {
    case .text: frame.text + "\n"
    case .roles: FrameText.render(frame)
    case .ansi: FrameANSI.render(frame, theme: theme, depth: depth)
    case .svg: FrameSVG.render(frame, theme: theme, title: "billing-center")
    case .html:
      FrameHTML.render(
        frame, theme: theme, title: "billing-center", language: formats.language.rawValue)
    }
  }

  private func write(_ text: String, _ formats: Formats) throws {
    guard let output else {
      return try format == .ansi
        ? StandardOutput.write(colored: text) : StandardOutput.write(text)
    }
    do {
      try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw CommandFailure.unwritable(
        output, formats,
        remedy: (
          "choose a file in a directory that you may write to",
          "scegli un file in una cartella in cui puoi scrivere"
        ))
    }
  }
}
