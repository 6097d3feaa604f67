import Glibc
import Testing

@testable import NcursesTerminal

struct CrashRescueTests {
  @Test("A fault gives the terminal back, and still ends the process as it would have")
  func fault() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      let rescue = CrashRescue(
        descriptor: STDERR_FILENO, bytes: Array("given back".utf8), modes: termios())
      withExtendedLifetime(rescue) { abort() }
    }
    #expect(result?.standardErrorContent.starts(with: "given back".utf8) == true)
  }

  @Test("So does a stack that is full")
  func fullStack() async {
    let result = await #expect(
      processExitsWith: .signal(SIGSEGV), observing: [\.standardErrorContent]
    ) {
      let rescue = CrashRescue(
        descriptor: STDERR_FILENO, bytes: Array("given back".utf8), modes: termios())
      _ = withExtendedLifetime(rescue) { descend(1) }
    }
    #expect(result?.standardErrorContent.starts(with: "given back".utf8) == true)
  }

  @Test("A terminal that was closed is not written to any more")
  func stopped() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      CrashRescue(descriptor: STDERR_FILENO, bytes: Array("given back".utf8), modes: termios())
        .stop()
      abort()
    }
    #expect(result?.standardErrorContent.starts(with: "given back".utf8) == false)
  }
}

/// Calls itself until the stack is full.
private func descend(_ depth: Int) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
    buffer.storeBytes(of: depth, as: Int.self)
    return depth == 0 ? 0 : descend(depth + 1) + buffer.load(as: Int.self)
  }
}
