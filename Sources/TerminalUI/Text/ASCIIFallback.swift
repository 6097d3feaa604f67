extension Frame {
  /// The frame for a terminal that shows ASCII alone; every cell keeps its place and its role.
  public func asciiOnly() -> Frame {
    var result = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        guard cell.width > 0, !cell.isPlain else { continue }
        let text = ASCIIFallback.text(for: cell)
        for (offset, character) in text.enumerated() {
          result[column + offset, row] =
            Cell(text: String(character), width: 1, role: cell.role)
        }
      }
    }
    return result
  }
}

/// The nearest ASCII character for what a plain terminal cannot show.
enum ASCIIFallback {
  /// As many ASCII characters as the cell is wide.
  static func text(for cell: Cell) -> String {
    guard cell.width == 1 else { return String(repeating: "?", count: cell.width) }
    guard let scalar = cell.scalars.first else { return " " }
    return marks[scalar] ?? base(of: scalar) ?? "?"
  }

  /// A letter without its diacritics: `é` is `e`.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value < 0x250 else {
      return scalar.isASCII ? String(Character(scalar)) : nil
    }
    if scalar.isASCII { return String(Character(scalar)) }
    return letter(of: scalar).map { String(Character($0)) }
  }

  /// The letter that has been given an accent; nil for what is none of the Latin ones.
  static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? { lettersByVariant[scalar] }

  private static let lettersByVariant: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, variants) in letters {
      for variant in variants.unicodeScalars { table[variant] = letter.unicodeScalars.first }
    }
    return table
  }()

  private static let letters: KeyValuePairs<Character, String> = [
    "A": "ÀÁÂÃÄÅĀĂĄÆ", "C": "ÇĆĈĊČ", "D": "ĎĐÐ", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ", "H": "ĤĦ",
    "I": "ÌÍÎÏĨĪĬĮİ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽĿŁ", "N": "ÑŃŅŇŊ", "O": "ÒÓÔÕÖØŌŎŐŒ",
    "R": "ŔŖŘ", "S": "ŚŜŞŠȘ", "T": "ŢŤŦȚÞ", "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŶŸ", "Z": "ŹŻŽ",
    "a": "àáâãäåāăąæª", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķĸ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏőœº",
    "r": "ŕŗř", "s": "śŝşšßșſ", "t": "ţťŧțþ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
  ]

  private static let marks: [Unicode.Scalar: String] = {
    let groups: KeyValuePairs<String, String> = [
      "-": "─╌┄‐‑‒–—―−", "|": "│╎┆¦", "+": "┌┐└┘├┤┬┴┼╭╮╰╯✓✔", "=": "━═", "#": "┃┏┓┗┛┣┫┳┻╋█▓▒",
      "*": "●•■◆★", "o": "○◯□◇", "!": "⚠¡", ".": "…·⋯", "x": "×✗✕✘", ">": "›»→▸▶⟩",
      "<": "‹«←◂◀⟨",
      "^": "↑▴▲", "v": "↓▾▼", "'": "‘’‚′", "\"": "“”„″", "E": "€", "L": "£", "Y": "¥",
      "c": "©¢", "r": "®", "/": "÷⁄", "~": "≈◐◓◑◒", ":": "⋮◌", "1": "¹", "2": "²", "3": "³",
      "u": "µ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (ascii, variants) in groups {
      for scalar in variants.unicodeScalars { table[scalar] = ascii }
    }
    return table
  }()
}
