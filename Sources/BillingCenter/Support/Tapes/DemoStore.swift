import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation

/// A store that is kept for tours: sample accounts of the tours' day, and a mark by which it is known.
///
/// Nothing but a store with the mark is ever replaced.
struct DemoStore {
  private static let markName = "demo.json"

  private let path: String
  private let formats: Formats

  /// Names a place.
  init(at path: String, _ formats: Formats) {
    self.path = path.withoutTrailingSlashes
    self.formats = formats
  }

  /// The clock of the tours, which stands still.
  static func clock(_ formats: Formats) throws -> BillingClock {
    .fixed(try formats.day(TapeStage.firstDay, of: "Set Now"))
  }

  /// Looks whether the place is one for a store for tours, and makes nothing.
  ///
  /// - Throws: `CommandFailure` where something else is.
  func check() throws {
    if !isFree { try checkMark() }
  }

  /// Opens the store, and makes it where nothing is.
  ///
  /// - Throws: `CommandFailure`, also for a store that is not one for tours.
  func open() throws -> Workspace {
    if isFree { try make() }
    try checkMark()
    return try Workspace(storePath: path, clock: try Self.clock(formats), formats)
  }

  /// Puts the store of the first day in the place of the one that is there.
  ///
  /// - Throws: `CommandFailure`, also for a place without a store for tours.
  func reset() throws {
    try checkMark()
    try make()
  }

  /// Whether nothing is at the place, or an empty directory.
  private var isFree: Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
  }

  private func checkMark() throws {
    let mark = path + "/" + Self.markName
    guard Store.isStore(at: path), FileManager.default.fileExists(atPath: mark) else {
      throw CommandFailure.usage(
        formats,
        ("\(path) is not a store for tours", "\(path) non è un archivio per i tour"),
        why: (
          "demo touches only stores that demo --store has made",
          "demo tocca solo gli archivi creati da demo --store"
        ),
        remedy: (
          "name such a store, or for demo NAME a place where nothing is",
          "indica un archivio così, o per demo NOME un posto dove non c'è nulla"
        ), code: "notADemoStore")
    }
  }

  /// Makes a store of the first day, in the place of what is there.
  private func make() throws {
    let draft = DirectoryDraft(of: path)
    _ = try Workspace(storePath: draft.path, clock: try Self.clock(formats), formats)
    let hasMark = FileManager.default.createFile(
      atPath: draft.path + "/" + Self.markName,
      contents: Data("{\"day\":\"\(TapeStage.firstDay)\"}\n".utf8),
      attributes: [.posixPermissions: 0o600])
    do throws(DirectoryDraft.NotMoved) {
      guard hasMark else { throw DirectoryDraft.NotMoved() }
      try draft.finish()
    } catch {
      throw unwritable
    }
  }

  private var unwritable: CommandFailure {
    CommandFailure.usage(
      formats,
      ("no store can be made at \(path)", "in \(path) non si può creare un archivio"),
      why: (
        "its directory is missing or full, or you may not write there",
        "la sua cartella manca o è piena, o non puoi scriverci"
      ), remedy: ("name another --store", "indica un altro --store"))
  }
}
