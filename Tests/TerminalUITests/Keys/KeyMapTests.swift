import Testing

@testable import TerminalUI

@Suite("Key map")
struct KeyMapTests {
  private static let map = KeyMap(
    KeyMap.movement + [
      .init("back", [.escape], isNeeded: true), .init("palette", [.control("p")]),
      .init("export", [.character("e")], on: ["list", "page"]),
      .init("edit", [.character("e")], on: ["form"]), .init("write", [], on: ["page"]),
    ])

  private static func faults(_ yaml: String) -> [KeyMapFault] {
    var map = map
    return map.apply(yaml: yaml)
  }

  @Test("A file gives actions other keys, one or several, and the others keep theirs")
  func remaps() {
    var map = Self.map
    let faults = map.apply(
      yaml: """
        # mine
        palette: [ctrl-k, F4]
        up: [up, "K"]
        export: []
        write: "?"
        """)
    #expect(faults == [])
    #expect(map["palette"] == [.control("k"), .function(4)])
    #expect(map["export"] == [])
    #expect(map["write"] == [.character("?")])
    #expect(map["back"] == [.escape])
    #expect(map.step(for: .character("K")) == .up)
    #expect(map.step(for: .character("k")) == nil)
    #expect(map.step(for: .character("j")) == .down)
  }

  @Test("A file without actions changes nothing", arguments: ["", "# nothing\n", "{}", "---\n"])
  func empty(yaml: String) {
    var map = Self.map
    #expect(map.apply(yaml: yaml) == [])
    #expect(map == Self.map)
  }

  @Test(
    "What is wrong with a file is told with its line",
    arguments: [
      ("palette: \"x", .notYAML, 1), ("- palette", .notAMapping, 1), ("palette", .notAMapping, 1),
      ("\n\npalette: a\nback: esc\npalette: b", .repeatedAction("palette"), 5),
      ("palete: x", .unknownAction("palete", nearest: "palette"), 1),
      ("back: esc\nsausage: x", .unknownAction("sausage", nearest: nil), 2),
      ("palette:", .notKeys("palette"), 1), ("palette: {a: b}", .notKeys("palette"), 1),
      ("palette: [x, [y]]", .notKeys("palette"), 1),
      ("palette:\n  - x\n  - ctrl-ö", .neverArrives("palette", "ctrl-ö"), 3),
      ("palette: wurst", .unknownKey("palette", "wurst"), 1),
      ("palette: ctrl-m", .arrivesAs("palette", "ctrl-m", .enter), 1),
      ("palette: j", .sharedKey(.character("j"), "palette", "down"), 1),
      ("palette: e", .sharedKey(.character("e"), "palette", "export"), 1),
      ("write: e", .sharedKey(.character("e"), "write", "export"), 1),
      ("back: []", .unreachable("back"), 1), ("back: b", .unreachable("back"), 1),
      ("back: [b, left]", .sharedKey(.left, "back", "left"), 1),
      ("back: ctrl-u", .unreachable("back"), 1), ("enter: x", .unreachable("enter"), 1),
    ] as [(String, KeyMapFault.Kind, Int)])
  func faults(yaml: String, kind: KeyMapFault.Kind, line: Int) {
    let first = Self.faults(yaml).first
    #expect(first == KeyMapFault(kind, line: line), "\(yaml)")
  }

  @Test("All that is wrong is told, from the top")
  func several() {
    let faults = Self.faults("up: wurst\nnothing: x\nback: [esc, ctrl-i]\npalette: x\n")
    #expect(
      faults == [
        KeyMapFault(.unknownKey("up", "wurst"), line: 1),
        KeyMapFault(.unknownAction("nothing", nearest: nil), line: 2),
        KeyMapFault(.arrivesAs("back", "ctrl-i", .tab), line: 3),
      ])
  }

  @Test("A key may mean two things where no page has both")
  func apart() {
    #expect(Self.faults("edit: w\nwrite: w\n") == [])
    #expect(Self.faults("export: w\nedit: w\n") == [])
  }

  @Test("Moving a key on from one action to another is no fault")
  func movedOn() {
    #expect(Self.faults("palette: k\nup: up\n") == [])
    #expect(Self.faults("up: down\ndown: up\n") == [])
  }
}
