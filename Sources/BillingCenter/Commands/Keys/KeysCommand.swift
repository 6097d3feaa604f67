import ArgumentParser

/// Which keys do what.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the keys, or check a file that changes them.",
    discussion: """
      billing-center/keys.yaml in $XDG_CONFIG_HOME (by default ~/.config) gives actions other keys, \
      such as palette: [ctrl-k, F4]. An action that it does not name keeps its own.
      """,
    subcommands: [KeysListCommand.self, KeysCheckCommand.self],
    defaultSubcommand: KeysListCommand.self)
}
