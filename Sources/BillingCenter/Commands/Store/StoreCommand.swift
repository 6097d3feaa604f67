import ArgumentParser

/// What is done to a whole store.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Make, check, copy and recover a store.",
    subcommands: [
      StoreInitCommand.self, StoreVerifyCommand.self, StoreCheckpointCommand.self,
      StoreExportCommand.self, StoreImportCommand.self, StoreRecoverCommand.self,
    ])
}
