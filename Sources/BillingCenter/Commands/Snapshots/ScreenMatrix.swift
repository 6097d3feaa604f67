import Billing
import BillingCenterUI
import BillingDocuments
import BillingService
import Foundation
import ScreenSnapshots
import TerminalUI

/// Every screen in every theme, language and size.
///
/// A screen is reached once for a language, and seen from there in each size. A frame names roles and
/// no colours, so it is drawn for all themes together; but for the few that say in words which theme
/// is on.
struct ScreenMatrix {
  let paths: [ScreenPath]
  /// Those that are drawn.
  let themes: [Theme]
  /// Those that the program offers.
  let offered: [Theme]
  let sizes: [Size]
  let glyphs: GlyphSet
  /// What each language's screens are reached on.
  let workspaces: [Workspace]
  /// The account and person, where they are named; else the first that leads to a screen.
  let actor: ActorOptions

  /// From the smallest that the program works in to a large window.
  static let usualSizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 140, rows: 40),
  ]

  /// What was drawn.
  struct Outcome {
    /// In the order of the paths.
    var pictures: [FrameGallery.Picture] = []
    /// The names of screens that no account leads to.
    var unreached: [String] = []
  }

  /// What is known under way.
  private struct Progress {
    var pictures: [String: [FrameGallery.Picture]] = [:]
    /// The account that has led to a screen, and does so in every language.
    var accounts: [String: AccountID] = [:]
  }

  /// Draws all of them.
  ///
  /// - Parameter write: Keeps a picture's text under its path.
  /// - Returns: What there is by then.
  /// - Throws: What `write` throws, and `CommandFailure` where accounts cannot be read.
  func draw(_ write: (_ text: String, _ file: String) throws -> Void) throws -> Outcome {
    var progress = Progress()
    let (named, plain) = (paths.filter(\.namesTheme), paths.filter { !$0.namesTheme })
    for workspace in workspaces {
      do {
        try visit(plain, shownIn: themes, workspace, &progress, write)
        for theme in themes { try visit(named, shownIn: [theme], workspace, &progress, write) }
      } catch let error as ServiceError {
        throw CommandFailure(error, formats: workspace.formats, catalog: workspace.catalog)
      }
    }
    return Outcome(
      pictures: paths.flatMap { progress.pictures[$0.name] ?? [] },
      unreached: paths.map(\.name).filter { progress.pictures[$0] == nil })
  }

  /// Goes to screens whose text is the same in some themes; each belongs to the first account that
  /// leads to it.
  private func visit(
    _ paths: [ScreenPath], shownIn themes: [Theme], _ workspace: Workspace,
    _ progress: inout Progress, _ write: (_ text: String, _ file: String) throws -> Void
  ) throws {
    guard let theme = themes.first, !paths.isEmpty else { return }
    var rest = paths
    for actor in try workspace.actor(actor).map({ [$0] }) ?? workspace.actors() {
      let setup = BillingCenterApp.Setup(
        service: workspace.service.branched(), language: workspace.formats.language,
        themes: offered, theme: theme, directory: workspace.nowhere)
      let tour = ScreenTour(
        of: setup, account: (actor.id, actor.person), sizes: sizes, glyphs: glyphs)
      let wanted = rest.filter { (progress.accounts[$0.name] ?? actor.id) == actor.id }
      try tour.visit(wanted) { path, frame in
        rest.removeAll { $0.name == path.name }
        progress.accounts[path.name] = actor.id
        progress.pictures[path.name, default: []] += try draw(
          frame, of: path, in: themes, workspace.formats.language, write)
      }
    }
  }

  private func draw(
    _ frame: Frame, of path: ScreenPath, in themes: [Theme], _ language: Language,
    _ write: (_ text: String, _ file: String) throws -> Void
  ) throws -> [FrameGallery.Picture] {
    let drawing = FrameSVG.Drawing(frame)
    return try themes.map { theme in
      let look = "\(theme.name).\(language.rawValue)"
      let file =
        "frames/\(path.name)/\(look).\(frame.size.columns)x\(frame.size.rows).svg"
      try write(drawing.render(theme: theme, title: "billing-center"), file)
      return FrameGallery.Picture(
        page: path.name, theme: theme.name, language: language.rawValue, size: frame.size,
        file: file)
    }
  }
}
