import BillingDocuments
import Foundation

/// A directory of pictures that takes its name when it is whole.
///
/// It is made beside its place, and takes that of an earlier one; one that is not finished is
/// removed. Nothing else is ever replaced.
final class MatrixDirectory {
  /// The page of all pictures.
  static let page = "index.html"
  /// What only a directory of pictures has.
  private static let names: Set<String> = [page, "frames"]

  private let typed: String
  private let target: URL
  private let draft: URL
  private let formats: Formats
  private var folders: Set<String> = []
  private var isFinished = false

  /// Begins a directory.
  ///
  /// - Parameters:
  ///   - path: Its path, as it was typed.
  ///   - formats: The language of what goes wrong.
  /// - Throws: `CommandFailure` where something else is there, or none can be made.
  init(_ path: String, _ formats: Formats) throws {
    typed = path
    self.formats = formats
    target = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    draft = target.deletingLastPathComponent()
      .appending(path: "\(target.lastPathComponent).new-\(UUID().uuidString)")
    if let contents = try Self.contents(of: target, typed, formats),
      !Set(contents).isSubset(of: Self.names)
    {
      throw Self.occupied(typed, formats)
    }
    do {
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
    } catch {
      throw unwritable
    }
  }

  deinit {
    if !isFinished { try? FileManager.default.removeItem(at: draft) }
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - text: What is in it.
  ///   - file: Its path below the directory.
  /// - Throws: `CommandFailure` where the disk does not take it.
  func write(_ text: String, to file: String) throws {
    let place = draft.appending(path: file)
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
    let manager = FileManager.default
    let old = target.deletingLastPathComponent()
      .appending(path: "\(target.lastPathComponent).old-\(UUID().uuidString)")
    do {
      let isThere = manager.fileExists(atPath: target.path())
      if isThere { try manager.moveItem(at: target, to: old) }
      do {
        try manager.moveItem(at: draft, to: target)
      } catch {
        if isThere { try manager.moveItem(at: old, to: target) }
        throw error
      }
      isFinished = true
      if isThere { try manager.removeItem(at: old) }
    } catch {
      throw unwritable
    }
  }

  /// What is in a directory; nil where there is none.
  private static func contents(
    of target: URL, _ typed: String, _ formats: Formats
  ) throws -> [String]? {
    guard FileManager.default.fileExists(atPath: target.path()) else { return nil }
    guard let contents = try? FileManager.default.contentsOfDirectory(atPath: target.path()) else {
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
