/// A scheme's file that is written as nearly all are: a line for each value, in quotation marks.
///
/// A parser of YAML takes many times as long to find out that there is nothing more to it. What is
/// written in any other way is left to it.
struct SchemeLines {
  private var root: [Substring: String] = [:]
  private var palette: [Substring: String]?

  /// Reads a file; it is nil where it has anything but such lines, and comments between them.
  init?(_ yaml: String) {
    // YAML knows other ends of lines than line feeds, also in comments.
    guard yaml.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }) else {
      return nil
    }
    var isInPalette = false
    for line in yaml.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = Substring(line)
      guard !line.hasPrefix("#") else { continue }
      if line == "palette:" {
        guard palette == nil else { return nil }
        palette = [:]
        isInPalette = true
        continue
      }
      isInPalette = isInPalette && line.hasPrefix("  ")
      guard let (name, value) = Self.value(in: isInPalette ? line.dropFirst(2) : line) else {
        return nil
      }
      let known =
        isInPalette
        ? palette?.updateValue(value, forKey: name) : root.updateValue(value, forKey: name)
      guard known == nil else { return nil }
    }
  }

  /// What a line like `name: "value"` says.
  private static func value(in line: Substring) -> (name: Substring, value: String)? {
    let line = line.utf8
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon]
    let rest = line[colon...].dropFirst()
    guard !name.isEmpty, name.allSatisfy(isLetterOrDigit), rest.starts(with: " \"".utf8),
      rest.last == UInt8(ascii: "\""), rest.count > 3
    else { return nil }
    let value = rest.dropFirst(2).dropLast()
    let isPlain = value.allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    return isPlain ? (Substring(name), String(Substring(value))) : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  subscript(name: Substring) -> String? { root[name] }

  /// The value of a slot, whose letter may be large or small; the legacy form has no palette.
  subscript(slot: Scheme.Slot) -> String? {
    let colors = palette ?? root
    return colors[slot.rawValue[...]] ?? colors[slot.rawValue.lowercased()[...]]
  }
}

extension Scheme {
  /// Nil where something is missing or wrong, which the parser tells of better.
  init?(_ lines: SchemeLines) {
    guard let name = lines["name"] ?? lines["scheme"] else { return nil }
    do throws(SchemeError) {
      try self.init(
        system: Self.system(named: lines["system"]) {
          Slot.allCases.allSatisfy { lines[$0] != nil }
        },
        name: name, author: lines["author"], variant: Self.variant(named: lines["variant"])
      ) { slot throws(SchemeError) in
        guard let value = lines[slot], let color = Color(hex: value) else {
          throw .missingColor(slot)
        }
        return color
      }
    } catch {
      return nil
    }
  }
}
