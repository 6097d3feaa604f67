import Billing
import BillingCenterUI
import BillingDocuments
import NcursesTerminal
import ScreenSnapshots
import TerminalUI

/// A tape that plays without a terminal.
struct HeadlessTape {
  let source: TapeSource
  let formats: Formats
  private let stage: TapeStage

  /// Sets the stage.
  ///
  /// - Throws: `CommandFailure` where something that the tape or an option names cannot be used.
  init(_ source: TapeSource, _ choices: TapeStage.Choices, _ formats: Formats) throws {
    self.source = source
    self.formats = formats
    stage = try TapeStage(for: source, choices, formats)
  }

  /// Plays it to its end.
  ///
  /// - Throws: `CommandFailure` where that cannot be reached; the screen goes to standard error.
  func play() throws -> TapeRecording { try played().recording }

  /// Plays it, and tells what is to be seen at its end, and in which theme.
  ///
  /// - Throws: As ``play()``.
  func end() throws -> (frame: Frame, theme: Theme) {
    let session = try played().session
    return (session.frame, session.app.theme)
  }

  private func played() throws -> (
    recording: TapeRecording, session: HeadlessSession<BillingCenterApp>
  ) {
    let session = HeadlessSession(stage.app, size: source.tape.size, glyphs: stage.glyphs)
    var player = HeadlessTapePlayer(session, language: stage.language.rawValue)
    do throws(TapeFault) {
      let recording = try player.play(source.tape)
      return (recording, player.session)
    } catch {
      throw CommandFailure(error, of: source, isLive: false, formats)
    }
  }
}

/// A tape that plays in the terminal until the user takes over.
struct LiveTape {
  /// The word for scripts of a tape that could not be played to its end.
  static let stoppedCode = "tapeStopped"

  let source: TapeSource
  let choices: TapeStage.Choices
  let speed: Double
  let colors: ColorDepth?
  let formats: Formats

  /// Plays it, and lets the user go on from there.
  ///
  /// - Throws: `CommandFailure` without a terminal, and where the tape cannot go on.
  func play() throws {
    do {
      // Before the stage, which may make a store.
      let terminal = try NcursesTerminal(
        options: TerminalOptions(color: colors, isASCII: choices.look.ascii))
      defer { terminal.close() }
      let stage = try TapeStage(for: source, choices, formats)
      let words = Formats(language: stage.language)
      let tape = TapeTerminal(
        playing: source.tape, on: terminal, language: stage.language.rawValue, speed: speed,
        phrases: words.tapePhrases)
      MainLoop.run(stage.app, on: tape)
      terminal.endBySignal()
      if let fault = tape.fault {
        throw CommandFailure(fault, of: source, isLive: true, formats)
      }
      if let step = tape.unfinishedStep {
        throw CommandFailure(
          .refused, formats.explainEnd(at: step, in: source.name), code: LiveTape.stoppedCode)
      }
    } catch .notATerminal as TerminalFault {
      throw CommandFailure.usage(
        formats, ("there is no terminal to play in", "non c'è un terminale in cui riprodurre"),
        why: (
          "standard input or output is a file or a pipe",
          "l'input o l'output standard è un file o una pipe"
        ),
        remedy: (
          "use play with --headless to write a tape's files",
          "usa play con --headless per scrivere i file di un nastro"
        ))
    } catch let fault as TerminalFault {
      throw CommandFailure(.usage, formats.explain(fault))
    }
  }
}

extension CommandFailure {
  /// Words why a tape stopped; the screen at which it did goes to standard error.
  fileprivate init(
    _ fault: TapeFault, of source: TapeSource, isLive: Bool, _ formats: Formats
  ) {
    StandardError.write(fault.frame.text + "\n")
    self.init(
      .refused, formats.explain(fault, in: source.name, isLive: isLive), code: LiveTape.stoppedCode)
  }
}
