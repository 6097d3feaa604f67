import CNcurses

/// Control strings that ncurses does not send, or that have to be at hand before it is too late.
struct TerminalStrings {
  /// Makes pasted text arrive between marks (mode 2004); empty where the terminal has no such mode.
  let pasteOn: [UInt8]
  let pasteOff: [UInt8]
  /// What the terminal database says of synchronized output, which few entries do.
  let synchronization: SynchronizedOutput?
  /// Written before the screen is given back: a terminal that has no second screen is cleared.
  let leaving: [UInt8]
  /// Brings the screen, the cursor and the keypad back without ncurses.
  let rescue: [UInt8]

  /// Asks the terminal database, which ncurses has opened.
  ///
  /// - Parameter hasXtermControls: Whether the terminal knows xterm's modes.
  init(hasXtermControls: Bool) {
    pasteOn = hasXtermControls ? Array("\u{1B}[?2004h".utf8) : []
    pasteOff = hasXtermControls ? Array("\u{1B}[?2004l".utf8) : []
    let mouseOff = hasXtermControls ? Array("\u{1B}[?1000l\u{1B}[?1006l".utf8) : []
    let hasSecondScreen = !Self.capability("rmcup").isEmpty
    leaving = pasteOff + (hasSecondScreen ? [] : Self.capability("clear"))
    synchronization = Self.synchronization
    let synchronizationOff =
      synchronization?.end ?? (hasXtermControls ? SynchronizedOutput.standard.end : [])
    let restoring = ["sgr0", "op", "rmkx", "cnorm", "rmcup"].flatMap(Self.capability)
    rescue = [Self.cancel] + synchronizationOff + leaving + mouseOff + restoring
  }

  /// Ends a sequence that was cut in two (CAN).
  private static let cancel: UInt8 = 0x18

  /// The capability takes 1 to begin and 2 to end.
  private static var synchronization: SynchronizedOutput? {
    guard let string = string("Sync") else { return nil }
    // The next one is written over the one before.
    let parts = [1, 2].compactMap { number in
      cn_parameterized(string, number).map { withoutPadding(Array(String(cString: $0).utf8)) }
    }
    guard parts.count == 2, parts.allSatisfy({ $0.count <= SynchronizedOutput.maximumLength })
    else { return nil }
    return SynchronizedOutput(begin: parts[0], end: parts[1])
  }

  /// Asks what colour the terminal's ground has (OSC 11).
  static let backgroundQuestion = Array("\u{1B}]11;?\u{1B}\\".utf8)

  private static func capability(_ name: String) -> [UInt8] {
    string(name).map { withoutPadding(Array(String(cString: $0).utf8)) } ?? []
  }

  private static func string(_ name: String) -> UnsafeMutablePointer<CChar>? {
    var name = Array(name.utf8CString)
    // Where a capability is missing, tigetstr answers 0; where the name is not one, -1.
    guard let string = tigetstr(&name), Int(bitPattern: string) != -1 else { return nil }
    return string
  }

  /// Drops the delays that old terminals asked for, as in `$<5/>`.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return output
  }
}
