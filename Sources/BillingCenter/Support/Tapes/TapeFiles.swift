import BillingDocuments
import Foundation
import ScreenSnapshots

/// The files that a tape gives, together.
struct TapeFiles {
  /// How much more is read of a file than twice what belongs there.
  private static let spareByteCount = 1 << 20

  let files: [(file: TapeFile, text: String)]

  /// Writes all of them; where one cannot be written, none.
  ///
  /// - Throws: `CommandFailure` that names the file.
  func write(_ formats: Formats) throws {
    var drafts: [(draft: String, path: String)] = []
    defer {
      for (draft, _) in drafts { try? FileManager.default.removeItem(atPath: draft) }
    }
    for (file, text) in files {
      let draft = Self.draft(beside: file.path)
      guard !Self.isDirectory(file.path) else { throw Self.unwritable(file, formats) }
      drafts.append((draft, file.path))
      do {
        try Data(text.utf8).write(to: URL(filePath: draft))
      } catch {
        throw Self.unwritable(file, formats)
      }
    }
    for (index, (draft, path)) in drafts.enumerated() where rename(draft, path) != 0 {
      throw Self.unwritable(files[index].file, formats)
    }
  }

  /// What differs between the files that are there and these, in words, file by file.
  func differences(
    of recording: TapeRecording, _ formats: Formats
  ) -> [(path: String, difference: String)] {
    files.compactMap { file, text in
      let byteCount = 2 * text.utf8.count + Self.spareByteCount
      guard let data = try? BoundedInput.beginning(ofFile: file.path, upTo: byteCount, formats)
      else { return (file.path, formats.words("it is missing", "manca")) }
      let kept = String(decoding: data, as: UTF8.self)
      return recording.difference(from: kept, in: file, to: text).map { (file.path, $0) }
    }
  }

  private static func draft(beside path: String) -> String {
    let url = URL(filePath: path)
    return url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).new-\(UUID().uuidString)").path
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  private static func unwritable(_ file: TapeFile, _ formats: Formats) -> CommandFailure {
    let path = file.path.shortened
    return CommandFailure.usage(
      formats, ("“\(path)” cannot be written", "«\(path)» non può essere scritto"),
      why: (
        "its directory is missing or full, or you may not write there",
        "la sua cartella manca o è piena, o non puoi scriverci"
      ),
      remedy: (
        "let the tape name a file that you may write; nothing was written",
        "indica nel nastro un file che puoi scrivere; non è stato scritto nulla"
      ), code: "outputUnwritable")
  }
}
