import ArgumentParser
import BillingDocuments
import BillingService
import BillingStore
import Foundation

/// Writes a whole store as one JSON document.
struct StoreExportCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a whole store as one JSON document.",
    discussion: """
      Everything is in it: accounts, past invoices, e-mails, the payment ledger and the store's own \
      catalog; store import makes the same store of it. The store is read and left as it is, also \
      while others work on it. A damaged store is not exported, and then no file is left.
      """)

  @Argument(
    help: ArgumentHelp(
      "The file to write; by default, and for -, standard output.", valueName: "file"))
  var file: String?

  @Flag(help: "Replace a file that is there already.")
  var replace = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let formats = try options.formats()
    let store: Store
    do throws(StoreError) {
      store = try Store(reading: options.storePath)
    } catch {
      throw CommandFailure.opening(
        .store(error), formats: formats, catalog: Workspace.embeddedCatalog)
    }
    guard let file, file != "-" else { return try print(store, formats) }
    let target = ExportFile(file)
    let byteCount = try write(store, to: target, formats)
    try StandardOutput.write(
      formats.words(
        "Wrote \(target.path) (\(formats.number(byteCount)) bytes).",
        "Ho scritto \(target.path) (\(formats.number(byteCount)) byte).") + "\n")
  }

  /// - Returns: The file's length, in bytes.
  private func write(
    _ store: Store, to target: ExportFile, _ formats: Formats
  ) throws -> Int {
    do {
      let draft = try ExportDraft(target, isReplacing: replace)
      try ActivityLine.showing(
        formats.words("Exporting the store…", "Esporto l'archivio…"), formats
      ) { () throws(StoreError) in
        try store.export { bytes throws(StoreError) in try draft.append(bytes) }
      }
      try draft.finish()
      return draft.byteCount
    } catch let fault as ExportFault {
      throw CommandFailure(
        .usage, formats.explain(fault, replacingBy: "--replace"), code: fault.code)
    } catch StoreError.io(let path, .write, _) where path == target.path {
      let fault = ExportFault.failed(target.path)
      throw CommandFailure(.usage, formats.explain(fault), code: fault.code)
    } catch let error as StoreError {
      throw CommandFailure(
        .store(error), formats: formats, catalog: Workspace.embeddedCatalog)
    }
  }

  /// Writes to standard output what was first written to a file for the while, so that no lock is
  /// held for as long as a slow reader takes, and half a document is never printed.
  ///
  /// Its records have checksums, so it is printed byte for byte, but on a terminal, from which nobody
  /// reads it in again.
  private func print(_ store: Store, _ formats: Formats) throws {
    let name = "billing-center-export-\(UUID().uuidString)"
    let target = ExportFile(FileManager.default.temporaryDirectory.appending(path: name).path)
    defer { try? FileManager.default.removeItem(atPath: target.fullPath) }
    _ = try write(store, to: target, formats)
    let handle = try BoundedInput.handle(ofFile: target.fullPath, formats)
    defer { try? handle.close() }
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var escaper = JSONEscaper()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      try StandardOutput.write(isTerminal ? escaper.escape(piece) : piece)
    }
  }
}

extension ExportDraft {
  /// Adds bytes to its end, for a store that knows its own errors only.
  fileprivate func append(_ bytes: [UInt8]) throws(StoreError) {
    do throws(ExportFault) {
      try write(bytes)
    } catch {
      throw .io(path: targetPath, operation: .write, code: EIO)
    }
  }
}
