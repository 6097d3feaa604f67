import BillingDocuments
import TerminalUI

extension SnapshotCommand {
  /// Plays a tape without a terminal.
  ///
  /// - Parameters:
  ///   - file: The tape's file.
  ///   - formats: The language of what goes wrong.
  /// - Returns: The frame, and the theme that gives it its colours.
  /// - Throws: `CommandFailure` where the tape does not come to its end, or an option wants something
  ///   else shown.
  func end(
    ofTape file: String, _ formats: Formats
  ) throws -> (frame: Frame, theme: Theme) {
    guard screen == nil, size == nil, matrix == nil else {
      throw CommandFailure.usage(
        formats,
        (
          "--tape takes neither --screen nor --size nor --matrix",
          "--tape non ammette --screen, --size o --matrix"
        ),
        why: (
          "the tape says where it leads, and in which size",
          "è il nastro a dire dove porta, e in quale dimensione"
        ),
        remedy: ("leave them out", "toglili"))
    }
    let source = try TapeSource(file: file, formats)
    let choices = TapeStage.Choices(options: options, actor: actor, look: look)
    return try HeadlessTape(source, choices, formats).end()
  }
}
