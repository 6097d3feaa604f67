import Glibc

/// Whose turn it is at the terminal: a shell gives it to one job at a time.
enum ForegroundJob {
  /// Waits, stopped, until the shell gives this job the terminal; at once where it has it, or where
  /// nobody shares it out.
  ///
  /// - Returns: Whether the terminal can be used; false where no shell is left that could give it.
  static func waitForTurn() -> Bool {
    // Of all that a job in the background is stopped for, this alone changes nothing.
    while tcflow(STDIN_FILENO, TCOON) != 0 {
      if errno == EINTR { continue }
      return errno != EIO
    }
    return isInForeground
  }

  /// Whether keys come to this job.
  static var isInForeground: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group < 0 || group == getpgrp()
  }
}
