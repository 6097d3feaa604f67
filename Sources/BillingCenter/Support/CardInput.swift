import Billing
import BillingDocuments
import BillingService

/// A card as it is typed or piped in: its number and CVC never come from an argument (rule 30).
struct CardInput {
  private enum Part: CaseIterable {
    case number
    case expiry
    case securityCode
    case holder
  }

  /// More than four lines of a card ever take.
  private static let byteLimit = 1024

  let formats: Formats

  /// Asks for the card in the terminal, or reads four lines of standard input.
  ///
  /// - Returns: The card, whose number and expiry are well-formed.
  /// - Throws: `CommandFailure`, which repeats nothing of it.
  func read() throws -> CardEntry {
    let lines = CardPrompt.isTerminal ? asked() : try piped()
    guard lines.count == Part.allCases.count else { throw incomplete }
    let number: CardNumber
    do throws(CardNumber.Fault) {
      number = try CardNumber(lines[0])
    } catch {
      throw CommandFailure(.usage, formats.explain(error), code: "cardNumberInvalid")
    }
    guard let expiry = CardExpiry(monthAndYear: lines[1]) else { throw expiryInvalid }
    guard !lines[3].isEmpty else { throw holderMissing }
    return CardEntry(
      number: number, expiry: expiry, securityCode: lines[2], holder: lines[3])
  }

  private func asked() -> [String] {
    var lines: [String] = []
    for part in Part.allCases {
      let isHidden = part == .number || part == .securityCode
      guard let line = CardPrompt.line(question(for: part), isHidden: isHidden),
        line.utf8.count <= Self.byteLimit
      else { return lines }
      lines.append(line.trimmed)
    }
    return lines
  }

  private func piped() throws -> [String] {
    let text = try BoundedInput.standardInput(byteLimit: Self.byteLimit, formats)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).trimmed }
    while lines.count > Part.allCases.count, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func question(for part: Part) -> String {
    switch part {
    case .number: formats.words("Card number", "Numero della carta")
    case .expiry: formats.words("Expiry (MM/YY)", "Scadenza (MM/AA)")
    case .securityCode: "CVC"
    case .holder: formats.words("Name on the card", "Intestatario")
    }
  }
}

extension CardInput {
  private var incomplete: CommandFailure {
    CommandFailure.usage(
      formats, ("the card is not complete", "la carta non è completa"),
      why: (
        "four lines are needed: number, expiry, CVC and name",
        "servono quattro righe: numero, scadenza, CVC e intestatario"
      ),
      remedy: (
        "write them to standard input, or run it in a terminal to be asked",
        "scrivile sullo standard input, o avvialo in un terminale per inserirle"
      ),
      code: "cardIncomplete")
  }

  private var expiryInvalid: CommandFailure {
    CommandFailure.usage(
      formats, ("the expiry is not a month", "la scadenza non è un mese"),
      why: (
        "it is not a month and a year with a slash between",
        "non è un mese e un anno separati da una barra"
      ),
      remedy: ("write it as on the card, like 09/29", "scrivila come sulla carta, come 09/29"),
      code: "cardExpiryInvalid")
  }

  private var holderMissing: CommandFailure {
    CommandFailure.usage(
      formats, ("the name on the card is missing", "manca l'intestatario della carta"),
      why: ("its line is empty", "la sua riga è vuota"),
      remedy: ("write the name as on the card", "scrivi il nome come sulla carta"),
      code: "cardHolderMissing")
  }
}
