import Glibc
import Testing

@testable import NcursesTerminal

@Suite("Output that a terminal takes slowly")
struct TerminalOutputTests {
  /// A terminal and its other end.
  private final class Line {
    let terminal: Int32
    let reader: Int32

    init() throws {
      var (reader, terminal) = (Int32(-1), Int32(-1))
      try #require(openpty(&reader, &terminal, nil, nil, nil) == 0)
      var modes = termios()
      tcgetattr(terminal, &modes)
      cfmakeraw(&modes)
      tcsetattr(terminal, TCSANOW, &modes)
      _ = fcntl(reader, F_SETFL, O_NONBLOCK)
      (self.reader, self.terminal) = (reader, terminal)
    }

    deinit {
      close(terminal)
      close(reader)
    }

    func read() -> [UInt8] {
      var all: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = Glibc.read(reader, &buffer, buffer.count)
        guard count > 0 else { return all }
        all += buffer.prefix(count)
      }
    }

    /// Takes all that an output has left, to its end: the system hands it on when it likes.
    func read(_ output: TerminalOutput, to end: [UInt8]) -> [UInt8] {
      var all: [UInt8] = []
      for _ in 0..<1_000 where !output.isEmpty || !all.suffix(end.count).elementsEqual(end) {
        output.flush()
        all += read()
        usleep(2_000)
      }
      return all
    }
  }

  private static let much = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

  @Test(
    "Nobody waits for a terminal that takes nothing, and nothing is lost or out of order",
    arguments: [nil, "/a/terminal/that/may/not/be/opened"])
  func stalled(path: String?) throws {
    let line = try Line()
    let output = TerminalOutput(to: line.terminal, at: path)
    #expect((output.descriptor == line.terminal) == (path != nil))
    output.write(Self.much)
    output.write(Array("end".utf8))
    #expect(!output.isEmpty)
    #expect(line.read(output, to: Array("end".utf8)) == Self.much + Array("end".utf8))
    #expect(fcntl(line.terminal, F_GETFL) & O_NONBLOCK == 0)
    output.close()
  }

  @Test("What it has not taken can give way to something better")
  func replacing() throws {
    let line = try Line()
    let output = TerminalOutput(to: line.terminal)
    output.write(Self.much)
    output.replaceRest(with: Array("better".utf8))
    // The system may have moved on what it had taken, and so have room for it at once.
    let taken = line.read(output, to: Array("better".utf8))
    #expect(taken.suffix(6) == Array("better".utf8)[...])
    #expect(taken.dropLast(6).allSatisfy { $0 == UInt8(ascii: "x") })
    #expect(taken.count < Self.much.count)
    output.close()
  }

  @Test("Whoever leaves waits for as long as it takes something, and no longer")
  func finishing() throws {
    let line = try Line()
    let output = TerminalOutput(to: line.terminal)
    output.write(Self.much)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(!output.finish(patience: .milliseconds(100))) }
    #expect(time >= .milliseconds(100))
    #expect(time < .seconds(5))
    output.replaceRest(with: [])
    #expect(output.finish(patience: .milliseconds(100)))
    output.close()
  }

  @Test("A terminal that is gone is noticed")
  func gone() throws {
    var (reader, terminal) = (Int32(-1), Int32(-1))
    try #require(openpty(&reader, &terminal, nil, nil, nil) == 0)
    let output = TerminalOutput(to: terminal)
    close(reader)
    output.write(Array("x".utf8))
    #expect(output.isLost)
    #expect(output.isEmpty)
    output.close()
    close(terminal)
  }
}
