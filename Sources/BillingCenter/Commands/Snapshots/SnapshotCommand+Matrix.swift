import Billing
import BillingCenterUI
import BillingDocuments
import Foundation
import ScreenSnapshots
import TerminalUI

extension SnapshotCommand {
  /// Draws every screen, theme, language and size, or those that are named.
  ///
  /// - Parameters:
  ///   - path: The directory, as it was typed.
  ///   - formats: The language of what is printed.
  /// - Throws: `CommandFailure`.
  func writeMatrix(to path: String, _ formats: Formats) throws {
    try refuseOtherOutput(formats)
    let matrix = try matrix(formats)
    let directory = try MatrixDirectory(path, formats)
    let start = ContinuousClock.now
    let outcome = try ActivityLine.showing(
      formats.words("drawing the screens", "disegno delle schermate"), formats
    ) {
      let outcome = try matrix.draw(directory.write)
      let gallery = FrameGallery(title: "billing-center", pictures: outcome.pictures)
      try directory.write(try gallery.html(), to: MatrixDirectory.page)
      try directory.finish()
      return outcome
    }
    let seconds = start.duration(to: .now) / .seconds(1)
    try StandardOutput.write(summary(of: outcome, of: matrix, in: seconds, path, formats))
  }

  private func refuseOtherOutput(_ formats: Formats) throws {
    guard output != nil || (format ?? .svg) != .svg else { return }
    throw CommandFailure.usage(
      formats,
      ("--matrix takes no other output", "--matrix non ammette altre uscite"),
      why: (
        "it writes SVG pictures and a page into its own directory",
        "scrive immagini SVG e una pagina nella propria cartella"
      ),
      remedy: (
        "leave out --output, and --format or make it svg",
        "togli --output, e --format o impostalo a svg"
      ))
  }

  /// Refuses themes that nothing would be drawn in.
  ///
  /// - Throws: `CommandFailure` for `--themes` without `--matrix`, and beside `--theme`.
  func refuseUnusedThemes(_ formats: Formats) throws {
    guard themes != nil, matrix == nil || look.theme != nil else { return }
    throw CommandFailure.usage(
      formats,
      (
        "--themes goes with --matrix, and without --theme",
        "--themes va con --matrix, e senza --theme"
      ),
      why: ("any other snapshot has one theme", "ogni altra istantanea ha un solo tema"),
      remedy: ("name one by --theme", "indicane uno con --theme"))
  }

  /// The themes to draw, and all that the program then offers.
  private func chosenThemes(_ formats: Formats) throws -> (drawn: [Theme], offered: [Theme]) {
    var library = try ThemeLibrary(choosing: nil, among: .programs, formats)
    guard let names = look.theme.map({ [$0] }) ?? themes?.split(separator: ",").map(String.init)
    else { return (library.themes, library.themes) }
    var drawn: [Theme] = []
    for name in names {
      let theme = try library.offer(name, formats).theme
      if !drawn.contains(where: { $0.name == theme.name }) { drawn.append(theme) }
    }
    guard !drawn.isEmpty else {
      throw CommandFailure.usage(
        formats, ("--themes names none", "--themes non ne indica"),
        why: ("there is nothing between the commas", "tra le virgole non c'è nulla"),
        remedy: (
          "write names as in --themes dark,light", "scrivi i nomi come in --themes dark,light"
        ))
    }
    return (drawn, library.themes)
  }

  private func matrix(_ formats: Formats) throws -> ScreenMatrix {
    let (themes, offered) = try chosenThemes(formats)
    let languages = options.lang == nil ? Language.allCases : [formats.language]
    let workspaces = try languages.map { language in
      var options = options
      options.lang = language.rawValue
      return try Workspace.reading(options, isASCII: look.ascii)
    }
    return ScreenMatrix(
      paths: screen == nil ? ScreenPath.all : [try screenPath(formats)],
      themes: themes, offered: offered,
      sizes: size == nil ? ScreenMatrix.usualSizes : [try screenSize(formats)],
      glyphs: look.ascii ? .ascii : .unicode, workspaces: workspaces, actor: actor)
  }

  private func summary(
    of outcome: ScreenMatrix.Outcome, of matrix: ScreenMatrix, in seconds: Double, _ path: String,
    _ formats: Formats
  ) -> String {
    let frames = outcome.pictures.count
    let screens = matrix.paths.count - outcome.unreached.count
    let rate = Int(Double(frames) / max(seconds, 0.001))
    let tenths = (seconds * 10).rounded() / 10
    let counts =
      "\(screens) × \(matrix.themes.count) × \(matrix.workspaces.count) × \(matrix.sizes.count)"
    var lines = [
      formats.words(
        "\(frames) frames (screens × themes × languages × sizes: \(counts)) in \(tenths) s, "
          + "\(rate) a second",
        "\(frames) immagini (schermate × temi × lingue × dimensioni: \(counts)) in \(tenths) s, "
          + "\(rate) al secondo"),
      formats.words("look at ", "guarda ") + path + "/" + MatrixDirectory.page,
    ]
    if !outcome.unreached.isEmpty {
      lines.append(
        formats.words("no account leads to: ", "nessun account porta a: ")
          + outcome.unreached.joined(separator: ", "))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
