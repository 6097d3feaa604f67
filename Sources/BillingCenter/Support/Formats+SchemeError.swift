import BillingDocuments
import TerminalUI

extension Formats {
  /// What keeps a file from being a Base16 or Base24 scheme.
  func reason(of error: SchemeError) -> String {
    switch error {
    case .notYAML(let line?):
      words("line \(number(line)) is not YAML", "la riga \(number(line)) non è YAML")
    case .notYAML(nil): words("it is not YAML", "non è YAML")
    case .notAMapping:
      words("it is no list of names with values", "non è un elenco di nomi con valori")
    case .missingName: words("the scheme has no name", "lo schema non ha un nome")
    case .unknownSystem(let system):
      words(
        "its system “\(system)” is neither base16 nor base24",
        "il sistema «\(system)» non è né base16 né base24")
    case .unknownVariant(let variant):
      words(
        "its variant “\(variant)” is neither dark nor light",
        "la variante «\(variant)» non è né dark né light")
    case .missingColor(let slot):
      words("the colour \(slot.rawValue) is missing", "manca il colore \(slot.rawValue)")
    case .badColor(let slot, let value, let line):
      words(
        "\(place(of: line, "line "))\(slot.rawValue) is “\(value.shortened)”, which is not a colour "
          + "like #1c1f28",
        "\(place(of: line, "riga "))\(slot.rawValue) è «\(value.shortened)», che non è un colore "
          + "come #1c1f28")
    }
  }

  private func place(of line: Int?, _ word: String) -> String {
    line.map { "\(word)\(number($0)): " } ?? ""
  }
}
