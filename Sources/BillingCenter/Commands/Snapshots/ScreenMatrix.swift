import Billing
import BillingCenterUI
import BillingDocuments
import BillingService
import Foundation
import ScreenSnapshots
import TerminalUI

/// Every screen in every theme, language and size.
///
/// A frame names roles and no colours, so each screen is reached once for a language and a size, and
/// drawn once for each theme.
struct ScreenMatrix {
  let paths: [ScreenPath]
  let themes: [Theme]
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
    var pictures: [FrameGallery.Picture] = []
    /// The names of screens that no account leads to.
    var unreached: [String] = []
  }

  /// Draws all of them.
  ///
  /// - Parameter write: Keeps a picture's text under its path.
  /// - Returns: What there is by then.
  /// - Throws: What `write` throws, and `CommandFailure` where accounts cannot be read.
  func draw(_ write: (_ text: String, _ file: String) throws -> Void) throws -> Outcome {
    var outcome = Outcome()
    for path in paths {
      let count = outcome.pictures.count
      try draw(path, into: &outcome, write)
      if outcome.pictures.count == count { outcome.unreached.append(path.name) }
    }
    return outcome
  }

  private func draw(
    _ path: ScreenPath, into outcome: inout Outcome,
    _ write: (_ text: String, _ file: String) throws -> Void
  ) throws {
    for workspace in workspaces {
      let language = workspace.formats.language.rawValue
      var actors = try candidates(in: workspace)
      for size in sizes {
        guard let (frame, actor) = try reach(path, as: actors, at: size, in: workspace) else {
          continue
        }
        // Who has led there does so in every size.
        actors = [actor]
        let drawing = FrameSVG.Drawing(frame)
        for theme in themes {
          let file =
            "frames/\(path.name)/\(theme.name).\(language).\(size.columns)x\(size.rows).svg"
          try write(drawing.render(theme: theme, title: "billing-center"), file)
          outcome.pictures.append(
            FrameGallery.Picture(
              page: path.name, theme: theme.name, language: language, size: size, file: file))
        }
      }
    }
  }

  private func candidates(in workspace: Workspace) throws -> [AccountActor] {
    if let named = try workspace.actor(actor) { return [named] }
    return try workspace.actors()
  }

  /// Goes to a screen on a branch of the accounts, so that what is done on the way stays there.
  private func reach(
    _ path: ScreenPath, as actors: [AccountActor], at size: Size, in workspace: Workspace
  ) throws -> (Frame, AccountActor)? {
    let environment = SceneEnvironment(size: size, glyphs: glyphs)
    for actor in actors {
      let setup = BillingCenterApp.Setup(
        service: workspace.service.branched(), language: workspace.formats.language,
        themes: themes, theme: themes[0], directory: workspace.nowhere)
      do {
        let session = try path.session(
          of: setup, account: (actor.id, actor.person), in: environment)
        if let session { return (session.frame, actor) }
      } catch let error as ServiceError {
        throw CommandFailure(error, formats: workspace.formats, catalog: workspace.catalog)
      }
    }
    return nil
  }
}
