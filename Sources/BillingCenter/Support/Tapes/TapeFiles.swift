import BillingDocuments
import Foundation
import ScreenSnapshots

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that a tape gives, together.
struct TapeFiles {
  /// How much more is read of a file than twice what belongs there.
  private static let spareByteCount = 1 << 20

  let files: [(file: TapeFile, text: String)]

  /// Writes all of them; where one cannot be written, none.
  ///
  /// - Throws: `CommandFailure` that names the file.
  func write(_ formats: Formats) throws {
    var drafts: [String] = []
    var taken: [(path: String, old: String)] = []
    defer {
      for file in drafts + taken.map(\.old) { unlink(file) }
    }
    for (file, text) in files {
      let draft = Self.name(beside: file.path, "new")
      drafts.append(draft)
      do {
        try Data(text.utf8).write(to: URL(filePath: draft))
      } catch {
        throw Self.unwritable(file, formats)
      }
    }
    for ((file, _), draft) in zip(files, drafts) {
      let old = Self.name(beside: file.path, "old")
      let isThere = link(file.path, old) == 0
      guard rename(draft, file.path) == 0 else {
        if isThere { unlink(old) }
        Self.giveBack(taken)
        throw Self.unwritable(file, formats)
      }
      taken.append((file.path, old))
    }
  }

  /// Puts back what was there before.
  private static func giveBack(_ taken: [(path: String, old: String)]) {
    for (path, old) in taken where rename(old, path) != 0 { unlink(path) }
  }

  /// What differs between the files that are there and these, in lines of words, file by file.
  func differences(
    of recording: TapeRecording, _ formats: Formats
  ) -> [(path: String, lines: [String])] {
    files.compactMap { file, text in
      let byteCount = 2 * text.utf8.count + Self.spareByteCount
      guard let data = try? BoundedInput.beginning(ofFile: file.path, upTo: byteCount, formats)
      else { return (file.path, [formats.words("it is missing", "manca")]) }
      let kept = String(decoding: data, as: UTF8.self)
      return recording.difference(from: kept, in: file, to: text)
        .map { (file.path, formats.lines(of: $0)) }
    }
  }

  private static func name(beside path: String, _ kind: String) -> String {
    let url = URL(filePath: path)
    return url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).\(kind)-\(UUID().uuidString)").path
  }

  private static func unwritable(_ file: TapeFile, _ formats: Formats) -> CommandFailure {
    CommandFailure.unwritable(
      file.path, formats,
      remedy: (
        "let the tape name a file that you may write; nothing was written",
        "indica nel nastro un file che puoi scrivere; non è stato scritto nulla"
      ))
  }
}
