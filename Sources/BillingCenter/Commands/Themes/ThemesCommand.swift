import ArgumentParser

/// How the program can look.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List themes, check their contrast, or see one.",
    discussion: """
      A theme is a Base16 or Base24 scheme. Any file of these works with --theme; one that is put \
      into billing-center/themes in $XDG_CONFIG_HOME (by default ~/.config) as NAME.yaml is chosen \
      by its name, and takes the place of the program's own theme of that name.
      """,
    subcommands: [ThemesListCommand.self, ThemesCheckCommand.self, ThemesPreviewCommand.self],
    defaultSubcommand: ThemesListCommand.self)
}
