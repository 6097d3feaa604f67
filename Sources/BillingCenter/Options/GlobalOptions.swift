import ArgumentParser

/// The options that all commands take, as they were typed.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store's directory.", valueName: "dir"))
  var store: String?

  @Option(help: ArgumentHelp("The language: it or en.", valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp("The day to take for today, like 2026-11-23.", valueName: "day"))
  var now: String?
}

/// The options of commands that are about one account, as they were typed.
struct ActorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The account.", valueName: "id"))
  var account: String?

  @Option(help: ArgumentHelp("The person; by default the billing contact.", valueName: "email"))
  var user: String?
}

/// The options of commands that show screens, as they were typed.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A theme's name, or a Base16 or Base24 file.", valueName: "theme"))
  var theme: String?

  @Flag(help: "Show nothing but ASCII.")
  var ascii = false
}

/// The options of commands that print what they find.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON document, with amounts in minor units (cents).")
  var json = false

  @Flag(help: "Print nothing but ASCII; JSON is UTF-8 all the same.")
  var ascii = false

  /// Whether words are to be written with what ASCII has.
  var isASCII: Bool { ascii && !json }

  /// Prints an answer, as JSON where that is asked for.
  ///
  /// - Parameters:
  ///   - document: The answer for scripts.
  ///   - text: The answer for people, its lines ended.
  /// - Throws: What making either throws, or `OutputFault`.
  func write(
    _ document: @autoclosure () throws -> some Encodable,
    else text: @autoclosure () throws -> String
  ) throws {
    try json ? StandardOutput.write(json: document()) : StandardOutput.write(text())
  }
}
