import ArgumentParser
import BillingCenterUI
import BillingDocuments
import TerminalUI

/// Whether a file of keys can be used.
struct KeysCheckCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a file of keys and tell everything that is wrong with it.",
    discussion: """
      Without a file, your own keys.yaml is checked. Exit codes: 0 for a file that can be used, and \
      where you have none; 1 for a faulty one; 2 where it cannot be read. Nothing is written.
      """)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let file = file.map(KeyFile.init) ?? .ofUser
    let faults = try faults(of: file, formats)
    try output.write(
      KeyCheckDocument(faults, of: file, formats), else: text(of: faults, in: file, formats))
    guard faults.isEmpty else { throw ExitCode(CommandFailure.Kind.refused.rawValue) }
  }

  private func faults(of file: KeyFile, _ formats: Formats) throws -> [KeyMapFault] {
    guard self.file != nil || file.exists else { return [] }
    do throws(KeyFile.Fault) {
      _ = try file.map()
      return []
    } catch .faulty(let faults) {
      return faults
    } catch {
      throw CommandFailure.unusable(file, error, formats)
    }
  }

  private func text(of faults: [KeyMapFault], in file: KeyFile, _ formats: Formats) -> String {
    guard faults.isEmpty else {
      return faults.map { formats.explain($0, of: file).oneLine + "\n" }.joined()
    }
    let words =
      file.exists
      ? formats.words("“\(file.path)” can be used", "«\(file.path)» si può usare")
      : formats.words(
        "there is no “\(file.path)”; the keys are the program's own",
        "non c'è «\(file.path)»; i tasti sono quelli del programma")
    return words + "\n"
  }
}

/// What is wrong with a file of keys, as JSON.
struct KeyCheckDocument: Encodable {
  private struct Fault: Encodable {
    @Nullable var line: Int?
    let message: String
  }

  private let file: String
  private let isUsable: Bool
  private let faults: [Fault]

  init(_ faults: [KeyMapFault], of file: KeyFile, _ formats: Formats) {
    self.file = file.path
    isUsable = faults.isEmpty
    self.faults = faults.map { fault in
      Fault(line: fault.line, message: formats.explain(fault, of: file).oneLine)
    }
  }
}
