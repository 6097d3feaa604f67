import BillingDocuments
import Foundation

/// Where a command writes what was asked for.
///
/// It may be a terminal. So nothing that was read from a file or typed acts on one, whichever
/// command prints it: text passes a gate here, and in JSON the same is escaped.
enum StandardOutput {
  /// Writes lines of text, with a replacement character for each one that would act.
  ///
  /// - Throws: `OutputFault` where nothing takes it.
  static func write(_ text: String) throws(OutputFault) {
    try write(Data(text.withVisibleControlsInLines.utf8))
  }

  /// Writes a screen with the escape sequences that colour it; its text has passed the screen's gate.
  ///
  /// - Throws: `OutputFault` where nothing takes it.
  static func write(colored screen: String) throws(OutputFault) {
    try write(Data(screen.utf8))
  }

  /// Writes one JSON document and a line feed, with its keys sorted.
  ///
  /// - Parameter document: The document.
  /// - Throws: Foundation's error for a document that has no JSON; `OutputFault`.
  static func write(json document: some Encodable) throws {
    try write(try JSONText.data(of: document))
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: `OutputFault` where nothing takes them.
  static func write(_ bytes: Data) throws(OutputFault) {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw OutputFault(error)
    }
  }
}

/// Standard output did not take an answer: its disk is full, or it is closed.
struct OutputFault: Error {
  /// The system's own words.
  private let reason: String

  fileprivate init(_ error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    reason = cause.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
  }

  func failure(_ formats: Formats) -> CommandFailure {
    CommandFailure.usage(
      formats,
      ("the answer could not be printed", "non è stato possibile stampare la risposta"),
      why: (reason, reason),
      remedy: (
        "send it elsewhere, what the command has changed stays so",
        "mandala altrove, ciò che il comando ha modificato resta così"
      ), code: "outputFailed")
  }
}

/// Where a command says what went wrong or is worth knowing.
enum StandardError {
  /// Writes lines of text, through the same gate; where nothing takes them there is nobody to tell.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(
      contentsOf: Data(text.withVisibleControlsInLines.utf8))
  }

  /// Writes a text over the line that the cursor is in, through the same gate.
  static func rewriteLine(_ text: String) {
    try? FileHandle.standardError.write(
      contentsOf: Data(("\r" + text.withVisibleControlsInLines).utf8))
  }
}
