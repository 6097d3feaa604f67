import ArgumentParser

/// The options that most commands take, as they were typed.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store's directory.", valueName: "dir"))
  var store: String?

  @Option(help: ArgumentHelp("The account.", valueName: "id"))
  var account: String?

  @Option(help: ArgumentHelp("The person; the account's billing contact else.", valueName: "email"))
  var user: String?

  @Option(help: ArgumentHelp("The language: it or en.", valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp("The day to take for today, like 2026-11-23.", valueName: "day"))
  var now: String?
}

/// The options of commands that show screens, as they were typed.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A theme's name, or a Base16 or Base24 file.", valueName: "theme"))
  var theme: String?

  @Flag(help: "Show nothing but ASCII.")
  var ascii = false
}
