import Billing
import BillingDocuments
import TerminalUI

// MARK: - Keys

extension Strings {
  /// How a key reads in the help line.
  func label(_ key: Key) -> String {
    key.label(in: formats.asciiOnly ? .ascii : .unicode, space: pick("Space", "Spazio"))
  }

  /// How the first key of an action reads; nil where it has none.
  func keyLabel(_ action: KeyAction) -> String? {
    keyMap[action].first.map(label)
  }

  /// How an action's first key is told in a sentence, `Ctrl-P`; its name in the file of keys where it
  /// has none.
  func keyInWords(_ action: KeyAction) -> String {
    guard let key = keyMap[action].first else { return "“\(action)”" }
    guard key.isControl, case .character(let letter) = key.code else { return label(key) }
    return "Ctrl-" + letter.uppercased()
  }

  /// A button's words as the help line has them; English names keep their capitals.
  func inHelpLine(_ words: String) -> String {
    let isName = [customerService, corporatePortal].contains(words)
    return isName && formats.language == .english ? words : words.lowercasedFirst
  }
  var keyBack: String { pick("back", "indietro") }
  var keyLanguage: String { pick("language: Italiano", "lingua: English") }
  var keyRedraw: String { pick("draw the screen again", "ridisegna lo schermo") }
  var keySuspend: String { pick("back to the shell; fg returns", "alla shell; fg per tornare") }
  var keyLeave: String { pick("leave", "esci") }
  var keyPalette: String { pick("go to…", "vai a…") }
  var keyMouse: String { pick("mouse on or off", "mouse attivo o no") }
  var mouseIsTaken: String {
    pick("The mouse works in the program.", "Il mouse funziona nel programma.")
  }
  var mouseIsLeft: String {
    let key = keyInWords(.mouse)
    return pick(
      "The mouse is your terminal’s: select text with it. \(key) takes it back.",
      "Il mouse è del terminale: ora puoi selezionare il testo. \(key) lo riprende.")
  }
  var keyTheme: String { pick("theme", "tema") }
  var keyAllKeys: String { pick("all keys", "tutti i tasti") }
  var keyChoose: String { pick("choose", "scegli") }
  var keyOpen: String { pick("open", "apri") }
  var keyMove: String { pick("move", "sposta") }
  var keyPage: String { pick("page", "pagina") }
  var keyToList: String { pick("to the list", "alla lista") }
  var keyCopy: String { pick("copy", "copia") }

  /// Keys that move about on every page.
  var movementKeys: [KeyHint] {
    let arrows: [KeyAction] = [.up, .down, .left, .right]
    let others: [KeyAction] = [.left, .down, .up, .right]
    let words: [(keys: [Key], help: String)] = [
      (
        arrows.compactMap { keyMap[$0].first } + others.flatMap { keyMap[$0].dropFirst() },
        pick("move between controls", "spostati tra i controlli")
      ),
      (
        keyMap[.nextControl] + keyMap[.previousControl],
        pick("next and previous control", "controllo successivo e precedente")
      ),
      (keyMap[.enter], pick("act", "esegui l'azione")),
      (keyMap[.toggle], pick("toggle", "cambia")),
      (keyMap[.previousPage] + keyMap[.nextPage], pick("scroll", "scorri")),
      (keyMap[.first] + keyMap[.last], pick("to the top and the end", "all'inizio e alla fine")),
    ]
    return words.filter { !$0.keys.isEmpty }.map { keys, help in
      KeyHint(label: keys.map(label).joined(separator: " "), help: help)
    }
  }
}

// MARK: - Copying

extension Strings {
  func copied(_ text: String) -> String { pick("Copied: \(text)", "Copiato: \(text)") }
  var copyUnsupported: String {
    pick(
      "This terminal has no clipboard that programs can write to; select the text by mouse.",
      "Questo terminale non ha appunti in cui i programmi possano scrivere; seleziona il testo "
        + "con il mouse.")
  }
  func copyTooLong(limit: Int) -> String {
    pick(
      "Not copied: terminals take at most \(formats.number(limit)) bytes.",
      "Non copiato: i terminali accettano al massimo \(formats.number(limit)) byte.")
  }
}
