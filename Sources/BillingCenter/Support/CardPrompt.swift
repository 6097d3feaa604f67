import BillingDocuments
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Asks for a line in the terminal, on standard error, so that standard output stays clean.
enum CardPrompt {
  /// Whether somebody sits at standard input.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - question: What is asked for.
  ///   - isHidden: Whether what is typed must not be seen.
  /// - Returns: The line; nil at the input's end.
  static func line(_ question: String, isHidden: Bool) -> String? {
    StandardError.write("\(question): ")
    guard isHidden else { return readLine() }
    let echo = Echo()
    defer {
      echo?.restore()
      StandardError.write("\n")
    }
    return readLine()
  }
}

/// The terminal's echo, off until it is given back, also where the program is interrupted.
private struct Echo {
  /// The address of the modes to give back; 0 while the echo is on.
  private static let modesAddress = Atomic<UInt>(0)
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let modes: UnsafeMutablePointer<termios>

  /// Switches the echo off, and drops what was typed before it was.
  init?() {
    var present = termios()
    guard tcgetattr(STDIN_FILENO, &present) == 0 else { return nil }
    modes = .allocate(capacity: 1)
    modes.initialize(to: present)
    Self.modesAddress.store(UInt(bitPattern: modes), ordering: .sequentiallyConsistent)
    for signal in Self.signals { Self.onSignal(signal, Self.giveBack) }
    present.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &present)
  }

  func restore() {
    tcsetattr(STDIN_FILENO, TCSANOW, modes)
    for signal in Self.signals { Self.onSignal(signal, SIG_DFL) }
    Self.modesAddress.store(0, ordering: .sequentiallyConsistent)
    modes.deinitialize(count: 1)
    modes.deallocate()
  }

  private static func onSignal(_ number: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    _ = signal(number, handler)
  }

  /// A signal handler may do little more than this.
  private static let giveBack: @convention(c) (Int32) -> Void = { number in
    let address = Echo.modesAddress.load(ordering: .relaxed)
    if let modes = UnsafeMutablePointer<termios>(bitPattern: address) {
      tcsetattr(STDIN_FILENO, TCSANOW, modes)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
