import TerminalUI

extension VirtualScreen {
  /// Takes what a program writes; a sequence may come in pieces.
  mutating func take(_ bytes: [UInt8]) {
    pendingBytes += bytes
    var rest = pendingBytes[...]
    while let first = rest.first, let length = take(from: rest, first) {
      rest = rest.dropFirst(length)
    }
    pendingBytes = Array(rest)
  }

  /// Takes one character or sequence.
  ///
  /// - Returns: How many bytes it has; nil where its end has not come.
  private mutating func take(from bytes: ArraySlice<UInt8>, _ first: UInt8) -> Int? {
    switch first {
    case 0x1B: return takeEscape(from: bytes)
    case 0x0D: move(to: Point(column: 0, row: cursor.row))
    case 0x0A: lineFeed()
    case 0x08: move(to: Point(column: cursor.column - 1, row: cursor.row))
    case 0x09: move(to: Point(column: (cursor.column / 8 + 1) * 8, row: cursor.row))
    case 0x00, 0x0E, 0x0F, 0x18: break
    case 0x20...0x7E: put(Character(Unicode.Scalar(first)))
    case 0xC2...0xF4:
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard bytes.count >= length else { return nil }
      for character in String(decoding: bytes.prefix(length), as: UTF8.self) { put(character) }
      return length
    default: unknown.append("byte \(first)")
    }
    return 1
  }

  private mutating func takeEscape(from bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 2 else { return nil }
    switch Character(Unicode.Scalar(bytes[bytes.startIndex + 1])) {
    case "[": return takeControl(from: bytes)
    case "]": return takeCommand(from: bytes)
    case "(": return bytes.count >= 3 ? 3 : nil
    case "=", ">": return 2
    case "M": reverseLineFeed()
    case "7", "8": break
    case let other: unknown.append("ESC \(other)")
    }
    return 2
  }

  private mutating func takeCommand(from bytes: ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.dropFirst(2).firstIndex(where: { $0 == 7 || $0 == 0x1B }) else {
      return nil
    }
    let length = end - bytes.startIndex + (bytes[end] == 7 ? 1 : 2)
    guard bytes.count >= length else { return nil }
    commands.append(String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self))
    return length
  }

  private mutating func takeControl(from bytes: ArraySlice<UInt8>) -> Int? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 >= 0x40 }) else { return nil }
    let text = String(decoding: body[..<end], as: UTF8.self)
    let final = Character(Unicode.Scalar(bytes[end]))
    let parameters = text.drop { !$0.isNumber }.split(
      separator: ";", omittingEmptySubsequences: false
    ).map { Int($0) ?? 0 }
    if text.hasPrefix("?") {
      takeMode(parameters, final, text)
    } else if text.contains(where: { !$0.isNumber && $0 != ";" }) {
      unknown.append("CSI \(text)\(final)")
    } else {
      take(final, parameters)
    }
    return end - bytes.startIndex + 1
  }

  private mutating func takeMode(_ numbers: [Int], _ final: Character, _ text: String) {
    switch final {
    case "h":
      modes.formUnion(numbers)
      if numbers.contains(1049) { forget() }
      if numbers.contains(2026) { synchronizations.begun += 1 }
    case "l":
      modes.subtract(numbers)
      if numbers.contains(2026) { synchronizations.ended += 1 }
    case "p" where text == "?2026$": break
    default: unknown.append("CSI \(text)\(final)")
    }
  }

  private mutating func take(_ final: Character, _ numbers: [Int]) {
    let number = numbers.first ?? 0
    let count = max(1, number)
    switch final {
    case "H", "f":
      let column = numbers.count > 1 ? numbers[1] : 1
      move(to: Point(column: max(1, column) - 1, row: count - 1))
    case "A": move(to: Point(column: cursor.column, row: cursor.row - count))
    case "B": move(to: Point(column: cursor.column, row: cursor.row + count))
    case "C": move(to: Point(column: cursor.column + count, row: cursor.row))
    case "D": move(to: Point(column: cursor.column - count, row: cursor.row))
    case "G": move(to: Point(column: count - 1, row: cursor.row))
    case "d": move(to: Point(column: cursor.column, row: count - 1))
    case "m": takeLook(numbers)
    case "b":
      let last = cells[cursor.row][isWrapPending ? cursor.column : max(0, cursor.column - 1)].text
      for _ in 0..<count { if let character = last.first { put(character) } }
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], size.rows) : size.rows
      margins = min(count, bottom) - 1...bottom - 1
      move(to: Point(column: 0, row: 0))
    case "l", "h", "t": break
    default: takeErasure(final, number, count)
    }
  }

  private mutating func takeErasure(_ final: Character, _ number: Int, _ count: Int) {
    switch (final, number) {
    case ("J", 0):
      erase(cursor.column..<size.columns)
      eraseRows(cursor.row + 1..<size.rows)
    case ("J", 2): eraseRows(0..<size.rows)
    case ("K", 0): erase(cursor.column..<size.columns)
    case ("K", 1): erase(0..<cursor.column + 1)
    case ("X", _): erase(cursor.column..<cursor.column + count)
    case ("@", _): insertBlanks(count)
    case ("P", _): deleteCells(count)
    case ("L", _): scrollDown(by: count, from: cursor.row)
    case ("M", _): scrollUp(by: count, from: cursor.row)
    case ("S", _): scrollUp(by: count)
    case ("T", _): scrollDown(by: count)
    default: unknown.append("CSI \(number)\(final)")
    }
  }

  private mutating func takeLook(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 1, 2, 4, 7: look.attributes.insert(number)
      case 30...37, 90...97: look.foreground = [number]
      case 40...47, 100...107: look.background = [number]
      case 39: look.foreground = []
      case 49: look.background = []
      case 38, 48:
        let length = rest.first == 5 ? 2 : 4
        if number == 38 { look.foreground = Array(rest.prefix(length)) }
        if number == 48 { look.background = Array(rest.prefix(length)) }
        rest = rest.dropFirst(length)
      default: unknown.append("CSI \(number)m")
      }
    }
  }
}
