import ScreenSnapshots
import TerminalUI
import Testing

@Suite("Frames as coloured text")
struct FrameANSITests {
  /// Light grey on black; a selection stands on a grey that few colours do not have.
  private let theme = Theme(name: "plain", isDark: true) { role in
    Style(
      foreground: Color(red: 229, green: 229, blue: 229),
      background: Color(
        red: role == .selected ? 40 : 0, green: role == .selected ? 40 : 0,
        blue: role == .selected ? 40 : 0),
      attributes: role == .title ? .bold : [],
      monochromeAttributes: role == .selected ? .reverse : [])
  }

  private var frame: Frame {
    var frame = Frame(size: Size(columns: 5, rows: 2))
    frame[0, 0] = Cell(text: "a", width: 1, role: .title)
    frame[0, 1] = Cell(text: "漢", width: 2, role: .selected)
    frame[1, 1] = Cell(text: "", width: 0, role: .selected)
    return frame
  }

  @Test(
    "Each row begins its looks anew and ends with the terminal's own",
    arguments: [
      (ColorDepth.none, "\u{1B}[0m", "\u{1B}[0m", "\u{1B}[0;7m"),
      (
        .sixteen, "\u{1B}[0;1;37;40m", "\u{1B}[0;37;40m", "\u{1B}[0;7;37;40m"
      ),
      (
        .indexed256, "\u{1B}[0;1;38;5;254;48;5;16m", "\u{1B}[0;38;5;254;48;5;16m",
        "\u{1B}[0;38;5;254;48;5;235m"
      ),
      (
        .direct, "\u{1B}[0;1;38;2;229;229;229;48;2;0;0;0m",
        "\u{1B}[0;38;2;229;229;229;48;2;0;0;0m", "\u{1B}[0;38;2;229;229;229;48;2;40;40;40m"
      ),
    ])
  func render(depth: ColorDepth, title: String, text: String, selected: String) {
    #expect(
      FrameANSI.render(frame, theme: theme, depth: depth)
        == "\(title)a\(text)    \u{1B}[0m\n\(selected)漢\(text)   \u{1B}[0m\n")
  }
}
