import Billing
import BillingCenterUI
import TerminalUI
import Testing

/// What holds for every screen at every size.
@Suite("Screens at every size")
struct ScreenPropertyTests {
  struct Place: CustomTestStringConvertible, Sendable {
    let path: ScreenPath
    let user: User
    let language: Language

    var testDescription: String { "\(path.name) of \(user.account) in \(language.rawValue)" }
  }

  static let places: [Place] = ScreenPath.all.flatMap { path in
    let isCorporate = ScreenPath.portal.contains { $0.name == path.name }
    return Language.allCases.map {
      Place(path: path, user: isCorporate ? .paolo : .anna, language: $0)
    }
  }

  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 160, rows: 45),
  ]

  @Test("Buttons are whole, boxes closed, and the focus is seen", arguments: places)
  func screen(place: Place) throws {
    let shop = try Shop(place.user, place.language)
    try shop.go(to: place.path, size: Size(columns: 100, rows: 30))
    for size in Self.sizes {
      shop.session.resize(to: size)
      let frame = shop.session.frame
      let faults = buttonFaults(frame) + boxFaults(frame) + focusFaults(frame)
      #expect(faults == [], "at \(size.columns)x\(size.rows)\n\(frame.text)")
    }
  }

  /// Buttons whose title is cut.
  private func buttonFaults(_ frame: Frame) -> [String] {
    (0..<frame.size.rows).filter { row in
      (0..<frame.size.columns).contains { column in
        Self.buttonRoles.contains(frame[column, row].role) && frame[column, row].text == "…"
      }
    }.map { "a cut button in row \($0)" }
  }

  private static let buttonRoles: [Role] = [.button, .buttonFocused, .primary, .primaryFocused]

  /// Boxes whose right side is not as far down as their left side, or that have no right side.
  private func boxFaults(_ frame: Frame) -> [String] {
    var faults: [String] = []
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        guard cell.role != .backdrop, let corners = Self.corners[cell.text] else { continue }
        let right = (column + 1..<frame.size.columns).first {
          frame[$0, row].text == corners.right
        }
        guard let right else {
          faults.append("no right corner for \(column), \(row)")
          continue
        }
        var bottom = row + 1
        while bottom < frame.size.rows, frame[column, bottom].text == corners.side { bottom += 1 }
        let isClosed = (row + 1..<bottom).allSatisfy { frame[right, $0].text == corners.side }
        let end = bottom < frame.size.rows ? frame[column, bottom].text : ""
        let endsTogether =
          end != corners.bottomLeft || frame[right, bottom].text == corners.bottomRight
        if !isClosed || !endsTogether { faults.append("open box at \(column), \(row)") }
      }
    }
    return faults
  }

  private static let corners:
    [String: (right: String, side: String, bottomLeft: String, bottomRight: String)] = [
      "╭": ("╮", "│", "╰", "╯"), "┏": ("┓", "┃", "┗", "┛"),
    ]

  /// A focus without a cursor on the control that has it.
  private func focusFaults(_ frame: Frame) -> [String] {
    guard frame.focus != nil, let cursor = frame.cursor else { return ["no focus"] }
    let focused: [Role] = [
      .buttonFocused, .primaryFocused, .fieldFocused, .selectedFocused, .placeholder,
    ]
    return focused.contains(frame[cursor.column, cursor.row].role)
      ? [] : ["the cursor is on \(frame[cursor.column, cursor.row].role)"]
  }

  @Test("No feature's name or value is cut in a comparison", arguments: Language.allCases)
  func comparisons(language: Language) throws {
    let shop = try Shop(language, size: Size(columns: 80, rows: 24))
    shop.goToSubscriptions()
    shop.type("a")
    for product in 0..<5 {
      shop.focus("product")
      if product > 0 { shop.press(.right) }
      shop.type("p")
      shop.expectScreen(.comparePlans)
      for _ in 0..<3 {
        shop.expectNotToSee("…")
        shop.press(.pageDown)
      }
      shop.press(.escape)
    }
  }
}
