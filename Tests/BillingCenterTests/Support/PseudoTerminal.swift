import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal for a program's standard input, with the test at its keyboard.
final class PseudoTerminal: Sendable {
  /// What the program opens.
  let path: String
  private let keyboard: Int32
  private let screen: Int32

  init() throws {
    let pair = try TerminalPair()
    (keyboard, screen, path) = (pair.terminal, pair.line, pair.path)
  }

  deinit {
    close(keyboard)
    close(screen)
  }

  func type(_ text: String) throws {
    guard write(keyboard, text, text.utf8.count) == text.utf8.count else {
      throw POSIXError(.EIO)
    }
  }

  /// What the terminal showed of what was typed.
  func echo() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(keyboard, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
