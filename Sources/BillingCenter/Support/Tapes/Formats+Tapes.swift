import BillingDocuments
import ScreenSnapshots
import TerminalUI

extension Formats {
  /// A place in a tape: `“buy.tape”, line 3, column 5`.
  func place(_ position: TapePosition, in name: String) -> String {
    let (line, column) = (number(position.line), number(position.column))
    return words(
      "“\(name.shortened)”, line \(line), column \(column)",
      "«\(name.shortened)», riga \(line), colonna \(column)")
  }

  /// The words of the player of tapes.
  var tapePhrases: TapePhrases {
    TapePhrases(
      pause: words("pause", "pausa"), resume: words("go on", "riprendi"),
      step: words("step", "passo"), speed: words("speed", "velocità"),
      takeOver: words("any other key: it's yours", "altro tasto: continui tu"),
      ended: words("The end.", "Fine."), leave: words("leave", "esci"),
      spaceBar: words("Space", "Spazio"))
  }

  // MARK: - Playing

  /// Why a tape could not be played to its end.
  ///
  /// - Parameters:
  ///   - fault: What went wrong.
  ///   - name: The tape's name.
  ///   - isLive: Whether it played in a terminal, where something may still come.
  /// - Returns: The words.
  func explain(_ fault: TapeFault, in name: String, isLive: Bool) -> Explanation {
    let place = place(fault.step.position, in: name)
    switch fault.reason {
    case .neverShown(let pattern):
      let nothing = words(
        "all that the keys before it began has ended, so nothing else would come",
        "tutto ciò che i tasti precedenti avevano avviato è finito, e nient'altro arriverebbe")
      let late = words("nothing like it came in time", "non è arrivato in tempo")
      return Explanation(
        words(
          "\(place): the screen does not show /\(pattern.source.shortened)/",
          "\(place): la schermata non mostra /\(pattern.source.shortened)/"),
        why: isLive ? late : nothing,
        remedy: words(
          "correct the pattern or the keys before it",
          "correggi l'espressione o i tasti che la precedono"))
    case .endlessPattern(let pattern):
      return Explanation(
        words(
          "\(place): the search for /\(pattern.source.shortened)/ takes too long",
          "\(place): la ricerca di /\(pattern.source.shortened)/ richiede troppo tempo"),
        why: words(
          "there are too many ways to read the screen by it",
          "ci sono troppi modi di leggere la schermata con questa espressione"),
        remedy: words(
          "make it simpler, without repetitions inside of repetitions",
          "semplificala, senza ripetizioni dentro ripetizioni"))
    case .ended: return explainEnd(at: fault.step, in: name)
    }
  }

  /// That the program ended before its tape.
  func explainEnd(at step: TapeStep, in name: String) -> Explanation {
    let place = place(step.position, in: name)
    return Explanation(
      words("\(place): there is nobody to press this", "\(place): nessuno può ricevere il tasto"),
      why: words(
        "the program was left before it", "il programma è stato chiuso prima"),
      remedy: words(
        "remove what follows, or the key that leaves",
        "togli ciò che segue, o il tasto che chiude"))
  }

  // MARK: - Reading

  /// What is wrong with a tape, and where.
  func explain(_ error: TapeError, in name: String) -> Explanation {
    let clauses = clauses(of: error.reason)
    return Explanation(
      "\(place(error.position, in: name)): \(clauses.what)", why: clauses.why,
      remedy: clauses.remedy)
  }

  private func clauses(of reason: TapeError.Reason) -> FaultClauses {
    switch reason {
    case .unknownCommand(let name): return clauses(unknownCommand: name)
    case .unknownSetting(let name, let known):
      let names = known.joined(separator: ", ")
      return (
        words(
          "unknown setting “\(name.shortened)”", "impostazione sconosciuta «\(name.shortened)»"),
        words("no setting has this name", "nessuna impostazione si chiama così"),
        words("use one of \(names)", "usa una di \(names)")
      )
    case .unknownKey(let name): return clauses(unknownKey: name)
    case .unknownFormat(let path, let known): return clauses(unknownFormat: path, known)
    case .unexpected(let text):
      return (
        words("“\(text.shortened)” stands alone", "«\(text.shortened)» è da solo"),
        words("no command begins with a text", "nessun comando inizia con un testo"),
        words("write Type before it", "scrivi Type prima")
      )
    case .tooLong(let limit): return clauses(tooLong: limit)
    default: return clauses(ofValue: reason)
    }
  }

  private func clauses(unknownCommand name: String) -> FaultClauses {
    (
      words("unknown command “\(name.shortened)”", "comando sconosciuto «\(name.shortened)»"),
      words(
        "commands are Output, Set, Type, Sleep, Wait, Screenshot, Caption, Hide, Show, Copy, Paste, "
          + "and keys such as Enter, Down and Ctrl+P",
        "i comandi sono Output, Set, Type, Sleep, Wait, Screenshot, Caption, Hide, Show, Copy, "
          + "Paste, e tasti come Enter, Down e Ctrl+P"),
      words("use one of these", "usa uno di questi")
    )
  }

  private func clauses(unknownKey name: String) -> FaultClauses {
    (
      words("unknown key “\(name.shortened)”", "tasto sconosciuto «\(name.shortened)»"),
      words(
        "terminals send nothing for it, or the same as for another key",
        "i terminali non lo inviano, o inviano lo stesso di un altro tasto"),
      words(
        "use a key such as Enter, F2, Shift+Tab or Ctrl+P",
        "usa un tasto come Enter, F2, Shift+Tab o Ctrl+P")
    )
  }

  private func clauses(tooLong limit: Int) -> FaultClauses {
    let most = number(limit)
    return (
      words("the tape is too long", "il nastro è troppo lungo"),
      words(
        "one of this size has at most \(most) keys, captions and screenshots together",
        "con queste dimensioni può avere al massimo \(most) tra tasti, didascalie e schermate"),
      words("make two tapes of it", "dividilo in due nastri")
    )
  }

  private func clauses(unknownFormat path: String, _ known: [TapeFormat]) -> FaultClauses {
    let endings = known.map { "." + $0.rawValue }.joined(separator: ", ")
    return (
      words(
        "“\(path.shortened)” has no format that can be written",
        "«\(path.shortened)» non ha un formato che si possa scrivere"),
      words("the name's ending tells the format", "il formato è dato dalla fine del nome"),
      words("let it end in one of \(endings)", "fallo finire in uno di \(endings)")
    )
  }
}
