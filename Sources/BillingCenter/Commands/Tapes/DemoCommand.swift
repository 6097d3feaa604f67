import ArgumentParser
import Billing
import BillingDocuments
import TerminalUI

/// Tours that play by themselves.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Play a tour of the program by itself.",
    discussion: """
      Space pauses, Right then goes on by one command, + and - change the speed, q leaves, and any \
      other key takes over: you are in the program, on accounts that are there for the tour alone. \
      They are in memory and gone afterwards, unless --store names a place to keep them.

      A tour is a tape: demo show buy > my.tape, change it, and play my.tape.
      """,
    subcommands: [DemoPlayCommand.self, DemoShowCommand.self, DemoResetCommand.self],
    defaultSubcommand: DemoPlayCommand.self)
}

/// Plays a tour in the terminal.
struct DemoPlayCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a tour in the terminal.")

  @Argument(help: ArgumentHelp("The tour's name; by default the first.", valueName: "name"))
  var name: String?

  @Flag(help: "List the tours.")
  var list = false

  @Option(help: ArgumentHelp("How much faster to play.", valueName: "factor"))
  var speed: Double?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: ScreenOptions
  @OptionGroup var colors: ColorOptions

  func run() throws {
    let formats = try options.formats(isASCII: look.ascii)
    guard !list else {
      let rows = Demo.all.map { "\($0.name.padded(to: 8))\($0.summary(formats))\n" }
      return try StandardOutput.write(rows.joined())
    }
    let demo = try name.map { try Demo.named($0, formats) } ?? Demo.all[0]
    let speed = try formats.playbackSpeed(speed)
    var choices = TapeStage.Choices(
      options: options, actor: try ActorOptions.parse([]), look: look)
    // A tour speaks the user's language, where a tape of his own speaks its own.
    choices.options.lang = formats.language.rawValue
    choices.options.store = nil
    choices.themes = try ThemeLibrary(choosing: look.theme, formats)
    if let path = options.store {
      let store = DemoStore(at: path, formats)
      try store.check()
      choices.service = { try store.open().service }
    }
    let source = try TapeSource(demo.text, named: demo.name, formats)
    let tape = LiveTape(
      source: source, choices: choices, speed: speed, colors: try colors.depth(formats),
      formats: formats)
    do {
      try tape.play()
    } catch let failure as CommandFailure where failure.code == LiveTape.stoppedCode {
      throw options.store.map { Self.used($0, formats) } ?? failure
    }
  }

  /// That a tour finds a kept store otherwise than it begins.
  private static func used(_ path: String, _ formats: Formats) -> CommandFailure {
    CommandFailure(
      .refused,
      Explanation(
        formats.words("the tour cannot go on", "il tour non può continuare"),
        why: formats.words(
          "the store is not as on its first day", "l'archivio non è più come il primo giorno"),
        remedy: formats.words(
          "use demo reset --store \(path)", "usa demo reset --store \(path)")),
      code: LiveTape.stoppedCode)
  }
}

/// Prints a tour's tape, to be copied and changed.
struct DemoShowCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a tour's tape, to copy and change.")

  @Argument(help: ArgumentHelp("The tour's name.", valueName: "name"))
  var name: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try StandardOutput.write(Demo.named(name, options.formats()).text)
  }
}

/// Brings a kept store back to the tours' first day.
struct DemoResetCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Bring a store that demo --store keeps back to its first day.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let formats = try options.formats()
    guard let path = options.store else {
      throw CommandFailure.usage(
        formats, ("no store was named", "non è indicato alcun archivio"),
        why: (
          "tours keep one only where --store names it",
          "i tour ne tengono uno solo dove lo indica --store"
        ),
        remedy: ("use demo reset --store DIR", "usa demo reset --store DIR"))
    }
    try DemoStore(at: path, formats).reset()
    try StandardOutput.write(
      formats.words(
        "\(path) is as on its first day.", "\(path) è come il primo giorno.") + "\n")
  }
}

extension String {
  /// The text with blanks behind it, up to a number of characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
