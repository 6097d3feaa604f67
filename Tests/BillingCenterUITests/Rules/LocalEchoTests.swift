import Testing

@testable import BillingCenterUI
@testable import TerminalUI

/// What fields show before the program has heard of a letter.
@Suite("Local echo in forms")
struct LocalEchoTests {
  private static let size = Size(columns: 100, rows: 30)

  @Test(
    "What is typed is seen at once as the program will keep it; searches and grouped digits wait"
  )
  func forms() throws {
    var (echoing, waiting) = (Set<String>(), Set<String>())
    for user in [User.anna, .giulia, .paolo, .marco] {
      let shop = try Shop(user)
      for path in ScreenPath.all where try shop.goes(to: path, size: Self.size) {
        try Self.visitFields(of: shop.session.app) { field, session, echo in
          for letter in "12a/ é@3" {
            echo.frame = nil
            let before = session.frame
            _ = session.handle(.key(.character(letter)))
            guard session.frame.text != before.text else { continue }
            guard let shown = echo.frame else {
              waiting.insert(field)
              continue
            }
            echoing.insert(field)
            // The field itself may move: a modal is lower without what was wrong.
            #expect(
              Self.typed(in: shown) == Self.typed(in: session.frame), "\(path.name), \(field)")
          }
        }
      }
    }
    #expect(waiting == ["search", "card-number", "card-expiry"])
    #expect(
      echoing.isSuperset(of: [
        "card-holder", "card-code", "file", "purchase-order-number", "vat-number",
      ]))
    #expect(echoing.isDisjoint(with: waiting))
  }

  /// What stands in the field with the cursor.
  private static func typed(in frame: Frame) -> String? {
    frame.cursor.map { cursor in
      frame.cells(inRow: cursor.row).filter { $0.role == .fieldFocused }.map(\.text).joined()
    }
  }

  /// The last frame that was shown before an answer.
  private final class Echo {
    var frame: Frame?
  }

  /// Goes to each text of a screen, once around by Tab.
  private static func visitFields(
    of app: BillingCenterApp,
    _ visit: (String, inout Session<BillingCenterApp>, Echo) throws -> Void
  ) throws {
    let echo = Echo()
    var session = Session(app, size: size) { frame, _ in echo.frame = frame }
    var visited: Set<ControlID> = []
    while let focused = session.focused, visited.insert(focused.id).inserted {
      if focused.control is Field<AnyMessage> { try visit(focused.id.name, &session, echo) }
      _ = session.handle(.key(.tab))
    }
  }
}
