import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two ends of a new pseudo-terminal.
struct TerminalPair {
  /// The end of who looks and types, which never waits.
  let terminal: Int32
  /// The end of the program.
  let line: Int32
  /// What the program opens.
  let path: String

  /// - Parameter window: The terminal's size; nil for one without.
  /// - Throws: `POSIXError` where there is no terminal to be had.
  init(window: winsize? = nil) throws {
    var (terminal, line) = (Int32(-1), Int32(-1))
    var size = window ?? winsize()
    guard openpty(&terminal, &line, nil, nil, &size) == 0 else { throw POSIXError(.ENODEV) }
    (self.terminal, self.line) = (terminal, line)
    for descriptor in [terminal, line] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    // ttyname() would give the same memory to tests that run at the same time, and one's program
    // to another's terminal.
    var name = [CChar](repeating: 0, count: 128)
    let code = ttyname_r(line, &name, name.count)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENODEV) }
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
