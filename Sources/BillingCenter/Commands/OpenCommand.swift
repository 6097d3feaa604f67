import ArgumentParser
import Billing
import BillingCenterUI
import BillingDocuments
import BillingService
import Foundation
import NcursesTerminal
import TerminalUI

/// The interface, in a terminal.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the Billing Center in this terminal.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var screen: ScreenOptions

  @OptionGroup var colors: ColorOptions

  @Flag(help: "Draw with UTF-8, whatever the locale says.")
  var utf8 = false

  @Flag(help: "Leave the mouse to the terminal's own selection; Ctrl-O takes it.")
  var noMouse = false

  @Flag(
    help: """
      Tell the pages as plain lines and take answers by line, for screen readers, braille and \
      pipes; a non-empty ACCESSIBLE does so too.
      """)
  var accessible = false

  func run() throws {
    let catalog = EarlyCatalog()
    let formats = try options.formats()
    let themes = try ThemeLibrary(choosing: screen.theme, formats)
    // Read out, keys are names of commands, which stay what they are.
    let keyMap = isAccessible ? KeyMap.billingCenter : try KeyFile.inForce(formats)
    let clock = try options.clock(formats)
    let depth = try colors.depth(formats)
    do {
      if isAccessible {
        let lines = try StandardLines(isASCII: screen.ascii, forcesUTF8: utf8)
        defer { lines.close() }
        _ = LinearLoop.run(try app(themes, keyMap, clock, catalog, formats), on: lines)
      } else {
        let terminal = try NcursesTerminal(
          options: TerminalOptions(
            color: depth, isASCII: screen.ascii, forcesUTF8: utf8,
            asksForBackground: themes.isUndecided, capturesMouse: !noMouse))
        defer { terminal.close() }
        let app = MainLoop.run(try app(themes, keyMap, clock, catalog, formats), on: terminal)
        // The terminal first: the end of the app's watch waits in the system for up to 15 ms.
        withExtendedLifetime(app) { terminal.endBySignal() }
      }
    } catch let fault as TerminalFault {
      throw CommandFailure(.usage, formats.explain(fault))
    }
  }

  private var isAccessible: Bool {
    accessible || getenv("ACCESSIBLE").map { $0.pointee != 0 } ?? false
  }

  private func app(
    _ themes: ThemeLibrary, _ keyMap: KeyMap, _ clock: BillingClock, _ catalog: EarlyCatalog,
    _ formats: Formats
  ) throws -> BillingCenterApp {
    let workspace = try Workspace(
      storePath: options.storePath, clock: clock, reading: actor.account.map { AccountID($0) },
      catalog: catalog.wait, formats)
    let actor = try workspace.actor(self.actor)
    let setup = BillingCenterApp.Setup(
      service: workspace.service, watch: workspace.store.map { AccountWatch($0) },
      language: formats.language, themes: themes.themes,
      theme: themes.chosen.theme, lightTheme: themes.lightTheme, lostTheme: themes.lostName,
      capturesMouse: isAccessible ? nil : !noMouse,
      directory: FileManager.default.currentDirectoryPath, keyMap: keyMap,
      keep: { try Preferences.keep(themes.kept($0)) })
    return try workspace.ask { (_) throws(ServiceError) in
      try BillingCenterApp(
        setup: setup, account: actor.map { ($0.id, $0.person) }, summary: actor?.account)
    }
  }
}

extension Formats {
  /// Why there is no terminal to draw in, and what works without one.
  func explain(_ fault: TerminalFault) -> Explanation {
    let withoutScreen = words(
      "use --accessible to be told the pages line by line, or billing-center snapshot to see one",
      "usa --accessible per leggere le pagine riga per riga, o billing-center snapshot per vederne "
        + "una")
    let setTERM = words(
      "set TERM to your terminal's name, for instance xterm-256color, or use --accessible",
      "imposta TERM sul nome del tuo terminale, per esempio xterm-256color, o usa --accessible")
    switch fault {
    case .notATerminal:
      return Explanation(
        words("there is no terminal to draw in", "non c'è un terminale in cui disegnare"),
        why: words(
          "standard input or output is a file or a pipe",
          "l'input o l'output standard è un file o una pipe"), remedy: withoutScreen)
    case .unnamedTerminal:
      return Explanation(
        words("the terminal is unknown", "il terminale è sconosciuto"),
        why: words("TERM is not set", "TERM non è impostato"), remedy: setTERM)
    case .dumbTerminal:
      return Explanation(
        words("this terminal cannot show screens", "questo terminale non può mostrare schermate"),
        why: words("TERM is dumb", "TERM è dumb"), remedy: withoutScreen)
    case .unknownTerminal(let name):
      return Explanation(
        words("unknown terminal “\(name)”", "terminale sconosciuto «\(name)»"),
        why: words(
          "TERM names no terminal that this computer knows",
          "TERM non indica un terminale noto a questo computer"), remedy: setTERM)
    case .inBackground:
      return Explanation(
        words("the terminal belongs to another program", "il terminale è di un altro programma"),
        why: words(
          "this one was started in the background", "questo è stato avviato in background"),
        remedy: words("start it in the foreground", "avvialo in primo piano"))
    case .noResources:
      return Explanation(
        words("the terminal cannot be opened", "il terminale non può essere aperto"),
        why: words(
          "the system is out of file handles", "il sistema non ha più descrittori di file"),
        remedy: words("close other programs and try again", "chiudi altri programmi e riprova"))
    }
  }
}
