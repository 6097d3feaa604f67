/// One character that passed the text gate, ready for the grid.
struct Glyph: Hashable, Sendable {
  /// What it is in the grid; a wide one takes the place behind it, too.
  var cell: Cell
  /// Whether a line may end here: true for a plain space, false for a no-break space.
  var isBreak: Bool

  init(text: String, width: Int, role: Role, isBreak: Bool) {
    cell = Cell(text: text, width: width, role: role)
    self.isBreak = isBreak
  }

  /// A printable character of ASCII.
  init(_ code: UInt8, role: Role) {
    self.init(Unicode.Scalar(code), role: role)
  }

  /// A character that ``TextGate/isOrdinary(_:)`` speaks of.
  init(_ scalar: Unicode.Scalar, role: Role) {
    cell = Cell(scalar, role: role)
    isBreak = scalar == " "
  }

  var text: String { cell.text }
  /// 1 or 2 cells.
  var width: Int { cell.width }
  var role: Role { cell.role }

  static let ellipsisText = "…"

  /// The glyphs of a text, line by line.
  static func lines(of spans: [Span]) -> [[Glyph]] {
    var lines: [[Glyph]] = [[]]
    for span in spans {
      if appendOrdinary(span, to: &lines[lines.count - 1]) { continue }
      for character in span.text {
        if character == "\n" || character == "\r\n" {
          lines.append([])
        } else {
          append(character, role: span.role, to: &lines[lines.count - 1])
        }
      }
    }
    return lines
  }

  /// The glyphs of a text on one line; line feeds become pictures.
  static func line(of spans: [Span]) -> [Glyph] {
    var line: [Glyph] = []
    for span in spans {
      if appendOrdinary(span, to: &line) { continue }
      for character in span.text { append(character, role: span.role, to: &line) }
    }
    return line
  }

  /// The glyphs of a span of which each character is one scalar that is shown as it is; nil for others.
  static func ordinary(_ span: Span) -> [Glyph]? {
    var line: [Glyph] = []
    return appendOrdinary(span, to: &line) ? line : nil
  }

  /// Appends a span of which each scalar is shown as it is; false, with nothing appended, for others.
  private static func appendOrdinary(_ span: Span, to line: inout [Glyph]) -> Bool {
    if span.text.utf8.allSatisfy(TextGate.isPlain) {
      line.reserveCapacity(line.count + span.text.utf8.count)
      for code in span.text.utf8 { line.append(Glyph(code, role: span.role)) }
      return true
    }
    guard TextGate.isOrdinary(span.text) else { return false }
    for scalar in span.text.unicodeScalars { line.append(Glyph(scalar, role: span.role)) }
    return true
  }

  private static func append(_ character: Character, role: Role, to line: inout [Glyph]) {
    if let code = character.asciiValue, TextGate.isPlain(code) {
      line.append(Glyph(code, role: role))
      return
    }
    guard let replacement = TextGate.replacement(for: character) else {
      let width = TextWidth.width(ofShown: character)
      line.append(Glyph(text: String(character), width: width, role: role, isBreak: false))
      return
    }
    for shown in replacement {
      line.append(Glyph(text: String(shown), width: 1, role: role, isBreak: isThinBreak(character)))
    }
  }

  /// Blanks that are drawn as a plain space and let a line end, unlike U+00A0, U+2007 and U+202F.
  private static func isThinBreak(_ character: Character) -> Bool {
    switch character {
    case "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{1680}": true
    default: false
    }
  }
}

extension [Glyph] {
  /// The cells that the glyphs take.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// As many glyphs as fit, with `…` in place of the rest.
  func truncated(to columns: Int) -> [Glyph] {
    guard width > columns else { return self }
    guard columns > 0 else { return [] }
    var kept: [Glyph] = []
    var used = 0
    for glyph in self {
      guard used + glyph.width < columns else { break }
      kept.append(glyph)
      used += glyph.width
    }
    let role = kept.last?.role ?? first?.role ?? .text
    kept.append(Glyph(text: Glyph.ellipsisText, width: 1, role: role, isBreak: false))
    return kept
  }

  /// The line broken at spaces into lines that fit; a longer word is broken where it must be.
  ///
  /// Blanks at the start of the line stay, as an indent; those at a break are dropped.
  func wrapped(to columns: Int) -> [[Glyph]] {
    guard columns > 0 else { return [] }
    guard width > columns else { return [self] }
    var lines: [[Glyph]] = []
    var rest = self[...]
    while rest.width > columns {
      let end = rest.breakIndex(within: columns)
      var line = rest[..<end]
      while line.last?.isBreak == true { line.removeLast() }
      lines.append(Array(line))
      rest = rest[end...].drop(while: \.isBreak)
    }
    if !rest.isEmpty || lines.isEmpty { lines.append(Array(rest)) }
    return lines
  }
}

extension ArraySlice<Glyph> {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }

  /// Where the first line ends: behind the last space that leaves a word before it, or in a word.
  ///
  /// A number and the `€` or `%` behind it stay on one line.
  fileprivate func breakIndex(within columns: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    var hasWord = false
    for index in indices {
      let glyph = self[index]
      if glyph.isBreak {
        if hasWord, !closesNumber(at: index + 1) { lastBreak = index }
      } else {
        hasWord = true
      }
      used += glyph.width
      if used > columns { return lastBreak ?? Swift.max(index, startIndex + 1) }
    }
    return endIndex
  }

  /// Whether a sign begins here that belongs to the number before it, as in `9,00 €`; that of
  /// `€9.00` belongs to the one behind it.
  private func closesNumber(at index: Int) -> Bool {
    guard index < endIndex, let sign = self[index].cell.scalars.first,
      sign == "%" || sign.properties.generalCategory == .currencySymbol
    else { return false }
    return index + 1 == endIndex || self[index + 1].text.first?.isNumber == false
  }
}
