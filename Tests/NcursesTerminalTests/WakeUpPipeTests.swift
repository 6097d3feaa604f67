import Glibc
import Testing

@testable import NcursesTerminal

struct WakeUpPipeTests {
  @Test("Wake-ups and signals arrive once, however often they were sent")
  func arrivals() throws {
    let pipe = try WakeUpPipe()
    #expect(pipe.drain() == WakeUpPipe.Arrivals())
    for _ in 0..<100_000 { pipe.wake() }
    #expect(pipe.drain() == WakeUpPipe.Arrivals(isWoken: true))
    var bytes = [UInt8(SIGWINCH), UInt8(SIGTERM), UInt8(SIGWINCH)]
    #expect(write(pipe.writeDescriptor, &bytes, bytes.count) == bytes.count)
    #expect(pipe.drain() == WakeUpPipe.Arrivals(signals: [SIGWINCH, SIGTERM]))
    #expect(pipe.drain() == WakeUpPipe.Arrivals())
  }

  @Test("Of stop and going on only the last one counts, as with the system's own")
  func stopAndGo() throws {
    let pipe = try WakeUpPipe()
    var bytes = [UInt8(SIGTSTP), UInt8(SIGCONT)]
    #expect(write(pipe.writeDescriptor, &bytes, bytes.count) == bytes.count)
    #expect(pipe.drain() == WakeUpPipe.Arrivals(signals: [SIGCONT]))
    bytes.reverse()
    #expect(write(pipe.writeDescriptor, &bytes, bytes.count) == bytes.count)
    #expect(pipe.drain() == WakeUpPipe.Arrivals(signals: [SIGTSTP]))
  }
}
