import Glibc
import Testing

@testable import NcursesTerminal

@Suite("Frames that are gathered")
struct FrameGathererTests {
  /// A gatherer, and what ncurses writes to.
  private final class Desk {
    let ncurses: Int32
    let gatherer: FrameGatherer

    init(capacity: Int) {
      ncurses = dup(STDOUT_FILENO)
      gatherer = FrameGatherer(ncurses: ncurses, capacity: capacity)
    }

    deinit {
      gatherer.close()
      close(ncurses)
    }

    func gathered(_ pieces: [String], in marks: SynchronizedOutput? = nil) -> String {
      let bytes = gatherer.gather(in: marks) {
        for piece in pieces { _ = write(ncurses, piece, piece.utf8.count) }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static let marks = SynchronizedOutput(begin: Array("<<<".utf8), end: Array(">>".utf8))

  @Test("What is written in pieces is one, with its marks around it or without")
  func pieces() {
    let desk = Desk(capacity: 4_096)
    #expect(desk.gathered(["one ", "frame"]) == "one frame")
    #expect(desk.gathered(["a longer", " frame"], in: Self.marks) == "<<<a longer frame>>")
    #expect(desk.gathered(["short"]) == "short")
    #expect(desk.gathered(["x"], in: .standard) == "\u{1B}[?2026hx\u{1B}[?2026l")
  }

  @Test("Where nothing was written there are no marks either")
  func nothing() {
    let desk = Desk(capacity: 4_096)
    #expect(desk.gathered([], in: Self.marks).isEmpty)
    #expect(desk.gathered(["frame"], in: Self.marks) == "<<<frame>>")
    #expect(desk.gathered([], in: Self.marks).isEmpty)
  }

  @Test("A frame may be longer than any was expected to be, and the next one shorter again")
  func longFrames() {
    let desk = Desk(capacity: 4_096)
    for count in [3_960, 3_968, 4_000, 4_096, 5_000, 100_000, 7, 1_000_000] {
      let frame = String(repeating: "x", count: count - 1) + "y"
      #expect(desk.gathered([frame], in: Self.marks) == "<<<" + frame + ">>")
    }
  }
}
