package import TerminalUI
import BillingDocuments

/// The words with which the pages are read out, besides their own.
package struct SpokenWords: LinearPhrases {
  let strings: Strings

  private func pick(_ english: String, _ italian: String) -> String {
    strings.pick(english, italian)
  }

  private func number(_ number: Int) -> String {
    strings.formats.number(number)
  }
}

// MARK: - What something is

extension SpokenWords {
  package var chosen: String { pick("chosen", "scelta attuale") }
  package var isOn: String { pick("on", "sì") }
  package var isOff: String { pick("off", "no") }
  package var notAvailable: String { pick("not available", "non disponibile") }
  package var empty: String { pick("empty", "da compilare") }
  package var filledIn: String { pick("filled in, not shown", "testo inserito, non mostrato") }
  package var error: String { pick("Error", "Errore") }
  package var warning: String { pick("Warning", "Attenzione") }
  package var yes: String { pick("yes", "sì") }
  package var no: String { "no" }
  package var arrow: String { pick("becomes", "diventa") }
}

// MARK: - The parts of a page

extension SpokenWords {
  package func dialog(_ title: String) -> String {
    pick("Dialog: \(title)", "Finestra: \(title)")
  }
  package var sections: String { pick("Sections", "Sezioni") }
  package var commands: String { pick("Commands", "Comandi") }
  package var allCommands: String { pick("all commands", "tutti i comandi") }
  package var readAgain: String { pick("read the page again", "rileggi la pagina") }
  package var emptyLine: String { pick("empty line", "riga vuota") }

  package func laterRows(_ first: Int, _ last: Int, of count: Int) -> String {
    let place = strings.place(number(first), number(last), number(count))
    return pick("More: \(place)", "Continua: \(place)")
  }

  package func earlierRows(_ first: Int, _ last: Int, of count: Int) -> String {
    let place = strings.place(number(first), number(last), number(count))
    return pick("Back to the rows before: \(place)", "Torna alle righe precedenti: \(place)")
  }
}

// MARK: - Questions and answers

extension SpokenWords {
  package var choice: String { pick("Your choice", "La tua scelta") }
  package var howToAnswer: String {
    pick(
      "Type the text. An empty line leaves it as it is, a single - empties it.",
      "Scrivi il testo. Una riga vuota lo lascia com'è, un solo - lo svuota.")
  }
  package var howToEnd: String {
    pick(
      "It may have several lines; a line with a single full stop ends it.",
      "Può avere più righe; una riga con un solo punto lo conclude.")
  }
  package var nothingChanged: String { pick("Nothing has changed.", "Non è cambiato nulla.") }
  package var done: String { pick("Done.", "Fatto.") }
  package var changedMeanwhile: String {
    pick(
      "That has changed in the meantime. Nothing was done; this is how it is now.",
      "Nel frattempo è cambiato. Non è stato fatto nulla; ora è così.")
  }
  package func unknown(_ answer: String) -> String {
    pick("“\(answer)” is none of the choices.", "«\(answer)» non è tra le scelte.")
  }
  package func ambiguous(_ answer: String) -> String {
    pick(
      "“\(answer)” can mean several things. Type a number or more of the name:",
      "«\(answer)» può indicare più cose. Scrivi un numero o una parte più lunga del nome:")
  }
  package var possibleAnswers: String {
    pick(
      "Type a number, a name or its beginning, or a command. ? tells all commands, an empty line "
        + "reads the page again.",
      "Scrivi un numero, un nome o il suo inizio, oppure un comando. ? elenca tutti i comandi, una "
        + "riga vuota rilegge la pagina.")
  }

  package func name(of key: Key.Code) -> String? {
    switch key {
    case .escape: "esc"
    case .enter: pick("enter", "invio")
    case .up: pick("up", "su")
    case .down: pick("down", "giù")
    case .left: pick("left", "sinistra")
    case .right: pick("right", "destra")
    case .pageUp: pick("page up", "pagina su")
    case .pageDown: pick("page down", "pagina giù")
    case .home: pick("home", "inizio")
    case .end: pick("end", "fine")
    case .character(" "): pick("space", "spazio")
    case .backspace, .delete, .tab, .backTab, .character, .function: nil
    }
  }
}

extension BillingCenterApp: LinearApp {
  package var linearPhrases: any LinearPhrases {
    SpokenWords(strings: Strings(formats: Formats(language: language)))
  }
}
