import BillingDocuments
import Foundation
import ScreenSnapshots

/// A tape with the name by which it is told of.
struct TapeSource {
  static let byteLimit = 1 << 20

  /// The program's own settings, besides those that every tape has.
  private static let settings: Set<String> = ["Account", "Language", "Now", "User"]

  let name: String
  let tape: Tape

  /// Reads a tape's text.
  ///
  /// - Throws: `CommandFailure` that names the line and the column of what is wrong.
  init(_ text: String, named name: String, _ formats: Formats) throws {
    self.name = name
    do throws(TapeError) {
      tape = try TapeParser(programSettings: Self.settings).parse(text)
    } catch {
      throw CommandFailure(
        .usage, formats.explain(error, in: name), code: "tapeInvalid")
    }
  }

  /// Reads a tape's file.
  ///
  /// - Throws: `CommandFailure` where it cannot be read, or is no tape.
  init(file path: String, _ formats: Formats) throws {
    let data = try BoundedInput.file(path, byteLimit: Self.byteLimit, formats)
    guard let text = String(data: data, encoding: .utf8) else {
      let name = BoundedInput.name(ofFile: path, formats)
      throw CommandFailure.usage(
        formats, ("\(name) is not a tape", "\(name) non è un nastro"),
        why: ("it is not UTF-8 text", "non è testo UTF-8"),
        remedy: ("write it as UTF-8", "scrivilo in UTF-8"), code: "tapeInvalid")
    }
    try self.init(text, named: URL(filePath: path).lastPathComponent, formats)
  }

  /// A setting that only the program knows.
  func setting(_ name: String) -> TapeWord? { tape.settings[name] }
}
