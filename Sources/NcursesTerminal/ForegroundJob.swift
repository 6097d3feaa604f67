import Glibc

/// Whose turn it is at the terminal: a shell gives it to one job at a time.
enum ForegroundJob {
  /// Waits, stopped, until the shell gives this job the terminal; at once where it has it, or where
  /// nobody shares it out.
  ///
  /// - Parameter isGivenUp: Asked whenever a signal that interrupts calls has come.
  /// - Returns: Whether the terminal can be used; false where no shell is left that could give it.
  static func waitForTurn(isGivenUp: () -> Bool = { false }) -> Bool {
    // Of all that a job in the background is stopped for, this alone changes nothing.
    while tcflow(STDIN_FILENO, TCOON) != 0 {
      guard errno == EINTR, !isGivenUp() else { return false }
    }
    return isInForeground
  }

  /// Does something with the terminal though it may be another job's turn, without being stopped.
  static func withoutTurn(_ body: () -> Void) {
    var (stopping, before) = (sigset_t(), sigset_t())
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &stopping, &before)
    body()
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Whether keys come to this job.
  static var isInForeground: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group < 0 || group == getpgrp()
  }
}
