/// Reads the texts in a source's calls: `pick("Cart", "Carrello")`.
enum SourceCalls {
  /// The texts of each call's arguments, what is interpolated left out.
  ///
  /// - Parameters:
  ///   - call: How it begins: `pick(`.
  ///   - source: A Swift file.
  /// - Returns: For each call the arguments that hold a text; several texts of one argument are
  ///   joined by blanks.
  static func arguments(of call: String, in source: String) -> [[String]] {
    let pieces = source.split(separator: call, omittingEmptySubsequences: false)
    return pieces.dropFirst().map { piece in
      var reader = Reader(rest: piece)
      return reader.arguments()
    }
  }

  private struct Reader {
    var rest: Substring

    /// Reads up to the closing parenthesis.
    mutating func arguments() -> [String] {
      var arguments: [String] = []
      var texts: [String] = []
      var depth = 0
      while let character = rest.popFirst() {
        switch character {
        case "\"": texts.append(text())
        case "(", "[", "{": depth += 1
        case ")" where depth == 0:
          if !texts.isEmpty { arguments.append(texts.joined(separator: " ")) }
          return arguments
        case ")", "]", "}": depth -= 1
        case "," where depth == 0:
          if !texts.isEmpty { arguments.append(texts.joined(separator: " ")) }
          texts = []
        default: break
        }
      }
      return arguments
    }

    /// Reads a text behind its first quotation mark, of one line or of several.
    private mutating func text() -> String {
      let isLong = rest.hasPrefix("\"\"")
      if isLong { rest = rest.dropFirst(2) }
      var text = ""
      while !rest.isEmpty {
        if isLong ? rest.hasPrefix("\"\"\"") : rest.hasPrefix("\"") {
          rest = rest.dropFirst(isLong ? 3 : 1)
          return text
        }
        let character = rest.removeFirst()
        guard character == "\\" else {
          text.append(character)
          continue
        }
        guard rest.popFirst() == "(" else {
          text.append(" ")
          continue
        }
        _ = arguments()
        text.append(" ")
      }
      return text
    }
  }
}
