import BillingDocuments
import Foundation

/// Reads what a user hands over, never more than belongs there.
enum BoundedInput {
  /// All of standard input, as text.
  ///
  /// - Parameters:
  ///   - byteLimit: The most bytes that belong there.
  ///   - formats: The language.
  /// - Returns: The text.
  /// - Throws: `CommandFailure` where there is more, or where it is no UTF-8; it never repeats it.
  static func standardInput(byteLimit: Int, _ formats: Formats) throws -> String {
    let name = formats.words("standard input", "lo standard input")
    let data = try within(
      byteLimit, try contents(of: .standardInput, named: name, upTo: byteLimit + 1, formats),
      named: name, formats)
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure.usage(
        formats, ("\(name) cannot be used", "\(name) non può essere usato"),
        why: ("it is not UTF-8 text", "non è testo UTF-8"),
        remedy: ("write it as UTF-8", "scrivilo in UTF-8"), code: "inputInvalid")
    }
    return text
  }

  /// A file's bytes.
  ///
  /// - Throws: `CommandFailure` where it cannot be read, or is longer than `byteLimit`.
  static func file(_ path: String, byteLimit: Int, _ formats: Formats) throws -> Data {
    try within(
      byteLimit, try beginning(ofFile: path, upTo: byteLimit + 1, formats),
      named: name(ofFile: path, formats), formats)
  }

  /// The bytes at a file's beginning; all of them where there are no more than `byteCount`.
  ///
  /// - Throws: `CommandFailure` where it cannot be read.
  static func beginning(
    ofFile path: String, upTo byteCount: Int, _ formats: Formats
  ) throws -> Data {
    let handle = try handle(ofFile: path, formats)
    defer { try? handle.close() }
    return try contents(
      of: handle, named: name(ofFile: path, formats), upTo: byteCount, formats)
  }

  /// A file, opened to be read piece by piece.
  ///
  /// - Throws: `CommandFailure` where it cannot be opened.
  static func handle(ofFile path: String, _ formats: Formats) throws -> FileHandle {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw unreadable(name(ofFile: path, formats), formats)
    }
    return handle
  }

  private static func contents(
    of handle: FileHandle, named name: String, upTo byteCount: Int, _ formats: Formats
  ) throws -> Data {
    var data = Data()
    while data.count < byteCount {
      let more: Data?
      do {
        more = try handle.read(upToCount: byteCount - data.count)
      } catch {
        throw unreadable(name, formats)
      }
      guard let more, !more.isEmpty else { break }
      data += more
    }
    return data
  }

  /// A file's name in a sentence.
  static func name(ofFile path: String, _ formats: Formats) -> String {
    formats.words("“\(path)”", "«\(path)»")
  }

  private static func within(
    _ byteLimit: Int, _ data: Data, named name: String, _ formats: Formats
  ) throws -> Data {
    guard data.count > byteLimit else { return data }
    throw CommandFailure.usage(
      formats, ("\(name) is too long", "\(name) è troppo lungo"),
      why: (
        "at most \(formats.number(byteLimit)) bytes are read",
        "si leggono al massimo \(formats.number(byteLimit)) byte"
      ),
      remedy: ("shorten it", "accorcialo"), code: "inputTooLong")
  }

  /// Words that something cannot be read.
  static func unreadable(_ name: String, _ formats: Formats) -> CommandFailure {
    CommandFailure.usage(
      formats, ("\(name) cannot be read", "\(name) non può essere letto"),
      why: (
        "it is missing, is no file, or you may not read it",
        "manca, non è un file, o non puoi leggerlo"
      ),
      remedy: ("name another file", "indica un altro file"), code: "inputUnreadable")
  }
}
