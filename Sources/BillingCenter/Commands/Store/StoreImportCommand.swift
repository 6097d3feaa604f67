import ArgumentParser
import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation

/// Makes a store of what `store export` wrote.
struct StoreImportCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a store of an exported one.",
    discussion: """
      The place must be free, or an empty directory. Everything is checked before the store \
      appears there; a document that cannot be trusted is refused with its line. It may be of any \
      length: a record of it may have 16 MiB, and an account's checkpoint 256 MiB.
      """)

  @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let formats = try options.formats()
    let path = options.storePath
    let isStandardInput = file == "-"
    let name =
      isStandardInput
      ? formats.words("standard input", "lo standard input")
      : BoundedInput.name(ofFile: file, formats)
    let handle =
      isStandardInput
      ? FileHandle.standardInput : try BoundedInput.handle(ofFile: ExportFile(file).path, formats)
    let store: Store
    let ids: [String]
    do throws(StoreError) {
      store = try ActivityLine.showing(
        formats.words("Importing the store…", "Importo l'archivio…"), formats
      ) { () throws(StoreError) in
        try Store.create(at: path, importing: name) { limit throws(StoreError) in
          try Self.read(limit, from: handle, named: name)
        }
      }
      ids = try store.accountIDs().map(\.rawValue)
    } catch .io(let path, .read, _) where path == name {
      throw BoundedInput.unreadable(name, formats)
    } catch {
      throw CommandFailure.opening(
        .store(error), formats: formats, catalog: Workspace.embeddedCatalog)
    }
    let names = ids.joined(separator: ", ")
    try StandardOutput.write(
      (ids.isEmpty
        ? formats.words(
          "Made a store at \(path) without accounts.",
          "Creato in \(path) un archivio senza account.")
        : formats.words(
          "Made a store at \(path) with the accounts \(names).",
          "Creato in \(path) un archivio con gli account \(names).")) + "\n")
  }

  private static func read(
    _ limit: Int, from handle: FileHandle, named name: String
  ) throws(StoreError) -> [UInt8] {
    do {
      return Array(try handle.read(upToCount: limit) ?? Data())
    } catch {
      throw .io(path: name, operation: .read, code: EIO)
    }
  }
}
