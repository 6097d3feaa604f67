import BillingDocuments
import ScreenSnapshots

extension Formats {
  /// What is wrong with a value of a tape.
  func clauses(ofValue reason: TapeError.Reason) -> FaultClauses {
    switch reason {
    case .missingValue(let command): return clauses(missingAfter: command)
    case .openText:
      return (
        words("the text has no end", "il testo non ha una fine"),
        words(
          "its closing mark is missing on this line", "su questa riga manca il segno di chiusura"),
        words("close it by the mark that opens it", "chiudilo con il segno che lo apre")
      )
    case .invalidTime(let text):
      return (
        words("“\(text.shortened)” is not a time", "«\(text.shortened)» non è un tempo"),
        words("times go from 0 to an hour", "i tempi vanno da 0 a un'ora"),
        words("write one like 500ms, 2s or 0.5", "scrivine uno come 500ms, 2s o 0.5")
      )
    case .invalidNumber(let text, let range):
      let (low, high) = (number(range.lowerBound), number(range.upperBound))
      return clauses(number: text, from: low, to: high)
    case .invalidSpeed(let text, let range):
      return clauses(
        number: text, from: "\(range.lowerBound)", to: "\(Int(range.upperBound))")
    case .invalidPattern(let text):
      return (
        words(
          "/\(text.shortened)/ is not a regular expression",
          "/\(text.shortened)/ non è un'espressione regolare"),
        words("it cannot be read", "non è leggibile"),
        words(
          "put a backslash before signs such as ( [ * + ?",
          "metti una barra rovesciata prima di segni come ( [ * + ?")
      )
    default: return clauses(ofUse: reason)
    }
  }

  private func clauses(ofUse reason: TapeError.Reason) -> FaultClauses {
    switch reason {
    case .invalidAddition(let addition, let command):
      return (
        words(
          "\(command) takes no “\(addition.shortened)”",
          "\(command) non accetta «\(addition.shortened)»"),
        words("it has no such form", "non ha questa forma"), words("leave it out", "toglilo")
      )
    case .fileTwice(let path):
      return (
        words("“\(path.shortened)” is written twice", "«\(path.shortened)» è scritto due volte"),
        words("one file would replace the other", "un file sostituirebbe l'altro"),
        words("name another file", "indica un altro file")
      )
    case .lateSetting(let name):
      return (
        words("\(name) is set too late", "\(name) è impostato troppo tardi"),
        words(
          "once the tape has begun it cannot change", "a nastro iniziato non può cambiare"),
        words("write it above the first command", "scrivilo sopra il primo comando")
      )
    default:
      return (
        words("there is nothing to paste", "non c'è nulla da incollare"),
        words("no Copy stands before it", "prima non c'è alcun Copy"),
        words("write Copy with a text above it", "scrivi sopra Copy con un testo")
      )
    }
  }

  private func clauses(missingAfter command: String) -> FaultClauses {
    let example =
      switch command {
      case "Wait", "Wait+Screen", "Wait+Line": "Wait+Screen /text/"
      case "Sleep", "TypingSpeed", "WaitTimeout": "\(command) 500ms"
      case "Set": "Set Columns 100"
      case "Output": "Output tape.cast"
      case "Screenshot": "Screenshot screen.txt"
      case "Columns", "Rows", "PlaybackSpeed": "Set \(command) 100"
      case "Theme": "Set Theme dark"
      default: "\(command) \"text\""
      }
    return (
      words("\(command) is not complete", "\(command) non è completo"),
      words("what has to follow is missing", "manca ciò che deve seguire"),
      words("write it as in \(example)", "scrivilo come in \(example)")
    )
  }

  private func clauses(
    number text: String, from low: String, to high: String
  ) -> FaultClauses {
    (
      words("“\(text.shortened)” does not fit", "«\(text.shortened)» non va bene"),
      words("a number from \(low) to \(high) is needed", "serve un numero da \(low) a \(high)"),
      words("write such a number", "scrivi un numero così")
    )
  }
}
