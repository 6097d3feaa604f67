import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("Lines from a pipe")
struct LineBufferTests {
  private static func events(_ pieces: String..., isAtEnd: Bool = true) -> [LineEvent] {
    var buffer = LineBuffer()
    for piece in pieces { buffer.take(piece.utf8) }
    if isAtEnd { buffer.end() }
    var events: [LineEvent] = []
    while let event = buffer.next() {
      events.append(event)
      if event == .end { break }
    }
    return events
  }

  @Test("Lines come out whole, however their bytes come in, and the end behind them")
  func pieces() {
    #expect(Self.events("on", "e\ntw", "o\r\n\n") == [.line("one"), .line("two"), .line(""), .end])
    #expect(Self.events("one") == [.line("one"), .end])
    #expect(Self.events() == [.end])
    #expect(Self.events("one\ntw", isAtEnd: false) == [.line("one")])
  }

  @Test("A line that is too long is cut, and the next one is whole again")
  func long() {
    let long = String(repeating: "x", count: LineBuffer.byteLimit + 9)
    #expect(
      Self.events(long + "\nnext\n") == [.line(String(long.dropLast(9))), .line("next"), .end])
  }

  @Test("Bytes that are no UTF-8 become replacement characters")
  func bytes() {
    var buffer = LineBuffer()
    buffer.take([0x61, 0xFF, 0x0A])
    #expect(buffer.next() == .line("a\u{FFFD}"))
  }
}
