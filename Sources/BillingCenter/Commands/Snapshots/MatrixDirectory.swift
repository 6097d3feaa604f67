import BillingDocuments
import Foundation

/// A directory of pictures that takes its name when it is whole.
///
/// It takes the place of an earlier one. Nothing else is ever replaced.
final class MatrixDirectory {
  /// The page of all pictures.
  static let page = "index.html"
  /// What only a directory of pictures has.
  private static let names: Set<String> = [page, "frames"]

  private let typed: String
  private let draft: DirectoryDraft
  private let formats: Formats
  private var folders: Set<String> = []

  /// Begins a directory.
  ///
  /// - Parameters:
  ///   - path: Its path, as it was typed.
  ///   - formats: The language of what goes wrong.
  /// - Throws: `CommandFailure` where something else is there, or none can be made.
  init(_ path: String, _ formats: Formats) throws {
    typed = path
    self.formats = formats
    let target = path.withoutTrailingSlashes
    draft = DirectoryDraft(of: target)
    if let contents = try Self.contents(of: target, typed, formats),
      !Set(contents).isSubset(of: Self.names)
    {
      throw Self.occupied(typed, formats)
    }
    do {
      try FileManager.default.createDirectory(
        atPath: draft.path, withIntermediateDirectories: true)
    } catch {
      throw unwritable
    }
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - text: What is in it.
  ///   - file: Its path below the directory.
  /// - Throws: `CommandFailure` where the disk does not take it.
  func write(_ text: String, to file: String) throws {
    let place = URL(filePath: draft.path).appending(path: file)
    do {
      let folder = place.deletingLastPathComponent()
      if folders.insert(folder.path()).inserted {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try Data(text.utf8).write(to: place)
    } catch {
      throw unwritable
    }
  }

  /// Gives the directory its name, in the place of an earlier one.
  ///
  /// - Throws: `CommandFailure` where that cannot be done; what was there before is there then.
  func finish() throws {
    do throws(DirectoryDraft.NotMoved) {
      try draft.finish()
    } catch {
      throw unwritable
    }
  }

  /// What is in a directory; nil where there is none.
  private static func contents(
    of target: String, _ typed: String, _ formats: Formats
  ) throws -> [String]? {
    guard FileManager.default.fileExists(atPath: target) else { return nil }
    guard let contents = try? FileManager.default.contentsOfDirectory(atPath: target) else {
      throw occupied(typed, formats)
    }
    return contents
  }

  private static func occupied(_ path: String, _ formats: Formats) -> CommandFailure {
    CommandFailure.usage(
      formats,
      ("“\(path.shortened)” is not replaced", "«\(path.shortened)» non viene sostituita"),
      why: (
        "it holds other things than pictures of screens",
        "non contiene soltanto immagini di schermate"
      ),
      remedy: (
        "choose a directory that is empty or not there yet",
        "scegli una cartella vuota o che non esiste ancora"
      ), code: "notEmpty")
  }

  private var unwritable: CommandFailure {
    CommandFailure.usage(
      formats,
      ("“\(typed.shortened)” cannot be written", "«\(typed.shortened)» non può essere scritta"),
      why: (
        "you may not write there, or the disk is full",
        "non puoi scriverci, o il disco è pieno"
      ),
      remedy: (
        "choose a place that you may write to and that has room",
        "scegli un posto in cui puoi scrivere e che ha spazio"
      ))
  }
}
