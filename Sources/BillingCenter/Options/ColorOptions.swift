import ArgumentParser
import BillingDocuments
import Foundation
import TerminalUI

/// How many colours may be used, as it was typed.
struct ColorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("auto, none, 16, 256 or direct.", valueName: "colors"))
  var color: String?

  /// What the user decided; nil leaves it to the terminal.
  ///
  /// - Throws: `CommandFailure` for an unknown word.
  func depth(_ formats: Formats) throws -> ColorDepth? {
    guard let color, color != "auto" else { return nil }
    if let depth = ColorDepth(rawValue: color) { return depth }
    throw CommandFailure.usage(
      formats, ("unknown colours “\(color.shortened)”", "colori sconosciuti «\(color.shortened)»"),
      why: (
        "no kind of terminal is called that", "nessun tipo di terminale si chiama così"
      ),
      remedy: (
        "use --color auto, none, 16, 256 or direct",
        "usa --color auto, none, 16, 256 o direct"
      ))
  }

  /// The colours of what is printed: the user's word, else what the environment says of standard
  /// output; none for a file or a pipe, and where `NO_COLOR` is set.
  ///
  /// - Throws: `CommandFailure` for an unknown word.
  func depthOfOutput(_ formats: Formats) throws -> ColorDepth {
    try depth(formats)
      ?? ColorDepth(
        environment: ProcessInfo.processInfo.environment,
        isTerminal: isatty(STDOUT_FILENO) == 1)
  }
}

extension ColorDepth {
  /// What a terminal's variables tell of its colours.
  init(environment: [String: String], isTerminal: Bool) {
    let name = environment["TERM"] ?? ""
    let isPlain =
      name.isEmpty || name == "dumb" || name.hasPrefix("vt") && !name.hasPrefix("vte")
    let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    guard isTerminal, !isUnwanted, !isPlain else {
      self = .none
      return
    }
    let saysDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    if saysDirect || name.hasSuffix("-direct") {
      self = .direct
    } else {
      self = name.contains("256color") ? .indexed256 : .sixteen
    }
  }
}
