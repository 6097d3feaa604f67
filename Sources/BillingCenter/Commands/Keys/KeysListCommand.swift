import ArgumentParser
import BillingCenterUI
import BillingDocuments
import TerminalUI

/// Every action with its keys.
struct KeysListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every action with its keys.",
    discussion: "Keys that you have changed have an asterisk. Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let map = try KeyFile.inForce(formats)
    try output.write(KeyListDocument(map), else: Self.table(of: map, formats).text)
  }

  private static func table(of map: KeyMap, _ formats: Formats) -> TextTable {
    var table = TextTable(columns: [
      .init(""), .init(formats.words("Action", "Azione")), .init(formats.words("Keys", "Tasti")),
      .init(formats.words("Where", "Dove")),
    ])
    for definition in map.definitions {
      let keys = map[definition.action]
      table.rows.append([
        keys == definition.keys ? "" : "*", definition.action.name,
        keys.map(\.name).joined(separator: " "),
        definition.pages?.sorted().joined(separator: ", ")
          ?? formats.words("everywhere", "ovunque"),
      ])
    }
    return table
  }
}

/// The actions as JSON.
struct KeyListDocument: Encodable {
  private struct Action: Encodable {
    let name: String
    let keys: [String]
    let defaultKeys: [String]
    /// Null for one that acts everywhere.
    @Nullable var pages: [String]?
  }

  /// The user's file; null where there is none.
  @Nullable private var file: String?
  private let actions: [Action]

  init(_ map: KeyMap) {
    file = KeyFile.ofUser.exists ? KeyFile.ofUser.path : nil
    actions = map.definitions.map { definition in
      Action(
        name: definition.action.name, keys: map[definition.action].map(\.name),
        defaultKeys: definition.keys.map(\.name), pages: definition.pages?.sorted())
    }
  }
}
